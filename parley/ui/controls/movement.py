"""What the page on movement asks the reader: which days or texts to compare, and what to take away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import streamlit as st

from parley.analysis.movement import last_period
from parley.dataset import View
from parley.exhibits.movement.changes import wording
from parley.exhibits.movement.changes.model import (
    LATEST,
    SINCE,
    TEXTS,
    Model,
    Options,
    Window,
    earliest_day,
    first_pair,
    texts,
    window_of,
)
from parley.exhibits.options import option
from parley.export import atom
from parley.export.csv import to_csv
from parley.export.feed import of_changes
from parley.export.formats import FORMATS
from parley.export.takeaway import file_name
from parley.ui import controls
from parley.ui.controls import wording as words
from parley.ui.frame import download

COMPARE_KEY, SINCE_KEY, UNTIL_KEY = (
    option(Options, name).key for name in ("compare", "since", "until")
)

_START: Final = "_mv_start"
"""Where it stands what the page opened on."""


def draw(view: View) -> Options:
    """Draw the controls and give what they ask for: what is compared, and two days or two texts."""
    compare = controls.draw(Options, "compare", view, width=250, start=_start(view))
    if compare == TEXTS:
        _name_days(None)
        return _texts(view)
    return _days(view, compare)


def _start(view: View) -> str:
    """What is compared until the reader chooses: what the address names, though it does not say so."""
    if COMPARE_KEY not in st.session_state:
        named = controls.now(Options, view)
        st.session_state[_START] = replace(named, compare=None).compared
    return st.session_state[_START]


def _days(view: View, compare: str) -> Options:
    """Two days: those of the period that was chosen, or the reader's own once one is changed."""
    held = controls.now(Options, view)
    asked = Options(SINCE, held.since, held.until) if compare == SINCE else Options(compare)
    window = window_of(view, asked)
    if window is None:
        return asked
    first = min(earliest_day(view), window.since)
    for name, value in (("since", window.since), ("until", window.until)):
        field = option(Options, name)
        # Set each time: another period is another two days.
        st.session_state[field.key] = value
        st.date_input(
            field.label,
            min_value=first,
            max_value=view.asof,
            key=field.key,
            format="YYYY-MM-DD",
            width=150,
            on_change=_own_days,
        )
    if compare != SINCE:
        _name_days(None)
        return asked
    _name_days(window)
    return Options(SINCE, window.since, window.until)


def _own_days() -> None:
    st.session_state[COMPARE_KEY] = SINCE


def _name_days(window: Window | None) -> None:
    """Have the address name the two days, or none where a period or two texts are asked for."""
    ends = (None, None) if window is None else (window.since, window.until)
    for key, end in zip((SINCE_KEY, UNTIL_KEY), ends, strict=True):
        if end is None:
            st.query_params.pop(key, None)
        elif st.query_params.get(key) != end.isoformat():
            st.query_params[key] = end.isoformat()


def _texts(view: View) -> Options:
    """Two texts from lists, in any order; no lists where there are not two."""
    pair = first_pair(view)
    if pair is None:
        return Options(TEXTS)
    labels = view.dataset.names.labels("plans")
    offered = {plan_id: labels[plan_id] for plan_id in texts(view).index}
    earlier, later = (
        controls.draw(Options, name, view, width=240, offered=offered, start=start)
        for name, start in zip(("earlier", "later"), pair, strict=True)
    )
    return Options(TEXTS, earlier=earlier, later=later)


def to_latest(view: View, options: Options) -> None:
    """Where nothing moved: offer the last days in which something did, if there are any."""
    period = None if options.compared == LATEST else last_period(view)
    if period is None:
        st.markdown(wording.NOTHING_EVER)
        return
    st.markdown(wording.last_moved(period.last))
    st.button(words.SHOW_LATEST, key="mv_latest", icon=":material/history:", on_click=_show_latest)


def _show_latest() -> None:
    st.session_state[COMPARE_KEY] = LATEST


def files(model: Model, window: Window) -> None:
    """The whole list as CSV and as an Atom feed."""
    csv, feed = (
        file_name(f"movement-{window.since}-to-{window.until}", model.view, ending)
        for ending in ("csv", "atom")
    )
    with st.container():
        data = partial(to_csv, model.rows)
        download.button(words.ALL_CHANGES, data, csv, FORMATS["csv"].mime)
        download.button(words.FEED, partial(of_changes, model), feed, atom.MIME)
