"""Tables and figures of the Sources page, by hand."""

from __future__ import annotations

import csv
from collections import Counter

from parley.analysis.reliability import coded_twice, weak_spots
from parley.dataset import Dataset
from parley.exhibits.sources import (
    coverage_grid,
    reliability_alpha,
    reliability_rows,
    reliability_shake,
)
from parley.exhibits.sources import table as source_table
from parley.exhibits.sources import weak as source_weak
from parley.exhibits.sources.row_words import RowWords
from tests.paths import FROZEN_DATA


def test_sources_by_what_rests_on_them(bundled: Dataset):
    view = bundled.view()
    shown = source_table.rows(view)
    assert len(shown) == 569
    # The forum copy of the European text: 21 clauses and 18 positions; then the founding article.
    assert shown["source_id"].tolist()[:2] == [
        "forum5ch-2025-11-24-e3b",
        "trtworld-2025-11-28-pushing",
    ]
    assert shown["rests"].tolist()[:2] == [39, 32]
    assert source_table.summary(shown).startswith(
        "1,140 rows rest on 569 sources. Copies of another publisher's text: 248; day not printed "
        "on the page: 108."
    )


def test_facets_of_sources(bundled: Dataset):
    view = bundled.view()
    facets = source_table.facets(view)
    assert facets.kind == {"primary-text": 35, "news": 480, "analysis": 50, "official": 4}
    assert facets.page == {"original": 319, "copy": 248, "translation": 2}
    assert facets.date == {"printed": 461, "inferred": 70, "approximate": 38}
    translations = source_table.Narrowing(page=("translation",))
    assert len(source_table.rows(view, translations)) == 2


def test_languages_in_words(bundled: Dataset):
    with (FROZEN_DATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        codes = Counter(row["language"] for row in csv.DictReader(file))
    view = bundled.view()
    found = source_table.facets(view).language
    for code, name in (
        ("en", "English"), ("uk", "Ukrainian"), ("ru", "Russian"), ("de", "German"),
        ("pt", "Portuguese"), ("ar", "Arabic"), ("", "not known"),
    ):  # fmt: skip
        assert found[name] == codes[code] > 0
    assert len(found) == len(codes)
    assert next(iter(found)) == "English"
    narrowed = source_table.Narrowing(language=("Ukrainian", "not known"), page=("copy",))
    shown = source_table.rows(view, narrowed)
    assert set(shown["language"]) == {"Ukrainian", "not known"}
    assert set(shown["page"]) == {"copy"}
    exhibit = source_table.exhibit(view, shown, narrowed)
    assert "Narrowed to language Ukrainian or not known; page copy." in exhibit.rests_on
    assert "language" not in exhibit.hidden


def test_a_set_that_names_no_language_speaks_of_none(write_files, example_files):
    import parley

    silent = example_files["sources.csv"].replace(b",en,", b",,")
    data = parley.load(write_files({**example_files, "sources.csv": silent}))
    assert data["sources"]["language"].isna().all()
    view = data.view()
    assert source_table.facets(view).language == {}
    assert "language" in source_table.exhibit(view, source_table.rows(view)).hidden


def test_weak_rows_are_filtered_by_every_mark_asked_for(bundled: Dataset):
    view = bundled.view()
    spots = weak_spots(view)
    marks, tables = source_weak.facet_counts(spots)
    assert marks["reported"] == 55
    assert sum(tables.values()) == len(spots)
    shown = source_weak.rows(view, spots, marks=["only a copy", "reported"], tables=["positions"])
    assert len(shown) > 0
    assert shown["why"].str.contains("only a copy").all()
    assert shown["why"].str.contains("reported").all()
    first = source_weak.rows(view, spots).iloc[0]
    assert first["weak points"] == 3


def test_rows_in_words(bundled: Dataset):
    words = RowWords.of(bundled)
    row = "pos-hu-ua-us-20.7-2026-05-26"
    assert words.what("positions", row) == "Hungary on Twenty points 7: Membership by a set date"
    assert words.what("positions", "pos-de-us-28-2025-11-20").endswith("US 28 points as a whole")


def test_coverage_of_one_text(bundled: Dataset):
    shown = coverage_grid.coverage(bundled.view(plan="us-28"))
    assert shown.found.loc["us-28/9", "pl"] == 3  # 21, 22 and 24 November 2025
    assert "it" in shown.found.columns
    assert shown.found.loc["us-28/9", "it"] == 0
    exhibit = coverage_grid.exhibit(bundled.view(plan="us-28"), shown)
    assert "A gap says that nothing was found" in exhibit.rests_on
    assert exhibit.table["Poland"].iloc[8] == 3
    assert len(shown.silent) + len(shown.actors) == 40


def test_reliability_in_words(bundled: Dataset):
    view = bundled.view()
    coded = coded_twice(view)
    found = reliability_alpha.rows(view, coded)
    summary = reliability_alpha.summary(found)
    assert "all positions alpha 0.947, firm, n 431" in summary.lower()
    assert "all views of analysts alpha 0.923, firm, n 300" in summary
    exhibit = reliability_alpha.exhibit(view, found)
    assert "not whether the pages were read rightly" in exhibit.rests_on
    # Bases stand strongest first, then issue groups, then themes, in the order of the data.
    assert found["label"].tolist()[:3] == ["All positions", "Basis: authored", "Basis: stated"]


def test_where_the_codings_differ(bundled: Dataset):
    view = bundled.view()
    coded = coded_twice(view)
    shown = reliability_rows.rows(view, coded)
    assert len(shown) == 107
    assert reliability_rows.summary(coded, shown) == (
        "The codings differ on 107 of 731 rows, all by one step. On none does one accept where the "
        "other objects."
    )


def test_the_shake_names_its_findings(bundled: Dataset):
    view = bundled.view()
    found = reliability_shake.findings(view, "ua-us-20", draws=5)
    assert set(found["finding"]) == set(reliability_shake.FINDINGS)
    table = reliability_shake.exhibit(view, found, draws=5).table
    assert table["what"].iloc[0] == "European Union institutions and Poland"
    assert table["stays first"].notna().sum() == 4


def test_without_a_second_coding(write_files, example_files, bundled: Dataset):
    import parley

    header = example_files["recodings.csv"].split(b"\n")[0] + b"\n"
    data = parley.load(write_files({**example_files, "recodings.csv": header}))
    assert reliability_shake.findings(data.view(), None).empty
    coded = coded_twice(data.view())
    assert reliability_alpha.summary(reliability_alpha.rows(data.view(), coded)) == (
        "No row of the view was coded twice."
    )
