"""Stances: who accepts which clause of one text, who has not spoken, and on what evidence."""

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.stances.matrix import wording as matrix_wording
from parley.exhibits.stances.matrix.model import Model, Options, columns_offered
from parley.exhibits.stances.sides import model as sides
from parley.exhibits.stances.silence import model as silence
from parley.exhibits.stances.silence import wording as silence_wording
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.page import page
from parley.ui.panels import evidence, own_side
from parley.ui.panels import side as side_panel
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark


def stances(view: View) -> None:
    """The finding, the controls, the figure, and beside it the chosen cell."""
    top = st.container()
    with controls.row("stances"):
        plan = controls.text(Options, view, linked=linked().text_in(view))
        columns = controls.draw(Options, "columns", view, offered=columns_offered(view.dataset))
        silent = controls.part("stances", quiet=False) == "silence"
        with controls.more("stances"):
            # Silent cells have an order of their own.
            order = "issue" if silent else controls.draw(Options, "order", view)
            items = controls.draw(Options, "items", view)
            reverse = controls.draw(Options, "reverse", view)
    controls.set_apart(Options, view, *(["items"] if silent else ["order", "items"]), "reverse")
    options = Options(plan, columns, items, reverse, order=order)
    if silent:
        asked = silence.Options(plan, columns, items, reverse)
        exhibit = EXHIBITS["silence"].exhibit(view, asked)
    else:
        exhibit = EXHIBITS["stances"].exhibit(view, options, dark=is_dark())
    title = silence_wording.title if silent else matrix_wording.title
    with top:
        found = "" if exhibit is None else exhibit.finding
        head.opening("stances", title(view, plan), view, finding=found, texts=[plan])
    if exhibit is None:
        frame.nothing_left(
            wording.NO_TEXT_LEFT if plan is None else wording.NO_SPOKEN_CLAUSE_LEFT,
            none_at_all=wording.none_at_all(view.dataset, "plans", "clauses", "positions"),
        )
        return
    matrix = EXHIBITS["stances"].model(view, options)
    telling = None if silent else telling_of(matrix)
    by_side = matrix.options.columns == "sides"
    left, right = figure_and_panel("stances")
    with left:
        ring = None if silent else ringed(matrix, telling, by_side=by_side)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=ring, summary=silent)
        if not silent:
            own_side.listed(matrix)
    with right:
        chosen_cell(matrix, exhibit.key, telling, by_side=by_side)


@st.fragment(key=controls.EVIDENCE)
def chosen_cell(matrix: Model, shown: str, telling: str | None, *, by_side: bool) -> None:
    """The evidence of the chosen cell, under two lists that choose it, too.

    ``shown`` is the key of what it can be chosen in, ``telling`` what the page opens with.
    """
    keys = choice_keys.SIDE_CELL, choice_keys.CELL
    names = {choice_keys.SIDE_CELL: matrix.side_names(), choice_keys.CELL: matrix.actor_names()}
    key, other = keys if by_side else keys[::-1]
    elsewhere = st.query_params.get(other)
    known = matrix.choices(names[other])
    opens_on = telling if elsewhere is None else None
    chosen = selection.in_address(key, frame.clicked(shown), matrix.choices(names[key]), opens_on)
    selection.pair_lists(
        key,
        # What the page opens with is no half of what a reader goes on to choose.
        chosen if key in st.query_params else None,
        selection.Half(wording.SIDE if by_side else wording.ACTOR, names[key]),
        selection.Half(wording.POINT, matrix.clause_names()),
    )
    if chosen is None and elsewhere in known:
        # A link may name a cell of other columns than those that stand here.
        key, chosen = other, elsewhere
    place = panel("stances", chosen, *keys)
    if place is None or chosen is None:
        return
    with place:
        first, row_id = split_choice(chosen, names[key])
        if key == choice_keys.SIDE_CELL:
            side_panel.show(matrix, first, row_id)
        elif row_id == matrix.plan_id:
            side_panel.show_text(matrix.view, first, row_id)
        else:
            evidence.show_cell(matrix.view, first, row_id)


def telling_of(matrix: Model) -> str | None:
    """The cell that the page opens with, among the columns that stand there."""
    if matrix.options.columns == "sides":
        return sides.build(matrix).telling()
    return matrix.telling()


def ringed(matrix: Model, telling: str | None, *, by_side: bool) -> str | None:
    """The square of what is chosen before this run's clicks: of an actor among sides it is its side's."""
    named = st.query_params.get(choice_keys.SIDE_CELL if by_side else choice_keys.CELL)
    other = st.query_params.get(choice_keys.CELL if by_side else choice_keys.SIDE_CELL)
    if named is None and other is not None:
        first, row_id = split_choice(other)
        side = matrix.side_of(first, row_id)
        return None if side is None else f"{side}{CHOICE_SEPARATOR}{row_id}"
    return selection.standing(choice_keys.SIDE_CELL if by_side else choice_keys.CELL, telling)


def linked() -> Options:
    """What the cell that the address names asks for: the page opens on its text."""
    cell, side_cell = (
        st.query_params.get(key, "") for key in (choice_keys.CELL, choice_keys.SIDE_CELL)
    )
    return Options(cell=cell, side_cell=side_cell)


page("stances", stances)
