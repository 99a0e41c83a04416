"""Behind a ranked clause: what each actor with a stance said, side by side, and who is in the way."""

from __future__ import annotations

import streamlit as st

from parley.analysis.stances import source_cells
from parley.dataset import records
from parley.exhibits import addresses
from parley.exhibits.agreement.common_ground import wording
from parley.exhibits.agreement.common_ground.model import Model
from parley.exhibits.wording.cells import CellWords
from parley.ui import links
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence, stance_card
from parley.ui.panels import wording as panels


def show(model: Model, clause_id: str) -> None:
    """The clause and the statements that its place in the ranking rests on, side by side."""
    view = model.view
    clause = view.dataset.record("clauses", clause_id)
    plan = view.dataset.names.plans[clause["plan_id"]]
    st.subheader(escape(panels.point_of(plan, clause["number"])), anchor=False)
    evidence.show_clause(view, clause)
    links.to(addresses.clause(clause_id), panels.ALL_SAID)
    for ranked in records(model.clauses[model.clauses["clause_id"] == clause_id]):
        if ranked["one_step_short"]:
            st.markdown(escape(wording.one_step_short(model, ranked)))
    cells = source_cells(model.matrix.select(clauses=[clause_id]))
    st.caption(panels.with_stance(len(cells)))
    words = CellWords.of(view)
    sides = cells["actor_id"].map(view.dataset.index["actors"]["side"])
    order = sides.map(model.sides.index).argsort(kind="stable")
    for cell in records(cells.iloc[order]):
        stance_card.draw(view, cell, words)
