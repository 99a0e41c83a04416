"""The parts of the Overview, each of which leads on to its page with the filters set."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from parley.analysis.consensus import CurrentText
from parley.dataset import View
from parley.exhibits import addresses
from parley.exhibits.choice_keys import ACCEPTANCE_CELL
from parley.exhibits.exhibit import split_choice
from parley.exhibits.overview.acceptance.model import Model as Acceptance
from parley.exhibits.overview.current_text import wording as current_wording
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves import wording as moves_wording
from parley.exhibits.overview.points import model as points
from parley.exhibits.overview.points import wording as points_wording
from parley.exhibits.overview.points.model import Point
from parley.exhibits.overview.splits import model as splits
from parley.exhibits.overview.splits import wording as splits_wording
from parley.exhibits.plans.aligned.model import MOST_TEXTS
from parley.exhibits.registry import EXHIBITS
from parley.pages import FIRST, PAGES
from parley.ui import frame, links
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence, wording
from parley.ui.theme import is_dark

IN_A_ROW = 3
"""How many cards stand beside each other where there is room."""


def text_links(view: View, current: CurrentText) -> None:
    """Ways to the current text: its clauses, and how it came about."""
    plan_id = current.plan_id or current.newest
    if plan_id is None:
        return
    if plan_id in set(view.dataset["clauses"]["plan_id"]):
        links.to(addresses.clauses_of(view.dataset, plan_id), wording.READ_ITS_CLAUSES)
    chain = [plan_id, *current.replaced[: MOST_TEXTS - 1]] if current.replaced else []
    what = wording.COMPARE_REPLACED if current.replaced else wording.COMPARE_TEXTS
    links.to(addresses.compared(view.dataset, chain), what)


def point_list(view: View, points: Sequence[Point], nothing: str) -> None:
    """The points, each with its wording, how the sides stand, and what was said against it."""
    if not points:
        st.markdown(nothing)
    for point in points:
        name = points_wording.name(point.number, point.heading)
        with st.container(gap=None):
            links.to(addresses.clause(point.clause_id), f"**{escape(name)}**", icon=False)
            st.caption(escape(point.wording))
            st.markdown(escape(points_wording.standing(point)))
            for objection in point.objections:
                source = evidence.source_line(view, objection.source_id, objection.locator)
                said = f"{points_wording.objector(objection)}: {objection.summary}"
                st.markdown(f"{escape(said)} ({source})")


@st.fragment
def acceptance(view: View, model: Acceptance) -> None:
    """Issues against sides, and a way on from the chosen square; a click reruns only this."""
    exhibit = EXHIBITS["acceptance"].exhibit(view, dark=is_dark())
    if exhibit is None:
        return
    st.subheader(escape(exhibit.title), anchor=False)
    # Above the figure: below it, and below what belongs to it, nobody would see that it opened.
    ways_on = st.container()
    frame.show(exhibit)
    chosen = selection.in_address(ACCEPTANCE_CELL, frame.clicked(exhibit.key), model.choices)
    if chosen is not None:
        with ways_on:
            _ways_on(model, *split_choice(chosen))


def _ways_on(model: Acceptance, issue_id: str, side: str) -> None:
    """The ways on from a chosen square: what the side said on each point, and the issue's clauses."""
    data = model.view.dataset
    issue = data.record("issues", issue_id)
    who = f", {side}" if side else ""
    st.markdown(f"**{escape(issue['name'] + who)}.** {escape(issue['question'])}")
    heard = model.heard_on(issue_id, side)
    if not heard:
        st.markdown(wording.NO_STANCE_COUNTS)
    with st.container(gap=None):
        for clause_id in heard:
            clause = data.record("clauses", clause_id)
            name = escape(points_wording.name(clause["number"], clause["heading"]))
            if side:
                links.to(addresses.side_cell(data, side, clause_id), name)
            else:
                links.to(addresses.clause(clause_id), name)
        links.to(addresses.clauses_on(data, issue_id), wording.CLAUSES_ON_ISSUE)


def lists(view: View, plan: str) -> None:
    """On what the sides part on the text of that name, what moved last, what splits the experts."""
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(points_wording.FURTHEST_APART, anchor=False)
        st.caption(points_wording.furthest_apart_note(plan))
        point_list(view, points.build(view).furthest_apart, points_wording.NONE_APART)
    with right:
        moved_last(view)
        experts_apart(view)


def moved_last(view: View) -> None:
    """The newest changes of a stance, each with a way to its evidence."""
    st.subheader(moves_wording.TITLE, anchor=False)
    model = moves.build(view)
    if model.empty:
        st.markdown(moves_wording.NOTHING)
        return
    for move in model.moves:
        cell = addresses.cell(move.actor_id, move.clause_id)
        what = escape(moves_wording.who_on_what(view, move))
        source = evidence.source_line(view, move.source_id, move.locator)
        with st.container(gap=None):
            links.to(cell, f"**{what}**", icon=False)
            st.markdown(f"{escape(moves_wording.change(move))} ({source})")
    links.to(addresses.page("movement"), wording.ALL_THAT_MOVED)


def experts_apart(view: View) -> None:
    """The claims that split the experts most, each with a way to the claim's own view."""
    st.subheader(splits_wording.TITLE, anchor=False)
    model = splits.build(view)
    if model.empty:
        st.markdown(splits_wording.NOTHING)
    else:
        st.caption(splits_wording.NOTE)
    for split in model.splits:
        statement = escape(view.dataset.names.claims[split.claim_id])
        with st.container(gap=None):
            links.to(addresses.claim(view.dataset, split.claim_id), f"**{statement}**", icon=False)
            st.markdown(escape(splits_wording.voices(split)))
    links.to(addresses.page("analysts"), wording.ALL_EXPERTS)


def ways_on(view: View) -> None:
    """Every other page by its question, and how far the data reach."""
    st.subheader(wording.WHERE_TO_READ_ON, anchor=False)
    _entrances()
    st.subheader(wording.LOOKED_FOR_AND_REACH, anchor=False)
    scope = view.dataset.meta.scope
    if scope:
        st.markdown(escape(scope))
    st.markdown(escape(current_wording.data_reach(view)))


def _entrances() -> None:
    """One card for each other page, under the question it answers."""
    others = [page for page in PAGES.values() if page is not FIRST]
    for start in range(0, len(others), IN_A_ROW):
        row = others[start : start + IN_A_ROW]
        for column, page in zip(st.columns(IN_A_ROW), row, strict=False):
            with column.container(border=True, height="stretch", gap=None):
                links.to(addresses.page(page.name), f"**{page.question}**", icon=False)
                st.caption(page.offers)
