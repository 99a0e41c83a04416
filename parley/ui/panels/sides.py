"""The part of a page on sides: side beside side, who stands against the own one, what each is about."""

from __future__ import annotations

from typing import Final

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.agreement.blocs import model as blocs
from parley.exhibits.agreement.blocs import wording as blocs_wording
from parley.exhibits.agreement.own_side import model as own_side
from parley.exhibits.agreement.own_side import wording as own_wording
from parley.exhibits.agreement.side_traits import model as side_traits
from parley.exhibits.agreement.side_traits import wording as traits_wording
from parley.exhibits.exhibit import Exhibit, split_choice
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

HEIGHT: Final = 900
"""Pixels that it takes about."""

ANCHOR: Final = "sides"
EVIDENCE: Final = "sides_evidence"
"""Where on the page it stands, and the fragment, by key, beside it."""


def section(view: View, *, squares: bool = True) -> None:
    """All of it, made when the reader comes near; nothing where no actor of the view has a side.

    Without ``squares`` the sides are not set beside each other: a page that has them above.
    """
    if view["actors"]["side"].isna().all():
        return
    st.subheader(blocs_wording.SECTION, anchor=ANCHOR)
    asked, dark = _asked(view), is_dark()
    frame.later(
        "sides",
        HEIGHT,
        lambda: _drawn(view, asked, squares=squares),
        lambda: list(_exhibits(view, asked, dark=dark, squares=squares).values()),
    )


def _asked(view: View) -> dict[str, object]:
    """The options of each exhibit by its name: as the controls of the pairs above stand."""
    return {
        "blocs": controls.now(blocs.Options, view),
        "own-side": controls.now(own_side.Options, view),
        "side-traits": controls.now(side_traits.Options, view),
    }


def _exhibits(
    view: View, asked: dict[str, object], *, dark: bool, squares: bool
) -> dict[str, Exhibit | None]:
    return {
        name: EXHIBITS[name].exhibit(view, options, dark=dark)
        for name, options in asked.items()
        if squares or name != "blocs"
    }


def _drawn(view: View, asked: dict[str, object], *, squares: bool) -> None:
    shown = _exhibits(view, asked, dark=is_dark(), squares=squares)
    left, right = figure_and_panel("sides")
    with left:
        if squares:
            frame.show(shown["blocs"])
        st.subheader(own_wording.TITLE, anchor=False)
        if shown["own-side"] is None:
            st.markdown(escape(own_wording.NOBODY))
        frame.show(shown["own-side"], opens=EVIDENCE)
        if shown["side-traits"] is not None:
            st.subheader(traits_wording.TITLE, anchor=False)
            frame.show(shown["side-traits"])
    with right:
        _chosen(own_side.build(view, controls.now(own_side.Options, view)))


@st.fragment(key=EVIDENCE)
def _chosen(model: own_side.Model) -> None:
    """What the chosen actor said of the clause."""
    known = set(model.rows["choice"])
    chosen = selection.in_address(choice_keys.CELL, frame.clicked("own_side"), known)
    place = panel("sides", chosen, choice_keys.CELL)
    if place is not None and chosen is not None:
        with place:
            evidence.show_cell(model.view, *split_choice(chosen))
