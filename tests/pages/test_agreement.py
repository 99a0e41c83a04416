"""The agreement page through the router."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

# The figures of Ukraine and Russia are worked out in tests/exhibits/agreement.


def test_it_opens_on_all_texts_and_says_what_a_clause_is_then(open_page, words):
    text = words(open_page("agreement"))
    assert text.splitlines()[0] == "Who stands near whom?"
    assert "a changed wording is a clause of its own and is never averaged" in text
    assert "How near are the two on average" in text
    assert "Does it hang on the measure?" in text
    assert "Where is common ground?" in text


@pytest.mark.parametrize(
    ("query", "figure"),
    [
        ({}, "Graded agreement: 0.58 on 9 of 28 points"),
        ({"ag_measure": "Equal answers"}, "Equal answers: 0.11 on 9 of 28 points"),
        ({"ag_measure": "Same side"}, "Same side: 0.33 on 9 of 28 points"),
        ({"ag_zero": "true"}, "Graded agreement: 0.54 on 7 of 28 points"),
        ({"ag_min": "10"}, "Graded agreement: no figure: 9 shared clauses, fewer than 10"),
    ],
)
def test_a_pair_under_what_is_asked(open_page, words, query: dict, figure: str):
    text = words(open_page("agreement", plan="us-28", pair="ru~ua", **query))
    assert "Russia's government and Ukraine's government" in text
    assert figure in text


def test_the_clauses_behind_a_pair_with_both_statements(open_page, words):
    app: AppTest = open_page("agreement", plan="us-28", pair="ua~ru")
    text = words(app)
    assert "share 9 of 28 points" in text
    assert "3 (11, 18 and 24)" in text
    assert [expander.label for expander in app.main.expander] == [
        "On different sides (4)", "One of the two is mixed (2)", "On the same side (3)",
    ]  # fmt: skip
    assert "7 NATO door closed on both sides" in text
    assert "4 steps apart" in text
    # pos-ua-us-28.7-2025-12-24 and pos-ru-us-28.7-2026-06-05, with their sources.
    assert "rejects, stated 24 December 2025" in text
    assert "endorses, inferred 5 June 2026" in text
    assert "Atlas Press" in text


def test_two_lists_choose_a_pair(open_page, words):
    app: AppTest = open_page("agreement", plan="us-28")
    choose_pair(app, "ru", "ua")
    assert "0.58 on 9 of 28 points" in words(app)
    # What was chosen stands behind the lists, so they close.
    assert not app.session_state["pair_lists"]
    choose_pair(app, "ru", "ru")
    assert "Choose a square, a row or two actors" in words(app)


def choose_pair(app: AppTest, first: str, second: str) -> None:
    app.session_state["pair_lists"] = True
    app.run()
    app.selectbox(key="pair_first").set_value(first)
    app.selectbox(key="pair_second").set_value(second).run()


@pytest.mark.parametrize(
    ("rank", "part"),
    [
        ("Across sides", "24 Humanitarian committee (0.68, 5 of 5 sides)"),
        ("One step short", "23 Dnipro trade and grain: Russia stands against this wording"),
        ("Most polarised", "3 Expectations on both sides (0.64, above"),
        ("By worst side", "Borne best by the side that likes it least:"),
    ],
)
def test_the_rankings_of_common_ground(open_page, words, rank: str, part: str):
    assert part in words(open_page("agreement", plan="us-28", ag_rank=rank))


def test_a_ranked_clause_and_who_said_what(open_page, words):
    text = words(open_page("agreement", plan="us-28", ag_rank="One step short", clause="us-28/9"))
    assert "US 28 points, point 9" in text
    assert "One step short: Europe (Poland)." in text
    assert "3 actors with a stance that counts, by side" in text


def test_a_chosen_clause_that_is_not_in_the_ranking_keeps_its_evidence(open_page, words):
    # Ukraine rejects us-28/7 (pos-ua-us-28.7-2025-12-24): it is more than one step short.
    text = words(open_page("agreement", plan="us-28", ag_rank="One step short", clause="us-28/7"))
    assert "US 28 points, point 7" in text
    assert "rejects, stated 24 December 2025" in text


def test_without_a_figure_there_is_a_sentence_and_no_figure(open_page, words):
    app: AppTest = open_page("agreement", actor=["Italy", "China"])
    assert "No two actors have a figure" in words(app)
    app = open_page("agreement", plan="us-28", ag_min="30")
    assert "No two actors have a figure: none share 30 points or more" in words(app)


def test_the_order_of_actors_is_a_control(open_page):
    def rows(**query: str) -> list[str]:
        app: AppTest = open_page("agreement", plan="us-28", **query)
        chart = json.loads(app.get("plotly_chart")[0].proto.spec)
        return list(chart["layout"]["yaxis"]["labelalias"].values())

    by_side = rows()
    assert by_side == ["US", "Ukraine", "Russia", "E3", "EU", "Germany", "Poland"]
    assert rows(ag_reverse="true") == by_side[::-1]
    assert sorted(rows(ag_order="Like beside like")) == sorted(by_side)
