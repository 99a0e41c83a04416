"""Behind a side's stance, and behind a stance on a whole text."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.dataset import View, records
from parley.exhibits import addresses
from parley.exhibits.stances.matrix.model import Model as StanceMatrix
from parley.exhibits.stances.wording import ON_WHOLE_TEXT
from parley.exhibits.wording.cells import CellWords
from parley.exhibits.wording.sides import RULE
from parley.ui import links
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence, stance_card, wording


def show(matrix: StanceMatrix, side: str, row_id: str) -> None:
    """The clause, the side's actors with a stance that counts, and the silent ones by name."""
    view = matrix.view
    whole = row_id == matrix.plan_id
    if whole:
        st.subheader(escape(wording.actor_on(side, ON_WHOLE_TEXT)), anchor=False)
    else:
        clause = view.dataset.record("clauses", row_id)
        st.subheader(escape(wording.actor_on_point(side, clause["number"])), anchor=False)
        evidence.show_clause(view, clause)
        links.to(addresses.clause(row_id), wording.ALL_SAID)
    members = matrix.everyone[matrix.everyone["side"] == side]
    cells = pd.concat([matrix.all_whole, matrix.all_cells])
    cells = cells[(cells["clause_id"] == row_id) & cells["actor_id"].isin(members["actor_id"])]
    spoken = cells[cells["stance"].notna()]
    st.caption(escape(wording.with_stance_of(len(spoken), len(members), RULE)))
    words = CellWords.of(view)
    for cell in records(_with_position(view, spoken)):
        stance_card.draw(view, cell, words, linked=not whole)
    silent = members.loc[~members["actor_id"].isin(spoken["actor_id"]), "short"]
    if len(silent):
        st.markdown(escape(wording.none_found_for(silent)))


def _with_position(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    columns = ["basis", "speaker", "summary", "source_id", "locator"]
    positions = view.dataset.index["positions"][columns].reindex(cells["position_id"])
    return pd.concat([cells, positions.set_index(cells.index)], axis=1)


def show_text(view: View, actor_id: str, plan_id: str) -> None:
    """What one actor said of a text as a whole, newest first."""
    actor = view.dataset.record("actors", actor_id)
    plan = view.dataset.record("plans", plan_id)
    st.subheader(escape(wording.actor_on(actor["name"], plan["short_name"])), anchor=False)
    st.markdown(escape(plan["summary"]))
    st.caption(wording.OF_WHOLE_TEXT)
    said = view.statements()
    evidence.statements(view, said[(said["actor_id"] == actor_id) & (said["clause_id"] == plan_id)])
