"""Stances: who accepts which clause of one text, who has not spoken, and on what evidence."""

from collections.abc import Collection

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.stances.matrix import model as stance_matrix
from parley.exhibits.stances.matrix import wording as matrix_wording
from parley.exhibits.stances.matrix.model import Options
from parley.exhibits.stances.silence import model as silence
from parley.exhibits.stances.silence import wording as silence_wording
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.page import page
from parley.ui.panels import evidence
from parley.ui.panels import side as side_panel
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark


@st.fragment
def matrix_and_evidence(view: View) -> tuple[str | None, bool]:
    """The figure under its controls, and beside it the chosen cell.

    Gives the text that it is about, None without one, and whether it shows the silent cells.
    """
    with controls.row("stances"):
        plan = controls.text(Options, view, start=linked().text_in(view), reruns=controls.PAGE)
        silent = controls.part("stances", quiet=False) == "silence"
        columns = controls.draw(Options, "columns", view, reruns=controls.PAGE)
        # Silent cells have an order of their own.
        order = "text" if silent else controls.draw(Options, "order", view)
        with controls.more("stances"):
            items = controls.draw(Options, "items", view)
            reverse = controls.draw(Options, "reverse", view)
    controls.set_apart(Options, view, "items", "reverse")
    options = Options(plan, columns, items, reverse, order=order)
    if silent:
        asked = silence.Options(plan, columns, items, reverse)
        exhibit = EXHIBITS["silence"].exhibit(view, asked)
    else:
        exhibit = EXHIBITS["stances"].exhibit(view, options, dark=is_dark())
    if exhibit is None:
        frame.nothing_left(wording.NO_TEXT_LEFT if plan is None else wording.NO_SPOKEN_CLAUSE_LEFT)
        return plan, silent
    left, right = figure_and_panel("stances")
    with left:
        frame.show(exhibit, opens=controls.EVIDENCE)
    with right:
        chosen_cell(EXHIBITS["stances"].model(view, options), exhibit.key)
    return plan, silent


@st.fragment(key=controls.EVIDENCE)
def chosen_cell(matrix: stance_matrix.Model, shown: str) -> None:
    """The evidence of the chosen cell, under two lists that choose it, too; ``shown`` is the figure."""
    by_side = shown == "sides"
    key = choice_keys.SIDE_CELL if by_side else choice_keys.CELL
    names = matrix.side_names() if by_side else matrix.actor_names()
    chosen = selection.in_address(key, frame.clicked(shown), matrix.choices(names))
    selection.pair_lists(
        key,
        chosen,
        selection.Half(wording.SIDE if by_side else wording.ACTOR, names),
        selection.Half(wording.POINT, matrix.clause_names()),
    )
    if chosen is None and not by_side:
        by_side, chosen = True, named(choice_keys.SIDE_CELL, matrix.choices(matrix.side_names()))
    elif chosen is None:
        by_side, chosen = False, named(choice_keys.CELL, matrix.choices(matrix.actor_names()))
    place = panel("stances", chosen, choice_keys.CELL, choice_keys.SIDE_CELL)
    if place is None or chosen is None:
        return
    with place:
        first, row_id = split_choice(chosen)
        if by_side:
            side_panel.show(matrix, first, row_id)
        elif row_id == matrix.plan_id:
            side_panel.show_text(matrix.view, first, row_id)
        else:
            evidence.show_cell(matrix.view, first, row_id)


def named(key: str, known: Collection[str]) -> str | None:
    """The cell that a link names, though its columns are not the ones that the reader left open."""
    choice = st.query_params.get(key)
    return choice if choice in known else None


def linked() -> Options:
    """What the cell that the address names asks for: the page opens on its text."""
    cell, side_cell = (
        st.query_params.get(key, "") for key in (choice_keys.CELL, choice_keys.SIDE_CELL)
    )
    return Options(cell=cell, side_cell=side_cell)


def stances(view: View) -> None:
    """The text that the reader chose, under what it asks."""
    top = st.container()
    plan, silent = matrix_and_evidence(view)
    with top:
        title = silence_wording.title if silent else matrix_wording.title
        head.opening("stances", title(view, plan), view)


page("stances", stances)
