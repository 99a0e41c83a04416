"""The evidence panel: every statement behind a cell or on a clause, newest first, with its source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.lineage import descendants
from parley.analysis.stances import evidence
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import BASIS_WORDS, STANCE_WORDS
from parley.exhibits.cell_words import (
    CHANGED_MARK,
    DROPPED_MARK,
    STATE_MARKS,
    chain_in_words,
)
from parley.ui import links
from parley.ui.markdown import escape, link
from parley.wording import count, day

SILENCE = (
    "No statement was found up to {day}. That is a gap in what was found, not a neutral stance."
)


def show_cell(view: View, actor_id: str, clause_id: str) -> None:
    """All that bears on a cell: the clause as worded, what became of it, what the actor said."""
    actor = view.dataset.record("actors", actor_id)
    clause = view.dataset.record("clauses", clause_id)
    st.subheader(escape(f"{actor['name']} on point {clause['number']}"), anchor=False)
    wording(view, clause)
    links.to_clause(clause_id)
    rows = records(evidence(view, actor_id, clause_id))
    if not rows:
        st.markdown(SILENCE.format(day=day(view.asof)))
        return
    st.caption(count(len(rows), "entry", "entries") + ", newest first")
    for row in reversed(rows):
        _entry(view, row, clause_id)


def wording(view: View, clause: Record) -> None:
    """The clause in our words, with its text, date and source, and what became of it since."""
    plan = view.dataset.record("plans", clause["plan_id"])
    st.markdown(f"**{escape(clause['heading'])}.** {escape(clause['summary'])}")
    place = f"{plan['short_name']}, {day(plan['published'])}, point {clause['number']}"
    st.caption(f"{escape(place)} · {source_line(view, clause['source_id'], clause['locator'])}")
    _note(clause)
    steps = records(descendants(view, clause["clause_id"]))
    since = dict.fromkeys(_step(view, step) for step in steps)  # a text can leave it out twice
    if since:
        st.caption("What became of the wording: " + "; ".join(since) + ".")


def statements(view: View, said: pd.DataFrame) -> None:
    """One card for each of these positions, newest first, with who spoke."""
    if said.empty:
        st.markdown(SILENCE.format(day=day(view.asof)))
        return
    st.caption(count(len(said), "statement") + ", newest first")
    for position in records(said.sort_values("date", ascending=False, kind="stable")):
        actor = view.dataset.record("actors", position["actor_id"])["name"]
        sign, word = SIGNS[position["stance"]], STANCE_WORDS[position["stance"]]
        _card(view, position, f"{sign} {actor} {word}")


def _step(view: View, step: Record) -> str:
    """'European counter-text 6, replaced', or that a text dropped it."""
    plan = view.dataset.record("plans", step["plan_id"])["short_name"]
    if step["clause_id"] is None:
        return escape(f"{plan} left it out")
    number = view.dataset.record("clauses", step["clause_id"])["number"]
    return escape(f"{plan} {number}, {chain_in_words(step['change'])}")


def _entry(view: View, row: Record, clause_id: str) -> None:
    """One row of `analysis.stances.evidence`: what was said, and of which wording."""
    plan = (
        view.dataset.record("plans", row["by_plan_id"])["short_name"] if row["by_plan_id"] else ""
    )
    if row["stance"] is None:
        _card(view, row, f"{DROPPED_MARK} its own text, {plan}, leaves this out")
        return
    sign, word = SIGNS[row["stance"]], STANCE_WORDS[row["stance"]]
    if row["clause_id"] == clause_id:
        _card(view, row, f"{sign} {word}")
        return
    about = view.dataset.record("clauses", row["clause_id"])
    text = view.dataset.record("plans", about["plan_id"])["short_name"]
    other = row["relation"] == "other wording"
    mark = CHANGED_MARK if other else STATE_MARKS[row["relation"]]
    how = f", {chain_in_words(row['change'])}" if row["change"] else ""
    counted = "; not counted here" if other else ""
    _card(
        view,
        row,
        f"{mark} {sign} {word} {text} {about['number']}",
        f"{row['relation']}{how}{counted}: {about['heading']}",
    )


def _card(view: View, row: Record, head: str, about: str = "") -> None:
    """A statement: its head, what it was about if not the clause itself, day, basis and source."""
    with st.container(border=True):
        st.markdown(f"**{escape(head)}**")
        if about:
            st.caption(escape(about))
        if row.get("summary"):
            st.markdown(escape(row["summary"]))
        parts = [day(row["date"])]
        if row.get("speaker"):
            parts.append(escape(row["speaker"]))
        if row.get("basis"):
            parts.append(f"{row['basis']} ({BASIS_WORDS[row['basis']]})")
        if row["source_id"]:
            parts.append(source_line(view, row["source_id"], row.get("locator")))
        st.caption(" · ".join(parts))
        _note(row)
        if row["source_id"]:
            links.to_source(row["source_id"])


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
