"""The shared filters: drawn once by the router, kept in the address bar under short names."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.dataset import Dataset, Filters, View
from parley.dataset.contract import BASIS_WORDS, OLDER_BASIS_WORDS
from parley.dataset.index import unique_labels
from parley.ui.markdown import escape
from parley.ui.store import cached_view
from parley.wording import day

LIST_KEYS = ("plan", "issue", "actor", "basis")
KEYS = (*LIST_KEYS, "asof", "q")
"""Widget keys, and so the names of the query parameters."""

LABELLED = {"plan": "plans", "issue": "issues", "actor": "actors"}
"""The filters that list things of the data set, and their tables."""

__all__ = ["KEYS", "LIST_KEYS", "accept_ids", "current_view", "draw_shared", "unique_labels"]


def accept_ids(dataset: Dataset) -> None:
    """Let links name things by id or by older words, as the HTTP interface does.

    Call before any filter is drawn. Streamlit writes the options' labels into the address
    and accepts nothing else. Ids and older words in the address of a visit's first run are
    therefore replaced by today's labels.
    """
    if "_ids_accepted" in st.session_state:
        return
    st.session_state["_ids_accepted"] = True
    replaced = False
    labelled = {key: dataset.names.labels(table) for key, table in LABELLED.items()}
    for key, labels in {**labelled, "basis": OLDER_BASIS_WORDS}.items():
        asked = st.query_params.get_all(key)
        named = list(dict.fromkeys(labels.get(one, one) for one in asked))
        if named != asked:
            st.query_params[key] = named
            replaced = True
    if replaced:
        st.rerun()


def draw_shared(dataset: Dataset) -> View:
    """Draw the filters where the caller stands and give the view they make."""
    _choose("Texts", "plan", dataset.names.labels("plans"), "All texts")
    _choose("Issues", "issue", dataset.names.labels("issues"), "All issues")
    _choose("Actors", "actor", dataset.names.labels("actors"), "All actors")
    st.pills(
        "Basis",
        list(BASIS_WORDS),
        selection_mode="multi",
        key="basis",
        bind="query-params",
        help="How a position is known. None chosen means all. "
        + " ".join(f"**{word}**: {meaning}." for word, meaning in BASIS_WORDS.items()),
    )
    first = dataset["plans"]["published"].min()
    covered = dataset.covered_to
    st.date_input(
        "As of",
        value=covered,
        min_value=covered if pd.isna(first) else min(first.date(), covered),
        max_value=covered,
        key="asof",
        bind="query-params",
        format="YYYY-MM-DD",
        help="Nothing dated later is shown.",
    )
    st.text_input(
        "Search", key="q", bind="query-params", placeholder="Words in clauses and statements"
    )
    st.caption(
        f"{escape(dataset.meta.title)}, version {escape(dataset.version)}. Covered to "
        f"{day(covered)}; what happened later is not in the data."
    )
    return current_view(dataset)


def current_view(dataset: Dataset) -> View:
    """The view that the filters in the session make; ids that the data do not know are left out."""
    state = st.session_state
    known = {
        "plan": set(dataset["plans"]["plan_id"]),
        "issue": set(dataset["issues"]["issue_id"]),
        "actor": set(dataset["actors"]["actor_id"]),
        "basis": set(BASIS_WORDS),
    }
    chosen = {key: [one for one in state.get(key) or () if one in known[key]] for key in LIST_KEYS}
    asof = state.get("asof")
    return cached_view(
        dataset,
        Filters.of(
            **chosen,
            asof=None if asof == dataset.covered_to else asof,
            text=state.get("q") or "",
        ),
    )


def _choose(label: str, key: str, labels: dict[str, str], empty: str) -> None:
    st.multiselect(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        bind="query-params",
        placeholder=empty,
    )
