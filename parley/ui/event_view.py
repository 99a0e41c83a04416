"""What stands behind a choice on a time axis: an event, the events of some days, a text, a stance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from parley.analysis.events import AROUND, during, events, positions_around, same_days
from parley.analysis.spans import Span
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import BASIS_WORDS, STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.choice import choice, parts
from parley.exhibits.timeline.events.wording import when
from parley.ui import addresses, evidence, links
from parley.ui.markdown import escape
from parley.wording import count, day, listed

MOST_POSITIONS = 8
MOST_LISTED = 12
"""How many positions, and how many events, stand open; the rest unfolds."""


def show(view: View, key: str, chosen: str) -> None:
    """Whatever was chosen. ``key`` is where the address keeps choices, for those made here."""
    what, ids = parts(chosen)
    match what:
        case "event":
            show_event(view, key, ids[0])
        case "days":
            show_days(view, key, date.fromisoformat(ids[0]), date.fromisoformat(ids[1]), ids[2])
        case "plan":
            show_text(view, key, ids[0])
        case "cell":
            evidence.show_cell(view, ids[0], ids[1])
        case _:
            show_clause(view, ids[0])


def show_event(view: View, key: str, event_id: str) -> None:
    """An event with its actors and source, what else that day holds, and positions around it."""
    data = view.dataset
    event = data.record("events", event_id)
    st.subheader(escape(event["title"]), anchor=False)
    st.caption(escape(f"{when(event)} · {event['kind']}"))
    st.markdown(escape(event["summary"]))
    if event["actors"]:
        actors = listed(data.names.actors[actor_id] for actor_id in split(event["actors"]))
        st.caption(escape(f"{actors[0].upper()}{actors[1:]}"))
    if event["plan_id"]:
        st.caption(escape(f"Current text: {data.names.plans[event['plan_id']]}"))
    st.caption(evidence.source_line(view, event["source_id"], None))
    if event["note"]:
        st.caption(f"Note: {escape(event['note'])}")
    others = same_days(view, event_id)
    if len(others):
        st.markdown(f"**Also on {day(event['date'])}**")
        _listed(key, others)
    _around(view, event)


def show_days(view: View, key: str, first: date, last: date, kind: str) -> None:
    """The events of one kind that began in these days, each to be chosen."""
    rows = during(events(view), Span(first, last))
    rows = rows[(rows["kind"] == kind) & (rows["begins"] >= pd.Timestamp(first))]
    st.subheader(escape(f"{kind}: {Span(first, last).in_words()}"), anchor=False)
    st.caption(f"{count(len(rows), 'event')}; choose one to read it.")
    _listed(key, rows, dated=True)


def show_text(view: View, key: str, plan_id: str) -> None:
    """A text with its status and source, and the events of the day on which it became public."""
    plan = view.dataset.record("plans", plan_id)
    st.subheader(escape(plan["full_name"]), anchor=False)
    st.caption(escape(f"text published {day(plan['published'])} · {plan['status']}"))
    st.markdown(escape(plan["summary"]))
    st.caption(evidence.source_line(view, plan["source_id"], None))
    public = plan["published"].date()
    rows = during(events(view), Span(public, public))
    if len(rows):
        st.markdown(f"**On {day(public)}**")
        _listed(key, rows)


def show_clause(view: View, clause_id: str) -> None:
    """A clause as worded, and what was said of it."""
    clause = view.dataset.record("clauses", clause_id)
    plan = view.dataset.record("plans", clause["plan_id"])
    st.subheader(escape(f"{plan['short_name']}, point {clause['number']}"), anchor=False)
    evidence.show_clause(view, clause)
    links.to(addresses.clause(clause_id), links.ALL_SAID)
    said = view.statements()
    evidence.statements(view, said[said["clause_id"] == clause_id])


def _listed(key: str, rows: pd.DataFrame, *, dated: bool = False) -> None:
    """Events as buttons that choose them, the first ones open; ``dated`` adds their days."""
    # style.css lets the titles in such a list wrap.
    with st.container(key=f"list_{key}", gap=None):
        _open_and_rest(records(rows), MOST_LISTED, lambda event: _button(key, event, dated=dated))


def _button(key: str, event: Record, *, dated: bool) -> None:
    st.button(
        escape(f"{event['title']}, {when(event)}" if dated else event["title"]),
        key=f"{key}_to_{event['event_id']}",
        type="tertiary",
        on_click=_choose,
        args=(key, choice("event", event["event_id"])),
    )


def _choose(key: str, chosen: str) -> None:
    st.query_params[key] = chosen


def _around(view: View, event: Record) -> None:
    """The positions of the view in the days around the event."""
    if event["precision"] == "month":
        st.markdown("Only the month is known, so no days can be called the days around it.")
        return
    said = positions_around(view, event)
    span = f"{AROUND} days before to {AROUND} days after"
    if said.empty:
        st.markdown(f"No statement from {span} was found under these filters.")
        return
    st.markdown(f"**{count(len(said), 'statement')} from {span}**")
    if len(said) > MOST_POSITIONS:
        st.caption("First those of the actors involved, the nearest days before others.")
    called = {**view.dataset.names.plans, **view.dataset.names.clauses}
    actors = view.dataset["actors"].set_index("actor_id")["name"]

    def card(position: Record) -> None:
        sign, word = SIGNS[position["stance"]], STANCE_WORDS[position["stance"]]
        head = f"{sign} {actors[position['actor_id']]} on {called[position['clause_id']]}: {word}"
        with st.container(border=True):
            st.markdown(f"**{escape(head)}**  \n{escape(position['summary'])}")
            basis = f"{position['basis']} ({BASIS_WORDS[position['basis']]})"
            source = evidence.source_line(view, position["source_id"], position["locator"])
            st.caption(" · ".join([day(position["date"]), escape(basis), source]))

    _open_and_rest(records(said), MOST_POSITIONS, card)


def _open_and_rest(rows: list[Record], most: int, draw: Callable[[Record], None]) -> None:
    for row in rows[:most]:
        draw(row)
    if len(rows) > most:
        with st.expander(f"{len(rows) - most:,} more"):
            for row in rows[most:]:
                draw(row)
