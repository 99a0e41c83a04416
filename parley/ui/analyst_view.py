"""An expert's own view: who it is, who reads it most alike, what moved, and all that was said."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from parley.analysis.experts import MIN_SHARED, latest_views, most_alike, shifts
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.dataset.lists import split
from parley.exhibits.analysts.claim_split import speakers
from parley.exhibits.analysts.expert_facets import AFFILIATION_SEPARATOR
from parley.ui import links
from parley.ui.evidence import source_line
from parley.ui.expert_choice import take
from parley.ui.markdown import escape
from parley.wording import count, day

MOST_ALIKE = 5
SILENCE = "No statement was found up to {day}. That is a gap in what was found, not a neutral view."


def show(view: View, analyst_id: str) -> None:
    """The expert with affiliation, nearest readers, shifts and every statement, newest first."""
    analyst = view.dataset.record("analysts", analyst_id)
    st.subheader(escape(analyst["name"]), anchor=False)
    who = [analyst[part] for part in ("role", "affiliation", "country") if analyst[part]]
    if who:
        st.caption(escape(" · ".join(who)))
    if view.dataset["analysts"]["affiliation_kind"].notna().any():
        st.caption(f"Kind of institution: {escape(kind_of_institution(analyst))}")
    if analyst["note"]:
        st.caption(f"Note: {escape(analyst['note'])}")
    said = view["analyst_views"]
    said = said[said["analyst_id"] == analyst_id]
    if said.empty:
        st.markdown(SILENCE.format(day=day(view.asof)))
        return
    _alike(view, analyst_id)
    _shifts(view, analyst_id)
    claims = said["claim_id"].nunique()
    st.caption(f"{count(len(said), 'statement')} on {count(claims, 'claim')}, newest first")
    statements(view, said, by_claim=True)


def kind_of_institution(analyst: Record) -> str:
    """The kind of the institution that is named first, or that it is not known."""
    if not analyst["affiliation_kind"]:
        return "not known"
    several = AFFILIATION_SEPARATOR in (analyst["affiliation"] or "")
    return f"{analyst['affiliation_kind']}{' (the one named first)' if several else ''}"


def _alike(view: View, analyst_id: str) -> None:
    near = most_alike(view, analyst_id)
    st.markdown("**Reads it most alike**")
    if near.empty:
        st.caption(f"Nobody else spoke on {MIN_SHARED} or more of the same claims.")
        return
    with st.container(gap=None, key="list_alike"):
        for row in records(near.head(MOST_ALIKE)):
            names = speakers(view, row["analysts"])
            st.button(
                f"{escape(names)}: {row['value']:.2f} on {count(row['shared'], 'claim')}",
                key=f"alike_{row['analysts']}",
                type="tertiary",
                on_click=_go_to,
                args=(split(row["analysts"])[0],),
            )
    rest = len(near) - MOST_ALIKE
    more = f" {count(rest, 'other')} share that many." if rest > 0 else ""
    st.caption(
        "Graded agreement over the claims both spoke on: 1 the same answers, 0 opposite ends. "
        f"With fewer than {MIN_SHARED} shared claims no figure is given.{more} "
        "A paper signed together is no agreement between its authors."
    )


def _go_to(analyst_id: str) -> None:
    take("claim", None)
    take("analyst", analyst_id)


def _shifts(view: View, analyst_id: str) -> None:
    found = shifts(view)
    for row in records(found[found["analyst_id"] == analyst_id]):
        claim = view.dataset.record("claims", row["claim_id"])["statement"].rstrip(".")
        words = [CLAIM_STANCE_WORDS[int(one)] for one in row["path"].split(" > ")]
        held = f"stayed: {words[0]}" if len(words) == 1 else f"moved: {', then '.join(words)}"
        st.markdown(
            f"**\u201c{escape(claim)}\u201d** {escape(held)}, in "
            f"{count(row['statements'], 'statement')} from {day(row['since'])} to {day(row['until'])}."
        )


def statements(view: View, said: pd.DataFrame, *, by_claim: bool) -> None:
    """A card for each of these views, newest first, headed by the claim or by the expert."""
    counted = set(latest_views(view)["view_id"])
    for row in records(said.sort_values("date", ascending=False, kind="stable")):
        with st.container(border=True):
            _card(view, row, by_claim=by_claim, replaced=row["view_id"] not in counted)


def _card(view: View, row: Record, *, by_claim: bool, replaced: bool) -> None:
    data = view.dataset
    sign, word = SIGNS[row["stance"]], CLAIM_STANCE_WORDS[row["stance"]]
    if by_claim:
        head = data.record("claims", row["claim_id"])["statement"]
        st.markdown(f"**{escape(f'{sign} {word}:')}** {escape(head)}")
    else:
        head = data.record("analysts", row["analyst_id"])["name"]
        st.markdown(f"**{escape(f'{sign} {head} {word}')}**")
    st.markdown(escape(row["summary"]))
    parts = [day(row["date"])]
    if row["joint_with"]:
        partner = data.record("analyst_views", row["joint_with"])["analyst_id"]
        other = data.record("analysts", partner)["name"]
        parts.append(f"joint with {escape(other)}, one voice")
    if replaced:
        parts.append("replaced by a later statement")
    parts.append(source_line(view, row["source_id"], row["locator"]))
    st.caption(" · ".join(parts))
    if row["note"]:
        st.caption(f"Note: {escape(row['note'])}")
    links.to_source(row["source_id"])
