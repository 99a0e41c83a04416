"""The bench: one text's wording an issue, who has a red line where, and which change would lift it."""

import streamlit as st

from parley.analysis.packages import default_parties
from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.asked import Asked
from parley.exhibits.bench.model import Bench, cell_id
from parley.exhibits.bench.parties import wording as parties_wording
from parley.exhibits.bench.red_lines import wording as red_wording
from parley.exhibits.bench.swaps import wording as swaps_wording
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame, head, wording
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape, small
from parley.ui.page import page
from parley.ui.panels import bench as panels
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.panels.evidence import lines
from parley.ui.theme import is_dark

WAY = 900
"""Pixels that what is in the way takes about."""

UNDER_MORE = ("unit", "reverse")


def asked_of(view: View) -> Asked:
    """What the controls and the address ask for; the controls stand where this is called."""
    with controls.row("bench"):
        panels.start_from(EXHIBITS["bench"].model(view, controls.now(Asked, view)))
        controls.draw(Asked, "parties", view, width=360, start=default_parties(view))
        controls.draw(Asked, "red_line", view, width=210)
        with controls.more("bench"):
            for name in UNDER_MORE:
                controls.draw(Asked, name, view)
    controls.set_apart(Asked, view, *UNDER_MORE)
    return controls.now(Asked, view)


def bench(view: View) -> None:
    """The finding, what it is not, the controls, and the package with all that can be done with it."""
    top = st.container()
    asked = asked_of(view)
    model: Bench = EXHIBITS["bench"].model(view, asked)
    with top:
        finding = "" if model.empty else bench_wording.holds(model)
        head.opening("bench", bench_wording.QUESTION, view, finding=finding)
        st.markdown(lines(*(small(escape(line)) for line in bench_wording.WHAT_IT_IS_NOT)))
    if model.empty:
        nothing = wording.none_at_all(view.dataset, "plans", "clauses")
        frame.nothing_left(wording.NO_TEXT_LEFT, none_at_all=nothing)
        return
    for line in filter(None, (bench_wording.lost(model), bench_wording.aside(model))):
        st.info(escape(line))
    panels.supposed(model)
    package_and_issue(model)
    st.subheader(parties_wording.TITLE, anchor=False)
    frame.show(EXHIBITS["bench-parties"].exhibit(view, asked), summary=False)
    st.subheader(red_wording.TITLE, anchor="in-the-way")
    frame.later(
        "bench_way",
        WAY,
        lambda: in_the_way(view, asked),
        lambda: [
            EXHIBITS[name].exhibit(view, asked) for name in ("bench-red-lines", "bench-swaps")
        ],
    )


def package_and_issue(model: Bench) -> None:
    """Issues against parties, and beside them the wordings of the chosen issue."""
    exhibit = EXHIBITS["bench"].exhibit(model.view, model.asked, dark=is_dark())
    telling = telling_of(model)
    left, right = figure_and_panel("bench", 5, 4)
    with left:
        chosen = selection.standing(choice_keys.BENCH_CELL, telling)
        frame.show(exhibit, opens=controls.EVIDENCE, chosen=chosen, summary=False)
    with right:
        chosen_issue(model, telling)


@st.fragment(key=controls.EVIDENCE)
def chosen_issue(model: Bench, telling: str | None) -> None:
    """The wordings of the chosen issue, under two lists that choose it, too."""
    known = {cell_id(issue, party) for issue in model.issues for party in model.names}
    clicks = frame.clicked("bench", "bench_red_lines")
    chosen = selection.in_address(choice_keys.BENCH_CELL, clicks, known, opens_on=telling)
    halves = (
        selection.Half(wording.ISSUE, model.issues),
        selection.Half(wording.PARTY, model.names),
    )
    selection.pair_lists(choice_keys.BENCH_CELL, chosen, *halves)
    place = panel("bench", chosen, choice_keys.BENCH_CELL)
    if place is not None and chosen is not None:
        options = EXHIBITS["bench-options"].model(model.view, model.asked)
        with place:
            panels.issue(options, *split_choice(chosen, model.issues))


def telling_of(model: Bench) -> str | None:
    """The square that the page opens with: the first of the lowest stance; None where nobody was heard."""
    heard = model.reading.by_issue.dropna(subset=["worst"])
    if heard.empty:
        return None
    lowest = heard.iloc[int(heard["worst"].to_numpy(dtype="int64").argmin())]
    return cell_id(lowest["issue_id"], lowest["party"])


def in_the_way(view: View, asked: Asked) -> None:
    """The red lines with what was said, and the swaps that would lift them."""
    red = EXHIBITS["bench-red-lines"].exhibit(view, asked)
    if red is None:
        st.markdown(escape(red_wording.NONE))
        return
    frame.show(red, opens=controls.EVIDENCE)
    st.subheader(swaps_wording.TITLE, anchor=False)
    swaps = EXHIBITS["bench-swaps"].model(view, asked)
    panels.swaps(swaps)
    frame.show(EXHIBITS["bench-swaps"].exhibit(view, asked), summary=False)


page("bench", bench)
