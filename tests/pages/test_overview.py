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
    assert "the data name no text as being on the table yet" in before
    assert "Nothing to rank: as of 19 November 2025" in before
    assert "No change of a stance was found up to this day." in before
    draft = words(open_page("overview", asof="2025-12-01"))
    assert "the text on the table is \u201cGeneva 19 points\u201d" in draft
    assert "Points of US 28 points on which" in draft
    assert "26 Full amnesty" not in before
    last = words(open_page("overview"))
    assert "the text on the table is \u201cTwenty points\u201d" in last
    assert "2 of 3 heard accept, 3 sides, from Ukraine (mean 2.0) to Russia (\u22122.0)." in last
    assert "The data are covered to 4 July 2026" in last


def test_every_element_leads_on(open_page):
    found = links(open_page("overview"))
    query = {label.strip("*"): query for label, _, query in found}
    assert query["11 Non-nuclear status"] == "clause=ua-us-20%2F11"
    assert query["Hungary on Twenty points 7: Membership by a set date"] == (
        "st_text=Twenty+points&cell=hu~ua-us-20%2F7"
    )
    claim = "Ukraine should give up NATO membership for good as part of a settlement."
    assert query[claim] == "an_part=Widest+splits&claim=forgo-nato"
    assert query["Read its clauses"] == "plan=Twenty+points"
    # One way to each page that there is, the Overview itself apart.
    pages = {page for _, page, _ in found}
    assert {path.stem for path in PAGES.glob("*.py")} - {"overview"} <= pages


def test_a_chosen_square_leads_to_its_statements(open_page, words):
    app: AppTest = open_page("overview", ov_cell="ceasefire~Russia")
    assert "Ceasefire, Russia." in words(app).replace("**", "")
    query = {label: query for label, _, query in links(app)}
    assert query["Who said what"] == "issue=Ceasefire&st_text=Twenty+points"


@pytest.mark.parametrize(
    "query", [{}, {"asof": "2024-03-20"}, {"q": "nothing like it"}], ids=["last", "early", "none"]
)
def test_another_data_set(open_page, words, monkeypatch: pytest.MonkeyPatch, query: dict):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    text = words(open_page("overview", **query))
    assert text.startswith("The river and the harbour")
    assert "covered to 31 May 2024" in text
