"""Behind a ranked clause: what each actor with a stance said, side by side, and who is in the way."""

from __future__ import annotations

import streamlit as st

from parley.analysis.stances import Unit
from parley.dataset import View, records
from parley.exhibits.agreement.common_ground import CommonGround, blockers
from parley.exhibits.cell_words import CellWords
from parley.exhibits.stances.cells_behind import cells_behind
from parley.ui import addresses, evidence, links, stance_card
from parley.ui.markdown import escape
from parley.wording import count, listed


def show(view: View, shown: CommonGround, unit: Unit, clause_id: str) -> None:
    """The clause and the statements that its place in the ranking rests on, side by side."""
    data = view.dataset
    clause = data.record("clauses", clause_id)
    plan = data.record("plans", clause["plan_id"])
    st.subheader(escape(f"{plan['short_name']}, point {clause['number']}"), anchor=False)
    evidence.show_clause(view, clause)
    links.to(addresses.clause(clause_id), links.ALL_SAID)
    ranked = records(shown.clauses[shown.clauses["clause_id"] == clause_id])
    if ranked and ranked[0]["one_step_short"]:
        who = listed(blockers(view, ranked[0]))
        st.markdown(escape(f"One step short: {ranked[0]['blocked_by']} ({who})."))
    cells = cells_behind(view, shown.matrix, unit, shown.matrix.actors)
    cells = cells[cells["column"] == clause_id]
    st.caption(count(len(cells), "actor") + " with a stance that counts, by side")
    words = CellWords.of(view)
    side_of = data["actors"].set_index("actor_id")["side"]
    order = cells["actor_id"].map(side_of).map(shown.sides.index).argsort(kind="stable")
    for cell in records(cells.iloc[order]):
        stance_card.draw(view, cell, words)
