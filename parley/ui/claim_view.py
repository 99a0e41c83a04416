"""A claim's own view: the proposition as worded and defined, who argues it and who against."""

from __future__ import annotations

import streamlit as st

from parley.analysis.experts import voices
from parley.dataset import View
from parley.ui.analyst_view import SILENCE, statements
from parley.ui.expert_choice import take
from parley.ui.markdown import escape
from parley.wording import count, day

CAMPS = (("Who argues it", 1), ("Who argues against", -1), ("Who sees it both ways", 0))
"""A heading, and the sign of the stances under it."""


def show(view: View, claim_id: str) -> None:
    """The claim, its definition, and every statement on it, camp by camp, newest first."""
    wording(view, claim_id)
    said = view["analyst_views"]
    said = said[said["claim_id"] == claim_id]
    if said.empty:
        st.markdown(SILENCE.format(day=day(view.asof)))
        return
    heard = voices(view)
    heard = heard[heard["claim_id"] == claim_id]
    st.caption(
        f"{count(len(heard), 'voice')} in {count(len(said), 'statement')}; "
        "a paper of two counts once."
    )
    for heading, sign in CAMPS:
        camp = said[said["stance"].clip(-1, 1) == sign]
        if len(camp):
            n = int((heard["stance"].clip(-1, 1) == sign).sum())
            st.markdown(f"**{heading}** ({count(n, 'voice')})")
            statements(view, camp, by_claim=False)


def wording(view: View, claim_id: str) -> None:
    """The proposition, its theme and issue, and what counts as agreeing with it."""
    claim = view.dataset.record("claims", claim_id)
    st.markdown(f"#### {escape(claim['statement'])}")
    st.markdown(escape(claim["definition"]))
    about = [claim["theme"]]
    if claim["issue_id"]:
        issue = view.dataset.record("issues", claim["issue_id"])["name"]
        about.append(f"bears on the issue {issue}")
    st.caption(escape(" · ".join(about)))


def show_pair(view: View, analyst_id: str, claim_id: str) -> None:
    """What one expert says on one claim, with ways to the whole of either."""
    wording(view, claim_id)
    said = view["analyst_views"]
    said = said[(said["claim_id"] == claim_id) & (said["analyst_id"] == analyst_id)]
    name = view.dataset.record("analysts", analyst_id)["name"]
    if said.empty:
        st.markdown(f"{escape(name)}: {SILENCE.format(day=day(view.asof))}")
    statements(view, said, by_claim=False)
    st.button(
        "All voices on this claim",
        key="whole_claim",
        type="tertiary",
        icon=":material/groups:",
        on_click=take,
        args=("analyst", None),
    )
    st.button(
        f"All views of {escape(name)}",
        key="whole_analyst",
        type="tertiary",
        icon=":material/person:",
        on_click=take,
        args=("claim", None),
    )
