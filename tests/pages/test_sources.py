"""The Sources page through the router."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset
from parley.paths import EXAMPLE_DATA

PARTS = ("Pages read", "Weak spots", "Coverage", "Reliability")


def test_every_source_is_listed_and_every_tenth_opened(open_page, bundled: Dataset, words):
    app: AppTest = open_page("sources")
    assert app.dataframe[0].value.shape[0] == 569
    sources = bundled["sources"][["source_id", "title"]].iloc[::10]
    for source, title in sources.itertuples(index=False):
        app.query_params["source"] = source
        app.run()
        assert not app.exception, source
        assert title in words(app)


def test_what_rests_on_the_founding_article(open_page, words):
    app: AppTest = open_page("sources", source="trtworld-2025-11-28-pushing")
    text = words(app)
    assert "32 rows rest on it" in text
    assert "6 positions" in text
    assert "26 views" in text
    labels = [link.proto.label.replace("\\", "") for link in app.get("page_link")]
    assert any(label.startswith("Alistair Edgar on") for label in labels)


def test_version_reach_scope_and_how_to_report(open_page, words):
    text = words(open_page("sources"))
    assert "Data version 2026.7.1, covered to 4 July 2026" in text
    assert "Looked for were the texts put forward to end the war" in text
    assert "Found an error?" in text


def test_weak_spots_are_filtered(open_page):
    app: AppTest = open_page("sources", so_part="Weak spots")
    before = len(app.dataframe[0].value)
    app.multiselect(key="so_why").set_value(["reported"]).run()
    # 55 positions have the basis "reported" (positions.csv).
    assert len(app.dataframe[0].value) == 55 < before


def test_a_gap_is_seen_as_a_gap(open_page, words):
    app: AppTest = open_page("sources", so_part="Coverage", so_cell="it~us-28/9")
    assert "No statement was found up to 4 July 2026" in words(app)


def test_reliability_says_what_it_does_not_measure(open_page, words):
    text = words(open_page("sources", so_part="Reliability"))
    assert "alpha 0.947, firm, n 431" in text
    assert "alpha 0.923, firm, n 300" in text
    assert "not whether the pages were read rightly" in text
    assert "The codings differ on 107 of 731 rows" in text
    assert "200 draws, seeded" in text


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(
    "query",
    [
        {"q": "no such words"}, {"asof": "2022-04-15"}, {"plan": ["US 28 points"]},
        {"actor": ["Italy"]}, {"source": "unknown"},
    ],
    ids=["nothing", "before", "one text", "one actor", "unknown"],
)  # fmt: skip
def test_every_part_runs(open_page, part: str, query: dict):
    app: AppTest = open_page("sources", so_part=part, **query)
    assert app.title[0].value


@pytest.mark.parametrize("part", PARTS)
def test_another_data_set(open_page, monkeypatch: pytest.MonkeyPatch, part: str):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    app: AppTest = open_page("sources", so_part=part)
    assert app.title[0].value
