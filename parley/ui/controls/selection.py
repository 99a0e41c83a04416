"""What the reader chose: by a click, in a table, from two lists, or by the address of a link."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.ui.controls import left_out, narrowed, wording


def in_address(
    key: str,
    clicks: Mapping[str, str | None],
    known: Container[str | None],
    opens_on: str | None = None,
) -> str | None:
    """The newest choice, kept in the address bar under ``key``.

    ``clicks`` gives what each widget that can be clicked holds now. Widgets go on
    holding their last click, so only one that changed since the last run counts; it
    replaces what the address says. What is not among ``known`` counts as no choice. Without a
    choice it is what the page ``opens_on``, until the reader closes that.
    """
    chosen = in_address_together({key: clicks}, {key: known})[key]
    if chosen is None and st.query_params.get(key) and not left_out.says(key):
        st.caption(wording.NOT_AMONG_SHOWN)
    first = standing(key, opens_on)
    return chosen if chosen is not None or first not in known else first


def standing(key: str, opens_on: str | None = None) -> str | None:
    """What is chosen before this run's clicks are looked at: by the address, else what the page
    ``opens_on``, which a reader who closed it does not see again."""
    named = st.query_params.get(key)
    return named if named is not None or st.session_state.get(_closed(key)) else opens_on


def close(*keys: str) -> None:
    """Let go of what is chosen under these keys."""
    for key in keys:
        st.query_params.pop(key, None)
        st.session_state[_closed(key)] = True


def _closed(key: str) -> str:
    return f"_{key}_closed"


def in_address_together(
    clicks: Mapping[str, Mapping[str, str | None]], known: Mapping[str, Container[str | None]]
) -> dict[str, str | None]:
    """`in_address` for several keys, by key: what one click chooses is one step back."""
    fresh = {key: _newest(key, clicks[key], known[key]) for key in clicks}
    chosen = {key: choice for key, choice in fresh.items() if choice is not None}
    if chosen:
        st.query_params.update(chosen)
        for key in chosen:
            st.session_state.pop(_closed(key), None)
    named = {key: st.query_params.get(key) for key in clicks}
    return {key: choice if choice in known[key] else None for key, choice in named.items()}


def _newest(key: str, clicks: Mapping[str, str | None], known: Container[str | None]) -> str | None:
    """The choice that a widget holds since the last run only; None for none."""
    taken: dict[str, str | None] = st.session_state.setdefault(f"_{key}_taken", {})
    chosen = None
    for widget, clicked in clicks.items():
        before = taken.get(widget)
        if clicked == before:
            continue
        taken[widget] = clicked
        # A second click on a mark lets go of it; where its panel was closed it opens that again.
        meant = before if clicked is None and st.session_state.get(_closed(key)) else clicked
        if meant is not None and meant in known:
            chosen = meant
    return chosen


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two lists from which a pair is chosen: its label, and id -> what it is called."""

    label: str
    names: Mapping[str, str]


def pair_lists(key: str, chosen: str | None, first: Half, second: Half) -> None:
    """Two lists that choose a pair like a click does: for keyboards, phones and small squares."""
    keys = (f"{key}_first", f"{key}_second")
    if chosen is not None:
        for half_key, half_id in zip(keys, split_choice(chosen, first.names), strict=True):
            st.session_state[half_key] = half_id

    def choose() -> None:
        first_id, second_id = (st.session_state.get(half_key) for half_key in keys)
        if first_id and second_id:
            st.query_params[key] = f"{first_id}{CHOICE_SEPARATOR}{second_id}"
            # What was chosen stands behind the open lists.
            st.session_state[lists_key(key)] = False

    lists = place_of_lists(key)
    if lists is None:
        return
    for half, half_key in zip((first, second), keys, strict=True):
        offered = _offered(lists, half, half_key)
        lists.selectbox(
            half.label,
            offered,
            index=None,
            format_func=half.names.__getitem__,
            key=half_key,
            on_change=choose,
            placeholder=wording.CHOOSE,
        )


def _offered(lists: DeltaGenerator, half: Half, key: str) -> list[str]:
    """The ids to choose from: of a long list those whose names hold what the reader writes."""
    chosen = st.session_state.get(key)
    with lists:
        return narrowed.offered(half.label, half.names, key, [chosen] if chosen else [])


def lists_key(key: str) -> str:
    """Under which a session keeps whether the lists that choose what stands under ``key`` are open."""
    return f"{key}_lists"


def place_of_lists(key: str) -> DeltaGenerator | None:
    """Where two lists are drawn, behind a button; None while they are closed.

    Such lists are long, so they are made and sent when somebody wants to choose from them.
    """
    lists = st.popover(
        wording.FROM_LISTS,
        key=lists_key(key),
        type="tertiary",
        icon=":material/list:",
        on_change="rerun",
    )
    return lists if lists.open else None
