"""A clause's own view: what it says, who said what of it, and where its wording came from and went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from parley.dataset import Record, View, records
from parley.dataset.lists import split
from parley.exhibits import addresses
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.clauses.chosen import ClauseOptions
from parley.exhibits.clauses.context import model as context
from parley.exhibits.clauses.context import wording as context_wording
from parley.exhibits.clauses.family import model as family
from parley.exhibits.clauses.family import wording as family_wording
from parley.exhibits.clauses.history import model as history
from parley.exhibits.clauses.history import wording as history_wording
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.wording.quantities import amount, named
from parley.isolation import isolated
from parley.ui import frame, links
from parley.ui.controls import collection, selection
from parley.ui.frame.markdown import escape
from parley.ui.panels import evidence, precedents, reading, wording
from parley.ui.theme import is_dark
from parley.wording import day, listed

BELOW: Final = 1_200
"""Pixels kept free below the history until a reader comes near."""


def show(view: View, clause_id: str, around: Sequence[str]) -> None:
    """The whole view; ``around`` are the clauses of the table, to go on to the next or back."""
    clause = view.dataset.record("clauses", clause_id)
    if clause_id not in around:
        around = tuple(view["clauses"]["clause_id"])
    _steps(view, clause_id, around)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.markdown(escape(isolated(clause["summary"])))
        if view.dataset.record("plans", clause["plan_id"])["published"].date() <= view.asof:
            reading.sides_line(view, clause_id)
        st.caption(evidence.pages_line(view, "clauses", clause))
        if clause["note"]:
            st.caption(wording.note(escape(isolated(clause["note"]))))
        _quantities(view, clause_id)
    with right:
        _facts(view, clause)
        _relatives(view, clause)
    _history(view, clause)
    dark = is_dark()
    frame.later(
        f"family_{clause_id}",
        BELOW,
        lambda: _family_and_context(view, clause),
        lambda: [
            EXHIBITS[name].exhibit(view, ClauseOptions(clause_id), dark=dark)
            for name in ("family", "clause-events")
        ],
    )


def _family_and_context(view: View, clause: Record) -> None:
    """What stands below the first screen."""
    _family(view, clause["clause_id"])
    _experts(view, clause)
    st.subheader(context_wording.PRECEDENTS, anchor=False)
    precedents.show(view, clause["issue_id"])
    _events(view, clause)


def _steps(view: View, clause_id: str, around: Sequence[str]) -> None:
    """Back to the table, to the clause before and after, and into the collection."""
    place = list(around).index(clause_id) if clause_id in around else None
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            wording.ALL_CLAUSES,
            key="to_table",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=_close,
        )
        for key, label, icon, step in (
            ("clause_previous", wording.PREVIOUS, "chevron_left", -1),
            ("clause_next", wording.NEXT, "chevron_right", 1),
        ):
            target = None if place is None else place + step
            known = target is not None and 0 <= target < len(around)
            st.button(
                label,
                key=key,
                type="tertiary",
                icon=f":material/{icon}:",
                disabled=not known,
                on_click=_open,
                args=(around[target] if known and target is not None else clause_id,),
            )
        collection.toggle_button(view.dataset, clause_id)


def _open(clause_id: str) -> None:
    st.query_params[CLAUSE] = clause_id


def _close() -> None:
    st.query_params.pop(CLAUSE, None)


def _quantities(view: View, clause_id: str) -> None:
    terms = view.dataset["terms"]
    for term in records(terms[terms["clause_id"] == clause_id]):
        note = f" ({escape(isolated(term['note']))})" if term["note"] else ""
        quantity = escape(amount(term["value"], term["unit"]))
        st.markdown(f"- {escape(named(term['measure']))}: **{quantity}**{note}")


def _facts(view: View, clause: Record) -> None:
    """Its text, issue, and who would have to act."""
    data = view.dataset
    plan = data.record("plans", clause["plan_id"])
    issue = data.record("issues", clause["issue_id"])
    links.to(
        addresses.one_text(data, plan["plan_id"]),
        f"{escape(isolated(plan['short_name']))}, {day(plan['published'])}",
    )
    st.caption(escape(plan["status"][:1].upper() + plan["status"][1:]))
    st.markdown(f"**{escape(isolated(issue['name']))}.** {escape(isolated(issue['question']))}")
    if clause["obliges"]:
        obliged = listed(data.names.actors[actor_id] for actor_id in split(clause["obliges"]))
        st.markdown(wording.would_have_to_act(escape(obliged)))


def _relatives(view: View, clause: Record) -> None:
    """The point that it is part of, its items, and the other side's version, each to be opened."""
    clauses = view.dataset["clauses"]
    of_it = clauses["part_of"] == clause["clause_id"]
    versions = clauses["variant_of"] == clause["clause_id"]
    groups = (
        (wording.PART_OF, clauses[clauses["clause_id"] == clause["part_of"]]),
        (wording.ITS_ITEMS, clauses[of_it]),
        (wording.OTHER_VERSION, clauses[versions]),
        (wording.VERSION_OF, clauses[clauses["clause_id"] == clause["variant_of"]]),
    )
    for label, rows in groups:
        if rows.empty:
            continue
        st.caption(label)
        with st.container(gap=None):
            for row in records(rows):
                st.button(
                    escape(f"{isolated(row['number'])} {isolated(row['heading'])}"),
                    key=f"open_{row['clause_id']}",
                    type="tertiary",
                    on_click=_open,
                    args=(row["clause_id"],),
                )


