"""Small controls that several pages use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeVar

import streamlit as st

from parley.dataset import View
from parley.exhibits.opening_text import opening_text
from parley.ui.filters import unique_labels
from parley.ui.markdown import escape

Word = TypeVar("Word", bound=str)

MOST_COUNTED: Final = 20
"""So many values are counted beneath a question mark; a hint holds no more."""


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
    labels = unique_labels(plans["plan_id"], plans["short_name"])
    first = start if start in labels else opening_text(view)
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
    names: Mapping[str, str] | None = None,
    *,
    width: int | Literal["stretch"] = 320,
) -> list[str]:
    """Values to narrow by, with their counts beneath the question mark; gives the chosen values.

    ``names`` says what values are called, and so what the address holds. Where the data know no
    value there is nothing to choose from, and nothing is drawn.
    """
    if not counts:
        return []
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
            help=_most_frequent({labels[one]: n for one, n in counts.items()}),
        )


def _most_frequent(counts: Mapping[str, int]) -> str:
    """The most frequent values with their counts, and how many more there are. Markdown."""
    ranked = sorted(counts.items(), key=lambda one: one[1], reverse=True)
    parts = [f"{escape(label)} {n:,}" for label, n in ranked[:MOST_COUNTED]]
    if len(ranked) > MOST_COUNTED:
        parts.append(f"and {len(ranked) - MOST_COUNTED:,} more")
    return " · ".join(parts)


def chosen_from(label: str, names: Mapping[str, str], key: str) -> list[str]:
    """Ids chosen from a list of sentences, which opens from a button as wide as its label."""
    labels = unique_labels(names, names.values())
    picked = len(st.session_state.get(key, st.query_params.get_all(key)))
    with st.popover(f"{label} \u00b7 {picked}" if picked else label, width="content"):
        return st.multiselect(
            label,
            list(labels),
            format_func=labels.__getitem__,
            key=key,
            bind="query-params",
            placeholder="Any",
            width=560,
        )
