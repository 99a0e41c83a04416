"""Texts side by side, drawn: issue by issue a card for each strand, with what changed in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final
from urllib.parse import quote

import streamlit as st

from parley.dataset import Record, View, records
from parley.exhibits.plans import alignment as plan_alignment
from parley.exhibits.plans import changes as plan_changes
from parley.exhibits.plans import lineage_flow, openness, ruler
from parley.exhibits.plans import words as plan_words
from parley.exhibits.plans.alignment import Alignment, Strand
from parley.exhibits.plans.words import plan_names
from parley.ui import controls, frame
from parley.ui.markdown import escape
from parley.wording import count

MOST_STRANDS: Final = 120
"""So many cards are drawn; the table and the filters hold the rest."""


OVERVIEWS: Final = ("Flow of clauses", "Changes by group", "Shared quantities", "Settled and known")


def show(view: View, found: Alignment) -> None:
    """One overview of the comparison, of several, and below it every clause."""
    for sentence in plan_words.unpublished(view, found.plans):
        st.info(escape(sentence))
    _overview(view, found)
    st.subheader("Issue by issue", anchor=False)
    if not found.strands:
        controls.nothing_left("clause")
        return
    cards, table = st.tabs(
        ["Side by side", "Table"], key="pl_aligned", bind="query-params", on_change="rerun"
    )
    if cards.open:
        with cards:
            _cards(view, found)
    if table.open:
        with table:
            frame.show(plan_alignment.exhibit(view, found))


def _overview(view: View, found: Alignment) -> None:
    """The overview that the reader chose, or why there is none."""
    dark = controls.is_dark()
    chosen = st.segmented_control(
        "Overview", OVERVIEWS, default=OVERVIEWS[0], key="pl_show", bind="query-params",
        required=True, label_visibility="collapsed",
    )  # fmt: skip
    if chosen == OVERVIEWS[2]:
        shown, why = (
            ruler.exhibit(view, found, dark=dark),
            "No two of these texts share a quantity.",
        )
    elif chosen == OVERVIEWS[3]:
        shown, why = openness.exhibit(view, found.plans, dark=dark), ""
    else:
        module = plan_changes if chosen == OVERVIEWS[1] else lineage_flow
        shown = module.exhibit(view, found, dark=dark)
        why = "No step of lineage between these texts is recorded, or left under the filters."
    if shown is None:
        st.markdown(why)
        return
    st.subheader(escape(shown.title), anchor=False)
    frame.show(shown)


def _cards(view: View, found: Alignment) -> None:
    shown = found.strands[:MOST_STRANDS]
    for issue_id, strands in groupby(shown, key=lambda strand: strand.issue_id):
        issue = view.dataset.record("issues", issue_id)
        st.markdown(f"#### {escape(issue['name'])}")
        st.caption(escape(issue["question"]))
        for strand in strands:
            _card(view, found, strand)
    rest = len(found.strands) - len(shown)
    if rest:
        st.markdown(
            f"{count(rest, 'more row')}: choose an issue in the sidebar, or read the table."
        )


def _card(view: View, found: Alignment, strand: Strand) -> None:
    """One column a text: its clauses, and under them what it did with the wording."""
    names = plan_names(view)
    with st.container(border=True):
        columns = st.columns(len(found.plans), gap="medium")
        for column, plan_id in zip(columns, found.plans, strict=True):
            steps = strand.steps[strand.steps["plan_id"] == plan_id]
            with column:
                ids = strand.clauses[plan_id]
                for clause_id in ids:
                    _clause(view, names[plan_id], clause_id)
                    _changes(view, records(steps[steps["clause_id"] == clause_id]))
                left_out = records(steps[steps["clause_id"].isna()])
                if left_out or not ids:
                    st.markdown(f"**{escape(names[plan_id])}**")
                _changes(view, left_out)
                if not ids and not left_out:
                    st.caption("Nothing entered." if strand.steps.empty else "Not compared.")
        if strand.steps.empty:
            st.caption("Not compared: no step of lineage names what stands in this row.")


def _clause(view: View, text: str, clause_id: str) -> None:
    """Text and number as a link to the clause's own view, heading and summary."""
    clause = view.dataset.record("clauses", clause_id)
    # Relative, so that it holds wherever the app is served.
    place = (
        f"[{escape(text)} {escape(clause['number'])}](clauses?clause={quote(clause_id, safe='')})"
    )
    st.markdown(f"**{place}. {escape(clause['heading'])}.** {escape(clause['summary'])}")


def _changes(view: View, steps: Iterable[Record]) -> None:
    """What the text did with each earlier clause: the change and the note."""
    names = plan_names(view)
    for step in steps:
        words = f"**{step['change']}**"
        if step["from_clause_id"]:
            number = view.dataset.record("clauses", step["from_clause_id"])["number"]
            words += f" from {escape(names[step['from_plan_id']])} {escape(number)}"
        else:
            words += f" beside {escape(names[step['from_plan_id']])}"
        note = f": {escape(step['note'])}" if step["note"] else ""
        st.caption(words + note)
