"""The clicks that are measured, on seven pages: where, on what, and what the reader does.

Places are found by the keys of controls, which are also their names in addresses and so outlive
a control's label and its place on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from playwright.sync_api import Locator, Page

from benchmarks.measuring.states import (
    States,
    of_facet,
    of_filter,
    of_option,
    of_span,
    of_square,
    of_wording,
)
from benchmarks.measuring.stopwatch import Target
from benchmarks.peers.given import CONTROL
from parley.dataset import Dataset

Act = Callable[[Page, States], None]


@dataclass(frozen=True, slots=True)
class Action:
    """One click of a page and the way back, which is a click like it.

    ``name`` stands in addresses of the pages beside ours, ``label`` in the report. A load ends
    with ``first``, which is what the click changes, too, unless there is a ``target``.
    """

    name: str
    page: str
    label: str
    path: str
    first: Target
    states: Callable[[Dataset], States]
    there: Act
    back: Act
    target: Target | None = None

    @property
    def changes(self) -> Target:
        """What the click changes."""
        return self.target or self.first


def control(page: Page, key: str) -> Locator:
    """The part of the page in which a control stands, by the control's key."""
    return page.locator(f".st-key-{key}").first


def toggle(key: str) -> Act:
    """Click a toggle; its label takes the click, as the box itself is hidden."""
    return lambda page, _: control(page, key).locator("label").first.click(position=_AT_THE_SWITCH)


_AT_THE_SWITCH: Final[Any] = {"x": 12, "y": 12}


def choose(key: str, word: str | None = None) -> Act:
    """Open a list and choose from it: the states' word, or one that is given."""

    def act(page: Page, states: States) -> None:
        box, wanted = control(page, key).get_by_role("combobox"), word or states.word
        box.click()
        # Of a long list only the part in sight is there, so it is narrowed by typing first.
        box.fill(wanted)
        page.get_by_role("option", name=wanted, exact=True).click()

    return act


def take_back(key: str) -> Act:
    """Take the last choice out of a list of many by the keyboard."""

    def act(page: Page, _: States) -> None:
        page.keyboard.press("Escape")  # the list may still be open from the choice before
        control(page, key).get_by_role("combobox").press("Backspace")

    return act


def button(key: str) -> Act:
    """Click a button."""
    return lambda page, _: control(page, key).get_by_role("button").click()


def one_of_two(which: int) -> Act:
    """Click the button whose key is one of the two choices of the states."""

    def act(page: Page, states: States) -> None:
        control(page, states.choices[which]).get_by_role("button").click()

    return act


def square(selector: str, which: int) -> Act:
    """Click one of the two squares in the figure that the selector names."""

    def act(page: Page, states: States) -> None:
        x, y = page.evaluate(_PLACE_OF, [selector, states.choices[which]])
        page.mouse.move(x, y)
        page.wait_for_timeout(_HOVERED)
        page.mouse.down()
        page.mouse.up()

    return act


_HOVERED: Final = 250
"""Milliseconds in which a figure notes what lies under the pointer; only that can be clicked."""

_PLACE_OF: Final = """([selector, choice]) => {
    const find = (wanted, root) => {
        const plain = root.querySelector(wanted);
        if (plain) return plain;
        for (const element of root.querySelectorAll('*')) {
            const within = element.shadowRoot && find(wanted, element.shadowRoot);
            if (within) return within;
        }
        return null;
    };
    const plot = find('.js-plotly-plot', find(selector, document));
    plot.scrollIntoView({block: 'start'});
    for (const trace of plot._fullData) {
        const at = (trace.customdata ?? []).findIndex(held => held[0] === choice);
        if (at < 0) continue;
        const box = plot.getBoundingClientRect(), layout = plot._fullLayout;
        return [
            box.left + layout.xaxis._offset + layout.xaxis.d2p(trace.x[at]),
            box.top + layout.yaxis._offset + layout.yaxis.d2p(trace.y[at]),
        ];
    }
}"""


def _figure(exhibit: str) -> Target:
    return Target(f".st-key-figure_{exhibit}")


def _of(made: Callable[..., States], *names: str, **values: Any) -> Callable[[Dataset], States]:
    return lambda dataset: made(dataset, *names, **values)


BESIDE_STANCES: Final = Target(
    ".st-key-with_panel_stances [data-testid=stColumn]:nth-child(2)", "text"
)

_ALL: Final = (
    Action(
        "overview", "Overview", "an actor in the sidebar", "", _figure("acceptance"),
        _of(of_filter, "acceptance", "actor"), choose("actor"), take_back("actor"),
    ),
    Action(
        "clauses", "Clauses", "a facet", "clauses",
        Target(".st-key-exhibit_clauses", "text", "canvas, table"),
        _of(of_option, "clauses", heard=True), toggle("cl_heard"), toggle("cl_heard"),
    ),
    Action(
        "stances", "Stances", "an actor in the sidebar", "stances", _figure("sides"),
        _of(of_filter, "stances", "actor"), choose("actor"), take_back("actor"),
    ),
    Action(
        "square", "Stances", "a square", "stances", _figure("sides"), _of(of_square, "stances"),
        square(".st-key-figure_sides", 0), square(".st-key-figure_sides", 1), BESIDE_STANCES,
    ),
    Action(
        "mixed", "Agreement", "Without mixed", "agreement", _figure("agreement"),
        _of(of_option, "agreement", without_mixed=True), toggle("ag_zero"), toggle("ag_zero"),
    ),
    Action(
        "measure", "Agreement", "another measure", "agreement", _figure("agreement"),
        _of(of_option, "agreement", measure="equal"),
        choose("ag_measure"), choose("ag_measure", "Graded agreement"),
    ),
    Action(
        "wording", "The bench", "another wording", "bench", _figure("bench"),
        of_wording, one_of_two(0), one_of_two(1),
    ),
    Action(
        "span", "Timeline", "the whole time", "timeline", _figure("timeline"),
        of_span, button("tl_whole"), button("tl_whole"),
    ),
    Action(
        "analysts", "Analysts", "a country", "analysts", _figure("experts"),
        _of(of_facet, "experts", "country"), choose("an_country"), take_back("an_country"),
    ),
)  # fmt: skip

ACTIONS: Final[Mapping[str, Action]] = MappingProxyType({action.name: action for action in _ALL})
"""By name, page by page."""


def beside(action: Action, states: States, *, has_lists: bool) -> Action:
    """The same click on a page beside ours, which has one control, or squares to click.

    A page that ``has_lists`` has a control of the same sort as ours, another a box to tick.
    """
    kind = states.kind
    first = Target(ANSWER, "text", "canvas, table") if kind == "table" else Target("body")
    if kind == "square":
        there, back = square("body", 0), square("body", 1)
        return replace(action, first=first, there=there, back=back, target=Target(ANSWER, "text"))
    there = back = _other
    if has_lists and states.control.sort != "toggle":
        there = choose("control")
        back = (
            take_back("control")
            if states.control.sort == "several"
            else choose("control", states.control.first)
        )
    return replace(action, first=first, there=there, back=back)


ANSWER: Final = "#answer, .st-key-answer"
"""Where the pages beside ours say what is not drawn."""


def _other(page: Page, _: States) -> None:
    page.get_by_text(CONTROL, exact=True).first.click()
