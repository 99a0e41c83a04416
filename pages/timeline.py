"""Timeline: what happened and when, and below it how stances ran over the same days."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.timeline import exhibit as timeline_exhibit
from parley.exhibits.timeline import steps, steps_exhibit
from parley.exhibits.timeline.lanes import place
from parley.exhibits.timeline.timeline import Timeline, kinds, timeline
from parley.ui import controls, event_view, frame, selection, time_controls
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

CHOSEN = "at"


@st.fragment
def lanes_and_evidence(view: View) -> None:
    """The figures under their controls, and beside them what was chosen; a click reruns only this."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        span = time_controls.span(view, "tl")
        only = controls.facet("Kind of event", kinds(view), "tl_kind")
    shown = timeline(view, span, only=only)
    left, right = beside("timeline")
    with left:
        clicks, known = events_figure(shown)
        more_clicks, more_known = steps_figure(view, shown)
    chosen = selection.in_address(CHOSEN, clicks | more_clicks, known | more_known)
    with right:
        if chosen is None:
            st.markdown("Choose a mark of a figure, or a row of its table, to read what it is.")
        else:
            event_view.show(view, CHOSEN, chosen)


def events_figure(shown: Timeline) -> tuple[frame.Clicks, set[str]]:
    """The lanes, with what was clicked and what can be chosen."""
    if shown.every.empty and shown.plans.empty:
        controls.nothing_left("event")
        return {}, set()
    placed = place(shown)
    clicks = frame.show(timeline_exhibit.exhibit(shown, placed, dark=controls.is_dark()))
    return time_controls.named("events", clicks), timeline_exhibit.choices(shown, placed)


def steps_figure(view: View, shown: Timeline) -> tuple[frame.Clicks, set[str]]:
    """The stances on an issue or a clause, with what was clicked and what can be chosen."""
    topics = steps.topics(view)
    first = steps.first_topic(view)
    if first is None:
        st.markdown("No statement on a clause is left under these filters.")
        return {}, set()
    heading = st.container()
    topic = time_controls.topic(topics, first, "tl_on")
    found = steps.steps(view, topic, shown.span)
    exhibit = steps_exhibit.exhibit(found, dark=controls.is_dark())
    heading.subheader(escape(exhibit.title), anchor=False)
    clicks = frame.show(exhibit)
    return time_controls.named("steps", clicks), set(exhibit.table["choice"])


view = current_view(loaded())
frame.opening("Timeline", timeline_exhibit.TITLE, view)
lanes_and_evidence(view)
