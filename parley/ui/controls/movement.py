"""What the page on movement asks the reader: which days or texts to compare, and what to take away."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

import streamlit as st

from parley.analysis.movement import last_movement
from parley.dataset import View
from parley.exhibits.movement.changes import wording
from parley.exhibits.movement.changes.model import (
    SINCE,
    TEXTS,
    Model,
    Options,
    Window,
    earliest_day,
    first_day,
    first_pair,
    texts,
)
from parley.exhibits.options import option
from parley.export import atom
from parley.export.csv import to_csv
from parley.export.feed import of_changes
from parley.export.formats import FORMATS
from parley.ui import controls
from parley.ui.controls import wording as words
from parley.ui.frame import download

COMPARE_KEY, SINCE_KEY, EARLIER_KEY, LATER_KEY = (
    option(Options, name).key for name in ("compare", "since", "earlier", "later")
)

_START: Final = "_mv_start"
"""Where it stands what the page opened on."""


def draw(view: View) -> Options:
    """Draw the controls and give what they ask for."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        compare = controls.draw(Options, "compare", view, start=_start())
        if compare == SINCE:
            return Options(compare, since=_since(view))
        if compare == TEXTS:
            return _texts(view)
    return Options(compare)


def _start() -> str:
    """What is compared until the reader chooses: what the address names, though it does not say so."""
    if COMPARE_KEY not in st.session_state:
        named = {
            name: st.query_params.get(option(Options, name).key) for name in ("earlier", "later")
        }
        since = date.min if SINCE_KEY in st.query_params else None
        st.session_state[_START] = Options(since=since, **named).compared
    return st.session_state[_START]


def _since(view: View) -> date:
    """The day after which changes count."""
    return controls.draw(
        Options,
        "since",
        view,
        width=160,
        start=first_day(view),
        days=(earliest_day(view), view.dataset.covered_to),
        note=words.UP_TO_ASOF,
    )


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


def wider(view: View, window: Window) -> None:
    """Offer the next wider window in which something moved, if there is one."""
    last = None if window.texts else last_movement(view, window.since)
    if last is None:
        st.markdown(wording.NOTHING_EARLIER)
        return
    days = (view.asof - last).days + 1
    st.markdown(wording.last_before(last))
    st.button(
        words.show_last(days),
        key="mv_wider",
        icon=":material/history:",
        on_click=_show_since,
        args=(last - timedelta(days=1),),
    )


def _show_since(since: date) -> None:
    st.session_state[SINCE_KEY] = since
    if st.session_state.get(COMPARE_KEY) != SINCE:
        # A date input writes the address when it changes, not when it is first drawn.
        st.query_params[SINCE_KEY] = since.isoformat()
    st.session_state[COMPARE_KEY] = SINCE


def files(model: Model, window: Window) -> None:
    """The whole list as CSV and as an Atom feed."""
    version = model.view.dataset.version
    name = f"parley-movement-{window.since}-to-{window.until}-data-{version}"
    with st.container(horizontal=True):
        data = partial(to_csv, model.rows)
        download.button(words.ALL_CHANGES, data, f"{name}.csv", FORMATS["csv"].mime)
        download.button(words.FEED, partial(of_changes, model), f"{name}.atom", atom.MIME)
