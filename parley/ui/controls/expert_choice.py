"""Which expert and which claim the reader chose: by a click, from two lists, or by a link."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from parley.dataset import View
from parley.dataset.index import unique_labels
from parley.exhibits import choice_keys
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.ui.controls import selection, wording

KEYS = (choice_keys.ANALYST, choice_keys.CLAIM)
"""Query parameters: either, or both for what one expert says on one claim."""


def chosen(
    view: View, clicks: Mapping[str, str | None], opens_on: str | None = None
) -> tuple[str | None, str | None]:
    """The chosen analyst and claim, either of which may be None.

    ``clicks`` hold pairs ``analyst~claim`` of which a half may be empty: a click on a
    claim alone lets the analyst go. Without a choice it is the pair that the page ``opens_on``,
    until the reader closes that.
    """
    if _clicked_claim_alone(clicks):
        take(choice_keys.ANALYST, None)
    names = view.dataset.names
    known = dict(zip(KEYS, (names.analysts, names.claims), strict=True))
    halves = {
        key: {widget: _half(pair, place) for widget, pair in clicks.items()}
        for place, key in enumerate(KEYS)
    }
    chosen_halves = selection.in_address_together(halves, known)
    if not any(key in st.query_params for key in KEYS):
        first = standing(opens_on)
        return _half(first, 0), _half(first, 1)
    return chosen_halves[choice_keys.ANALYST], chosen_halves[choice_keys.CLAIM]


def standing(opens_on: str | None) -> str | None:
    """The mark that is drawn as chosen, as `selection.standing` of the pair."""
    named = [st.query_params.get(key, "") for key in KEYS]
    if any(named):
        return CHOICE_SEPARATOR.join(named)
    return selection.standing(choice_keys.CLAIM, opens_on)


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
    labels = view.dataset.names.labels
    place = selection.place_of_lists("expert")
    if place is None:
        return
    with place:
        for key, label, now, names in (
            (choice_keys.ANALYST, wording.ANALYST, analyst, labels("analysts")),
            (choice_keys.CLAIM, wording.CLAIM, claim, labels("claims")),
        ):
            widget = f"_{key}_list"
            st.session_state[widget] = now
            st.selectbox(
                label,
                list(names),
                index=None,
                format_func=names.__getitem__,
                key=widget,
                on_change=choose,
                args=(key, widget),
                placeholder=wording.CHOOSE,
            )


def choose(key: str, widget: str) -> None:
    """Put what the list holds into the address, or take it out."""
    take(key, st.session_state.get(widget))


def take(key: str, value: str | None) -> None:
    """Set one of the two in the address; None lets it go, and with the last of them the panel."""
    if value:
        st.query_params[key] = value
        return
    st.query_params.pop(key, None)
    if not any(one in st.query_params for one in KEYS):
        selection.close(*KEYS)


def asked_claim() -> str | None:
    """The claim that the address names, whether there is one or not."""
    return st.query_params.get(choice_keys.CLAIM)


def one_claim(label: str, claims: Mapping[str, str], claim: str) -> None:
    """A list of claims, id -> wording, of which one is chosen; the choice goes into the address."""
    labels = unique_labels(claims, claims.values())
    st.session_state["_tied_list"] = claim
    st.selectbox(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key="_tied_list",
        on_change=choose,
        args=(choice_keys.CLAIM, "_tied_list"),
    )
