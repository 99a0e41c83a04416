"""The Sources page through the router."""

from __future__ import annotations

from collections import Counter

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import EXAMPLE_DATA
from tests.pages.conftest import read
from tests.paths import frozen_rows

PARTS = ("Pages read", "Weak spots", "Coverage", "Reliability")


@pytest.fixture(scope="module")
def resting() -> Counter[str]:
    """How many rows of the files name each source, counted without the code under test."""
    tables = ("plans", "clauses", "positions", "analyst_views", "events")
    return Counter(row["source_id"] for table in tables for row in frozen_rows(table))


def test_every_source_is_listed(open_page):
    app: AppTest = open_page("sources")
    assert app.dataframe[0].value.shape[0] == 569


def test_every_source_has_a_view_of_its_own(panel, resting: Counter[str]):
    for source in frozen_rows("sources"):
        app: AppTest = panel(source=source["source_id"])
        texts = [read(markdown.value) for markdown in app.main.markdown]
        headings = [read(heading.value) for heading in app.main.subheader]
        assert headings == [f"[{source['title']}](<{source['url']}>)"]
        n = resting[source["source_id"]]
        said = {0: "No row up to this day rests on it", 1: "1 row rests on it"}
        assert any(said.get(n, f"{n} rows rest on it") in text.replace("**", "") for text in texts)


@pytest.mark.parametrize("place", [0, 284, 568])
def test_a_source_s_link_opens_it(open_page, place: int):
    source = frozen_rows("sources")[place]
    app: AppTest = open_page("sources", source=source["source_id"])
    headings = [read(heading.value) for heading in app.main.subheader]
    assert f"[{source['title']}](<{source['url']}>)" in headings


def test_languages_are_chosen_by_their_names(open_page, words):
    app: AppTest = open_page("sources", so_language=["Ukrainian", "not known"])
    wanted = [row for row in frozen_rows("sources") if row["language"] in ("uk", "")]
    assert len(app.dataframe[0].value) == len(wanted) > 0
    assert app.multiselect(key="so_language").value == ["Ukrainian", "not known"]
    assert "language Ukrainian or not known" in words(app)


def test_a_source_says_in_which_language_it_is(open_page, words):
    # sources.csv: uk, and an empty cell.
    by_language = {row["language"]: row["source_id"] for row in frozen_rows("sources")}
    assert "Language: Ukrainian" in words(open_page("sources", source=by_language["uk"]))
    assert "Language: not known" in words(open_page("sources", source=by_language[""]))


def test_where_no_language_is_known_there_is_none_to_choose(
    open_page, monkeypatch: pytest.MonkeyPatch, write_files, example_files, words
):
    silent = example_files["sources.csv"].replace(b",en,", b",,")
    folder = write_files({**example_files, "sources.csv": silent})
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    app: AppTest = open_page("sources", source="gazette-2024-03-04-draft")
    assert [choice.label for choice in app.main.multiselect] == ["Page", "Kind", "Date"]
    assert "Language" not in words(app)


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
    assert "Data version 2026.7.2, covered to 4 July 2026" in text
    assert "Looked for were the texts put forward to end the war" in text
    assert "Found an error?" in text
    # recodings.csv: 431 + 300 rows, all by the coder called second.
    assert "731 rows by \u201csecond\u201d. The data give coders no other name" in text


def test_it_opens_on_an_actors_own_text_and_says_what_has_a_second_source(open_page, words):
    app: AppTest = open_page("sources")
    assert app.title[0].value == "1,140 rows rest on 569 pages"
    text = words(app)
    assert "248 of 569 pages carry another publisher's text." in text
    assert "Joint statement on Ukraine, Berlin" in text
    # Nothing of the frozen set has a second page.
    assert "Second source: no." in text
    assert set(app.dataframe[0].value["second source"].dropna()) == {"no"}
    app.button(key="close_sources").click().run()
    assert "Joint statement on Ukraine, Berlin" not in words(app)


def test_an_error_is_reported_to_the_host_s_address(
    open_page, words, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("PARLEY_REPORT_TO", raising=False)
    unset = words(open_page("sources"))
    assert "mailto:" not in unset
    assert "CONTRIBUTING.md says what a report holds" in unset
    monkeypatch.setenv("PARLEY_REPORT_TO", "mailto:data@example.org")
    text = words(open_page("sources", source="trtworld-2025-11-28-pushing"))
    assert (
        "[Report an error in this](<mailto:data@example.org?subject=Error%20in%20the%20Parley%20data%20"
        "2026.7.2%2C%20sources%20trtworld-2025-11-28-pushing&body="
    ) in text
    assert "CONTRIBUTING.md" not in text
    # view-028 is Edgar's on the guarantee.
    shown = words(open_page("analysts", analyst="edgar", claim="us-guarantee-protects"))
    assert "analyst_views%20view-028&body=" in shown
    monkeypatch.setenv("PARLEY_REPORT_TO", "javascript:alert(1)")
    assert "javascript" not in words(open_page("sources"))


def test_weak_spots_are_filtered(open_page):
    app: AppTest = open_page("sources", so_part="Weak spots")
    before = len(app.dataframe[0].value)
    app.multiselect(key="so_why").set_value(["reported"]).run()
    # 55 positions have the basis "reported" (positions.csv).
    assert len(app.dataframe[0].value) == 55 < before


def test_a_gap_is_seen_as_a_gap(open_page, words):
    app: AppTest = open_page("sources", so_part="Coverage", so_cell="it~us-28/9")
    assert "No statement was found up to 4 July 2026" in words(app)


def test_the_text_of_a_linked_square_stays_when_the_square_is_closed(open_page, words):
    app: AppTest = open_page("sources", so_part="Coverage", so_cell="it~us-28/9")
    app.button(key="close_sources").click().run()
    assert app.query_params["so_text"] == "US 28 points"
    assert app.selectbox(key="so_text").value == "us-28"


def test_reliability_says_what_it_does_not_measure(open_page, words):
    text = words(open_page("sources", so_part="Reliability"))
    assert "alpha 0.947, firm, n 431" in text
    assert "alpha 0.923, firm, n 300" in text
    assert "not whether the pages were read rightly" in text
    assert "107 rows of 731 coded twice" in text
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
