"""A text's own view: who put it forward, what became of it, its clauses, and who stands where on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import streamlit as st

from parley.dataset import View
from parley.exhibits.clauses.history import exhibit as history_exhibit
from parley.exhibits.clauses.history import model as history
from parley.exhibits.clauses.listing import exhibit as listing_exhibit
from parley.exhibits.clauses.listing import model as listing
from parley.exhibits.plans import facts as plan_facts
from parley.exhibits.plans.words import plan_names, unpublished
from parley.paths import PAGES
from parley.ui import controls, evidence, frame, selection
from parley.ui.markdown import escape
from parley.ui.plan_choice import TEXTS_KEY, VIEW_KEY
from parley.wording import count, day

SILENCE: Final = (
    "No statement on the text as a whole was found up to {day}. That is a gap in what was found."
)


def title(view: View, plan_id: str | None) -> str:
    """'US 28 points: what is it, and who stands where on it?'."""
    if plan_id is None:
        return "What is each text, and who stands where on it?"
    return f"{plan_names(view)[plan_id]}: what is it, and who stands where on it?"


def show(view: View, plan_id: str) -> None:
    """The whole view of a text that was public at the as-of date."""
    plan = view.dataset.record("plans", plan_id)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.markdown(escape(plan["summary"]))
        for sentence in unpublished(view, [plan_id]):
            st.markdown(f"**{escape(sentence)}**")
        st.caption(evidence.source_line(view, plan["source_id"], None))
        if plan["note"]:
            st.caption(f"Note: {escape(plan['note'])}")
    with right:
        for name, words in plan_facts.facts(view, plan_id):
            st.markdown(f"{name}  \n**{escape(words)}**")
    _relatives(view, plan_id)
    _stances(view, plan_id)
    _clauses(view, plan_id)
    _events(view, plan_id)


def _relatives(view: View, plan_id: str) -> None:
    """Texts that were compared with this one, each a comparison to open."""
    related = plan_facts.relatives(view, plan_id)
    st.subheader("Compared with", anchor=False)
    if not related:
        st.markdown("No other text was compared with this one clause by clause.")
        return
    names = plan_names(view)
    with st.container(horizontal=True):
        for other, steps in related.items():
            st.button(
                f"{escape(names[other])} ({count(steps, 'step')})",
                key=f"compare_{other}",
                icon=":material/compare_arrows:",
                type="tertiary",
                on_click=_compare,
                args=([plan_id, other],),
            )


def _compare(plan_ids: list[str]) -> None:
    st.session_state[TEXTS_KEY] = plan_ids
    st.session_state[VIEW_KEY] = "Compared"


def _stances(view: View, plan_id: str) -> None:
    """Who took which stance on the text as a whole, over time, with every statement."""
    st.subheader("Who stands where on the text as a whole", anchor=False)
    model = history.on_text(view, plan_id)
    if model.empty:
        st.markdown(SILENCE.format(day=day(view.asof)))
        return
    shown = history_exhibit.build(model, dark=controls.is_dark())
    frame.show(replace(shown, key="plan_history"))
    statements = count(len(model.said), "statement")
    with st.expander(f"Read {statements}, newest first", expanded=len(model.said) < 4):
        evidence.statements(view, model.said)


def _clauses(view: View, plan_id: str) -> None:
    """The text's clauses; choosing one opens its own view on the Clauses page."""
    st.subheader("Its clauses", anchor=False)
    model = listing.build(view.narrow(plan=(plan_id,)))
    if model.empty:
        st.markdown("No clause of it is entered, or none is left under these filters.")
        return
    shown = listing_exhibit.build(model)
    clicks = frame.show(replace(shown, key="plan_clauses", hidden=(*shown.hidden, "text")))
    chosen = selection.in_address(
        "clause", {"plan": clicks["table"]}, set(model.table["clause_id"])
    )
    if chosen is not None:
        st.switch_page(PAGES / "clauses.py", query_params={"clause": chosen})


def _events(view: View, plan_id: str) -> None:
    st.subheader("Events", anchor=False)
    shown = plan_facts.events(view, plan_id)
    if shown.table.empty:
        st.markdown("No event up to the as-of date names it as the current text.")
        return
    frame.show(shown)
