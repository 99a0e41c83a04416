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
    left, right = st.columns([7, 3], gap="medium")
    with left:
        clicks = frame.show(stance_matrix.exhibit(view, shown, dark=controls.is_dark()))
    chosen = selection.in_address("cell", clicks, shown.choices)
    with right:
        selection.pair_lists(
            "cell",
            chosen,
            selection.Half("Actor", shown.actor_names()),
            selection.Half("Point", shown.clause_names()),
        )
        if chosen is None:
            st.markdown(
                "Choose a square of the figure, or an actor and a point, to read what was said."
            )
        else:
            evidence.show_cell(view, *stance_matrix.pair(chosen))


view = current_view(loaded())
top = st.container()
with st.container(horizontal=True, vertical_alignment="bottom"):
    plan = controls.one_text(view, "st_text")
    items = st.toggle(
        "Items", key="st_items", bind="query-params", help="Lettered parts of points."
    )
    everyone = st.toggle("All actors", key="st_all", bind="query-params", help="Also the silent.")
with top:
    frame.opening("Stances", stance_matrix.title(view, plan), view)
if plan is None:
    controls.nothing_left("text")
else:
    matrix_and_evidence(view.narrow(plan=(plan,)), items=items, everyone=everyone)
