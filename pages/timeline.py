"""Timeline: what happened and when, and below it how stances ran over the same days."""

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.timeline.events import exhibit as events_exhibit
from parley.exhibits.timeline.events import model as events
from parley.exhibits.timeline.events import wording as events_wording
from parley.exhibits.timeline.steps import exhibit as steps_exhibit
from parley.exhibits.timeline.steps import model as steps
from parley.exhibits.timeline.steps import wording as steps_wording
from parley.ui import frame, wording
from parley.ui.controls import selection
from parley.ui.controls import time as time_controls
from parley.ui.controls.filters import current_view
from parley.ui.frame.markdown import escape
from parley.ui.panels import event as event_panel
from parley.ui.panels.columns import figure_and_panel
from parley.ui.store import loaded
from parley.ui.theme import is_dark


@st.fragment
def lanes_and_evidence(view: View) -> None:
    """The figures under their controls, and beside them what was chosen; a click reruns only this."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        options = time_controls.of_events(view)
    timeline = events.build(view, options)
    left, right = figure_and_panel("timeline")
    with left:
        clicks, known = events_figure(timeline)
        more_clicks, more_known = steps_figure(view, options)
    chosen = selection.in_address(choice_keys.MARK, clicks | more_clicks, known | more_known)
    with right:
        if chosen is None:
            st.markdown(events_wording.CHOOSE)
        else:
            event_panel.show(view, choice_keys.MARK, chosen)


def events_figure(timeline: events.Model) -> tuple[frame.Clicks, set[str]]:
    """The lanes, with what was clicked and what can be chosen."""
    if timeline.empty:
        frame.nothing_left(wording.NO_EVENT_LEFT)
        return {}, set()
    clicks = frame.show(events_exhibit.build(timeline, dark=is_dark()))
    return time_controls.named("events", clicks), timeline.choices


def steps_figure(view: View, days: events.Days) -> tuple[frame.Clicks, set[str]]:
    """The stances on an issue or a clause, with what was clicked and what can be chosen."""
    heading = st.container()
    options = time_controls.of_steps(view, days)
    model = steps.build(view, options)
    if model.empty:
        st.markdown(steps_wording.NONE_LEFT)
        return {}, set()
    exhibit = steps_exhibit.build(model, dark=is_dark())
    heading.subheader(escape(exhibit.title), anchor=False)
    clicks = frame.show(exhibit)
    return time_controls.named("steps", clicks), set(exhibit.table["choice"])


view = current_view(loaded())
frame.opening("timeline", events_wording.TITLE, view)
lanes_and_evidence(view)
