"""The sources as a table, by hand."""

from __future__ import annotations

from collections import Counter

import parley
from parley.analysis.reliability import source_facets
from parley.dataset import Dataset
from parley.exhibits.sources.pages_read import exhibit, wording
from parley.exhibits.sources.pages_read.model import Options, build
from tests.paths import frozen_rows


def test_sources_by_what_rests_on_them(frozen: Dataset):
    model = build(frozen.view())
    table = exhibit.table(model)
    assert len(table) == 569
    # The forum copy of the European text: 21 clauses and 18 positions; then the founding article.
    assert table["source_id"].tolist()[:2] == [
        "forum5ch-2025-11-24-e3b",
        "trtworld-2025-11-28-pushing",
    ]
    assert table["rests"].tolist()[:2] == [39, 32]
    # Counted in the files without the code under test.
    assert wording.summary(model) == (
        "1,140 rows rest on 569 sources. Copies of another publisher's text: 248; day not printed "
        "on the page: 108. Half of the rows rest on 94 sources."
    )


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
    assert "Narrowed to language Ukrainian or not known; page copy." in narrowed.rests_on
    assert "language" not in narrowed.hidden


def test_a_set_that_names_no_language_speaks_of_none(write_files, example_files):
    silent = example_files["sources.csv"].replace(b",en,", b",,")
    data = parley.load(write_files({**example_files, "sources.csv": silent}))
    assert data["sources"]["language"].isna().all()
    view = data.view()
    assert source_facets(view)[1].counts() == {}
    assert "language" in exhibit.build(build(view)).hidden
