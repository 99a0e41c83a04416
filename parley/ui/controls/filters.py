"""The shared filters: drawn once by the router, kept in the address bar under short names."""

from __future__ import annotations

import streamlit as st

from parley.dataset import Dataset, Filters, View
from parley.dataset.contract import BASIS_WORDS
from parley.exhibits.filters import OF_PAGES, first_day
from parley.exhibits.options import Option
from parley.ui.controls import narrowed, wording
from parley.ui.controls.options import COLLECTION, PAGE
from parley.ui.frame.markdown import escape
from parley.ui.store import cached_view

_NAMED = {option.name: option for option in OF_PAGES}
BASIS, ASOF = _NAMED["basis"], _NAMED["asof"]
LISTS = tuple(option for option in OF_PAGES if option.many)
"""The filters of which several values can be chosen."""


def are_known(dataset: Dataset) -> bool:
    """Whether the session holds what the address says, though the filters are not drawn in this run yet.

    Neither does a visit's first run, nor one after a step back in the browser, by which
    Streamlit gives the filters what the address says when they are drawn.
    """
    state = st.session_state
    if ASOF.key not in state:
        return False
    held = {option.key: sorted(option.written(dataset, _held(option, dataset))) for option in LISTS}
    held[ASOF.key] = [] if state[ASOF.key] == dataset.covered_to else [str(state[ASOF.key])]
    return all(sorted(st.query_params.get_all(key)) == texts for key, texts in held.items())


def draw_shared(dataset: Dataset) -> None:
    """Draw the filters where the caller stands."""
    for option, empty in zip(
        LISTS,
        (wording.ALL_TEXTS, wording.ALL_ISSUES, wording.ALL_ACTORS, wording.ALL_SIDES),
        strict=False,
    ):
        # Of fewer than two sides there is nothing to choose.
        if option.name != "side" or option.wording(dataset):
            _choose(option, dataset, empty)
    st.pills(
        BASIS.label,
        list(BASIS_WORDS),
        selection_mode="multi",
        key=BASIS.key,
        bind="query-params",
        help=wording.bases(BASIS_WORDS),
        on_change=_rerun,
    )
    covered = dataset.covered_to
    st.date_input(
        ASOF.label,
        value=covered,
        min_value=first_day(dataset),
        max_value=covered,
        key=ASOF.key,
        bind="query-params",
        format="YYYY-MM-DD",
        help=wording.NOTHING_LATER,
        on_change=_rerun,
    )
    st.caption(wording.reach(escape(dataset.meta.title), escape(dataset.version), covered))


def _rerun() -> None:
    """Have the page drawn anew, and what was collected with it."""
    st.rerun((PAGE, COLLECTION))


def current_view(dataset: Dataset) -> View:
    """The view that the filters in the session make; ids that the data do not know are left out."""
    state = st.session_state
    chosen = {}
    for option in LISTS:
        chosen[option.name] = _held(option, dataset)
    asof = state.get(ASOF.key)
    return cached_view(
        dataset,
        Filters.of(
            **chosen,
            asof=None if asof == dataset.covered_to else asof,
        ),
    )


def _held(option: Option, dataset: Dataset) -> list[str]:
    """What a list of the session holds of what the data have."""
    known = option.wording(dataset)
    return [value for value in st.session_state.get(option.key) or () if value in known]


def _choose(option: Option, dataset: Dataset, empty: str) -> None:
    labels = option.wording(dataset)
    asked, _ = option.judged(dataset, st.query_params.get_all(option.key))
    chosen = [*_held(option, dataset), *(asked or ())]
    st.multiselect(
        option.label,
        narrowed.offered(option.label, labels, option.key, chosen),
        format_func=labels.__getitem__,
        key=option.key,
        bind="query-params",
        placeholder=empty,
        select_all=False,  # as in `options`: Enter takes the best match
        on_change=_rerun,
    )
