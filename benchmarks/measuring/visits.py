"""Contestants, and one visit to one of them: a first load, then clicks there and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser
from playwright.sync_api import Error as PlaywrightError

from benchmarks.measuring import chromium, servers, stopwatch
from benchmarks.measuring.actions import ACTIONS, Action, beside
from benchmarks.measuring.states import States
from benchmarks.measuring.stopwatch import Click

STATIC: Final = "static page"
DASH: Final = "Dash"
RERUN: Final = "Streamlit, whole rerun"
FRAGMENT: Final = "Streamlit, one fragment"
OURS: Final = "Parley"


@dataclass(frozen=True, slots=True)
class Contestant:
    """A running page or app. ``address`` has a place for an action's name, ours for its path."""

    name: str
    address: str
    ours: bool = False

    def of(self, action: Action, states: States) -> tuple[str, Action]:
        """Where the action's page is, and what is done there."""
        if self.ours:
            return self.address.format(action.path), action
        has_lists = self.name in (RERUN, FRAGMENT)
        return self.address.format(action.name), beside(action, states, has_lists=has_lists)


@dataclass(slots=True)
class Visit:
    """What one visit took; ``failure`` is why it ended early."""

    load: float | None = None
    again: float | None = None
    clicks: list[Click] = field(default_factory=list)
    failure: str = ""


@contextmanager
def contestants(
    checkouts: Sequence[Path], data: Path, states: Path, folder: Path, first: str
) -> Iterator[list[Contestant]]:
    """All of them, each served by a process of its own, from the limit up to ours."""
    with ExitStack() as stack:
        begin = stack.enter_context
        static = begin(servers.static_page(states, folder, first))
        dash = begin(servers.dash_page(states, first))
        rerun = begin(servers.streamlit_page("streamlit_rerun.py", states))
        fragment = begin(servers.streamlit_page("streamlit_fragment.py", states))
        running = [
            Contestant(STATIC, static.address + "/{}.html"),
            Contestant(DASH, dash.address + "/{}/"),
            Contestant(RERUN, rerun.address + "/?show={}"),
            Contestant(FRAGMENT, fragment.address + "/?show={}"),
        ]
        for name, checkout in named(checkouts).items():
            server = begin(servers.app(checkout, data))
            running.append(Contestant(name, server.address + "/{}", ours=True))
        yield running


def named(checkouts: Sequence[Path]) -> Mapping[str, Path]:
    """Ours by name; of several, with the names of their folders, or the whole paths of like names."""
    if len(checkouts) == 1:
        return {OURS: checkouts[0]}
    apart = len({checkout.name for checkout in checkouts}) == len(checkouts)
    return {f"{OURS} ({checkout.name if apart else checkout})": checkout for checkout in checkouts}


def visit(
    browser: Browser, contestant: Contestant, name: str, states: States, clicks: int, *, warm: bool
) -> Visit:
    """A visit in a fresh window; ``warm`` loads the page once more from the browser's cache."""
    address, action = contestant.of(ACTIONS[name], states)
    taken = Visit()
    context = chromium.fresh(browser)
    try:
        page = stopwatch.start(context, action.first)
        taken.load = stopwatch.load(page, address)
        stopwatch.wait_until_still(page)
        for number in range(clicks):
            act = action.back if number % 2 else action.there
            taken.clicks.append(
                stopwatch.click(page, action.changes, lambda page, act=act: act(page, states))
            )
        if warm:
            taken.again = stopwatch.load(stopwatch.start(context, action.first), address)
    except PlaywrightError as error:
        taken.failure = str(error).partition("\n")[0]
    finally:
        context.close()
    return taken
