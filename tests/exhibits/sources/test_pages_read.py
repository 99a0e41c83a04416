"""The sources as a table, by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import parley
from parley.analysis.reliability import source_facets
from parley.dataset import Dataset
from parley.exhibits.sources.pages_read import exhibit, wording
from parley.exhibits.sources.pages_read.model import Options, build
from tests.paths import frozen_rows


def test_actors_own_texts_stand_first(frozen: Dataset):
    model = build(frozen.view())
    table = exhibit.table(model)
    assert len(table) == 569
    # Of four official pages two are originals, with a row each; then thirteen originals of the kind
    # primary-text, of which the Latvian one carries 12 rows.
    assert table["source_id"].tolist()[:3] == [
        "govuk-2025-12-15-berlin", "interaffairs-2026-02-11-lavrov", "lalv-2025-11-21-us28d",
    ]  # fmt: skip
    assert model.telling() == "govuk-2025-12-15-berlin"
    pages = (table["page"] == "original").tolist()
    assert pages == sorted(pages, reverse=True)
    rows = table.set_index("source_id")["rests"]
    # The forum copy of the European text (21 clauses and 18 positions) is the first of the copies,
    # the founding article the first of the other originals.
    assert table["source_id"].iloc[pages.index(False)] == "forum5ch-2025-11-24-e3b"
    assert table["source_id"].iloc[2 + 13] == "trtworld-2025-11-28-pushing"
    assert (rows["forum5ch-2025-11-24-e3b"], rows["trtworld-2025-11-28-pushing"]) == (39, 32)
    # Counted in the files without the code under test.
    assert wording.summary(model) == (
        "1,140 rows rest on 569 sources. Copies of another publisher's text: 248; day not printed "
        "on the page: 108. Half of the rows rest on 94 sources."
    )


def test_the_second_source_is_said_as_yes_or_no(example: Dataset, frozen: Dataset):
    # second_sources.csv of the example names two rows: one of the eight that rest on the revised
    # draft and one of the two on the market report.
    model = build(example.view())
    said = exhibit.table(model).set_index("source_id")["second source"]
    assert said["council-2024-04-02-revised"] == "1 of 8"
    assert said["gazette-2024-03-04-draft"] == "no"
    assert wording.second_source(3, 3) == "yes"
    assert wording.second_source(0, 0) is None
    assert wording.finding(model) == "2 of 45 rows rest on a second page as well"
    # The frozen set has no second pages, which no headline turns into a finding.
    assert wording.finding(build(frozen.view())) == "1,140 rows rest on 569 pages"


def test_why_copies_were_read_is_what_the_data_say(example: Dataset, frozen: Dataset):
    # One copy among nine pages, and the example gives no reason.
    assert (
        wording.why_copies(build(example.view())) == "1 of 9 pages carry another publisher's text."
    )
    assert wording.why_copies(build(frozen.view(), Options(page=("original",)))) == ""
    # A reason is as long as it is, so it stands in the notes and the sentence fits a line.
    reason = "Much of the material is agency text. " * 5
    told = replace(example, meta=replace(example.meta, copies=reason))
    assert wording.why_copies(build(told.view())) == (
        "1 of 9 pages carry another publisher's text; the notes below the table say why."
    )
    assert exhibit.build(build(told.view())).notes[0] == reason
    only_originals = exhibit.build(build(told.view(), Options(page=("original",))))
    assert reason not in only_originals.notes


def test_facets_of_sources(frozen: Dataset):
    view = frozen.view()
    facets = {facet.name: facet.counts() for facet in source_facets(view)}
    assert facets["kind"] == {"primary-text": 35, "news": 480, "analysis": 50, "official": 4}
    assert facets["page"] == {"original": 319, "copy": 248, "translation": 2}
    assert facets["date"] == {"printed": 461, "inferred": 70, "approximate": 38}
    assert len(build(view, Options(page=("translation",))).sources) == 2


def test_languages_in_words(frozen: Dataset):
    codes = Counter(row["language"] for row in frozen_rows("sources"))
    view = frozen.view()
    numbers = source_facets(view)[1].counts()
    for code, name in (
        ("en", "English"), ("uk", "Ukrainian"), ("ru", "Russian"), ("de", "German"),
        ("pt", "Portuguese"), ("ar", "Arabic"), ("", "not known"),
    ):  # fmt: skip
        assert numbers[name] == codes[code] > 0
    assert len(numbers) == len(codes)
    assert next(iter(numbers)) == "English"
    model = build(view, Options(language=("Ukrainian", "not known"), page=("copy",)))
    table = exhibit.table(model)
    assert set(table["language"]) == {"Ukrainian", "not known"}
    assert set(table["page"]) == {"copy"}
    narrowed = exhibit.build(model)
    assert "narrowed to language Ukrainian or not known; page copy." in narrowed.rests_on


def test_a_set_that_names_no_language_speaks_of_none(write_files, example_files):
    silent = example_files["sources.csv"].replace(b",en,", b",,")
    data = parley.load(write_files({**example_files, "sources.csv": silent}))
    assert data["sources"]["language"].isna().all()
    view = data.view()
    assert source_facets(view)[1].counts() == {}


def test_one_row_is_told_in_the_singular(example: Dataset):
    model = build(example.view())
    one = model.sources.head(1).assign(rows=1, borne_out=0)
    alone = replace(model, sources=one)
    assert wording.finding(alone) == "1 row rests on 1 page"
    assert wording.summary(alone).startswith("1 row rests on 1 source.")
    borne_out = replace(model, sources=one.assign(rows=3, borne_out=1))
    assert wording.finding(borne_out) == "1 of 3 rows rests on a second page as well"
