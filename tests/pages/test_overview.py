"""The Overview through the router: its headline follows the view, its tiles lead on, a square answers."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import EXAMPLE_DATA, PAGES

LINK = re.compile(r"\[((?:[^\]\\]|\\.)+)\]\(<([^>]*)>\)")


def ways(app: AppTest) -> dict[str, str]:
    """Label -> address of every link within the app in the texts of the page's main part."""
    found = (link for text in app.main.markdown for link in LINK.findall(text.value))
    return {
        re.sub(r"\\(.)", r"\1", label): address
        for label, address in found
        if not address.startswith("http")
    }


def headings(app: AppTest) -> list[str]:
    return [heading.value.replace("\\", "") for heading in app.main.subheader]


def test_three_dates(open_page, words):
    before = open_page("overview", asof="2025-11-19")
    assert "\u201cTwelve points\u201d of 21 October 2025" in words(before)
    assert "Nothing to rank" in words(before)
    assert "No change of a stance was found up to this day." in words(before)
    # Without a finding the question is the headline.
    assert before.title[0].value == "Where do things stand?"
    draft = open_page("overview", asof="2025-12-01")
    assert "\u201cGeneva 19 points\u201d" in words(draft)
    assert draft.title[0].value.endswith("every side heard accepts US 28 points")
    assert "Point 26: Full amnesty" in ways(draft)
    last = open_page("overview")
    assert last.title[0].value == "On 4 of 14 issues every side heard accepts the current text"
    assert "++ Ukraine, \u2212\u2212 Russia" in words(last)
    for app in (before, draft, last):
        assert "The data end on 4 July 2026." in words(app)
        assert "Parley is a record of the negotiation over the war in Ukraine" in words(app)


def test_every_tile_leads_on(open_page):
    app = open_page("overview")
    address = ways(app)
    assert address["Point 11: Non-nuclear status"] == "clauses?clause=ua-us-20%2F11"
    move = address["Hungary on Twenty points 7: Membership by a set date"]
    assert "cell=hu~ua-us-20%2F7" in move
    assert address["Every gap, and whether it was searched"].startswith("stances?st_show=Silence")
    # For phones the line of the texts is a list.
    assert address["Twenty points, current"] == "clauses?cl_read=Twenty+points"
    # One way to each page that there is, the Overview itself apart.
    pages = {to.partition("?")[0] for to in address.values()}
    assert {path.stem for path in PAGES.glob("*.py")} - {"overview"} <= pages


def test_it_opens_with_the_most_telling_square(open_page, words):
    app: AppTest = open_page("overview")
    # The ceasefire: Kyiv at 2, Moscow at -2.
    assert "Russia on Ceasefire" in headings(app)
    chart = next(one for one in app.get("plotly_chart") if "ceasefire~Russia" in one.proto.spec)
    chosen = [
        trace["customdata"][trace["selectedpoints"][0]][0]
        for trace in json.loads(chart.proto.spec)["data"]
        if "selectedpoints" in trace
    ]
    assert chosen == ["ceasefire~Russia"]
    app.button(key="close_acceptance").click().run()
    assert "Russia on Ceasefire" not in headings(app)


def test_a_chosen_square_answers_who_what_when_and_where(open_page, words):
    app: AppTest = open_page("overview", ov_cell="force-limits~Ukraine")
    assert "Ukraine on Limits on forces" in headings(app)
    # data/positions.csv: pos-ua-ua-us-20.4: put forward on 24 December 2025.
    text = words(app)
    assert "++ Ukraine** endorses, authored 24 December 2025" in text
    assert "800,000" in text
    assert "point 4" in text
    assert ways(app)["Point 4: 800,000 in peacetime"] == "clauses?clause=ua-us-20%2F4"
    silent = open_page("overview", ov_cell="ceasefire~Europe")
    assert "Europe on Ceasefire" in headings(silent)
    assert "That is a gap, not a stance of 0." in words(silent)
    # An issue chosen in the table: all sides that were heard on it.
    whole = open_page("overview", ov_cell="ceasefire~")
    assert "Ceasefire" in headings(whole)
    assert "Russia** rejects" in words(whole)
    assert "Ukraine** endorses" in words(whole)


def test_filters_that_leave_nothing_are_named_as_the_reason(open_page, words):
    app: AppTest = open_page("overview", actor="Hamas", issue="Aircraft basing")
    text = words(app)
    assert "under these filters" in text
    assert "\u201cTwenty points\u201d" in text
    assert "Loosen one of the filters in the sidebar." in text
    # The texts were put forward whoever spoke on them.
    assert len(app.get("plotly_chart")) == 1


@pytest.mark.parametrize(
    "query",
    [{}, {"asof": "2024-03-20"}, {"actor": "River Council", "issue": "Wardens"}],
    ids=["last", "early", "none"],
)
def test_another_data_set(open_page, words, monkeypatch: pytest.MonkeyPatch, query: dict):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    text = words(open_page("overview", **query))
    assert "Parley is a record of \u201cThe river and the harbour" in text
    assert "Ukraine" not in text
    assert "The data end on 31 May 2024." in text
