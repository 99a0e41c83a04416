"""An expert's own view: who it is, who reads it most alike, what moved, and all that was said."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.experts import latest_views
from parley.dataset import Record, View, records
from parley.dataset.lists import split
from parley.exhibits import addresses, choice_keys
from parley.exhibits.analysts.one_expert import wording
from parley.exhibits.analysts.one_expert.model import Model, build
from parley.isolation import isolated
from parley.ui import links
from parley.ui.controls.expert_choice import take
from parley.ui.frame.markdown import escape, paragraphs, small
from parley.ui.panels import report
from parley.ui.panels import wording as panels
from parley.ui.panels.evidence import no_view, pages_line
from parley.wording import day


def show(view: View, analyst_id: str) -> None:
    """The expert with affiliation, nearest readers, shifts and every statement, newest first."""
    expert = build(view, analyst_id)
    st.subheader(escape(isolated(expert.analyst["name"])), anchor=False)
    if described := wording.described(expert.analyst):
        st.caption(escape(described))
    if expert.kinds_are_known:
        st.caption(escape(wording.kind_of_institution(expert)))
    if expert.analyst["note"]:
        st.caption(escape(panels.note(expert.analyst["note"])))
    if expert.empty:
        st.markdown(no_view(view))
        return
    _similar(expert)
    _shifts(expert)
    st.caption(wording.statements(len(expert.views), expert.views["claim_id"].nunique()))
    statements(view, expert.views, by_claim=True)


def _similar(expert: Model) -> None:
    st.markdown(f"**{wording.SIMILAR}**")
    if expert.similar.empty:
        st.caption(wording.NOBODY_SIMILAR)
        return
    with st.container(gap=None, key="list_similar"):
        for row in records(expert.nearest):
            st.button(
                escape(wording.neighbour(expert.view.dataset, row)),
                key=f"similar_{row['analysts']}",
                type="tertiary",
                on_click=_go_to,
                args=(split(row["analysts"])[0],),
            )
    st.caption(wording.about_likeness(expert))


def _go_to(analyst_id: str) -> None:
    take(choice_keys.CLAIM, None)
    take(choice_keys.ANALYST, analyst_id)


def _shifts(expert: Model) -> None:
    for row in records(expert.shifts):
        claim = expert.view.dataset.names.claims[row["claim_id"]].rstrip(".")
        st.markdown(f"**\u201c{escape(claim)}\u201d** {escape(wording.shift(row))}")


def statements(view: View, views: pd.DataFrame, *, by_claim: bool) -> None:
    """A card for each of these views, newest first, headed by the claim or by the expert."""
    counted = set(latest_views(view)["view_id"])
    for row in records(views.sort_values("date", ascending=False, kind="stable")):
        with st.container(border=True):
            _card(view, row, by_claim=by_claim, replaced=row["view_id"] not in counted)


def _card(view: View, row: Record, *, by_claim: bool, replaced: bool) -> None:
    names = view.dataset.names
    if by_claim:
        claim = names.claims[row["claim_id"]]
        head = f"**{escape(f'{wording.stance(row)}:')}** {escape(claim)}"
    else:
        head = f"**{escape(wording.stance_of(names.analysts[row['analyst_id']], row))}**"
    parts = [day(row["date"])]
    if row["joint_with"]:
        partner = view.dataset.record("analyst_views", row["joint_with"])["analyst_id"]
        parts.append(escape(wording.joint_with(names.analysts[partner])))
    if replaced:
        parts.append(wording.REPLACED)
    parts.append(pages_line(view, "analyst_views", row))
    parts += report.links_for(view.dataset, "analyst_views", row["view_id"])
    note = small(escape(panels.note(row["note"]))) if row["note"] else ""
    st.markdown(
        paragraphs(head, escape(isolated(row["summary"])), small(panels.MIDDOT.join(parts)), note)
    )
    links.to(addresses.source(row["source_id"]), panels.ALL_RESTING)
