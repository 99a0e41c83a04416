"""Clauses: what each text says, and each clause's own view with who said what about it."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.clauses.chosen import title
from parley.exhibits.clauses.listing import wording
from parley.exhibits.registry import EXHIBITS
from parley.ui import frame, head
from parley.ui import wording as page_wording
from parley.ui.controls import clause_facets, collection, selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import clause as clause_panel


def clauses(view: View) -> None:
    """The table with its facets, or the clause that the address names."""
    known = set(view.dataset["clauses"]["clause_id"])
    chosen = selection.in_address(CLAUSE, {}, known)
    if chosen is not None:
        head.opening("clauses", title(view, chosen), view)
        clause_panel.show(view, chosen, st.session_state.get("_cl_order", ()))
        return
    head.opening("clauses", wording.TITLE, view)
    options = clause_facets.draw(view)
    model = EXHIBITS["clauses"].model(view, options)
    clause_ids = model.table["clause_id"].tolist()
    st.session_state["_cl_order"] = tuple(clause_ids)
    if model.empty:
        st.markdown(escape(" ".join(wording.search_notes(model.view))))
        frame.nothing_left(page_wording.NO_CLAUSE_LEFT)
        return
    frame.show(EXHIBITS["clauses"].exhibit(view, options))
    collection.all_button(view.dataset, clause_ids)
    if selection.in_address(CLAUSE, frame.clicked("clauses"), known) is not None:
        st.rerun()


page("clauses", clauses)
