"""Analysts: where the experts part, who says what, and how the debate stands to the parties."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

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
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
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
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark


def splits(view: View, row: DeltaGenerator) -> str:
    """Claims by how far they split the experts, a dot a voice; gives what was found."""
    options = splits_model.Options
    with row:
        order = controls.draw(options, "order", view)
        every = controls.draw(options, "every", view)
    asked = options(order, every)
    exhibit = EXHIBITS["splits"].exhibit(view, asked, dark=is_dark())
    if exhibit is None:
        frame.nothing_left(wording.NO_SPOKEN_CLAIM_LEFT)
        return ""
    telling = EXHIBITS["splits"].model(view, asked).telling()
    left, right = figure_and_panel("analysts")
    with left:
        chosen = expert_choice.standing(telling)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=False)
    with right:
        chosen_one(view, telling)
    return exhibit.finding


def experts(view: View, row: DeltaGenerator) -> str:
    """Experts against claims, a square each; gives what was found."""
    options = experts_model.Options
    country, kind, affiliation, theme = experts_model.facets(view)
    with row:
        controls.facet_of(options, view, theme, width=240)
        controls.draw(options, "everyone", view)
        with controls.more("analysts"):
            for facet in (country, kind, affiliation):
                controls.facet_of(options, view, facet)
            controls.draw(options, "claims", view)
    hidden = ("country", "kind", "affiliation", "claims")
    controls.set_apart(options, view, *hidden)
    asked = controls.now(options, view)
    exhibit = EXHIBITS["experts"].exhibit(view, asked, dark=is_dark())
    if exhibit is None:
        frame.nothing_left(wording.NO_VIEW_LEFT)
        st.caption(escape(experts_wording.left_out(EXHIBITS["experts"].model(view, asked))))
        return ""
    telling = EXHIBITS["experts"].model(view, asked).telling()
    left, right = figure_and_panel("analysts")
    with left:
        chosen = expert_choice.standing(telling)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=False)
    with right:
        chosen_one(view, telling)
    return exhibit.finding


def parties(view: View, row: DeltaGenerator) -> str:
    """Two panels on one issue, and never one score: the experts' claim, the parties' clauses.

    Gives what was found of the parties.
    """
    claim_id = expert_choice.asked_claim()
    options = parties_model.Options(claim_id)
    model = EXHIBITS["parties"].model(view, options)
    with row:
        if model.claim_id is not None:
            label = option(parties_model.Options, "claim").label
            expert_choice.one_claim(label, model.tied, model.claim_id)
    if model.claim_id is None:
        frame.nothing_left(wording.NO_TIED_CLAIM_LEFT)
        return ""
    if claim_id not in (None, model.claim_id):
        st.caption(parties_wording.ANOTHER_CLAIM)
    telling = model.telling()
    left, right = figure_and_panel("analysts")
    dark = is_dark()
    with left:
        st.subheader(parties_wording.EXPERTS, anchor=False)
        of_claim = drawn(claim_exhibit.build, claim_model.build, view, model.claim_id, dark=dark)
        frame.show(of_claim, summary=False)
        issue = view.dataset.names.issues[str(model.issue_id)]
        st.subheader(escape(parties_wording.title(issue)), anchor=False)
        st.markdown(parties_wording.NO_COMMON_SCORE)
        exhibit = EXHIBITS["parties"].exhibit(view, options, dark=dark)
        chosen = selection.standing(choice_keys.PARTY_CELL, telling)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=False)
    with right:
        chosen_dot(model, telling)
    return "" if exhibit is None else exhibit.finding


@st.fragment(key=controls.EVIDENCE)
def chosen_dot(model: parties_model.Model, telling: str | None) -> None:
    """What the chosen party said on the chosen clause."""
    key = choice_keys.PARTY_CELL
    cell = selection.in_address(key, frame.clicked("parties"), model.choices, opens_on=telling)
    place = panel("analysts", cell, key)
    if place is None or cell is None:
        return
    with place:
        evidence.show_cell(model.view, *split_choice(cell))


@st.fragment(key=controls.EVIDENCE)
def chosen_one(view: View, telling: str | None) -> None:
    """The chosen expert, claim or both, under the two lists that choose them."""
    clicks = frame.clicked("experts", "splits")
    analyst, claim = expert_choice.chosen(view, clicks, opens_on=telling)
    expert_choice.lists(view, analyst, claim)
    chosen = f"{analyst or ''}{CHOICE_SEPARATOR}{claim or ''}" if analyst or claim else None
    place = panel("analysts", chosen, *expert_choice.KEYS)
    if place is None:
        return
    with place:
        if analyst and claim:
            claim_panel.show_pair(view, analyst, claim)
        elif analyst:
            analyst_panel.show(view, analyst)
        elif claim:
            claim_panel.show(view, claim)


def analysts(view: View) -> None:
    """The part that the reader chose of three, under what it found."""
    top = st.container()
    row = controls.row("analysts")
    with row:
        shown = controls.part("analysts", quiet=False)
    finding = {"splits": splits, "experts": experts, "parties": parties}[shown](view, row)
    questions = {
        "splits": splits_wording.TITLE, "experts": experts_wording.TITLE,
        "parties": parties_wording.TITLE,
    }  # fmt: skip
    with top:
        head.opening("analysts", questions[shown], view, finding=finding)


page("analysts", analysts)
