"""The evidence panel: every statement behind a cell, newest first, with its source and wording."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import BASIS_WORDS, STANCE_WORDS
from parley.dataset.lists import split
from parley.dataset.words import count, day, listed, names
from parley.ui.markdown import escape, link


def show_cell(view: View, actor_id: str, clause_id: str) -> None:
    """What the actor said on the clause up to the as-of date, and the clause as worded."""
    actor = view.dataset.record("actors", actor_id)
    clause = view.dataset.record("clauses", clause_id)
    st.subheader(escape(f"{actor['name']} on point {clause['number']}"), anchor=False)
    wording(view, clause)
    said = view.statements()
    said = said[(said["actor_id"] == actor_id) & (said["clause_id"] == clause_id)]
    statements(view, said, with_actor=False)


def show_clause(view: View, clause_id: str) -> None:
    """A clause with its quantities, who would have to act, and every statement on it."""
    data = view.dataset
    clause = data.record("clauses", clause_id)
    plan = data.record("plans", clause["plan_id"])
    st.subheader(escape(f"{plan['short_name']}, point {clause['number']}"), anchor=False)
    wording(view, clause)
    if clause["obliges"]:
        obliged = names(data["actors"], split(clause["obliges"]), "actor_id", "name")
        st.markdown(f"Would have to act: {escape(listed(obliged))}.")
    terms = data["terms"]
    for term in records(terms[terms["clause_id"] == clause_id]):
        note = f" ({escape(term['note'])})" if term["note"] else ""
        measure = escape(term["measure"].replace("_", " "))
        st.markdown(f"- {measure}: **{term['value']:,.10g}** {escape(term['unit'])}{note}")
    said = view.statements()
    statements(view, said[said["clause_id"] == clause_id], with_actor=True)


def wording(view: View, clause: Record) -> None:
    """The clause in our words, with its text, date, source and what a reader should know of it."""
    plan = view.dataset.record("plans", clause["plan_id"])
    st.markdown(f"**{escape(clause['heading'])}.** {escape(clause['summary'])}")
    place = f"{plan['short_name']}, {day(plan['published'])}, point {clause['number']}"
    st.caption(f"{escape(place)} · {source_line(view, clause['source_id'], clause['locator'])}")
    _note(clause)


def statements(view: View, said: pd.DataFrame, *, with_actor: bool) -> None:
    """One card a position, newest first."""
    if said.empty:
        st.markdown(
            "No statement was found up to "
            f"{day(view.asof)}. That is a gap in what was found, not a neutral stance."
        )
        return
    st.caption(count(len(said), "statement") + ", newest first")
    for position in records(said.sort_values("date", ascending=False, kind="stable")):
        _statement(view, position, with_actor=with_actor)


def _statement(view: View, position: Record, *, with_actor: bool) -> None:
    actor = view.dataset.record("actors", position["actor_id"])["name"] if with_actor else ""
    sign, word = SIGNS[position["stance"]], STANCE_WORDS[position["stance"]]
    speaker = [escape(position["speaker"])] if position["speaker"] else []
    known = f"{position['basis']} ({BASIS_WORDS[position['basis']]})"
    source = source_line(view, position["source_id"], position["locator"])
    with st.container(border=True):
        st.markdown(
            f"**{escape(f'{sign} {actor} {word}' if actor else f'{sign} {word}')}**  \n"
            f"{escape(position['summary'])}"
        )
        st.caption(" · ".join([day(position["date"]), *speaker, known, source]))
        _note(position)


def _note(row: Record) -> None:
    if row["note"]:
        st.caption(f"Note: {escape(row['note'])}")


def source_line(view: View, source_id: str, locator: str | None) -> str:
    """A link to the source, with what a reader should know of the page, as Markdown."""
    source = view.dataset.record("sources", source_id)
    known = [source["text_basis"]] if source["text_basis"] != "original" else []
    known += [f"date {source['date_basis']}"] if source["date_basis"] != "printed" else []
    page = link(source["publisher"], source["url"])
    page += escape(f" ({', '.join(known)})") if known else ""
    return ", ".join([page, escape(locator)] if locator else [page])
