"""The bench: one text's wording an issue, who has a red line where, and which change would lift it."""

from collections.abc import Callable

import streamlit as st

from parley.analysis.packages import default_parties
from parley.dataset import View
from parley.exhibits import choice_keys
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.asked import Asked
from parley.exhibits.bench.best import model as best
from parley.exhibits.bench.best import wording as best_wording
from parley.exhibits.bench.coding import wording as coding_wording
from parley.exhibits.bench.frontier import model as frontier
from parley.exhibits.bench.frontier import wording as frontier_wording
from parley.exhibits.bench.model import Bench, cell_id
from parley.exhibits.bench.options import wording as options_wording
from parley.exhibits.bench.parties import wording as parties_wording
from parley.exhibits.bench.red_lines import wording as red_wording
from parley.exhibits.bench.swaps import wording as swaps_wording
from parley.exhibits.exhibit import split_choice
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame, head, wording
from parley.ui.controls import package, selection
from parley.ui.frame import takeaway
from parley.ui.frame.markdown import escape, small
from parley.ui.page import page
from parley.ui.panels import bench as panels
from parley.ui.panels.beside import figure_and_panel, panel
from parley.ui.panels.evidence import lines
from parley.ui.theme import is_dark

WAY, SEARCH, FIELD, TEXTS = 900, 700, 1200, 600
"""Pixels that the parts below the first screen take about."""

FOUND, PLACED = "bench_found", "bench_placed"
"""The fragments, by key, below the best packages and below the field."""

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
        meant = bench_wording.red_line(asked.threshold)
        head_lines = (*bench_wording.WHAT_IT_IS_NOT, meant)
        st.markdown(lines(*(small(escape(line)) for line in head_lines)))
        if not model.empty:
            takeaway.package(model)
    if model.empty:
        nothing = wording.none_at_all(view.dataset, "plans", "clauses")
        frame.nothing_left(wording.NO_TEXT_LEFT, none_at_all=nothing)
        return
    said = bench_wording.lost(model), bench_wording.aside(model), bench_wording.items_aside(model)
    for line in filter(None, said):
        st.info(escape(line))
    if package.was_put():
        st.toast(escape(finding))
    panels.supposed(model)
    package_and_issue(model)
    st.subheader(parties_wording.TITLE, anchor=False)
    frame.show(EXHIBITS["bench-parties"].exhibit(view, asked), summary=False)
    below(view, red_wording.TITLE, WAY, in_the_way, "bench-red-lines", "bench-swaps")
    below(view, best_wording.TITLE, SEARCH, search, "bench-best")
    below(view, frontier_wording.QUESTION, FIELD, field, "bench-frontier", "bench-coding")
    below(view, options_wording.TITLE, TEXTS, texts, "bench-options")


def below(
    view: View, title: str, height: int, draw: Callable[[View], None], *exhibits: str
) -> None:
    """A part below the first screen under its title, made when the reader comes near."""
    st.subheader(escape(title), anchor=exhibits[0])
    shown, dark = [(EXHIBITS[name], asked_now(view, name)) for name in exhibits], is_dark()
    frame.later(
        exhibits[0],
        height,
        lambda: draw(view),
        lambda: [listed.exhibit(view, asked, dark=dark) for listed, asked in shown],
    )


def asked_now(view: View, exhibit: str) -> Asked:
    """The options of an exhibit as the controls, and the address, hold them."""
    return controls.now(EXHIBITS[exhibit].options, view)


def package_and_issue(model: Bench) -> None:
    """Issues against parties, and beside them the wordings of the chosen issue."""
    exhibit = EXHIBITS["bench"].exhibit(model.view, model.asked, dark=is_dark())
    telling = model.telling()
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


def in_the_way(view: View) -> None:
    """The red lines with what was said, and the swaps that would lift them."""
    asked = asked_now(view, "bench-red-lines")
    red = EXHIBITS["bench-red-lines"].exhibit(view, asked)
    if red is None:
        st.markdown(escape(red_wording.NONE))
        return
    frame.show(red, opens=controls.EVIDENCE)
    st.subheader(swaps_wording.TITLE, anchor=False)
    panels.swaps(EXHIBITS["bench-swaps"].model(view, asked))
    frame.show(EXHIBITS["bench-swaps"].exhibit(view, asked), summary=False)


def search(view: View) -> None:
    """The best packages by the aim, and a way to put each of them on the bench."""
    with controls.row("bench_search"):
        controls.draw(best.Options, "aim", view, width=330)
        controls.draw(best.Options, "pinned", view, width=300)
        controls.draw(best.Options, "leave_out", view)
    options = asked_now(view, "bench-best")
    exhibit = EXHIBITS["bench-best"].exhibit(view, options)
    model: best.Model = EXHIBITS["bench-best"].model(view, options)
    if exhibit is None:
        st.markdown(escape(best_wording.summary(model)))
        return
    frame.show(exhibit, opens=FOUND)
    found = model.found.packages if model.found else ()
    found_package(model.bench, tuple(package.text for package in found))


@st.fragment(key=FOUND)
def found_package(model: Bench, packages: tuple[str, ...]) -> None:
    """The chosen of the best packages, or the first, and a button that puts it on the bench."""
    chosen = frame.clicked("bench_best").values()
    text = next((text for text in (*chosen, *packages) if text in packages), None)
    if text is not None:
        panels.put_on(model, text, FOUND)


def field(view: View) -> None:
    """Two parties as axes, the texts, what no package beats, and the package on the bench among them.

    Below stands how far that hangs on the coding, which asks of the same two.
    """
    model: frontier.Model = EXHIBITS["bench-frontier"].model(
        view, asked_now(view, "bench-frontier")
    )
    if model.axes is not None:
        offered = model.bench.names
        with controls.row("bench_field"):
            for name, start in zip(("first", "second"), model.axes, strict=True):
                controls.draw(frontier.Options, name, view, offered=offered, start=start)
    options = asked_now(view, "bench-frontier")
    exhibit = EXHIBITS["bench-frontier"].exhibit(view, options, dark=is_dark())
    if exhibit is None:
        st.markdown(escape(frontier_wording.summary(model)))
    else:
        frame.show(exhibit, opens=PLACED)
        placed_package(model.bench, tuple(exhibit.table["package"]))
    st.subheader(coding_wording.TITLE, anchor=False)
    coding(view)


@st.fragment(key=PLACED)
def placed_package(model: Bench, packages: tuple[str, ...]) -> None:
    """The chosen mark of the field, and a button that puts its package on the bench."""
    chosen = frame.clicked("bench_frontier").values()
    text = next((text for text in chosen if text in packages), None)
    if text is None:
        st.caption(bench_wording.CHOOSE_MARK)
    else:
        panels.put_on(model, text, PLACED)


def coding(view: View) -> None:
    """In what share of redrawn codings the package keeps its red lines, and its place."""
    options = asked_now(view, "bench-coding")
    exhibit = EXHIBITS["bench-coding"].exhibit(view, options)
    if exhibit is None:
        st.markdown(escape(coding_wording.summary(EXHIBITS["bench-coding"].model(view, options))))
        return
    frame.show(exhibit)


def texts(view: View) -> None:
    """All wordings that can be taken, as a table."""
    frame.show(EXHIBITS["bench-options"].exhibit(view, asked_now(view, "bench-options")))


page("bench", bench)
