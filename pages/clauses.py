"""Clauses: a text to be read, all clauses as a table, and each clause's own view."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from parley.dataset import View
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.clauses.chosen import title
from parley.exhibits.clauses.listing import wording
from parley.exhibits.clauses.listing.model import Options
from parley.exhibits.clauses.reading import model as reading
from parley.exhibits.clauses.reading import wording as reading_wording
from parley.exhibits.plans.aligned.wording import came_later
from parley.exhibits.registry import EXHIBITS
from parley.export.wording import clause_heading
from parley.ui import controls, frame, head
from parley.ui import wording as page_wording
from parley.ui.controls import clause_facets, collection, selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import clause as clause_panel
from parley.ui.panels import reading as reading_panel

ORDER = "_cl_order"
"""Where a session keeps the clauses of the text or table from which one was opened."""


def clauses(view: View) -> None:
    """The text or the table, or the clause that the address names."""
    known = set(view.dataset["clauses"]["clause_id"])
    chosen = selection.in_address(CLAUSE, {}, known)
    if chosen is not None:
        data = view.dataset
        heading = data.record("clauses", chosen)["heading"]
        tab = clause_heading(data.names.clauses[chosen], heading)
        head.opening("clauses", title(view, chosen), view, tab=tab)
        clause_panel.show(view, chosen, st.session_state.get(ORDER, ()))
        return
    top = st.container()
    with controls.row("clauses"):
        as_text = controls.part("clauses") == "reading"
        if as_text:
            options = reading.Options(controls.text(reading.Options, view))
        else:
            facets = clause_facets.draw(view)
    if as_text:
        text(view, options, top)
    else:
        clause_facets.taken_away(view, facets)
        table(view, facets, known, top)


def text(view: View, options: reading.Options, top: DeltaGenerator) -> None:
    """One text from its first point to its last."""
    model = EXHIBITS["reading"].model(view, options)
    with top:
        head.opening(
            "clauses", reading_wording.QUESTION, view, finding=reading_wording.finding(model),
            texts=[model.plan_id],
        )  # fmt: skip
    st.session_state[ORDER] = tuple(model.clauses["clause_id"])
    if not model.empty:
        exhibit = EXHIBITS["reading"].exhibit(view, options)
        frame.show(exhibit, summary=False, instead=lambda: reading_panel.show(model))
        return
    row = None if model.plan_id is None else view.dataset.record("plans", model.plan_id)
    if row is not None and row["published"].date() > view.asof:
        st.info(escape(came_later(row)))
    else:
        frame.nothing_left(
            page_wording.NO_CLAUSE_LEFT,
            none_at_all=page_wording.none_at_all(view.dataset, "clauses"),
        )


def table(view: View, options: Options, known: set[str], top: DeltaGenerator) -> None:
    """All clauses that the facets leave."""
    model = EXHIBITS["clauses"].model(view, options)
    exhibit = EXHIBITS["clauses"].exhibit(view, options)
    with top:
        finding = exhibit.finding if exhibit else ""
        head.opening("clauses", wording.TITLE, view, finding=finding)
    clause_ids = model.table["clause_id"].tolist()
    st.session_state[ORDER] = tuple(clause_ids)
    if exhibit is None:
        st.markdown(escape(" ".join(wording.search_notes(model.view))))
        frame.nothing_left(
            page_wording.NO_CLAUSE_LEFT,
            none_at_all=page_wording.none_at_all(view.dataset, "clauses"),
        )
        return
    for note in wording.asides(model):
        st.markdown(escape(note))
    frame.show(exhibit, summary=False)
    collection.all_button(view.dataset, clause_ids)
    if selection.in_address(CLAUSE, frame.clicked("clauses"), known) is not None:
        st.rerun()


page("clauses", clauses)
