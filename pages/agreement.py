"""Agreement: who stands near whom, on which clauses, and where the sides meet."""

from dataclasses import replace

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.agreement.common_ground import model as common_ground
from parley.exhibits.agreement.common_ground import wording as ground_wording
from parley.exhibits.agreement.pair import model as one_pair
from parley.exhibits.agreement.pairs import model as pairs
from parley.exhibits.agreement.pairs import wording as pairs_wording
from parley.exhibits.agreement.robustness import wording as robustness_wording
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import ground as ground_panel
from parley.ui.panels import pair as pair_panel
from parley.ui.panels.beside import figure_and_panel
from parley.ui.theme import is_dark

ROBUSTNESS, GROUND = 480, 900
"""Pixels that the parts below the first screen take about."""

PAIRS, GROUND_EVIDENCE = "pairs", "ground_evidence"
"""Fragments, by key: the pairs, and what stands beside the common ground."""

CONTROLS = {
    "measure": 230, "unit": 110, "min_shared": None, "order": 170, "without_mixed": None,
    "everyone": None, "reverse": None,
}  # fmt: skip
"""What is asked of the pairs, in order, and how wide its control is; None for its own width."""


@st.fragment(key=PAIRS)
def pairs_and_evidence(view: View) -> None:
    """The heatmap that the controls ask for, and beside it the chosen pair."""
    options = controls.now(pairs.Options, view)
    model = pairs.build(view, options)
    st.caption(escape(pairs_wording.asks(model)))
    if model.empty:
        st.info(pairs_wording.summary(model))
        return
    left, right = figure_and_panel("pairs")
    with left:
        exhibit = EXHIBITS["agreement"].exhibit(view, options, dark=is_dark())
        frame.show(exhibit, opens=controls.EVIDENCE)
        st.subheader(robustness_wording.TITLE, anchor=False)
        frame.later(
            "robustness",
            ROBUSTNESS,
            lambda: under_every_measure(model),
            lambda: [EXHIBITS["robustness"].exhibit(view, options)],
        )
    with right:
        chosen_pair(model)


@st.fragment(key=controls.EVIDENCE)
def chosen_pair(model: pairs.Model) -> None:
    """The chosen pair under two lists that choose it, too."""
    clicks = frame.clicked("agreement", "robustness")
    chosen = selection.in_address(choice_keys.PAIR, clicks, model.choices())
    halves = (
        selection.Half(wording.ACTOR, model.names),
        selection.Half(wording.AND_ACTOR, model.names),
    )
    selection.pair_lists(choice_keys.PAIR, chosen, *halves)
    if chosen is None:
        st.markdown(wording.CHOOSE_PAIR)
    else:
        pair_panel.show(one_pair.build(model, *split_choice(chosen)))


@st.fragment
def pair_controls(view: View) -> None:
    """What the reader asks of the pairs; of its own, so that it is not sent with every figure."""
    # The common ground is ranked by the unit, too.
    reruns = {"unit": controls.PAGE}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        for name, width in CONTROLS.items():
            controls.draw(pairs.Options, name, view, width=width, reruns=reruns.get(name, PAIRS))


def under_every_measure(model: pairs.Model) -> None:
    """The pairs under every measure; a chosen row opens the pair beside the heatmap."""
    exhibit = EXHIBITS["robustness"].exhibit(model.view, model.options)
    frame.show(exhibit, opens=controls.EVIDENCE)


def ground_and_evidence(view: View) -> None:
    """The ranked clauses, and beside them what was said on the chosen one."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        rank = controls.draw(common_ground.Options, "rank", view)
        everything = controls.draw(common_ground.Options, "everything", view)
    st.caption(escape(ground_wording.asks(rank)))
    options = replace(controls.now(common_ground.Options, view), rank=rank, everything=everything)
    model = common_ground.build(view, options)
    left, right = figure_and_panel("ground")
    with left:
        if model.empty:
            st.markdown(escape(ground_wording.summary(model)))
            return
        exhibit = EXHIBITS["ground"].exhibit(view, options, dark=is_dark())
        frame.show(exhibit, opens=GROUND_EVIDENCE)
    with right:
        chosen_clause(model)


@st.fragment(key=GROUND_EVIDENCE)
def chosen_clause(model: common_ground.Model) -> None:
    """What was said on the chosen clause."""
    known = set(model.matrix.clauses)
    chosen = selection.in_address(choice_keys.CLAUSE, frame.clicked("ground"), known)
    if chosen is None:
        st.markdown(wording.CHOOSE_GROUND)
    else:
        ground_panel.show(model, chosen)


def agreement(view: View) -> None:
    """The pairs, and below them the common ground."""
    head.opening("agreement", pairs_wording.title(view), view)
    pair_controls(view)
    pairs_and_evidence(view)
    st.subheader(ground_wording.TITLE, anchor=False)
    options, dark = controls.now(common_ground.Options, view), is_dark()
    frame.later(
        "ground",
        GROUND,
        lambda: ground_and_evidence(view),
        lambda: [EXHIBITS["ground"].exhibit(view, options, dark=dark)],
    )


page("agreement", agreement)
