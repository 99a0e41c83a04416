"""Controls of the pages about time: a span of days, kinds of events, what stances are followed on."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.components.v2 import component

from parley.analysis.spans import CLOSEST, Span, opening_span, whole_span
from parley.dataset import View
from parley.exhibits.options import option
from parley.exhibits.timeline.events import model as events
from parley.exhibits.timeline.steps import model as steps
from parley.ui import controls
from parley.ui.controls import wording

_DRAGGED: Final = "tl_dragged"

_client = component(
    "parley_dragged",
    html="<span hidden></span>",
    js=(Path(__file__).parent / "browser" / "dragged.js").read_text("utf-8"),
)


def of_events(view: View) -> events.Options:
    """What the timeline is asked for: two days, which buttons and a drag change, too; kinds of events.

    Opens on the dense part of the data. The span never reaches past the as-of date.
    """
    with controls.row("timeline"):
        first_day, last_day = _days(view)
        shown = events.span_of(view, events.Days(first_day, last_day))
        _zoom(view, shown)
        with controls.more("timeline"):
            _whole(view, first_day, last_day)
            kinds = controls.facet_of(events.Options, view, events.kinds_of(view))
            unfolded = controls.draw(events.Options, "unfolded", view)
    controls.set_apart(events.Options, view, "kinds", "unfolded")
    return events.Options(first_day, last_day, kinds, unfolded)


def follow_drag(view: View) -> None:
    """Have the page show the days over which a reader drags in the timeline's figure."""
    whole = whole_span(view)

    def over() -> None:
        ends = st.session_state[_DRAGGED].dragged
        if not ends:
            return
        first, last = sorted(date.fromisoformat(end[:10]) for end in ends)
        _set(Span(first, last).within(whole).readable(whole))

    _client(data={"figure": "figure_timeline"}, key=_DRAGGED, on_dragged_change=over)


def of_steps(view: View, days: events.Days) -> steps.Options:
    """What the steps are asked for: an issue or a clause of the view, on the timeline's days."""
    first = steps.first_topic(view)
    if first is None:
        return steps.Options(days.first_day, days.last_day)
    names = option(steps.Options, "topic").wording(view.dataset)
    offered = {topic: names[topic] for topic in steps.topics(view)}
    with controls.row("steps"):
        topic = controls.draw(steps.Options, "topic", view, width=420, offered=offered, start=first)
        unfolded = controls.draw(steps.Options, "unfolded", view)
    return steps.Options(days.first_day, days.last_day, topic, unfolded)


def steps_now(view: View, days: events.Days) -> steps.Options:
    """What the steps are asked for, whether their list was drawn yet or not."""
    asked = controls.now(steps.Options, view)
    offered = asked.topic if asked.topic in steps.topics(view) else None
    return steps.Options(days.first_day, days.last_day, offered, asked.unfolded)


def _days(view: View) -> tuple[date, date]:
    """The two days."""
    anytime = view.narrow(asof=None)
    whole, opening = whole_span(anytime), opening_span(anytime)
    days = whole.first, whole.last
    first = controls.draw(events.Options, "first_day", view, start=opening.first, days=days)
    last = controls.draw(events.Options, "last_day", view, start=opening.last, days=days)
    return first, last


def _zoom(view: View, shown: Span) -> None:
    """Buttons that change both days, for keyboards: nearer, further, earlier, later."""
    whole = whole_span(view)
    steps = {
        "in": (wording.ZOOM_IN, "zoom_in", shown.closer(whole)),
        "out": (wording.ZOOM_OUT, "zoom_out", shown.wider(whole)),
        "earlier": (wording.EARLIER, "chevron_left", shown.moved(whole, later=False)),
        "later": (wording.LATER, "chevron_right", shown.moved(whole, later=True)),
    }
    with st.container(horizontal=True, key="zoom", gap="small", width="content"):
        for name, (label, icon, wanted) in steps.items():
            st.button(
                label,
                key=f"tl_{name}",
                icon=f":material/{icon}:",
                type="tertiary",
                disabled=wanted == shown or (name == "in" and shown.days <= CLOSEST),
                on_click=_set,
                args=(wanted,),
            )


def _whole(view: View, first: date, last: date) -> None:
    """A button for the whole time or, from there, for the dense part."""
    anytime = view.narrow(asof=None)
    whole, opening = whole_span(anytime), opening_span(anytime)
    is_whole = Span(min(first, last), max(first, last)) == whole
    st.button(
        wording.DENSE_PART if is_whole else wording.WHOLE_TIME,
        key="tl_whole",
        type="tertiary",
        on_click=_set,
        args=(opening if is_whole else whole,),
    )


def _set(wanted: Span) -> None:
    ends = {"first_day": wanted.first, "last_day": wanted.last}
    for name, end in ends.items():
        st.session_state[option(events.Options, name).key] = end
