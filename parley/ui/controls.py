"""Small controls that several pages use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import pandas as pd
import streamlit as st

from parley.dataset import View
from parley.ui.filters import unique_labels
from parley.ui.markdown import escape

Word = TypeVar("Word", bound=str)


def is_dark() -> bool:
    """Whether the reader's theme is dark."""
    return st.context.theme.type == "dark"


def one_text(view: View, key: str, start: str | None = None) -> str | None:
    """The plan id to show: the only text of the filter, else the reader's choice among those kept.

    The choice starts with ``start``, else with the text on which most statements were found.
    None where no text with clauses is left.
    """
    plans = view.dataset["plans"]
    clauses = view.clauses_asked()
    plans = plans[plans["plan_id"].isin(clauses["plan_id"])]
    if len(plans) == 0:
        return None
    if len(plans) == 1:
        return str(plans["plan_id"].iloc[0])
    plan_of = clauses.set_index("clause_id")["plan_id"]
    spoken = view.statements()["clause_id"].map(plan_of).value_counts()
    labels = unique_labels(plans["plan_id"], plans["short_name"])
    first = spoken.idxmax() if len(spoken) else plans["plan_id"].iloc[0]
    first = start if start in labels else first
    with st.container(width=320):
        return st.selectbox(
            "Text",
            list(labels),
            index=list(labels).index(str(first)),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
        )


def nothing_left(what: str) -> None:
    """Say plainly that the filters leave nothing, and which of them to loosen."""
    st.info(f"No {what} is left under these filters. Loosen one of the filters in the sidebar.")


def choice(label: str, words: Mapping[Word, str], key: str, *, width: int = 200) -> Word:
    """One of several fixed words from a list, kept in the address by what it is called."""
    options: list[Word] = list(words)
    with st.container(width=width):
        chosen = st.selectbox(
            label,
            options,
            format_func=words.__getitem__,
            key=key,
            bind="query-params",
        )
    return chosen or next(iter(words))


def facet(
    label: str,
    counts: Mapping[str, int],
    key: str,
    names: pd.Series | None = None,
    *,
    width: int = 320,
) -> list[str]:
    """Values to narrow by, most frequent first beneath the choice; gives the chosen values."""
    labels = unique_labels(counts, [names[one] if names is not None else one for one in counts])
    with st.container(width=width):
        return st.multiselect(
            label,
            list(labels),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
            placeholder="Any",
            # Counts stand here and not in the options: the address holds the options' labels.
            help=" · ".join(f"{escape(labels[one])} {n:,}" for one, n in counts.items()),
        )
