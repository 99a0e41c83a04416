"""Controls of the pages about time: a span of days, and what stances are followed on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from parley.dataset import View
from parley.exhibits.timeline.events import Span, opening_span, whole_span
from parley.ui.filters import unique_labels


def span(view: View, prefix: str) -> Span:
    """Two dates, kept in the address as ``<prefix>_from`` and ``<prefix>_to``, and the whole time.

    Opens on the dense part of the data. The span never reaches past the as-of date.
    """
    whole = whole_span(view.narrow(asof=None))
    opening = opening_span(view.narrow(asof=None))
    keys = f"{prefix}_from", f"{prefix}_to"
    ends = []
    for label, key, value in zip(("From", "To"), keys, (opening.first, opening.last), strict=True):
        with st.container(width=150):
            ends.append(one_day(label, key, value, whole))
    chosen = Span(min(ends), max(ends))
    is_whole = chosen == whole
    st.button(
        "Dense part" if is_whole else "Whole time",
        key=f"{prefix}_whole",
        type="tertiary",
        on_click=_set,
        args=(keys, opening if is_whole else whole),
    )
    return chosen.within(whole_span(view))


def one_day(label: str, key: str, value: date, within: Span, note: str | None = None) -> date:
    """A day of a span, kept in the address under ``key``."""
    kept = st.session_state.get(key)
    if kept is not None and not within.first <= kept <= within.last:
        # The reader now looks at other data, which do not reach there.
        del st.session_state[key]
    return st.date_input(
        label,
        value=value,
        min_value=within.first,
        max_value=within.last,
        key=key,
        bind="query-params",
        format="YYYY-MM-DD",
        help=note,
    )


def _set(keys: tuple[str, str], wanted: Span) -> None:
    st.session_state[keys[0]], st.session_state[keys[1]] = wanted.first, wanted.last


def topic(topics: Mapping[str, str], first: str, key: str) -> str:
    """One of the issues and clauses on which statements were found."""
    labels = unique_labels(topics, topics.values())
    with st.container(width=420):
        chosen = st.selectbox(
            "Stances on",
            list(labels),
            index=list(labels).index(first),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
        )
    return chosen or first


def named(name: str, clicks: Mapping[str, str | None]) -> dict[str, str | None]:
    """The clicks of one of several exhibits under names of their own."""
    return {f"{name}_{widget}": clicked for widget, clicked in clicks.items()}
