"""The shared filters: drawn once by the router, kept in the address bar under short names."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from parley.dataset import Dataset, Filters, View
from parley.dataset.contract import BASIS_WORDS
from parley.dataset.words import day
from parley.ui.store import cached_view

LIST_KEYS = ("plan", "issue", "actor", "basis")
KEYS = (*LIST_KEYS, "asof", "q")
"""Widget keys, and so the names of the query parameters."""


def draw_shared(dataset: Dataset) -> View:
    """Draw the filters where the caller stands and give the view they make."""
    _choose("Texts", "plan", dataset["plans"], "plan_id", "short_name", "All texts")
    _choose(
        "Issues", "issue", dataset["issues"].sort_values("order"), "issue_id", "name", "All issues"
    )
    _choose("Actors", "actor", dataset["actors"], "actor_id", "name", "All actors")
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
    st.date_input(
        "As of",
        value=dataset.covered_to,
        min_value=dataset.covered_to if pd.isna(first) else min(first.date(), dataset.covered_to),
        max_value=dataset.covered_to,
        key="asof",
        bind="query-params",
        format="YYYY-MM-DD",
        help="Nothing dated later is shown.",
    )
    st.text_input(
        "Search", key="q", bind="query-params", placeholder="Words in clauses and statements"
    )
    st.caption(
        f"{dataset.meta.title}, version {dataset.version}. Covered to {day(dataset.covered_to)}; "
        "what happened later is not in the data."
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


def _choose(
    label: str, key: str, frame: pd.DataFrame, id_column: str, name_column: str, empty: str
) -> None:
    labels = unique_labels(frame[id_column], frame[name_column])
    st.multiselect(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=key,
        bind="query-params",
        placeholder=empty,
    )


def unique_labels(ids: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """id -> name, with the id added to names that stand more than once."""
    pairs = list(zip(ids, names, strict=True))
    all_names = [name for _, name in pairs]
    return {one: f"{name} ({one})" if all_names.count(name) > 1 else name for one, name in pairs}
