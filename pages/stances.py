"""Stances: who accepts which clause of one text, who has not spoken, and on what evidence."""

from collections.abc import Collection

import streamlit as st

from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.stances import exhibit as stance_exhibit
from parley.exhibits.stances import matrix as stance_matrix
from parley.exhibits.stances import sides as stance_sides
from parley.exhibits.stances import silence
from parley.exhibits.stances.matrix import COLUMNS, StanceMatrix, Who
from parley.exhibits.stances.rows import ORDERS
from parley.ui import controls, evidence, evidence_side, frame, selection
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.store import loaded

SHOWS = ("Stances", "Silence")


@st.fragment
def matrix_and_evidence(view: View, shown: StanceMatrix, who: Who, what: str) -> None:
    """The figure, and beside it the evidence of the chosen cell; a click reruns only this."""
    by_side = who == "sides" and what == "Stances"
    left, right = beside("stances")
    with left:
        clicks = frame.show(exhibit(view, shown, what, by_side=by_side))
    key = "sidecell" if by_side else "cell"
    names = shown.side_names() if by_side else shown.actor_names()
    chosen = selection.in_address(key, clicks, shown.choices(names))
    with right:
        selection.pair_lists(
            key,
            chosen,
            selection.Half("Side" if by_side else "Actor", names),
            selection.Half("Point", shown.clause_names()),
        )
        if chosen is None and not by_side:
            by_side, chosen = True, linked("sidecell", shown.choices(shown.side_names()))
        elif chosen is None:
            by_side, chosen = False, linked("cell", shown.choices(shown.actor_names()))
        if chosen is None:
            st.markdown(
                "Choose a square of the figure, or one of each list, to read what was said."
            )
            return
        first, row_id = stance_matrix.split_choice(chosen)
        if by_side:
            evidence_side.show(view, shown, first, row_id)
        elif row_id == shown.plan_id:
            evidence_side.show_text(view, first, row_id)
        else:
            evidence.show_cell(view, first, row_id)


def linked(key: str, known: Collection[str]) -> str | None:
    """The cell that a link names, though its columns are not the ones that the reader left open."""
    asked = st.query_params.get(key)
    return asked if asked in known else None


def exhibit(view: View, shown: StanceMatrix, what: str, *, by_side: bool) -> Exhibit:
    if what == "Silence":
        return silence.exhibit(view, shown)
    build = stance_sides.exhibit if by_side else stance_exhibit.exhibit
    return build(view, shown, dark=controls.is_dark())


view = current_view(loaded())
top = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    asked = st.query_params.get("cell") or st.query_params.get("sidecell")
    plan = controls.one_text(view, "st_text", start=stance_matrix.text_of(view, asked))
    what = st.segmented_control(
        "Show", SHOWS, default=SHOWS[0], required=True, key="st_show", bind="query-params"
    )
    who = controls.choice("Columns", COLUMNS, "st_columns")
    ranked = what == "Silence"  # silent cells have an order of their own
    order = "text" if ranked else controls.choice("Order", ORDERS, "st_order")
    items = st.toggle(
        "Items", key="st_items", bind="query-params", help="Lettered parts of points, beneath them."
    )
    reverse = st.toggle(
        "Sides reversed", key="st_reverse", bind="query-params",
        help="The order of the sides says nothing; this turns it round.",
    )  # fmt: skip
with top:
    title = silence.title if what == "Silence" else stance_exhibit.title
    frame.opening("Stances", title(view, plan), view)
if plan is None:
    controls.nothing_left("text")
else:
    of_one = view.narrow(plan=(plan,))
    shown = stance_matrix.matrix(of_one, items=items, who=who, order=order, reverse=reverse)
    if shown.rows.empty or shown.actors.empty:
        controls.nothing_left("clause with a statement")
    else:
        matrix_and_evidence(of_one, shown, who, what)
