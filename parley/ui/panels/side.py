"""Behind a side's stance, and behind a stance on a whole text."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.consensus import side_cells
from parley.analysis.stances import with_statement
from parley.dataset import Record, View, records
from parley.exhibits.stances.matrix.model import Model as StanceMatrix
from parley.exhibits.stances.wording import ON_WHOLE_TEXT
from parley.exhibits.wording.cells import CellWords
from parley.exhibits.wording.sides import RULE
from parley.isolation import isolated
from parley.ui.frame.markdown import escape, paragraphs, small
from parley.ui.panels import evidence, stance_card, wording


def show(matrix: StanceMatrix, side: str, row_id: str) -> None:
    """What the side says, whose stances that rests on, the clause, and the silent ones by name.

    Where one actor alone speaks for it, or has nobody beside it, all that this one said.
    """
    view = matrix.view
    members = matrix.everyone[matrix.everyone["side"] == side]
    cells = pd.concat([matrix.all_whole, matrix.all_cells])
    cells = cells[(cells["clause_id"] == row_id) & cells["actor_id"].isin(members["actor_id"])]
    spoken = cells[cells["stance"].notna()]
    silent = members.loc[~members["actor_id"].isin(spoken["actor_id"]), "short"].tolist()
    none_of = escape(wording.none_found_for(silent)) if silent and len(spoken) else ""
    alone = spoken["actor_id"].tolist() or members["actor_id"].tolist()
    if row_id == matrix.plan_id:
        st.subheader(escape(wording.actor_on(side, ON_WHOLE_TEXT)), anchor=False)
        st.markdown(paragraphs(*_whole(view, side, spoken, members), none_of))
        return
    clause = view.dataset.record("clauses", row_id)
    st.subheader(escape(wording.actor_on_clause(side, clause)), anchor=False)
    if len(alone) == 1:
        of_whom = small(wording.alone_for(escape(side), len(members))) if none_of else ""
        evidence.show_actor(view, alone[0], clause, of_whom=of_whom, below=none_of)
        return
    in_words = evidence.clause_in_words(view, clause, linked=True)
    answer, cards = _whole(view, side, spoken, members, linked=True)
    st.markdown(paragraphs(answer, *in_words, cards, none_of))


def _whole(
    view: View, side: str, spoken: pd.DataFrame, members: pd.DataFrame, *, linked: bool = False
) -> tuple[str, str]:
    """The side's stance with how it follows from its actors', and what each of these said."""
    if spoken.empty:
        if view.filters.basis:
            return evidence.no_stance(view), ""
        return wording.no_stance_of(escape(side), len(members), view.asof), ""
    words = CellWords.of(view)
    cards = [
        stance_card.text(view, cell, words, linked=linked)
        for cell in records(with_statement(view, spoken, stance_card.STATEMENT))
    ]
    return paragraphs(*_stance(side, spoken, members)), evidence.bullets(cards)


def _stance(side: str, spoken: pd.DataFrame, members: pd.DataFrame) -> list[str]:
    (row_id,) = spoken["clause_id"].unique()
    (of_side,) = records(side_cells(spoken, [row_id], members))
    stance: Record = {"stance": int(of_side["median"])}
    rule = wording.with_stance_of(len(spoken), len(members), RULE)
    return [f"**{escape(wording.stance_of(side, stance))}**", small(escape(rule))]


def show_text(view: View, actor_id: str, plan_id: str) -> None:
    """What one actor said of a text as a whole, newest first."""
    actor = view.dataset.record("actors", actor_id)
    plan = view.dataset.record("plans", plan_id)
    st.subheader(
        escape(
            wording.actor_on(
                view.dataset.names.actors[actor["actor_id"]], isolated(plan["short_name"])
            )
        ),
        anchor=False,
    )
    said = view.statements()
    said = said[(said["actor_id"] == actor_id) & (said["clause_id"] == plan_id)]
    about = small(escape(wording.OF_WHOLE_TEXT))
    st.markdown(paragraphs(evidence.in_turn(view, said), escape(isolated(plan["summary"])), about))
