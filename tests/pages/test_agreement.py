"""The agreement page through the router."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

# The figures of Ukraine and Russia are worked out in tests/exhibits/agreement.


def test_it_opens_on_all_texts_with_the_nearest_pair_that_shares_enough(open_page, words):
    app: AppTest = open_page("agreement")
    text = words(app)
    assert text.splitlines()[0] == (
        "E3 and EU stand nearest of those who share 10 points or more: 0.90 on 10"
    )
    assert "Who stands near whom?" in text
    assert "How near are the two on average" in text
    # us-28/9 and ten more, each with who is in the way, on the first screen.
    assert app.main.expander[0].label == (
        "**11 clauses are one step short\\: one side alone objects, by one step**"
    )
    app.session_state["one_step_short"] = True
    assert "Europe: Poland objects; accepted by 1 of 2 heard, 3 silent" in words(app.run())
    # The first visit opens with the pair of the headline.
    assert "United Kingdom, France and Germany together and European Union institutions" in text
    assert "Does it hang on the measure?" in text
    assert "Where is common ground?" in text


def test_the_headline_follows_the_controls(open_page, words):
    def headline(**query: str) -> str:
        return words(open_page("agreement", **query)).splitlines()[0]

    assert headline(plan="us-28").startswith("US 28 points: Ukraine and E3")
    assert headline(ag_measure="Weighted kappa").startswith("Weighted kappa: E3 and EU")
    assert "15 points or more" in headline(ag_min="15")


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
    headings = [line for line in text.splitlines() if line.startswith("#### ")]
    # 11, 18 and 24; 7, 13, 20 and 21; 5 and 25; what nobody would look for is left out.
    assert headings == ["#### Both accept (3)", "#### They differ (4)", "#### One is mixed (2)"]
    assert "Ukraine stays non-nuclear" in text
    assert "++ Ukraine, ++ Russia" in text
    assert "Place 10 of 15 from the nearest pair" in text
    assert "15 steps apart over 9 clauses, 1 \u2212 15 / (4 \u00d7 9) = 0.58" in text
    # The statements are made when somebody wants to read them.
    assert "4 steps apart" not in text
    app.session_state["pair_said"] = True
    text = words(app.run())
    assert "7, 4 steps apart" in text
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
    # Nobody is a pair with oneself.
    assert "Both accept" not in words(app)


def test_a_pair_that_accepts_nothing_says_so(open_page, words):
    # Russia and Germany on us-28: they differ on 13 (1, -2) and 28 (1, -1), and one is mixed on 5, 8 and 21.
    text = words(open_page("agreement", plan="us-28", pair="ru~de"))
    assert "Both accept (0)" in text
    assert "none is accepted by both" in text


def test_closing_the_pair_leaves_the_figure_alone(open_page, words):
    app: AppTest = open_page("agreement", plan="us-28", pair="ua~ru")
    app.button(key="close_pairs").click().run()
    text = words(app)
    assert "Both accept" not in text
    assert "pair" not in app.query_params


def choose_pair(app: AppTest, first: str, second: str) -> None:
    app.session_state["pair_lists"] = True
    app.run()
    app.selectbox(key="pair_first").set_value(first)
    app.selectbox(key="pair_second").set_value(second).run()


@pytest.mark.parametrize(
    ("rank", "part"),
    [
        ("Across sides", "24 Humanitarian committee (accepted by 5 of 5 heard)"),
        ("One step short", "First: 23 Dnipro trade and grain (Russia)"),
        ("Most polarised", "2 clauses are tied (0.64); 20 Education for tolerance (0.57, above"),
        ("By worst side", "4 clauses are tied, which all sides heard endorse"),
    ],
)
def test_the_rankings_of_common_ground(open_page, words, rank: str, part: str):
    assert part in words(open_page("agreement", plan="us-28", ag_rank=rank))


def test_a_ranked_clause_and_who_said_what(open_page, words):
    text = words(open_page("agreement", plan="us-28", ag_rank="One step short", clause="us-28/9"))
    assert "US 28 points, point 9" in text
    assert "One step short: Europe: Poland objects; accepted by 1 of 2 heard, 3 silent." in text
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
