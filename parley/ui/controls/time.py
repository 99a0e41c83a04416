"""Controls of the pages about time: a span of days, kinds of events, what stances are followed on."""

from __future__ import annotations

from datetime import date

import streamlit as st

from parley.analysis.spans import Span, opening_span, whole_span
from parley.dataset import View
from parley.exhibits.options import option
from parley.exhibits.timeline.events import model as events
from parley.exhibits.timeline.steps import model as steps
from parley.ui import controls
from parley.ui.controls import wording


def of_events(view: View) -> events.Options:
    """What the timeline is asked for: two days, the whole time behind a button, kinds of events.

    Opens on the dense part of the data. The span never reaches past the as-of date.
    """
    first_day, last_day = _span(view)
    kinds = controls.facet_of(events.Options, events.kinds_of(view))
    return events.Options(first_day, last_day, kinds)


def of_steps(view: View, days: events.Days) -> steps.Options:
    """What the steps are asked for: an issue or a clause of the view, on the timeline's days."""
    first = steps.first_topic(view)
    if first is None:
        return steps.Options(days.first_day, days.last_day)
    names = option(steps.Options, "topic").wording(view.dataset)
    offered = {topic: names[topic] for topic in steps.topics(view)}
    topic = controls.draw(steps.Options, "topic", view, width=420, offered=offered, start=first)
    return steps.Options(days.first_day, days.last_day, topic)


def steps_now(view: View, days: events.Days) -> steps.Options:
    """What the steps are asked for, whether their list was drawn yet or not."""
    topic = controls.now(steps.Options, view).topic
    offered = topic if topic in steps.topics(view) else None
    return steps.Options(days.first_day, days.last_day, offered)


def _span(view: View) -> tuple[date, date]:
    """Two days, and a button for the whole time or, from there, for the dense part."""
    anytime = view.narrow(asof=None)
    whole, opening = whole_span(anytime), opening_span(anytime)
    days = whole.first, whole.last
    first = controls.draw(events.Options, "first_day", view, start=opening.first, days=days)
    last = controls.draw(events.Options, "last_day", view, start=opening.last, days=days)
    is_whole = Span(min(first, last), max(first, last)) == whole
    st.button(
        wording.DENSE_PART if is_whole else wording.WHOLE_TIME,
        key="tl_whole",
        type="tertiary",
        on_click=_set,
        args=(opening if is_whole else whole,),
    )
    return first, last


def _set(wanted: Span) -> None:
    ends = {"first_day": wanted.first, "last_day": wanted.last}
    for name, end in ends.items():
        st.session_state[option(events.Options, name).key] = end
