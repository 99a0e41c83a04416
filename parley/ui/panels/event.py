"""What stands behind a choice on a time axis: an event, the events of some days, a text, a stance."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from parley.analysis.stances import told
from parley.dataset import Record, View, records
from parley.dataset.lists import split
from parley.exhibits import addresses
from parley.exhibits.choice import choice, parts
from parley.exhibits.timeline.events.wording import when
from parley.exhibits.timeline.one_event import model as one_event
from parley.exhibits.timeline.one_event import wording
from parley.exhibits.wording.answers import has_answer
from parley.isolation import isolated
from parley.ui import links
from parley.ui.frame.markdown import escape, paragraphs, small
from parley.ui.panels import evidence, report
from parley.ui.panels import wording as panels
from parley.wording import day

MOST_POSITIONS = 8
MOST_LISTED = 12
"""How many positions, and how many events, stand open; the rest unfolds."""

MOST_UNFOLDED = 200
"""How many of the rest are drawn; the table has all."""


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
        case "texts":
            show_texts(view, key, date.fromisoformat(ids[0]), date.fromisoformat(ids[1]))
        case "cell":
            evidence.show_cell(view, ids[0], ids[1])
        case _:
            show_clause(view, ids[0])


def show_event(view: View, key: str, event_id: str) -> None:
    """An event with its actors and source, what else that day holds, and positions around it."""
    model = one_event.build(view, event_id)
    event, names = model.event, view.dataset.names
    st.subheader(escape(isolated(event["title"])), anchor=False)
    below = []
    if event["actors"]:
        involved = [names.actors[actor_id] for actor_id in split(event["actors"])]
        below.append(escape(wording.actors(involved)))
    if event["plan_id"]:
        below.append(escape(wording.current_text(names.plans[event["plan_id"]])))
    below.append(evidence.pages_line(view, "events", event))
    if event["note"]:
        below.append(escape(panels.note(event["note"])))
    st.markdown(
        paragraphs(
            small(escape(f"{when(event)} · {isolated(event['kind'])}")),
            escape(isolated(event["summary"])),
            *map(small, below),
        )
    )
    if len(model.others):
        st.markdown(f"**{wording.also_on(event)}**")
        _listed(key, model.others)
    _around(model)


def show_days(view: View, key: str, first: date, last: date, kind: str) -> None:
    """The events of one kind that began in these days, each to be chosen."""
    rows = one_event.began_in(view, kind, first, last)
    st.subheader(escape(wording.kind_in(kind, first, last)), anchor=False)
    st.caption(wording.choose_one(len(rows)))
    _listed(key, rows, dated=True)


def show_text(view: View, key: str, plan_id: str) -> None:
    """A text with its status and source, and the events of the day on which it became public."""
    text = view.dataset.record("plans", plan_id)
    st.subheader(escape(isolated(text["full_name"])), anchor=False)
    st.caption(escape(wording.published(text)))
    st.markdown(escape(isolated(text["summary"])))
    st.caption(evidence.pages_line(view, "plans", text))
    public = text["published"].date()
    rows = one_event.on_day(view, public)
    if len(rows):
        st.markdown(f"**{wording.on(public)}**")
        _listed(key, rows)


def show_texts(view: View, key: str, first: date, last: date) -> None:
    """The texts that became public in these days, each to be chosen."""
    rows = one_event.texts_of(view, first, last)
    st.subheader(escape(wording.texts_in(first, last)), anchor=False)
    st.caption(wording.choose_a_text(len(rows)))
    with st.container(key=f"list_{key}", gap=None):
        _open_and_rest(records(rows), MOST_LISTED, lambda text: _text_button(key, text))


def show_clause(view: View, clause_id: str) -> None:
    """A clause as worded, and what was said of it."""
    clause = view.dataset.record("clauses", clause_id)
    text = view.dataset.names.plans[clause["plan_id"]]
    st.subheader(escape(wording.point(text, clause["number"])), anchor=False)
    evidence.show_clause(view, clause)
    links.to(addresses.clause(clause_id), panels.ALL_SAID)
    said = told(view)
    evidence.statements(view, said[said["clause_id"] == clause_id])


def _listed(key: str, rows: pd.DataFrame, *, dated: bool = False) -> None:
    """Events as buttons that choose them, the first ones open; ``dated`` adds their days."""
    # style/panel.css lets the titles in such a list wrap.
    with st.container(key=f"list_{key}", gap=None):
        _open_and_rest(records(rows), MOST_LISTED, lambda event: _button(key, event, dated=dated))


def _button(key: str, event: Record, *, dated: bool) -> None:
    st.button(
        escape(f"{isolated(event['title'])}, {when(event)}" if dated else isolated(event["title"])),
        key=f"{key}_to_{event['event_id']}",
        type="tertiary",
        on_click=_choose,
        args=(key, choice("event", event["event_id"])),
    )


def _text_button(key: str, text: Record) -> None:
    st.button(
        escape(f"{text['short_name']}, {day(text['published'])}"),
        key=f"{key}_to_text_{text['plan_id']}",
        type="tertiary",
        on_click=_choose,
        args=(key, choice("plan", text["plan_id"])),
    )


def _choose(key: str, chosen: str) -> None:
    st.query_params[key] = chosen


def _around(model: one_event.Model) -> None:
    """The positions, and the answers that are no stance, of the view in the days around the event."""
    if model.event["precision"] != "day":
        st.markdown(wording.NO_DAYS_AROUND[model.event["precision"]])
        return
    sentence = wording.told_around(model.around)
    if model.around.empty:
        st.markdown(sentence)
        return
    st.markdown(f"**{sentence}**")
    if len(model.around) > MOST_POSITIONS:
        st.caption(wording.INVOLVED_FIRST)
    names = model.view.dataset.names
    targets = {**names.plans, **names.clauses}

    def card(position: Record) -> None:
        actor, target = names.actors[position["actor_id"]], targets[position["clause_id"]]
        head = wording.statement(position, actor, target)
        with st.container(border=True):
            known = [day(position["date"]), *_known(model.view, position)]
            st.markdown(
                paragraphs(
                    evidence.lines(
                        f"**{escape(head)}**", escape(isolated(position["summary"] or ""))
                    ),
                    small(panels.MIDDOT.join(known)),
                )
            )

    _open_and_rest(records(model.around), MOST_POSITIONS, card)


def _known(view: View, row: Record) -> list[str]:
    """On what basis a position is known, where it or an answer stands, and how to report an error in it."""
    dataset = view.dataset
    if has_answer(row):
        page = evidence.source_line(view, row["source_id"], row["locator"])
        return [page, *report.links_for(dataset, "answers", row["answer_id"])]
    page = evidence.pages_line(view, "positions", row)
    reporting = report.links_for(dataset, "positions", row["position_id"])
    return [escape(panels.basis(row["basis"])), page, *reporting]


def _open_and_rest(rows: list[Record], most: int, draw: Callable[[Record], None]) -> None:
    for row in rows[:most]:
        draw(row)
    if len(rows) > most:
        with st.expander(wording.more(len(rows) - most)):
            for row in rows[most : most + MOST_UNFOLDED]:
                draw(row)
            if len(rows) > most + MOST_UNFOLDED:
                st.caption(wording.left_to_table(len(rows) - most - MOST_UNFOLDED))
