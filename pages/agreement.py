"""Agreement: who stands near whom, on which clauses, and where the sides meet."""

from dataclasses import replace

import streamlit as st

from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.agreement.blocs import model as blocs
from parley.exhibits.agreement.blocs import wording as blocs_wording
from parley.exhibits.agreement.common_ground import model as common_ground
from parley.exhibits.agreement.common_ground import wording as ground_wording
from parley.exhibits.agreement.pair import model as one_pair
from parley.exhibits.agreement.pairs import model as pairs
from parley.exhibits.agreement.pairs import wording as pairs_wording
from parley.exhibits.agreement.robustness import wording as robustness_wording
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.wording import sides as sides_wording
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import ground as ground_panel
from parley.ui.panels import pair as pair_panel
from parley.ui.panels import sides as sides_panel
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.theme import is_dark

ROBUSTNESS, GROUND = 480, 900
"""Pixels that the parts below the first screen take about."""

GROUND_EVIDENCE = "ground_evidence"
"""The fragment, by key, beside the common ground."""

IN_ROW = {"measure": 220, "unit": 110}
"""What most readers ask of the pairs, in order, and how wide its control is."""

UNDER_MORE = ("order", "min_shared", "without_mixed", "everyone", "reverse")


def pair_controls(view: View) -> pairs.Options:
    """What the reader asks of the pairs; the headline follows it."""
    weighable = controls.now(pairs.Options, view).measure == pairs.WEIGHED_MEASURE
    has_weights = weighable and not view.dataset["weights"].empty
    under_more = (*UNDER_MORE, *(("weighted",) if has_weights else ()))
    with controls.row("agreement"):
        for name, width in IN_ROW.items():
            controls.draw(pairs.Options, name, view, width=width)
        asked = controls.now(pairs.Options, view)
        if pairs.who(view, asked).large:
            groups = pairs.groups_of(view, asked)
            offered = [*groups.names, pairs_wording.EVERYBODY]
            controls.text_of(pairs.Options, "of", offered, pairs_wording.opens_on(groups.noun))
        with controls.more("agreement"):
            for name in under_more:
                controls.draw(pairs.Options, name, view)
    controls.set_apart(pairs.Options, view, *under_more)
    return controls.now(pairs.Options, view)


def pairs_and_evidence(model: pairs.Model) -> None:
    """The heatmap that the controls ask for, and beside it the chosen pair."""
    telling = model.telling()
    left, right = figure_and_panel("pairs")
    with left:
        exhibit = EXHIBITS["agreement"].exhibit(model.view, model.options, dark=is_dark())
        chosen = model.mark(selection.standing(choice_keys.PAIR, telling))
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=model.known.empty)
        st.subheader(robustness_wording.TITLE, anchor=False)
        frame.later(
            "robustness",
            ROBUSTNESS,
            lambda: under_every_measure(model),
            lambda: [EXHIBITS["robustness"].exhibit(model.view, model.options)],
        )
    with right:
        chosen_pair(model, telling)


def groups_and_evidence(view: View, model: pairs.Model) -> None:
    """Side by side, where the actors are more than a reader can look at; beside it two of them that
    were chosen, and a pair of actors that the reader brought up by name."""
    left, right = figure_and_panel("pairs")
    with left:
        groups = blocs.build(view, controls.now(blocs.Options, view))
        sides_panel.show_squares(view, groups)
    with right:
        sides_panel.chosen_groups(groups)
        chosen_pair(model, None)


@st.fragment(key=controls.EVIDENCE)
def chosen_pair(model: pairs.Model, telling: str | None) -> None:
    """The chosen pair under two lists that choose it, too."""
    clicks = frame.clicked("agreement", "robustness")
    chosen = selection.in_address(choice_keys.PAIR, clicks, model.choices(), opens_on=telling)
    halves = (
        selection.Half(wording.ACTOR, model.names),
        selection.Half(wording.AND_ACTOR, model.names),
    )
    selection.pair_lists(choice_keys.PAIR, chosen, *halves)
    place = panel("pairs", chosen, choice_keys.PAIR)
    if place is not None and chosen is not None:
        with place:
            pair_panel.show(one_pair.build(model, *split_choice(chosen)))


def under_every_measure(model: pairs.Model) -> None:
    """The pairs under every measure; a chosen row opens the pair beside the heatmap."""
    exhibit = EXHIBITS["robustness"].exhibit(model.view, model.options)
    frame.show(exhibit, opens=controls.EVIDENCE)


def ground_and_evidence(view: View) -> None:
    """The ranked clauses, and beside them what was said on the chosen one."""
    with controls.row("ground"):
        offered = common_ground.ranks_offered(view.dataset)
        rank = controls.draw(common_ground.Options, "rank", view, offered=offered)
        everything = controls.draw(common_ground.Options, "everything", view)
        if not view.dataset["weights"].empty:
            controls.draw(common_ground.Options, "weighted", view)
        if not view.dataset["coalitions"].empty:
            controls.draw(common_ground.Options, "members_only", view)
    options = replace(controls.now(common_ground.Options, view), rank=rank, everything=everything)
    model = common_ground.build(view, options)
    if without := sides_wording.without(view):
        st.markdown(escape(without))
    st.caption(escape(ground_wording.asks(model.options.rank)))
    left, right = figure_and_panel("ground")
    with left:
        if model.empty:
            st.markdown(escape(ground_wording.summary(model)))
            return
        exhibit = EXHIBITS["ground"].exhibit(view, options, dark=is_dark())
        chosen = selection.standing(choice_keys.CLAUSE)
        frame.show(exhibit, opens=GROUND_EVIDENCE, chosen=chosen)
    with right:
        chosen_clause(model)


@st.fragment(key=GROUND_EVIDENCE)
def chosen_clause(model: common_ground.Model) -> None:
    """What was said on the chosen clause."""
    known = set(model.matrix.clauses)
    chosen = selection.in_address(choice_keys.CLAUSE, frame.clicked("ground"), known)
    place = panel("ground", chosen, choice_keys.CLAUSE)
    if place is not None and chosen is not None:
        with place:
            ground_panel.show(model, chosen)


def agreement(view: View) -> None:
    """The finding over the pairs, and below them the common ground."""
    top = st.container()
    options = pair_controls(view)
    model = pairs.build(view, options)
    on_groups = pairs.opens_on_groups(view, options)
    with top:
        question, finding = pairs_wording.title(view), pairs_wording.finding(model)
        if on_groups:
            finding = blocs_wording.finding(blocs.build(view, controls.now(blocs.Options, view)))
        head.opening("agreement", question, view, finding=finding)
        ground_panel.short(common_ground.one_step_short(view, options.unit))
    if model.empty:
        st.info(escape(pairs_wording.summary(model)))
    else:
        st.caption(escape(pairs_wording.asks(model)))
        if on_groups:
            groups_and_evidence(view, model)
        else:
            pairs_and_evidence(model)
    sides_panel.section(view, squares=not on_groups)
    st.subheader(ground_wording.TITLE, anchor=ground_panel.ANCHOR)
    ground, dark = controls.now(common_ground.Options, view), is_dark()
    frame.later(
        "ground",
        GROUND,
        lambda: ground_and_evidence(view),
        lambda: [EXHIBITS["ground"].exhibit(view, ground, dark=dark)],
    )


page("agreement", agreement)
