"""Timeline: what happened and when, and below it how stances ran over the same days."""

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.timeline.events import model as events
from parley.exhibits.timeline.events import wording as events_wording
from parley.exhibits.timeline.one_event import model as one_event
from parley.exhibits.timeline.steps import wording as steps_wording
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.controls import time as time_controls
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import event as event_panel
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

STEPS = 620
"""Pixels that the stances below the lanes take about."""


@st.fragment(key=controls.EVIDENCE)
def chosen_mark(timeline: events.Model) -> None:
    """What is behind the chosen mark of the lanes or of the stances below them."""
    view, known, key = timeline.view, timeline.choices, choice_keys.MARK
    clicks = frame.clicked("timeline", "steps")
    if not {st.query_params.get(key), *clicks.values()} - {None} <= known:
        followed = time_controls.steps_now(view, timeline.options)
        known = known | EXHIBITS["steps"].model(view, followed).choices
    named = st.query_params.get(key)
    if named and one_event.some_texts(view, named):
        known = known | {named}  # a number of texts leads here from other pages, too
    chosen = selection.in_address(key, clicks, known, opens_on=timeline.telling())
    place = panel("timeline", chosen, key)
    if place is not None and chosen is not None:
        with place:
            event_panel.show(view, key, chosen)


def events_figure(timeline: events.Model) -> None:
    """The lanes, if any event is left."""
    if timeline.empty:
        frame.nothing_left(wording.NO_EVENT_LEFT)
        return
    frame.show(
        EXHIBITS["timeline"].exhibit(timeline.view, timeline.options, dark=is_dark()),
        opens=controls.EVIDENCE,
        chosen=selection.standing(choice_keys.MARK, timeline.telling()),
        summary=False,
    )
    time_controls.follow_drag(timeline.view)


def steps_and_topic(view: View, days: events.Days) -> None:
    """The stances on an issue or a clause, under the list that chooses it."""
    heading = st.container()
    options = time_controls.of_steps(view, days)
    exhibit = EXHIBITS["steps"].exhibit(view, options, dark=is_dark())
    if exhibit is None:
        none = wording.none_at_all(view.dataset, "clauses", "positions")
        st.markdown(none or steps_wording.NONE_LEFT)
        return
    heading.subheader(escape(exhibit.title), anchor=False)
    chosen = selection.standing(choice_keys.MARK)
    frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen)


def timeline(view: View) -> None:
    """The lanes under what they answer, and beside them what was chosen."""
    top = st.container()
    options = time_controls.of_events(view)
    model = EXHIBITS["timeline"].model(view, options)
    with top:
        head.opening("timeline", events_wording.TITLE, view, finding=events_wording.finding(model))
    followed, dark = time_controls.steps_now(view, options), is_dark()
    left, right = figure_and_panel("timeline")
    with left:
        events_figure(model)
        frame.later(
            "steps",
            STEPS,
            lambda: steps_and_topic(view, options),
            lambda: [EXHIBITS["steps"].exhibit(view, followed, dark=dark)],
        )
    with right:
        chosen_mark(model)


page("timeline", timeline)
