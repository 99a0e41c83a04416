"""The evidence panel: every statement behind a cell, newest first, with its source and wording."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import (
    BASIS_WORDS,
    DATE_BASIS_WORDS,
    STANCE_WORDS,
    TEXT_BASIS_WORDS,
)
from parley.dataset.words import count, day
from parley.ui.markdown import escape, link


def show_cell(view: View, actor_id: str, clause_id: str) -> None:
    """What the actor said on the clause up to the as-of date, and the clause as worded."""
    actor = view.dataset["actors"].set_index("actor_id").loc[actor_id, "name"]
    clause = view.dataset["clauses"].set_index("clause_id").loc[clause_id]
    st.subheader(escape(f"{actor} on point {clause['number']}"), anchor=False)
    wording(view, clause_id)
    said = view.statements()
    said = said[(said["actor_id"] == actor_id) & (said["clause_id"] == clause_id)]
    statements(view, said, with_actor=False)


def show_clause(view: View, clause_id: str) -> None:
    """A clause with its quantities, who would have to act, and every statement on it."""
    data = view.dataset
    clause = data["clauses"].set_index("clause_id").loc[clause_id]
    plan = data["plans"].set_index("plan_id").loc[clause["plan_id"], "short_name"]
    st.subheader(escape(f"{plan}, point {clause['number']}"), anchor=False)
    wording(view, clause_id)
    terms = data["terms"]
    for term in terms[terms["clause_id"] == clause_id].itertuples():
        note = "" if pd.isna(term.note) else f" ({escape(term.note)})"
        measure = escape(term.measure.replace("_", " "))
        st.markdown(f"- {measure}: **{term.value:,.10g}** {escape(term.unit)}{note}")
    said = view.statements()
    statements(view, said[said["clause_id"] == clause_id], with_actor=True)


def wording(view: View, clause_id: str) -> None:
    """The clause in our words, with its text, date and source."""
    clause = view.dataset["clauses"].set_index("clause_id").loc[clause_id]
    plan = view.dataset["plans"].set_index("plan_id").loc[clause["plan_id"]]
    st.markdown(f"**{escape(clause['heading'])}.** {escape(clause['summary'])}")
    st.caption(
        f"{escape(plan['short_name'])}, {day(plan['published'])}, point {escape(clause['number'])} · "
        + source_line(view, clause["source_id"], clause["locator"])
    )
    if not pd.isna(clause["note"]):
        st.caption(f"Note: {escape(clause['note'])}")


def statements(view: View, said: pd.DataFrame, *, with_actor: bool) -> None:
    """One card a position, newest first."""
    if said.empty:
        st.markdown(
            "No statement was found up to "
            f"{day(view.asof)}. That is a gap in what was found, not a neutral stance."
        )
        return
    st.caption(count(len(said), "statement") + ", newest first")
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    for position in said.sort_values("date", ascending=False, kind="stable").itertuples():
        with st.container(border=True):
            sign = SIGNS[position.stance]
            who = f"{escape(actors[position.actor_id])} " if with_actor else ""
            st.markdown(
                f"**{escape(sign)} {who}{STANCE_WORDS[position.stance]}**  \n"
                f"{escape(position.summary)}"
            )
            speaker = "" if pd.isna(position.speaker) else f"{escape(position.speaker)} · "
            st.caption(
                f"{day(position.date)} · {speaker}{position.basis} "
                f"({BASIS_WORDS[position.basis]}) · "
                + source_line(view, position.source_id, position.locator)
            )
            if not pd.isna(position.note):
                st.caption(f"Note: {escape(position.note)}")


def source_line(view: View, source_id: str, locator: str | float) -> str:
    """A link to the source, with what a reader should know of the page, as Markdown."""
    source = view.dataset["sources"].set_index("source_id").loc[source_id]
    parts = [link(source["publisher"], source["url"])]
    if isinstance(locator, str):
        parts.append(escape(locator))
    if source["text_basis"] != "original":
        parts.append(f"{source['text_basis']}: {TEXT_BASIS_WORDS[source['text_basis']]}")
    if source["date_basis"] != "printed":
        parts.append(f"date {source['date_basis']}: {DATE_BASIS_WORDS[source['date_basis']]}")
    return ", ".join(parts)
