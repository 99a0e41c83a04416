"""Clauses: what each text says, and who said what about it."""

import streamlit as st

from parley.charts import clause_table
from parley.dataset import View
from parley.ui import controls, evidence, frame, selection
from parley.ui.filters import current_view
from parley.ui.store import loaded


@st.fragment
def table_and_clause(view: View) -> None:
    """The facets and the table, and beside them the chosen clause; a click reruns only this."""
    facets = clause_table.facets(view)
    actors = view.dataset["actors"].set_index("actor_id")["name"]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        groups = controls.facet("Group", facets.groups, "cl_group")
        obliges = controls.facet("Must act", facets.obliged, "cl_obliges", names=actors)
        heard = st.toggle(
            f"With statements ({facets.heard:,})", key="cl_heard", bind="query-params"
        )
    shown = clause_table.rows(view, groups=groups, obliges=obliges, heard=heard)
    left, right = st.columns([13, 7], gap="medium")
    with left:
        if shown.empty:
            controls.nothing_left("clause")
            clicks = {}
        else:
            clicks = frame.show(clause_table.exhibit(view, shown))
    known = set(view.dataset["clauses"]["clause_id"])
    chosen = selection.in_address("clause", clicks, known)
    with right:
        if chosen is None:
            st.markdown("Choose a row to read the clause, who took which stance, and the sources.")
        else:
            evidence.show_clause(view, chosen)


view = current_view(loaded())
frame.opening("Clauses", clause_table.TITLE, view)
table_and_clause(view)
