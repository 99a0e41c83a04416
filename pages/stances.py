"""Stances: who accepts which clause of one text, and on what evidence."""

import streamlit as st

from parley.charts import stance_matrix
from parley.dataset import View
from parley.ui import controls, evidence, frame, selection
from parley.ui.filters import current_view
from parley.ui.store import loaded


@st.fragment
def matrix_and_evidence(view: View, *, items: bool, everyone: bool) -> None:
    """The figure, and beside it the evidence of the chosen cell; a click reruns only this."""
    shown = stance_matrix.matrix(view, items=items, everyone=everyone)
    if shown.clauses.empty or shown.actors.empty:
        controls.nothing_left("clause with a statement")
        return
    exhibit = stance_matrix.exhibit(view, shown, dark=controls.is_dark())
    st.markdown(frame.escape(exhibit.summary))
    left, right = st.columns([5, 3], gap="large")
    with left:
        figure, cell = frame.show(exhibit, selectable=True)
    clicked = selection.from_figure(figure) or selection.from_matrix_table(cell, shown)
    chosen = selection.pair_in_address("cell", clicked, selection.cells_of(shown))
    with right:
        if chosen is None:
            st.markdown(
                "Choose a square, or a cell of the table, to read the statements behind it."
            )
            stance_legend()
        else:
            evidence.show_cell(view, *chosen)


def stance_legend() -> None:
    """What the signs say, in words."""
    for line in stance_matrix.legend():
        st.caption(line)


view = current_view(loaded())
st.caption(frame.kicker("Stances", view))
title = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    plan = controls.one_text(view, "st_text")
    items = st.toggle(
        "Items", key="st_items", bind="query-params", help="Lettered parts of points."
    )
    everyone = st.toggle("All actors", key="st_all", bind="query-params", help="Also the silent.")
if plan is None:
    title.title("Who accepts which clause?", anchor=False)
    controls.nothing_left("text")
else:
    text_view = view.narrow(plan=(plan,))
    title.title(frame.escape(stance_matrix.title(text_view)), anchor=False)
    matrix_and_evidence(text_view, items=items, everyone=everyone)
