"""The stance matrix through the router: what is shown, and the evidence behind a cell."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest


def figure(app: AppTest) -> dict:
    (chart,) = app.get("plotly_chart")
    return json.loads(chart.proto.spec)


def test_it_opens_on_the_text_most_spoken_on_and_on_twelve_actors(open_page, words):
    app: AppTest = open_page("stances")
    assert words(app).splitlines()[0] == "US 28 points: who accepts which point?"
    choices = [c[0] for trace in figure(app)["data"] for c in trace.get("customdata", [])]
    assert len(choices) == 28 * 12
    assert "ua~us-28/7" in choices


def test_every_state_is_told_apart_without_colour(open_page):
    # Worked out from data/: Ukraine rejects us-28/7 outright (its statement of 24 December 2025);
    # on us-28/3 it has said nothing, but the 20 points, which it put forward, drop that point;
    # on us-28/6 Russia has spoken only on the 800,000 that replaced the figure;
    # on us-28/13 Ukraine spoke on items only; Italy has said nothing on us-28/1.
    app: AppTest = open_page("stances")
    (markers,) = [trace for trace in figure(app)["data"] if "customdata" in trace]
    marks = {c[0]: text for c, text in zip(markers["customdata"], markers["text"], strict=True)}
    assert marks["ua~us-28/7"] == "\u2212\u2212"
    assert marks["ua~us-28/3"] == "\u00d7"
    assert marks["ru~us-28/6"] == "\u2260"
    assert marks["ua~us-28/13"].startswith("\u2193")
    assert marks["it~us-28/1"] == ""


def test_the_evidence_of_a_linked_cell(open_page, words):
    app: AppTest = open_page("stances", cell="ua~us-28/7")
    text = words(app)
    assert "Ukraine's government on point 7" in text
    # Newest first: 24 December, 18 December, 14 December 2025 ... (data/positions.csv)
    days = [f"{day} 2025 · " for day in ("24 December", "18 December", "14 December")]
    places = [text.index(day, text.index("newest first")) for day in days]
    assert places == sorted(places)


def test_a_text_not_yet_public_has_no_squares(open_page):
    app: AppTest = open_page("stances", plan="eu-28", asof="2025-11-21", st_all="true")
    spec = figure(app)
    assert all(
        not any(map(any, trace["z"])) for trace in spec["data"] if isinstance(trace.get("z"), list)
    )
