"""The sides on the agreement page, through the router."""

from __future__ import annotations

from parley.exhibits.agreement.own_side import wording as own_wording

# us-28/13 as worked out in tests/exhibits/agreement/test_own_side.py.
E3_ON_13 = "e3~us-28/13"


def test_sides_stand_below_the_pairs_with_who_stands_against_the_own_one(open_page, words):
    app = open_page("agreement", plan="us-28")
    text = words(app)
    headings = [each.value for each in app.main.subheader]
    assert headings.index("Sides") < headings.index(own_wording.TITLE)
    assert "pairs of sides have a figure" in text
    assert "1 actor stands against their own side, on 1 clause" in text
    assert "What most sets apart" in text


def test_a_chosen_stance_opens_what_was_said(open_page, words):
    text = words(open_page("agreement", plan="us-28", cell=E3_ON_13))
    assert "United Kingdom, France and Germany together on point 13, Russia back" in text


def test_where_nobody_does_it_is_said(open_page, words):
    assert own_wording.NOBODY in words(open_page("agreement", plan="us-28", actor="ua"))


def test_a_chosen_square_opens_the_clauses_that_its_figure_rests_on(open_page, words):
    text = words(open_page("agreement", plan="us-28", blocs="Ukraine~Russia"))
    assert "Both accept (3)" in text
    assert "Graded agreement: 0.58: 1 pair of actors, 9 of 28 points, 9 pairs of answers." in text


def test_one_side_of_one_actor_is_said_in_words(open_page, words):
    app = open_page("agreement", plan="us-28", actor="ua")
    assert "No side has a figure, with another or within itself." in words(app)
