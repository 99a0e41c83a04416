"""Which texts are compared, and which one is looked at."""

from __future__ import annotations

from typing import Final

import streamlit as st

from parley.dataset import View
from parley.exhibits.plans.alignment import MOST_TEXTS, suggested
from parley.ui.filters import unique_labels

VIEW_KEY: Final = "pl_as"
TEXTS_KEY: Final = "pl_texts"
ONE_KEY: Final = "pl_one"
VIEWS: Final = ("Compared", "One text")


def which_view() -> str:
    """Whether texts are compared or one is looked at, kept in the address."""
    return (
        st.segmented_control(
            "View", VIEWS, default=VIEWS[0], key=VIEW_KEY, bind="query-params", required=True,
            label_visibility="collapsed",
        )
        or VIEWS[0]
    )  # fmt: skip


def compared(view: View) -> list[str]:
    """The texts to compare: those of the filter if it names two to four, else the reader's choice."""
    filtered = view.filters.plan
    if 2 <= len(filtered) <= MOST_TEXTS:
        return list(filtered)
    labels = _labels(view)
    return st.multiselect(
        f"Texts, two to {MOST_TEXTS}",
        list(labels),
        default=suggested(view),
        format_func=labels.__getitem__,
        key=TEXTS_KEY,
        bind="query-params",
        max_selections=MOST_TEXTS,
        select_all=False,
        help="A filter of two to four texts takes the place of this choice.",
    )


def one(view: View) -> str | None:
    """The text to look at: the only one of the filter, else the reader's choice."""
    if len(view.filters.plan) == 1:
        return view.filters.plan[0]
    labels = _labels(view)
    first = suggested(view)[-1:] or list(labels)[:1]
    if not first:
        return None
    with st.container(width=320):
        return st.selectbox(
            "Text",
            list(labels),
            index=list(labels).index(first[0]),
            format_func=labels.__getitem__,
            key=ONE_KEY,
            bind="query-params",
        )


def _labels(view: View) -> dict[str, str]:
    plans = view.dataset["plans"]
    return unique_labels(plans["plan_id"], plans["short_name"])
