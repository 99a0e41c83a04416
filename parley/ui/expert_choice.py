"""Which expert and which claim the reader chose: by a click, from two lists, or by a link."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from parley.dataset import View
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.ui import selection
from parley.ui.filters import unique_labels

KEYS = ("analyst", "claim")
"""Query parameters: either, or both for what one expert says on one claim."""


def chosen(view: View, clicks: Mapping[str, str | None]) -> tuple[str | None, str | None]:
    """The chosen analyst and claim, either of which may be None.

    ``clicks`` hold pairs ``analyst~claim`` of which a half may be empty: a click on a
    claim alone lets the analyst go.
    """
    if _clicked_claim_alone(clicks):
        st.query_params.pop("analyst", None)
    data = view.dataset
    known = {
        "analyst": set(data["analysts"]["analyst_id"]),
        "claim": set(data["claims"]["claim_id"]),
    }
    halves = {
        key: {widget: _half(pair, place) for widget, pair in clicks.items()}
        for place, key in enumerate(KEYS)
    }
    analyst, claim = (selection.in_address(key, halves[key], known[key]) for key in KEYS)
    return analyst, claim


def _half(pair: str | None, place: int) -> str | None:
    return pair.partition(CHOICE_SEPARATOR)[::2][place] or None if pair else None


def _clicked_claim_alone(clicks: Mapping[str, str | None]) -> bool:
    """Whether a widget holds another click than at the last run, and that one names only a claim."""
    last = st.session_state.get("_expert_clicks", {})
    st.session_state["_expert_clicks"] = dict(clicks)
    fresh = [pair for widget, pair in clicks.items() if pair and pair != last.get(widget)]
    return any(pair.startswith(CHOICE_SEPARATOR) for pair in fresh)


def lists(view: View, analyst: str | None, claim: str | None) -> None:
    """Two lists, each of which may be left empty: for keyboards, phones and small squares."""
    data = view.dataset
    analysts, claims = data["analysts"], data["claims"]
    names = (
        unique_labels(analysts["analyst_id"], analysts["name"]),
        unique_labels(claims["claim_id"], claims["statement"]),
    )
    with st.container(horizontal=True):
        for key, now, options in zip(KEYS, (analyst, claim), names, strict=True):
            widget = f"_{key}_list"
            st.session_state[widget] = now
            st.selectbox(
                key.capitalize(),
                list(options),
                index=None,
                format_func=options.__getitem__,
                key=widget,
                on_change=choose,
                args=(key, widget),
                placeholder="Choose",
            )


def choose(key: str, widget: str) -> None:
    """Put what the list holds into the address, or take it out."""
    take(key, st.session_state.get(widget))


def take(key: str, value: str | None) -> None:
    """Set one of the two in the address; None lets it go."""
    if value:
        st.query_params[key] = value
    else:
        st.query_params.pop(key, None)


def tied_claim(view: View, tied: Mapping[str, str]) -> tuple[str | None, bool]:
    """One of the ``tied`` claims, from a list or the address, and whether the address names no other.

    Without a claim in the address it is the one on which most views were found. None
    where there is nothing to choose from.
    """
    if not tied:
        return None, True
    asked = st.query_params.get("claim")
    said = view["analyst_views"]["claim_id"]
    most = (
        said[said.isin(list(tied))]
        .value_counts(sort=False)
        .sort_values(ascending=False, kind="stable")
    )
    now = asked if asked in tied else str(most.index[0])
    options = unique_labels(tied, tied.values())
    st.session_state["_tied_list"] = now
    st.selectbox(
        "Claim",
        list(options),
        format_func=options.__getitem__,
        key="_tied_list",
        on_change=choose,
        args=("claim", "_tied_list"),
    )
    return now, asked is None or asked in tied
