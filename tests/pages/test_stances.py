"""The stance matrix through the router: what is shown, and the evidence behind a cell."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from parley.paths import EXAMPLE_DATA


def figure(app: AppTest) -> dict:
    (chart,) = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def trace(app: AppTest, mode: str) -> dict:
    (wanted,) = [trace for trace in figure(app)["data"] if trace.get("mode") == mode]
    return wanted


def marks(app: AppTest) -> dict[str, str]:
    """Choice id -> the sign in its square."""
    markers, texts = trace(app, "markers"), trace(app, "text")
    signs = dict(
        zip(zip(texts["x"], texts["y"], strict=True), texts["text"], strict=True)
    )  # by place
    at = zip(markers["x"], markers["y"], strict=True)
    choices = [data[0] for data in markers["customdata"]]
    return {choice: signs.get(place, "") for choice, place in zip(choices, at, strict=True)}


def test_it_opens_on_the_text_most_spoken_on_and_on_twelve_actors(open_page, words):
    app: AppTest = open_page("stances")
    assert words(app).splitlines()[0] == "US 28 points: who accepts which point?"
    choices = [data[0] for data in trace(app, "markers")["customdata"]]
    assert len(choices) == (28 + 1) * 12  # the points, and the text as a whole
    assert "ua~us-28/7" in choices
    assert "ua~us-28" in choices


def test_every_state_is_told_apart_without_colour(open_page):
    # Worked out from data/: Ukraine rejects us-28/7 outright (its statement of 24 December 2025);
    # on us-28/3 it has said nothing, but the 20 points, which it put forward, drop that point;
    # on us-28/6 Russia has spoken only on the 800,000 that replaced the figure;
    # on us-28/13 Ukraine spoke on items only; Italy has said nothing on us-28/1.
    signs = marks(open_page("stances"))
    assert signs["ua~us-28/7"] == "\u2212\u2212"
    assert signs["ua~us-28/3"] == "\u00d7"
    assert signs["ru~us-28/6"] == "\u2260"
    assert signs["ua~us-28/13"].startswith("\u2193")
    assert signs["it~us-28/1"] == ""


def test_the_evidence_of_a_linked_cell(open_page, words):
    app: AppTest = open_page("stances", cell="ua~us-28/7")
    text = words(app)
    assert "Ukraine's government on point 7" in text
    # Newest first: 24 December, 18 December, 14 December 2025 ... (data/positions.csv)
    days = [f"{day} 2025 · " for day in ("24 December", "18 December", "14 December")]
    positions = [text.index(day, text.index("Ukraine's government on point 7")) for day in days]
    assert positions == sorted(positions)


def test_a_link_to_a_cell_opens_its_text_and_an_actor_that_is_not_shown(open_page, words):
    # pos-ua-ua-us-20.4-2025-12-24; Hungary is not among the twelve.
    text = words(open_page("stances", cell="ua~ua-us-20/4"))
    assert text.startswith("Twenty points: ")
    assert "Ukraine's government on point 4" in text
    assert "Hungary on point 14" in words(open_page("stances", cell="hu~us-28/14"))


def test_the_evidence_of_the_text_as_a_whole(open_page, words):
    # pos-hu-us-28-2025-11-24, 2.
    text = words(open_page("stances", cell="hu~us-28"))
    assert "Hungary on US 28 points" in text
    assert "it is not spread over the clauses" in text
    assert "++ Hungary endorses" in text


def test_sides_as_columns_and_what_is_behind_them(open_page, words):
    # Europe on us-28/9: e3 0 and pl -2, of 16 actors.
    app: AppTest = open_page("stances", st_columns="Sides", sidecell="Europe~us-28/9")
    signs = marks(app)
    assert "\u2212" in signs["Europe~us-28/9"]
    assert "2 of 16" in signs["Europe~us-28/9"]
    text = words(app)
    assert "Europe on point 9" in text
    assert "2 of 16 actors with a stance" in text
    assert "Poland rejects, stated 24 November 2025" in text.replace("*", "")
    assert "No stance that counts was found for" in text


def test_orders_and_items_are_controls_of_the_address(open_page):
    app: AppTest = open_page("stances", st_order="By issue", st_items="true")
    labels = trace(app, "markers")["y"]
    assert len(set(labels)) == 56 + 1
    axis = list(figure(app)["layout"]["yaxis"]["labelalias"].values())
    assert "<b>Territory</b>" in axis
    assert axis.index("<b>Politics and society</b>") < axis.index("<b>Security</b>")


def test_a_link_by_an_orders_former_name_opens_that_order(open_page, words):
    app: AppTest = open_page("stances", st_order="Most contested first")
    assert "Most polarised rows first" in words(app)
    assert app.query_params["st_order"] == "Most polarised first"


def test_who_has_not_spoken_on_what(open_page, words):
    app: AppTest = open_page("stances", st_show="Silence")
    text = words(app)
    assert "US 28 points: who has not spoken on what?" in text
    table = app.dataframe[0].value
    assert list(table.columns)[:4] == ["number", "heading", "silent", "side"]
    assert table["number"].iloc[0] == "3"
    assert "Silent means that no statement was found" in text


def test_the_statement_that_there_is_none(open_page, words):
    app: AppTest = open_page("stances", st_show="Silence", cell="it~us-28/1")
    assert "That is a gap in what was found, not a neutral stance" in words(app)


def test_a_text_not_yet_public_has_no_squares(open_page):
    app: AppTest = open_page("stances", plan="eu-28", asof="2025-11-21", st_columns="All actors")
    spec = figure(app)
    assert all(
        not any(map(any, trace["z"])) for trace in spec["data"] if isinstance(trace.get("z"), list)
    )


def test_a_link_to_a_cell_opens_its_evidence_whatever_columns_were_left_open(open_page, words):
    by_side = words(open_page("stances", st_columns="Sides", cell="ua~us-28/7"))
    assert "Ukraine's government on point 7" in by_side
    by_actor = words(open_page("stances", sidecell="Europe~us-28/9"))
    assert "Europe on point 9" in by_actor
    neither = words(open_page("stances", st_columns="Sides", cell="nobody~us-28/7"))
    assert "Choose a square of the figure" in neither


@pytest.mark.parametrize(
    ("cell", "says"),
    [
        ("millers~draft/1", "Searched for on its own on 3 June 2024, in vain."),
        ("millers~draft/3a", "The grain barges were searched for as well."),
        ("ostrell~revised/3", "What it said stands on the other version: pos-19."),
        ("council~draft/3", "No search for it on its own is recorded."),
        ("ostrell~draft/2", "also [Ostrell Town Hall]"),
    ],
)
def test_evidence_says_what_was_searched_and_which_pages_carry_it(
    open_page, words, monkeypatch: pytest.MonkeyPatch, cell: str, says: str
):
    monkeypatch.setenv("PARLEY_DATA", str(EXAMPLE_DATA))
    assert says in words(open_page("stances", cell=cell))
