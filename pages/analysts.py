"""Analysts: where the experts part, who reads it alike, and how the debate stands to the parties."""

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.analysts.experts import model as experts_model
from parley.exhibits.analysts.experts import wording as experts_wording
from parley.exhibits.analysts.one_claim import exhibit as claim_exhibit
from parley.exhibits.analysts.one_claim import model as claim_model
from parley.exhibits.analysts.parties import model as parties_model
from parley.exhibits.analysts.parties import wording as parties_wording
from parley.exhibits.analysts.splits import model as splits_model
from parley.exhibits.analysts.splits import wording as splits_wording
from parley.exhibits.exhibit import split_choice
from parley.exhibits.kept import drawn
from parley.exhibits.options import option
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame, head, wording
from parley.ui.controls import expert_choice, selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import analyst as analyst_panel
from parley.ui.panels import claim as claim_panel
from parley.ui.panels import evidence
from parley.ui.panels.beside import figure_and_panel
from parley.ui.theme import is_dark

CONTROLS, FIGURE = "expert_controls", "experts_and_evidence"
"""Fragments, by key."""


def experts(view: View) -> None:
    """Experts against claims, with the chosen expert or claim in the second column."""
    expert_controls(view)
    experts_and_evidence(view)


@st.fragment(key=CONTROLS)
def expert_controls(view: View) -> None:
    """The row of controls, of its own: its long lists are not sent again with every figure."""
    options = experts_model.Options
    claims = option(options, "claims")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for facet in experts_model.facets(view):
            controls.facet_of(options, facet, width="stretch", reruns=FIGURE)
        # Their button says how many are chosen.
        names, reruns = view.dataset.names.claims, (CONTROLS, FIGURE)
        controls.chosen_from(claims.label, names, claims.key, reruns=reruns)
        controls.draw(options, "everyone", view, reruns=FIGURE)


@st.fragment(key=FIGURE)
def experts_and_evidence(view: View) -> None:
    """What the controls ask for; a click reruns only this."""
    options = controls.now(experts_model.Options, view)
    exhibit = EXHIBITS["experts"].exhibit(view, options, dark=is_dark())
    left, right = figure_and_panel("experts")
    with left:
        if exhibit is None:
            frame.nothing_left(wording.NO_VIEW_LEFT)
            st.caption(escape(experts_wording.left_out(experts_model.build(view, options))))
        frame.show(exhibit, opens=controls.EVIDENCE)
    with right:
        chosen_one(view)


@st.fragment
def splits(view: View) -> None:
    """Claims by how far they split the experts."""
    options = splits_model.Options
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ranked_by = controls.draw(options, "order", view, segmented=True)
        every = controls.draw(options, "every", view)
    exhibit = EXHIBITS["splits"].exhibit(view, options(ranked_by, every), dark=is_dark())
    left, right = figure_and_panel("splits")
    with left:
        if exhibit is None:
            frame.nothing_left(wording.NO_SPOKEN_CLAIM_LEFT)
        frame.show(exhibit, opens=controls.EVIDENCE)
    with right:
        chosen_one(view)


@st.fragment
def parties(view: View) -> None:
    """Two panels on one issue, and never one score: the experts' claim, the parties' clauses."""
    claim_id = expert_choice.asked_claim()
    options = parties_model.Options(claim_id)
    model = EXHIBITS["parties"].model(view, options)
    if model.claim_id is None:
        frame.nothing_left(wording.NO_TIED_CLAIM_LEFT)
        return
    label = option(parties_model.Options, "claim").label
    expert_choice.one_claim(label, model.tied, model.claim_id)
    if claim_id not in (None, model.claim_id):
        st.caption(parties_wording.ANOTHER_CLAIM)
    left, right = figure_and_panel("parties")
    dark = is_dark()
    with left:
        st.subheader(parties_wording.EXPERTS, anchor=False)
        frame.show(drawn(claim_exhibit.build, claim_model.build, view, model.claim_id, dark=dark))
        st.subheader(
            escape(parties_wording.title(view.dataset.names.issues[str(model.issue_id)])),
            anchor=False,
        )
        st.caption(parties_wording.NO_COMMON_SCORE)
        exhibit = EXHIBITS["parties"].exhibit(view, options, dark=dark)
        frame.show(exhibit, opens=controls.EVIDENCE)
    with right:
        chosen_dot(model)


@st.fragment(key=controls.EVIDENCE)
def chosen_dot(model: parties_model.Model) -> None:
    """What the chosen party said on the chosen clause, else the experts' claim."""
    clicks = frame.clicked("parties")
    cell = selection.in_address(choice_keys.PARTY_CELL, clicks, model.choices)
    if cell is None:
        claim_panel.show_claim(model.view, str(model.claim_id))
        st.markdown(wording.CHOOSE_DOT)
    else:
        evidence.show_cell(model.view, *split_choice(cell))


@st.fragment(key=controls.EVIDENCE)
def chosen_one(view: View) -> None:
    """The chosen expert, claim or both, under the two lists that choose them."""
    analyst, claim = expert_choice.chosen(view, frame.clicked("experts", "splits"))
    expert_choice.lists(view, analyst, claim)
    if analyst and claim:
        claim_panel.show_pair(view, analyst, claim)
    elif analyst:
        analyst_panel.show(view, analyst)
    elif claim:
        claim_panel.show(view, claim)
    else:
        st.markdown(wording.CHOOSE_EXPERT)


def analysts(view: View) -> None:
    """The part that the reader chose of three."""
    top = st.container()
    part = controls.part("analysts")
    titles = {
        "experts": experts_wording.TITLE, "splits": splits_wording.TITLE,
        "parties": parties_wording.TITLE,
    }  # fmt: skip
    with top:
        head.opening("analysts", titles[part], view)
    {"experts": experts, "splits": splits, "parties": parties}[part](view)


page("analysts", analysts)
