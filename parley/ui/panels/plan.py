"""A text's own view: who put it forward, what became of it, its clauses, and who stands where on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from parley.dataset import Record, View
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.clauses.history import exhibit as history_exhibit
from parley.exhibits.clauses.history import model as history
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.kept import drawn
from parley.exhibits.plans.facts import wording
from parley.exhibits.plans.facts.model import Model
from parley.exhibits.plans.text_events import wording as events_wording
from parley.exhibits.registry import EXHIBITS
from parley.isolation import isolated
from parley.paths import PAGES
from parley.ui import frame
from parley.ui.controls import plan_choice, selection
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence
from parley.ui.panels import wording as panels
from parley.ui.theme import is_dark

CLAUSES: Final = 1_000
"""Pixels kept free below the stances until a reader comes near."""


def show(model: Model, text: Record) -> None:
    """The whole view of a text that was public at the as-of date."""
    view, plan_id = model.view, text["plan_id"]
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.markdown(escape(isolated(text["summary"])))
        sentence = wording.how_known(text, model.clauses)
        if sentence:
            st.markdown(f"**{escape(sentence)}**")
        st.caption(evidence.pages_line(view, "plans", text))
        if text["note"]:
            st.caption(panels.note(escape(isolated(text["note"]))))
    with right:
        for name, words in wording.facts(model, text):
            st.markdown(f"{name}  \n**{escape(words)}**")
    _relatives(model, plan_id)
    _stances(view, plan_id)
    frame.later(
        f"clauses_of_{plan_id}",
        CLAUSES,
        lambda: _clauses_and_events(model, plan_id),
        lambda: [
            _clauses_of(view, plan_id),
            EXHIBITS["text-events"].exhibit(view, model.options),
        ],
    )


def _clauses_and_events(model: Model, plan_id: str) -> None:
    """What stands below the first screen."""
    _clauses(model.view, plan_id)
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
        st.markdown(evidence.no_stance(view, none_found=wording.no_statement))
        return
    exhibit = drawn(history_exhibit.build, history.on_text, view, plan_id, dark=is_dark())
    frame.show(exhibit and replace(exhibit, key="plan_history"))
    with st.expander(wording.statements(model.said), expanded=len(model.said) < 4):
        evidence.statements(view, model.said)


def _clauses(view: View, plan_id: str) -> None:
    """The text's clauses; choosing one opens its own view on the Clauses page."""
    st.subheader(panels.ITS_CLAUSES, anchor=False)
    exhibit = _clauses_of(view, plan_id)
    if exhibit is None:
        st.markdown(wording.NO_CLAUSE)
        return
    frame.show(exhibit)
    known = set(exhibit.table["clause_id"])
    chosen = selection.in_address(CLAUSE, frame.clicked(exhibit.key), known)
    if chosen is not None:
        st.switch_page(PAGES / "clauses.py", query_params={CLAUSE: chosen})


def _events(model: Model) -> None:
    st.subheader(panels.EVENTS, anchor=False)
    of_text = EXHIBITS["text-events"].exhibit(model.view, model.options)
    if of_text is None:
        st.markdown(events_wording.NONE)
    frame.show(of_text)


def _clauses_of(view: View, plan_id: str) -> Exhibit | None:
    """The clauses of one text, which needs no column for it."""
    exhibit = EXHIBITS["clauses"].exhibit(view.narrow(plan=(plan_id,)))
    if exhibit is None:
        return None
    return replace(exhibit, key="plan_clauses", hidden=(*exhibit.hidden, "text"))
