"""A claim's own view: the proposition as worded and defined, who argues it and who against."""

from __future__ import annotations

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.analysts.one_claim import wording
from parley.exhibits.analysts.one_claim.model import build
from parley.exhibits.analysts.one_expert.wording import all_views
from parley.isolation import isolated
from parley.ui.controls.expert_choice import take
from parley.ui.frame.markdown import escape
from parley.ui.panels.analyst import statements
from parley.ui.panels.evidence import no_view


def show(view: View, claim_id: str) -> None:
    """The claim, its definition, and every statement on it, camp by camp, newest first."""
    show_claim(view, claim_id)
    views = view["analyst_views"]
    views = views[views["claim_id"] == claim_id]
    if views.empty:
        st.markdown(no_view(view))
        return
    heard = build(view, claim_id).heard
    st.caption(wording.heard_in(len(heard), len(views)))
    for heading, sign in wording.CAMPS:
        camp = views[views["stance"].clip(-1, 1) == sign]
        if len(camp):
            voices = int((heard["stance"].clip(-1, 1) == sign).sum())
            st.markdown(wording.camp(f"**{heading}**", voices))
            statements(view, camp, by_claim=False)


def show_claim(view: View, claim_id: str) -> None:
    """The proposition, its theme and issue, and what counts as agreeing with it."""
    claim = view.dataset.record("claims", claim_id)
    st.subheader(escape(isolated(claim["statement"])), anchor=False)
    st.markdown(escape(isolated(claim["definition"])))
    issue = view.dataset.names.issues[claim["issue_id"]] if claim["issue_id"] else None
    st.caption(escape(wording.about(claim["theme"], issue)))


def show_pair(view: View, analyst_id: str, claim_id: str) -> None:
    """What one expert says on one claim, with ways to the whole of either."""
    show_claim(view, claim_id)
    views = view["analyst_views"]
    views = views[(views["claim_id"] == claim_id) & (views["analyst_id"] == analyst_id)]
    name = view.dataset.names.analysts[analyst_id]
    if views.empty:
        st.markdown(f"{escape(name)}: {no_view(view)}")
    statements(view, views, by_claim=False)
    _way_to(wording.ALL_VOICES, "whole_claim", ":material/groups:", drop=choice_keys.ANALYST)
    _way_to(all_views(escape(name)), "whole_analyst", ":material/person:", drop=choice_keys.CLAIM)


def _way_to(label: str, key: str, icon: str, *, drop: str) -> None:
    """A button that lets one half of the pair go."""
    st.button(label, key=key, type="tertiary", icon=icon, on_click=take, args=(drop, None))
