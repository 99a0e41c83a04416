"""The parts of the Overview, each of which leads on to its page with the filters set."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from parley.analysis.consensus import CurrentText
from parley.dataset import View
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.overview import moves as last_moves
from parley.exhibits.overview import picture as overview_picture
from parley.exhibits.overview import splits as claim_splits
from parley.exhibits.overview.points import Point, point_name
from parley.exhibits.plans.aligned.model import MOST_TEXTS
from parley.pages import FIRST, PAGES
from parley.ui import addresses, controls, evidence, frame, links, selection
from parley.ui.markdown import escape

IN_A_ROW = 3
"""How many cards stand beside each other where there is room."""


def text_links(view: View, found: CurrentText) -> None:
    """Ways to the current text: its clauses, and how it came about."""
    plan_id = found.plan_id or found.newest
    if plan_id is None:
        return
    if plan_id in set(view.dataset["clauses"]["plan_id"]):
        links.to(addresses.clauses_of(plan_id), "Read its clauses")
    chain = [plan_id, *found.replaced[: MOST_TEXTS - 1]] if found.replaced else []
    what = "Compare it with what it replaced" if found.replaced else "Compare the texts"
    links.to(addresses.compared(view.dataset, chain), what)


def point_list(view: View, points: Sequence[Point], nothing: str) -> None:
    """The points, each with its wording, how the sides stand, and what was said against it."""
    if not points:
        st.markdown(nothing)
    for point in points:
        with st.container(gap=None):
            links.to(addresses.clause(point.clause_id), f"**{escape(point.name)}**", icon=False)
            st.caption(escape(point.wording))
            st.markdown(escape(point.line))
            for objection in point.objections:
                source = evidence.source_line(view, objection.source_id, objection.locator)
                st.markdown(f"{escape(objection.head)}: {escape(objection.summary)} ({source})")


@st.fragment
def picture(view: View, plan_id: str, shown: pd.DataFrame) -> None:
    """Issues against sides, and a way on from the chosen square; a click reruns only this."""
    panel = overview_picture.exhibit(view, plan_id, shown, dark=controls.is_dark())
    st.subheader(escape(panel.title), anchor=False)
    # Above the figure: below it, and below what belongs to it, nobody would see that it opened.
    ways_on = st.container()
    clicks = frame.show(panel)
    known = {
        f"{a}{CHOICE_SEPARATOR}{b}" for a, b in zip(shown["issue_id"], shown["side"], strict=True)
    }
    known |= {f"{one}{CHOICE_SEPARATOR}" for one in shown["issue_id"]}
    chosen = selection.in_address("ov_cell", clicks, known)
    if chosen is not None:
        with ways_on:
            _behind(view, shown, *chosen.split(CHOICE_SEPARATOR, 1))


def _behind(view: View, shown: pd.DataFrame, issue_id: str, side: str) -> None:
    """The ways on from a chosen square: what the side said on each point, and the issue's clauses."""
    data = view.dataset
    issue = data.record("issues", issue_id)
    who = f", {side}" if side else ""
    st.markdown(f"**{escape(issue['name'] + who)}.** {escape(issue['question'])}")
    heard = overview_picture.behind(shown, issue_id, side)
    if not heard:
        st.markdown("No stance that counts was found. That is a gap, not a stance of 0.")
    with st.container(gap=None):
        for clause_id in heard:
            name = escape(point_name(data.record("clauses", clause_id)))
            if side:
                links.to(addresses.side_cell(side, clause_id), name)
            else:
                links.to(addresses.clause(clause_id), name)
        links.to(addresses.clauses_on(issue_id), "The clauses on this issue, of every text")


def moved_last(view: View) -> None:
    """The newest changes of a stance, each with a way to its evidence."""
    st.subheader(last_moves.TITLE, anchor=False)
    found = last_moves.moves(view)
    if not found:
        st.markdown(last_moves.NOTHING)
        return
    for move in found:
        with st.container(gap=None):
            links.to(addresses.cell(*move.cell), f"**{escape(move.what)}**", icon=False)
            source = evidence.source_line(view, move.source_id, move.locator)
            st.markdown(f"{escape(f'{move.change}, {move.day}')} ({source})")
    links.to(addresses.page("movement"), "All that moved")


def experts_apart(view: View) -> None:
    """The claims that split the experts most, each with a way to the claim's own view."""
    st.subheader(claim_splits.TITLE, anchor=False)
    found = claim_splits.splits(view)
    if found:
        st.caption(claim_splits.NOTE)
    else:
        st.markdown(claim_splits.NOTHING)
    for split in found:
        with st.container(gap=None):
            links.to(addresses.claim(split.claim_id), f"**{escape(split.statement)}**", icon=False)
            st.markdown(escape(split.voices))
    links.to(addresses.page("analysts"), "All experts and claims")


def entrances() -> None:
    """One card for each other page, under the question it answers."""
    there = [one for one in PAGES.values() if one is not FIRST]
    for start in range(0, len(there), IN_A_ROW):
        row = there[start : start + IN_A_ROW]
        for column, page in zip(st.columns(IN_A_ROW), row, strict=False):
            with column.container(border=True, height="stretch", gap=None):
                links.to(addresses.page(page.name), f"**{page.question}**", icon=False)
                st.caption(page.offers)
