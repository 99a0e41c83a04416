"""The clause table: facets, search, one clause's own view."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def shown(app: AppTest):
    return app.dataframe[0].value


def test_search_and_text_filter_by_hand(open_page):
    # "600,000" stands in the heading of us-28/6 and in no other clause of that text.
    app: AppTest = open_page("clauses", plan="us-28", q="600,000")
    assert shown(app)["number"].tolist() == ["6"]


def test_facets_narrow_the_table(open_page):
    app: AppTest = open_page("clauses", plan="us-28")
    before = len(shown(app))
    app.multiselect(key="cl_group").set_value(["Security"]).run()
    groups = shown(app)
    assert 0 < len(groups) < before
    app.toggle(key="cl_heard").set_value(True).run()
    assert (shown(app)["statements"] > 0).all()


def test_a_clause_by_its_link(open_page, words):
    app: AppTest = open_page("clauses", clause="us-28/6")
    text = words(app)
    assert "US 28 points, point 6" in text
    assert "troop cap: **600,000** people" in text
    assert "Would have to act: Ukraine's government" in text
    assert "newest first" in text


def test_a_clause_without_statements_says_that_this_is_a_gap(open_page, words):
    app: AppTest = open_page("clauses", clause="cn-12", q="")
    assert "Choose a row" in words(app)
    app = open_page("clauses", clause="gaza-20/1")
    assert "That is a gap in what was found, not a neutral stance" in words(app)
