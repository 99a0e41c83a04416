"""Behind a ranked clause: what each actor with a stance said, side by side, and who is in the way."""

from __future__ import annotations

from typing import Final

import pandas as pd
import streamlit as st

from parley.analysis.stances import source_cells
from parley.dataset import Record, records
from parley.exhibits import addresses
from parley.exhibits.agreement.common_ground import wording
from parley.exhibits.agreement.common_ground.model import Model
from parley.exhibits.wording.cells import CellWords
from parley.exhibits.wording.clause_names import clause_names
from parley.ui import links
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import evidence, stance_card
from parley.ui.panels import wording as panels

ANCHOR: Final = "common-ground"
"""Where on the page the rankings stand."""


def show(model: Model, clause_id: str) -> None:
    """The clause and the statements that its place in the ranking rests on, side by side."""
    view = model.view
    (name,) = clause_names(view, [clause_id])
    clause = view.dataset.record("clauses", name.clause_id)
    plan = view.dataset.names.plans[clause["plan_id"]]
    st.subheader(escape(panels.point_of(plan, clause["number"])), anchor=False)
    evidence.show_clause(view, clause)
    if name.beside:
        st.markdown(small(escape(name.sentence)))
    links.to(addresses.clause(name.clause_id), panels.ALL_SAID)
    for ranked in records(model.clauses[model.clauses["clause_id"] == clause_id]):
        if ranked["one_step_short"]:
            st.markdown(escape(wording.one_step_short(model, ranked)))
    cells = source_cells(model.matrix.select(clauses=[clause_id]))
    st.caption(panels.with_stance(len(cells)))
    words = CellWords.of(view)
    place = {side: code for code, side in enumerate(model.sides)}
    under = pd.Series(view.dataset.sides.of(cells["actor_id"], cells["date"])).map(place)
    # Those without a side that day stand after all others.
    for cell in records(cells.iloc[under.fillna(len(place)).argsort(kind="stable")]):
        stance_card.draw(view, cell, words)


@st.fragment
def short(model: Model) -> None:
    """The clauses that are one step short, each with who is in the way; nothing without any.

    They are made and sent while the list is open.
    """
    clauses = records(model.clauses)
    if not clauses:
        return
    heading = f"**{escape(wording.how_many_short(len(clauses)))}**"
    unfolded = st.expander(heading, key="one_step_short", type="compact", on_change="rerun")
    if unfolded.open:
        unfolded.markdown(
            paragraphs(
                "\n".join(_short(model, clause) for clause in clauses),
                f"[{escape(wording.ALL_RANKED)}](#{ANCHOR})",
            )
        )


def _short(model: Model, clause: Record) -> str:
    opens = str(addresses.clause(clause["opens"]))
    named = ", ".join(filter(None, [clause["named"], clause["beside"]]))
    in_the_way = escape(wording.in_the_way(model, clause))
    return f"- {link(clause['heading'], opens)}  \n  {in_the_way}  \n  {small(escape(named))}"
