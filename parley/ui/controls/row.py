"""The row of controls above a figure: three at most, the rest one click away, their state in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from parley.dataset import View
from parley.exhibits.options import Option, options_of
from parley.ui.controls import wording
from parley.ui.controls.filters import ASOF, BASIS, LISTS
from parley.ui.controls.options import OWN, Reruns, now
from parley.ui.frame.markdown import escape
from parley.wording import day

APP: Final = "app"
"""Reruns everything: the shared filters stand outside of the page."""

REMOVE: Final = ":material/close:"


def row(name: str) -> DeltaGenerator:
    """A quiet row for the controls of that name; those that few readers need stand in `more`."""
    return st.container(horizontal=True, vertical_alignment="bottom", key=f"controls_{name}")


def more(name: str) -> DeltaGenerator:
    """The place behind the button at the row's end."""
    return st.popover(wording.MORE, icon=":material/tune:", type="tertiary", key=f"more_{name}")


def set_apart(options: type[Any], view: View, *names: str) -> None:
    """What of these options is not as it was at first, in words that can be taken away one by one.

    For those whose control stands in `more`: it would not be seen there. Call after they were drawn.
    """
    held = now(options, view)
    chosen = [
        (field, value)
        for field in options_of(options)
        if field.name in names and (value := getattr(held, field.name)) != field.default
    ]
    if chosen:
        with st.container(horizontal=True, key=f"set_{chosen[0][0].key}"):
            for field, value in chosen:
                for key, label, rest in words_of(field, value, view):
                    word(key, label, partial(put, field.key, rest))


def words_of(field: Option, value: Any, view: View) -> list[tuple[str, str, Any]]:
    """A key for the value, what it is called, and what is left without it; several values one by one."""
    names = field.wording(view.dataset)
    if field.many:
        return [
            (f"{field.key}_{one}", names[one], [other for other in value if other != one])
            for one in value
        ]
    if field.kind == "flag":
        return [(field.key, field.label, False)]
    return [(field.key, wording.set_to(field.label, names.get(value, str(value))), field.default)]


def filters_set(view: View) -> None:
    """The shared filters that are set, as `set_apart`: whoever comes by a link sees what they keep out."""
    words = [
        (key, label, partial(put, field.key, rest))
        for field in LISTS
        if field.key != BASIS.key  # said below, in words of its own
        for key, label, rest in words_of(field, _chosen(field, view), view)
    ]
    bases = list(st.session_state.get(BASIS.key) or ())
    words += [
        (f"{BASIS.key}_{one}", wording.only_basis(one), partial(put, BASIS.key, [b for b in bases if b != one]))
        for one in bases
    ]  # fmt: skip
    if view.asof != view.dataset.covered_to:
        label = wording.only_until(day(view.asof))
        words.append((ASOF.key, label, partial(put, ASOF.key, view.dataset.covered_to)))
    if words:
        with st.container(horizontal=True, vertical_alignment="center", key="filters_set"):
            st.caption(wording.FILTERED, width="content")
            for key, label, act in words:
                word(key, label, act, APP)


def _chosen(field: Option, view: View) -> list[str]:
    """What the filter holds of what the data have."""
    names = field.wording(view.dataset)
    return [row_id for row_id in st.session_state.get(field.key) or () if row_id in names]


def word(key: str, label: str, act: Callable[[], None], reruns: Reruns = OWN) -> None:
    """What is set, in words and as a button: a press is the ``act`` that takes it away."""

    def taken_away() -> None:
        act()
        if reruns != OWN:
            st.rerun(reruns)

    st.button(
        escape(label), key=f"unset_{key}", icon=REMOVE, icon_position="right", on_click=taken_away,
    )  # fmt: skip


def put(key: str, value: Any) -> None:
    """Let the control of that key hold the value."""
    st.session_state[key] = value
