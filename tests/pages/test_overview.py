"""The Overview through the router: its statements follow the date, its links lead on."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import EXAMPLE_DATA, PAGES


def links(app: AppTest) -> list[tuple[str, str, str]]:
    """Label, page and query of every page link in the page's main part."""
    return [
        (link.proto.label.replace("\\", ""), link.proto.page, link.proto.query_string)
        for link in app.main.get("page_link")
    ]


def test_three_dates(open_page, words):
    before = words(open_page("overview", asof="2025-11-19"))
    assert "\u201cTwelve points\u201d of 21 October 2025" in before
    assert "Nothing to rank" in before
    assert "No change of a stance was found up to this day." in before
    draft = words(open_page("overview", asof="2025-12-01"))
    assert "\u201cGeneva 19 points\u201d" in draft
    assert "Points of US 28 points on which" in draft
    labels = [label for label, _, _ in links(open_page("overview", asof="2025-12-01"))]
    assert "**Point 26: Full amnesty**" in labels
    last = words(open_page("overview"))
    assert "\u201cTwenty points\u201d" in last
    assert "2 of 3 actors heard" in last
    assert "Ukraine (2.0) and Russia (\u22122.0)" in last
    for text in (before, draft, last):
        assert "The data end on 4 July 2026" in text


def test_every_element_leads_on(open_page):
    ways = links(open_page("overview"))
    query = {label.strip("*"): query for label, _, query in ways}
    assert query["Point 11: Non-nuclear status"] == "clause=ua-us-20%2F11"
    move = query["Hungary on Twenty points 7: Membership by a set date"]
    assert move == "cell=hu~ua-us-20%2F7"
    claim = "Ukraine should give up NATO membership for good as part of a settlement."
    assert query[claim] == "an_part=Widest+splits&claim=forgo-nato"
    assert query["Read its clauses"] == "cl_text=ua-us-20"
    assert query["Compare it with what it replaced"] == (
        "pl_texts=Twenty+points&pl_texts=Geneva+19+points&pl_texts=US+28+points"
    )
    # One way to each page that there is, the Overview itself apart.
    pages = {page for _, page, _ in ways}
    assert {path.stem for path in PAGES.glob("*.py")} - {"overview"} <= pages


def test_a_chosen_square_leads_to_its_statements(open_page, words):
    app: AppTest = open_page("overview", ov_cell="ceasefire~Russia")
    assert "Ceasefire, Russia." in words(app).replace("**", "")
    query = {label: query for label, _, query in links(app)}
    assert query["Point 20: Ceasefire on acceptance"] == (
        "sidecell=Russia~ua-us-20%2F20"
    )
    assert query["The clauses on this issue, of every text"] == "cl_issue=ceasefire"
    silent = open_page("overview", ov_cell="ceasefire~Europe")
    assert "That is a gap, not a stance of 0." in words(silent)


def test_filters_that_leave_nothing_are_named_as_the_reason(open_page, words):
    app: AppTest = open_page("overview", actor="Hamas", issue="Aircraft basing")
    text = words(app)
    assert "under these filters" in text
    assert "\u201cTwenty points\u201d" in text
    assert "Loosen one of the filters in the sidebar." in text
    assert not app.get("plotly_chart")
    assert "On no claim did 5 experts speak and differ" in text


@pytest.mark.parametrize(
    "query",
    [{}, {"asof": "2024-03-20"}, {"actor": "River Council", "issue": "Wardens"}],
    ids=["last", "early", "none"],
)
def test_another_data_set(open_page, words, monkeypatch: pytest.MonkeyPatch, query: dict):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    text = words(open_page("overview", **query))
    assert text.startswith("The river and the harbour")
    assert "The data end on 31 May 2024" in text
