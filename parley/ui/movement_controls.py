"""What the page on movement asks the reader: which days or texts to compare, and what to take away."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Final

import streamlit as st

from parley.dataset import View
from parley.exhibits.movement import moves as movement
from parley.exhibits.movement.moves import Moves
from parley.exhibits.timeline.events import Span, whole_span
from parley.export import atom
from parley.export.csv import to_csv
from parley.export.feed import of_moves
from parley.export.formats import FORMATS
from parley.ui import controls, download, time_controls
from parley.ui.filters import unique_labels
from parley.wording import count, day

OVER, SINCE, EARLIER, LATER = "mv_over", "mv_since", "mv_earlier", "mv_later"
"""The keys of the controls, and so the names of the query parameters."""

SINCE_A_DATE, TWO_TEXTS = "Since a date", "From text to text"
DAYS: Final = {"Last 30 days": 30, "Last 90 days": 90, "Last 180 days": 180}


def asked(view: View) -> Moves | None:
    """Draw the controls and give what they ask for; None, with a word why, where it cannot be."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        over = controls.choice(
            "Compare", {one: one for one in (*DAYS, SINCE_A_DATE, TWO_TEXTS)}, OVER
        )
        if over == TWO_TEXTS:
            return _texts(view)
        if over == SINCE_A_DATE:
            return movement.since_date(view, _since(view))
    return movement.since_date(view, view.asof - timedelta(days=DAYS[over]))


def _since(view: View) -> date:
    """The day after which changes count."""
    covered = view.dataset.covered_to
    first = min(whole_span(view).first, covered) - timedelta(days=1)
    with st.container(width=160):
        return time_controls.one_day(
            "Changes after",
            SINCE,
            max(covered - timedelta(days=30), first),
            Span(first, covered),
            "Up to the as-of date in the sidebar.",
        )


def _texts(view: View) -> Moves | None:
    """Two texts from lists, in any order."""
    pair = movement.first_pair(view)
    if pair is None:
        st.markdown("It takes two texts that were public at the as-of date.")
        return None
    public = movement.texts(view)
    labels = unique_labels(public["plan_id"], public["short_name"])
    chosen = []
    for label, key, first in zip(("Text", "Other text"), (EARLIER, LATER), pair, strict=True):
        with st.container(width=240):
            chosen.append(
                st.selectbox(
                    label,
                    list(labels),
                    index=list(labels).index(first),
                    format_func=labels.__getitem__,
                    key=key,
                    bind="query-params",
                )
            )
    if chosen[0] == chosen[1]:
        st.markdown("Choose two different texts.")
        return None
    return movement.between_texts(view, *chosen)


def wider(view: View, moves: Moves) -> None:
    """Offer the next wider window in which something moved, if there is one."""
    last = None if moves.texts else movement.last_movement(view, moves.since)
    if last is None:
        st.markdown("Nothing moved before either under these filters.")
        return
    days = (view.asof - last).days + 1
    st.markdown(f"The last movement before that is of {day(last)}.")
    st.button(
        f"Show the last {count(days, 'day')}",
        key="mv_wider",
        icon=":material/history:",
        on_click=_show_since,
        args=(last - timedelta(days=1),),
    )


def _show_since(since: date) -> None:
    st.session_state[SINCE] = since
    if st.session_state.get(OVER) != SINCE_A_DATE:
        # A date input writes the address when it changes, not when it is first drawn.
        st.query_params[SINCE] = since.isoformat()
    st.session_state[OVER] = SINCE_A_DATE


def files(moves: Moves) -> None:
    """The whole list as CSV and as an Atom feed."""
    version = moves.view.dataset.version
    name = f"parley-movement-{moves.since}-to-{moves.until}-data-{version}"
    with st.container(horizontal=True):
        data = partial(to_csv, moves.rows)
        download.button("All changes (CSV)", data, f"{name}.csv", FORMATS["csv"].mime)
        download.button("Feed (Atom)", partial(of_moves, moves), f"{name}.atom", atom.MIME)