def _history(view: View, clause: Record) -> None:
    """Every position over time as bars, and below them every statement with its source."""
    st.subheader(history_wording.HEADING, anchor=False)
    model = history.build(view, ClauseOptions(clause["clause_id"]))
    if model.empty:
        st.markdown(evidence.no_stance(view))
    else:
        frame.show(EXHIBITS["history"].exhibit(view, model.options, dark=is_dark()))
        statements = wording.read_statements(model.said)
        with st.expander(statements, expanded=len(model.said) < 4):
            evidence.statements(view, model.said)
    if nearby := history_wording.nearby(*history.spoken_nearby(view, clause)):
        st.caption(escape(nearby))


def _family(view: View, clause_id: str) -> None:
    """The wording's relatives; choosing one opens it."""
    st.subheader(family_wording.HEADING, anchor=False)
    model = family.build(view, ClauseOptions(clause_id))
    if model.empty:
        st.markdown(family_wording.ALONE)
        return
    frame.show(EXHIBITS["family"].exhibit(view, model.options, dark=is_dark()))
    known = set(model.nodes["clause_id"].dropna())
    chosen = selection.in_address(CLAUSE, frame.clicked("family"), known | {clause_id})
    if chosen is not None and chosen != clause_id:
        st.rerun()


def _experts(view: View, clause: Record) -> None:
    """The claims of the experts' debate that bear on the clause's issue, with counts."""
    st.subheader(context_wording.EXPERTS, anchor=False)
    claims = context.experts(view, clause["issue_id"])
    if claims.empty:
        st.markdown(context_wording.NO_EXPERTS)
        return
    claims = claims.drop(columns="claim_id")
    st.table(claims.assign(claim=claims["claim"].map(escape)), hide_index=True, border="horizontal")
    st.caption(context_wording.EXPERTS_NOTE)
    links.to(addresses.page("analysts"), context_wording.TO_EXPERTS)


def _events(view: View, clause: Record) -> None:
    """What happened around the clause, with what ties each event to it."""
    st.subheader(context_wording.HEADING, anchor=False)
    model = context.build(view, ClauseOptions(clause["clause_id"]))
    if model.empty:
        st.markdown(context_wording.NOTHING)
        return
    frame.show(EXHIBITS["clause-events"].exhibit(view, model.options))
