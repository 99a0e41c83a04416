"""Behind a side's stance, and behind a stance on a whole text."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.stances import told, with_statement
from parley.dataset import Record, View, records
from parley.exhibits.stances.matrix.model import Model as StanceMatrix
from parley.exhibits.stances.wording import ON_WHOLE_TEXT
from parley.exhibits.wording.answers import ANSWER_MARK
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
    members, said = matrix.members(side), matrix.spoken(row_id)
    spoken, given = said[said["under"] == side], matrix.answered(row_id, side)
    heard = pd.concat([said, given])["actor_id"]
    silent = members.loc[~members["actor_id"].isin(heard), "short"].tolist()
    none_of = escape(wording.none_found_for(silent)) if silent and len(spoken) else ""
    elsewhere = said[said["actor_id"].isin(members["actor_id"]) & ~said.index.isin(spoken.index)]
    asides = (none_of, *_under_others(matrix, elsewhere))
    alone = spoken["actor_id"].tolist() or members["actor_id"].tolist()
    if row_id == matrix.plan_id:
        st.subheader(escape(wording.actor_on(side, ON_WHOLE_TEXT)), anchor=False)
        whole = _whole(matrix, side, spoken, members)
        st.markdown(paragraphs(*whole, *_given(view, given), *asides))
        return
    clause = view.dataset.record("clauses", row_id)
    st.subheader(escape(wording.actor_on_clause(side, clause)), anchor=False)
    alone_heard = given.empty or given["actor_id"].tolist() == alone
    if len(alone) == 1 and alone_heard and (len(spoken) or elsewhere.empty):
        of_whom = small(wording.alone_for(escape(side), len(members))) if none_of else ""
        evidence.show_actor(view, alone[0], clause, of_whom=of_whom, below=paragraphs(*asides))
        return
    in_words = evidence.clause_in_words(view, clause, linked=True)
    answer, cards = _whole(matrix, side, spoken, members, linked=True)
    st.markdown(paragraphs(answer, *in_words, cards, *_given(view, given), *asides))


def _under_others(matrix: StanceMatrix, elsewhere: pd.DataFrame) -> list[str]:
    """Which of the side's actors spoke while they belonged to another side, or to none; Markdown."""
    short = matrix.view.dataset.names.short_actors
    return [
        escape(wording.spoke_under(map(short.__getitem__, of_side["actor_id"]), str(side)))
        for side, of_side in elsewhere.fillna({"under": ""}).groupby("under", sort=False)
    ]


def _whole(
    matrix: StanceMatrix,
    side: str,
    spoken: pd.DataFrame,
    members: pd.DataFrame,
    *,
    linked: bool = False,
) -> tuple[str, str]:
    """The side's stance with how it follows from its actors', and what each of these said."""
    view = matrix.view
    if spoken.empty:
        if view.filters.basis:
            return evidence.no_stance(view), ""
        return wording.no_stance_of(escape(side), len(members), view.asof), ""
    words = CellWords.of(view)
    cards = [
        stance_card.text(view, cell, words, linked=linked)
        for cell in records(with_statement(view, spoken, stance_card.STATEMENT))
    ]
    return paragraphs(*_stance(matrix, side, spoken, members)), evidence.bullets(cards)


def _given(view: View, cells: pd.DataFrame) -> list[str]:
    """What actors of the side answered that is no stance and does not count, a line each."""
    names, words = view.dataset.names.short_actors, CellWords.of(view)
    return [
        f"{ANSWER_MARK} {escape(names[cell['actor_id']])}: {escape(words.sentence(cell))}"
        for cell in records(cells)
    ]


def _stance(
    matrix: StanceMatrix, side: str, spoken: pd.DataFrame, members: pd.DataFrame
) -> list[str]:
    (row_id,), every = spoken["clause_id"].unique(), matrix.by_side
    (of_side,) = records(every[(every["clause_id"] == row_id) & (every["side"] == side)])
    stance: Record = {"stance": int(of_side["median"])}
    rule = wording.with_stance_of(len(spoken), len(members), RULE)
    return [f"**{escape(wording.stance_of(side, stance))}**", small(escape(rule))]


def show_text(view: View, actor_id: str, plan_id: str) -> None:
    """What one actor said of a text as a whole, newest first."""
    plan = view.dataset.record("plans", plan_id)
    names = view.dataset.names
    heading = wording.actor_on(names.actors[actor_id], names.plans[plan_id])
    st.subheader(escape(heading), anchor=False)
    said = told(view)
    said = said[(said["actor_id"] == actor_id) & (said["clause_id"] == plan_id)]
    about = small(escape(wording.OF_WHOLE_TEXT))
    sides = evidence.sides_of(view, actor_id)
    about_text = escape(isolated(plan["summary"]))
    st.markdown(paragraphs(sides, evidence.in_turn(view, said), about_text, about))
