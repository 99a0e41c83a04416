"""Texts side by side, drawn: issue by issue a card for each strand, with what changed in words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final
from urllib.parse import quote

import streamlit as st

from parley.analysis.lineage import Strand
from parley.dataset import Record, View, records
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.aligned.model import Model
from parley.exhibits.plans.facts.wording import how_known
from parley.exhibits.plans.flow import wording as flow_wording
from parley.exhibits.plans.ruler import wording as ruler_wording
from parley.exhibits.registry import EXHIBITS, PLANS_ROWS
from parley.ui import controls, frame
from parley.ui import wording as page_wording
from parley.ui.frame.markdown import escape
from parley.ui.panels import wording as panels
from parley.ui.theme import is_dark

ROWS_HEIGHT: Final = 1_200
"""Pixels kept free for the rows until a reader comes near them."""

MOST_STRANDS: Final = 120
"""So many cards are drawn; the table and the filters hold the rest."""


def show(model: Model) -> None:
    """One overview of the comparison, of several, and below it every clause."""
    entered = model.view.dataset["clauses"]["plan_id"].value_counts()
    for plan_id in model.plans:
        text = model.view.dataset.record("plans", plan_id)
        sentence = how_known(text, int(entered.get(plan_id, 0)))
        if sentence:
            st.info(escape(sentence))
    _overview(model)
    st.subheader(panels.ISSUE_BY_ISSUE, anchor=False)
    if not model.aligned.strands:
        frame.nothing_left(page_wording.NO_CLAUSE_LEFT)
        return
    held = st.session_state.get(PLANS_ROWS.key) or st.query_params.get(PLANS_ROWS.key)
    in_file = [model] if held == PLANS_ROWS.names["aligned"] else []
    frame.later(
        "aligned",
        ROWS_HEIGHT,
        lambda: _rows(model),
        lambda: [EXHIBITS["aligned"].exhibit(model.view, model.options) for model in in_file],
    )


def _rows(model: Model) -> None:
    """The rows, as cards or as a table."""
    labels = list(PLANS_ROWS.names.values())
    cards, table = st.tabs(labels, key=PLANS_ROWS.key, bind="query-params", on_change="rerun")
    if cards.open:
        with cards:
            _cards(model)
    if table.open:
        with table:
            frame.show(EXHIBITS["aligned"].exhibit(model.view, model.options))


def _overview(model: Model) -> None:
    """The overview that the reader chose, or why there is none."""
    chosen = controls.part("plans")
    exhibit = EXHIBITS[chosen].exhibit(model.view, model.options, dark=is_dark())
    if exhibit is None:
        none = ruler_wording.NONE_SHARED if chosen == "ruler" else flow_wording.NONE_LEFT
        st.markdown(none)
        return
    st.subheader(escape(exhibit.title), anchor=False)
    frame.show(exhibit)


def _cards(model: Model) -> None:
    strands = model.aligned.strands
    drawn = strands[:MOST_STRANDS]
    for issue_id, of_issue in groupby(drawn, key=lambda strand: strand.issue_id):
        issue = model.view.dataset.record("issues", issue_id)
        st.markdown(f"#### {escape(issue['name'])}")
        st.caption(escape(issue["question"]))
        for strand in of_issue:
            _card(model, strand)
    if len(strands) > len(drawn):
        st.markdown(wording.more_rows(len(strands) - len(drawn)))


def _card(model: Model, strand: Strand) -> None:
    """One column a text: its clauses, and under them what it did with the wording."""
    names = model.view.dataset.names.plans
    with st.container(border=True):
        columns = st.columns(len(model.plans), gap="medium")
        for column, plan_id in zip(columns, model.plans, strict=True):
            steps = strand.steps[strand.steps["plan_id"] == plan_id]
            with column:
                clause_ids = strand.clauses[plan_id]
                for clause_id in clause_ids:
                    _clause(model.view, clause_id)
                    _changes(model.view, records(steps[steps["clause_id"] == clause_id]))
                left_out = records(steps[steps["clause_id"].isna()])
                if left_out or not clause_ids:
                    st.markdown(f"**{escape(names[plan_id])}**")
                _changes(model.view, left_out)
                if not clause_ids and not left_out:
                    no_step = strand.steps.empty
                    st.caption(wording.NOTHING_ENTERED if no_step else wording.NO_STEP_TO_TEXT)
        if strand.steps.empty:
            st.caption(wording.NO_STEP_IN_ROW)


def _clause(view: View, clause_id: str) -> None:
    """Text and number as a link to the clause's own view, heading and summary."""
    clause = view.dataset.record("clauses", clause_id)
    # Relative, so that it holds wherever the app is served.
    address = f"clauses?clause={quote(clause_id, safe='')}"
    link = f"[{escape(view.dataset.names.clauses[clause_id])}]({address})"
    st.markdown(f"**{link}. {escape(clause['heading'])}.** {escape(clause['summary'])}")


def _changes(view: View, steps: Iterable[Record]) -> None:
    """What the text did with each earlier clause: the change and the note."""
    names = view.dataset.names
    for step in steps:
        change, note = step["change"], escape(step["note"] or "")
        if step["from_clause_id"]:
            clause = escape(names.clauses[step["from_clause_id"]])
            st.caption(panels.change_from(change, clause, note))
        else:
            text = escape(names.plans[step["from_plan_id"]])
            st.caption(panels.change_beside(change, text, note))
