"""A text's own view: who put it forward, what became of it, its clauses, and who stands where on it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from parley.dataset import Record, View
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.clauses.history import exhibit as history_exhibit
from parley.exhibits.clauses.history import model as history
from parley.exhibits.clauses.listing import exhibit as listing_exhibit
from parley.exhibits.clauses.listing import model as listing
from parley.exhibits.plans.facts import wording
from parley.exhibits.plans.facts.model import Model
from parley.exhibits.plans.text_events import exhibit as events_exhibit
from parley.exhibits.plans.text_events import model as events
from parley.exhibits.plans.text_events import wording as events_wording
from parley.paths import PAGES
from parley.ui import frame
from parley.ui.controls import plan_choice, selection
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence
from parley.ui.panels import wording as panels
from parley.ui.theme import is_dark


def show(model: Model, text: Record) -> None:
    """The whole view of a text that was public at the as-of date."""
    view, plan_id = model.view, text["plan_id"]
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.markdown(escape(text["summary"]))
        sentence = wording.how_known(text, model.clauses)
        if sentence:
            st.markdown(f"**{escape(sentence)}**")
        st.caption(evidence.pages_line(view, "plans", text))
        if text["note"]:
            st.caption(panels.note(escape(text["note"])))
    with right:
        for name, words in wording.facts(model, text):
            st.markdown(f"{name}  \n**{escape(words)}**")
    _relatives(model, plan_id)
    _stances(view, plan_id)
    _clauses(view, plan_id)
    _events(model)


def _relatives(model: Model, plan_id: str) -> None:
    """Texts that were compared with this one, each a comparison to open."""
    st.subheader(panels.COMPARED_WITH, anchor=False)
    if not model.tied:
        st.markdown(wording.NO_RELATIVE)
        return
    names = model.view.dataset.names.plans
    with st.container(horizontal=True):
        for other, steps in model.tied.items():
            st.button(
                escape(wording.relative(names[other], steps)),
                key=f"compare_{other}",
                icon=":material/compare_arrows:",
                type="tertiary",
                on_click=plan_choice.compare,
                args=([plan_id, other],),
            )


def _stances(view: View, plan_id: str) -> None:
    """Who took which stance on the text as a whole, over time, with every statement."""
    st.subheader(panels.ON_WHOLE_TEXT, anchor=False)
    model = history.on_text(view, plan_id)
    if model.empty:
        st.markdown(wording.no_statement(view.asof))
        return
    exhibit = history_exhibit.build(model, dark=is_dark())
    frame.show(replace(exhibit, key="plan_history"))
    with st.expander(wording.statements(len(model.said)), expanded=len(model.said) < 4):
        evidence.statements(view, model.said)


def _clauses(view: View, plan_id: str) -> None:
    """The text's clauses; choosing one opens its own view on the Clauses page."""
    st.subheader(panels.ITS_CLAUSES, anchor=False)
    model = listing.build(view.narrow(plan=(plan_id,)))
    if model.empty:
        st.markdown(wording.NO_CLAUSE)
        return
    exhibit = listing_exhibit.build(model)
    clicks = frame.show(replace(exhibit, key="plan_clauses", hidden=(*exhibit.hidden, "text")))
    chosen = selection.in_address(CLAUSE, {"plan": clicks["table"]}, set(model.table["clause_id"]))
    if chosen is not None:
        st.switch_page(PAGES / "clauses.py", query_params={CLAUSE: chosen})


def _events(model: Model) -> None:
    st.subheader(panels.EVENTS, anchor=False)
    of_text = events.build(model.view, model.options)
    if of_text.empty:
        st.markdown(events_wording.NONE)
        return
    frame.show(events_exhibit.build(of_text))
