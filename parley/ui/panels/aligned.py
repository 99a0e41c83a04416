"""Texts side by side, drawn: one overview, what became of the clauses, and issue by issue the texts."""

from __future__ import annotations

from typing import Final

import streamlit as st

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.aligned.model import Model
from parley.exhibits.plans.facts.wording import how_known
from parley.exhibits.plans.flow import wording as flow_wording
from parley.exhibits.plans.ruler import wording as ruler_wording
from parley.exhibits.registry import EXHIBITS, PLANS_ROWS
from parley.ui import controls, frame
from parley.ui import wording as page_wording
from parley.ui.frame.markdown import escape
from parley.ui.panels import became, facing
from parley.ui.panels import wording as panels
from parley.ui.theme import is_dark

ROWS_HEIGHT: Final = 1_200
"""Pixels kept free for the rows until a reader comes near them."""


def show(model: Model, overview: str) -> None:
    """The overview of that name, the list of what became of clauses, and every clause."""
    entered = model.view.dataset["clauses"]["plan_id"].value_counts()
    for plan_id in model.plans:
        text = model.view.dataset.record("plans", plan_id)
        sentence = how_known(text, int(entered.get(plan_id, 0)))
        if sentence:
            st.caption(escape(sentence))
    exhibit = EXHIBITS[overview].exhibit(model.view, model.options, dark=is_dark())
    _overview(exhibit, overview)
    became.show(EXHIBITS["flow"].model(model.view, model.options), exhibit)
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


def _overview(exhibit: Exhibit | None, name: str) -> None:
    """The overview that the reader chose, or why there is none."""
    if exhibit is None:
        none = ruler_wording.NONE_SHARED if name == "ruler" else flow_wording.NONE_LEFT
        st.markdown(none)
        return
    st.subheader(escape(exhibit.title), anchor=False)
    # What the flow sums up say the headline and the numbers beneath it.
    summary = name != "flow"
    frame.show(exhibit, opens=controls.EVIDENCE, chosen=became.chosen_mark(), summary=summary)


def _rows(model: Model) -> None:
    """The rows, facing each other or as a table."""
    labels = list(PLANS_ROWS.names.values())
    cards, table = st.tabs(labels, key=PLANS_ROWS.key, bind="query-params", on_change="rerun")
    if cards.open:
        with cards:
            facing.show(model)
    if table.open:
        with table:
            frame.show(EXHIBITS["aligned"].exhibit(model.view, model.options))
