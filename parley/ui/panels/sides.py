"""The part of a page on sides: side beside side, who stands against the own one, what each is about."""

from __future__ import annotations

from typing import Final

import streamlit as st

from parley.dataset import View, records
from parley.exhibits import choice_keys
from parley.exhibits.agreement.bloc_pair import model as bloc_pair
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
from parley.ui.panels import bloc_pair as panel_of_groups
from parley.ui.panels import evidence
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

HEIGHT: Final = 900
"""Pixels that it takes about."""

ANCHOR: Final = "sides"
EVIDENCE: Final = "sides_evidence"
"""Where on the page it stands, and the fragment, by key, beside it."""

GROUPS_EVIDENCE: Final = "blocs_evidence"
"""The fragment, by key, beside the squares of the groups."""


def section(view: View, *, squares: bool = True) -> None:
    """All of it, made when the reader comes near; nothing where the actors of the view are in no group.

    Without ``squares`` the sides are not set beside each other: a page that has them above.
    """
    model = blocs.build(view, controls.now(blocs.Options, view))
    if not model.names:
        return
    st.subheader(blocs_wording.section(model), anchor=ANCHOR)
    asked, dark = _asked(view, model), is_dark()
    shown = {name: each for name, each in asked.items() if squares or name != "blocs"}
    frame.later(
        "sides",
        HEIGHT,
        lambda: _drawn(view, model, asked, squares=squares),
        lambda: list(_exhibits(view, shown, dark=dark).values()),
    )


def _asked(view: View, model: blocs.Model) -> dict[str, object]:
    """The options of each exhibit by its name: as the controls of the pairs above stand.

    Nobody has declared a cluster, so nobody stands against it.
    """
    asked = {"blocs": model.options, "side-traits": controls.now(side_traits.Options, view)}
    if model.noun == "side":
        asked["own-side"] = controls.now(own_side.Options, view)
    return asked


def _exhibits(view: View, asked: dict[str, object], *, dark: bool) -> dict[str, Exhibit | None]:
    return {
        name: EXHIBITS[name].exhibit(view, options, dark=dark) for name, options in asked.items()
    }


def _drawn(view: View, model: blocs.Model, asked: dict[str, object], *, squares: bool) -> None:
    if squares:
        beside_each_other(view, model)
    shown = _exhibits(
        view, {name: asked[name] for name in asked if name != "blocs"}, dark=is_dark()
    )
    left, right = figure_and_panel("sides")
    with left:
        if "own-side" in shown:
            st.subheader(own_wording.TITLE, anchor=False)
            if shown["own-side"] is None:
                st.markdown(escape(own_wording.NOBODY))
            frame.show(shown["own-side"], opens=EVIDENCE)
        if shown["side-traits"] is not None:
            st.subheader(traits_wording.title(model.noun), anchor=False)
            frame.show(shown["side-traits"])
    if "own-side" in shown:
        with right:
            _chosen(own_side.build(view, controls.now(own_side.Options, view)))


def beside_each_other(view: View, model: blocs.Model) -> None:
    """The squares of the groups, and beside them what the chosen one rests on."""
    left, right = figure_and_panel("blocs")
    with left:
        show_squares(view, model)
    with right:
        chosen_groups(model)


def show_squares(view: View, model: blocs.Model) -> None:
    """The squares of the groups; a sentence where there is nothing to set side by side."""
    if model.empty:
        st.markdown(escape(blocs_wording.summary(model)))
        return
    chosen = selection.standing(choice_keys.BLOCS)
    exhibit = EXHIBITS["blocs"].exhibit(view, model.options, dark=is_dark())
    frame.show(exhibit, opens=GROUPS_EVIDENCE, chosen=chosen)


@st.fragment(key=GROUPS_EVIDENCE)
def chosen_groups(model: blocs.Model) -> None:
    """The chosen two groups, or one by itself, and the clauses that their figure rests on."""
    known = {blocs.pair_id(pair) for pair in records(model.pairs)}
    chosen = selection.in_address(choice_keys.BLOCS, frame.clicked("blocs"), known)
    place = panel("blocs", chosen, choice_keys.BLOCS)
    if place is not None and chosen is not None:
        with place:
            panel_of_groups.show(bloc_pair.build(model, *split_choice(chosen, model.names)))


@st.fragment(key=EVIDENCE)
def _chosen(model: own_side.Model) -> None:
    """What the chosen actor said of the clause."""
    known = set(model.rows["choice"])
    chosen = selection.in_address(choice_keys.CELL, frame.clicked("own_side"), known)
    place = panel("sides", chosen, choice_keys.CELL)
    if place is not None and chosen is not None:
        with place:
            evidence.show_cell(model.view, *split_choice(chosen))
