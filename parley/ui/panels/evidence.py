"""The evidence panel: every statement on a cell or on a clause, newest first, with its source."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.lineage import descendants
from parley.analysis.reliability import second_pages
from parley.analysis.stances import evidence, search_of
from parley.dataset import Record, View, records
from parley.dataset.contract import BY_NAME
from parley.exhibits import addresses
from parley.ui import links
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import wording
from parley.wording import day


def show_cell(view: View, actor_id: str, clause_id: str) -> None:
    """All that bears on a cell: the clause as worded, what became of it, what the actor said."""
    clause = view.dataset.record("clauses", clause_id)
    actor = view.dataset.names.actors[actor_id]
    st.subheader(escape(wording.actor_on_point(actor, clause["number"])), anchor=False)
    show_clause(view, clause)
    links.to(addresses.clause(clause_id), wording.ALL_SAID)
    entries = records(evidence(view, actor_id, clause_id))
    if not entries:
        search = search_of(view, actor_id, clause_id)
        note = "" if search is None else _note(search)
        st.markdown(paragraphs(wording.no_stance(view.asof), wording.searched(search), note))
        return
    st.caption(wording.entries(len(entries)))
    for entry in reversed(entries):
        _entry(view, entry, clause_id)


def show_clause(view: View, clause: Record) -> None:
    """The clause in our words, with its text, date and source, and what became of it since."""
    plan = view.dataset.record("plans", clause["plan_id"])
    place = wording.clause_place(plan["short_name"], plan["published"], clause["number"])
    source = pages_line(view, "clauses", clause)
    steps = records(descendants(view, clause["clause_id"]))
    since = dict.fromkeys(_step(view, step) for step in steps)  # a text can leave it out twice
    st.markdown(
        paragraphs(
            f"**{escape(clause['heading'])}.** {escape(clause['summary'])}",
            small(f"{escape(place)}{wording.MIDDOT}{source}"),
            _note(clause),
            small(escape(wording.what_became(since))) if since else "",
        )
    )


def statements(view: View, said: pd.DataFrame) -> None:
    """One card for each of these positions, newest first, with who spoke."""
    if said.empty:
        st.markdown(wording.no_stance(view.asof))
        return
    st.caption(wording.statements(len(said)))
    for position in records(said.sort_values("date", ascending=False, kind="stable")):
        actor = view.dataset.names.actors[position["actor_id"]]
        _card(view, position, wording.stance_of(actor, position))


def _step(view: View, step: Record) -> str:
    """A later clause with what changed in it, or that a text dropped it."""
    names = view.dataset.names
    if step["clause_id"] is None:
        return wording.left_out(names.plans[step["plan_id"]])
    return wording.later_clause(names.clauses[step["clause_id"]], step["change"])


def _entry(view: View, entry: Record, clause_id: str) -> None:
    """One row of `analysis.stances.evidence`: what was said, and of which wording."""
    names = view.dataset.names
    if entry["stance"] is None:
        _card(view, entry, wording.own_text_drops(names.plans[entry["by_plan_id"]]))
    elif entry["clause_id"] == clause_id:
        _card(view, entry, wording.stance(entry))
    else:
        heading = view.dataset.record("clauses", entry["clause_id"])["heading"]
        said_of = names.clauses[entry["clause_id"]]
        _card(
            view,
            entry,
            wording.stance_elsewhere(entry, said_of),
            wording.relation(entry, heading),
        )


def _card(view: View, row: Record, head: str, about: str = "") -> None:
    """A statement: its head, what it was about if not the clause itself, day, basis and source."""
    parts = [day(row["date"])]
    if row.get("speaker"):
        parts.append(escape(row["speaker"]))
    if row.get("basis"):
        parts.append(wording.basis(row["basis"]))
    if row.get("position_id"):
        parts.append(pages_line(view, "positions", row))
    elif row["source_id"]:
        parts.append(source_line(view, row["source_id"], row.get("locator")))
    with st.container(border=True):
        st.markdown(
            paragraphs(
                f"**{escape(head)}**",
                small(escape(about)) if about else "",
                escape(row.get("summary") or ""),
                small(wording.MIDDOT.join(parts)),
                _note(row),
            )
        )
        if row["source_id"]:
            links.to(addresses.source(row["source_id"]), wording.ALL_RESTING)


def _note(row: Record) -> str:
    """The curators' note on a row as Markdown; '' without one."""
    return small(escape(wording.note(row["note"]))) if row["note"] else ""


def pages_line(view: View, table: str, row: Record) -> str:
    """The page that a row of the table rests on, and its second ones, as Markdown."""
    first = source_line(view, row["source_id"], row.get("locator"))
    second = second_pages(view.dataset, table, row[BY_NAME[table].key[0]])
    return wording.pages(first, [source_line(view, source_id, None) for source_id in second])


def source_line(view: View, source_id: str, locator: str | None) -> str:
    """A link to the source, with what a reader should know of the page, as Markdown."""
    source = view.dataset.record("sources", source_id)
    page, caution = link(source["publisher"], source["url"]), wording.page_caution(source)
    if caution:
        page += escape(f" ({caution})")
    return f"{page}, {escape(locator)}" if locator else page
