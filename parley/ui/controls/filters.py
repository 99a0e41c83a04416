"""The shared filters: drawn once by the router, kept in the address bar under short names."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.dataset import Dataset, Filters, View
from parley.dataset.contract import BASIS_WORDS
from parley.exhibits import addresses
from parley.exhibits.filters import OF_PAGES
from parley.exhibits.options import Option
from parley.ui.controls import wording
from parley.ui.controls.options import COLLECTION, PAGE
from parley.ui.frame.markdown import escape
from parley.ui.store import cached_view

_NAMED = {option.name: option for option in OF_PAGES}
BASIS, ASOF = _NAMED["basis"], _NAMED["asof"]
LISTS = tuple(option for option in OF_PAGES if option.many)
"""The filters of which several values can be chosen."""


def accept_names_of_programs(dataset: Dataset, page: str) -> None:
    """Let links name filters and options as the HTTP interface does; call before any is drawn.

    Streamlit writes the labels of what is chosen into the address and accepts nothing else.
    What the address of a visit's first run names by id, by the name that programs use or by an
    older word is therefore replaced by what the controls of the page hold.
    """
    if "_names_accepted" in st.session_state:
        return
    st.session_state["_names_accepted"] = True
    query = {key: st.query_params.get_all(key) for key in st.query_params}
    accepted = addresses.as_held(dataset, page, query)
    if accepted != query:
        st.query_params.from_dict(accepted)
        st.rerun()


def are_known() -> bool:
    """Whether the session knows what the filters hold, though they are not drawn in this run yet."""
    return ASOF.key in st.session_state


def draw_shared(dataset: Dataset) -> None:
    """Draw the filters where the caller stands."""
    for option, empty in zip(
        LISTS, (wording.ALL_TEXTS, wording.ALL_ISSUES, wording.ALL_ACTORS), strict=False
    ):
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
    first = dataset["plans"]["published"].min()
    covered = dataset.covered_to
    st.date_input(
        ASOF.label,
        value=covered,
        min_value=covered if pd.isna(first) else min(first.date(), covered),
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
        known = option.wording(dataset)
        chosen[option.name] = [row_id for row_id in state.get(option.key) or () if row_id in known]
    asof = state.get(ASOF.key)
    return cached_view(
        dataset,
        Filters.of(
            **chosen,
            asof=None if asof == dataset.covered_to else asof,
        ),
    )


def _choose(option: Option, dataset: Dataset, empty: str) -> None:
    labels = option.wording(dataset)
    st.multiselect(
        option.label,
        list(labels),
        format_func=labels.__getitem__,
        key=option.key,
        bind="query-params",
        placeholder=empty,
        select_all=False,  # as in `options`: Enter takes the best match
        on_change=_rerun,
    )
