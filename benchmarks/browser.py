"""Measure the app's pages in a browser beside pages that show the same figure and nothing else.

    python benchmarks/browser.py [--rounds 5] [--pages Overview Stances] [--app DIR ...]

Every figure is set in ratio to the least Streamlit page with one fragment, which was measured in
turns with it in one run, so that it holds on another machine.
"""

from __future__ import annotations

import argparse
import itertools
import json
import platform
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))
import parley
from benchmarks.measuring import chromium
from benchmarks.measuring import states as shown
from benchmarks.measuring.actions import ACTIONS, Action
from benchmarks.measuring.servers import end_in_order
from benchmarks.measuring.stopwatch import Click
from benchmarks.measuring.summary import median, number, ratio_in_words, ratios, table
from benchmarks.measuring.visits import FRAGMENT, Contestant, Visit, contestants, visit
from benchmarks.repeat import repeat
from parley.paths import BUNDLED_DATA, ROOT

Visits = Mapping[str, Mapping[str, Mapping[int, Visit]]]
"""By action, contestant and round."""


def measure(
    browser: Browser,
    running: Sequence[Contestant],
    states: Mapping[str, shown.States],
    asked: argparse.Namespace,
) -> Visits:
    """Every contestant once in every round, action by action, in an order that moves on.

    Where the time is over before the rounds are, or somebody interrupts, what there is counts.
    """
    taken: defaultdict[str, defaultdict[str, dict[int, Visit]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    until = time.monotonic() + 60 * asked.minutes
    try:
        _warm_up(browser, running, states)
        for turn, (place, name) in itertools.product(range(asked.rounds), enumerate(states)):
            if time.monotonic() > until:
                break
            first = (turn + place) % len(running)
            for one in (*running[first:], *running[:first]):
                made = visit(browser, one, name, states[name], asked.clicks, warm=asked.warm)
                taken[name][one.name][turn] = made
                _tell(f"round {turn + 1}, {name}, {one.name}: {_in_short(made)}")
    except KeyboardInterrupt:
        _tell("interrupted")
    return taken


def _warm_up(
    browser: Browser, running: Sequence[Contestant], states: Mapping[str, shown.States]
) -> None:
    """Unmeasured visits: what a server makes on the first visit of all counts for nobody."""
    for one in running:
        # Ours has pages of different modules and caches; the others have one page.
        for name in states if one.ours else list(states)[:1]:
            made = visit(browser, one, name, states[name], 1, warm=False)
            _tell(f"not counted, {name}, {one.name}: {_in_short(made)}")


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _in_short(made: Visit) -> str:
    clicks = ", ".join(f"{one.repaint:.0f}" for one in made.clicks)
    return f"load {number(made.load)}, clicks {clicks} {made.failure}"


def report(taken: Visits, running: Sequence[Contestant]) -> str:
    """The tables: loads and clicks as ratios, then where the time of a click goes."""
    names = [one.name for one in running]
    head = ("page", "measured", *names)
    rows = [*_load_rows(taken, names), *_click_rows(taken, names)]
    return "\n\n".join(
        [
            "Milliseconds (median), and the ratio to the Streamlit page with one fragment: the "
            "median of the rounds' ratios, with the range of four fifths of them.",
            table(head, rows),
            "Where the milliseconds of a visit's first click go, and what comes for it (medians).",
            table(_SPLIT_HEAD, _split_rows(taken, [FRAGMENT, *_ours(running)])),
        ]
    )


def _ours(running: Iterable[Contestant]) -> list[str]:
    return [one.name for one in running if one.ours]


def _load_rows(taken: Visits, names: Sequence[str]) -> Iterator[list[str]]:
    """One row a page: where two clicks are of one page, both loaded it."""
    loads: Mapping[str, Callable[[Visit], float | None]] = {
        "first load": lambda made: made.load,
        "load from the browser's cache": lambda made: made.again,
    }
    for label, of_visit in loads.items():
        seen: set[str] = set()
        for name in taken:
            action = ACTIONS[name]
            # The pages beside ours differ with the action; the first of a page stands for it.
            if action.page in seen:
                continue
            seen.add(action.page)
            rounds = _figures(taken[name], lambda made, of=of_visit: [of(made)])
            if any(any(figures.values()) for figures in rounds.values()):
                yield _row(action.page, label, rounds, names)


def _click_rows(taken: Visits, names: Sequence[str]) -> Iterator[list[str]]:
    """The first click of a visit shows what was not there before; the others lead back to what was."""
    for name in taken:
        action = ACTIONS[name]
        for label, which in (("click", slice(1)), ("back and again", slice(1, None))):
            rounds = _figures(
                taken[name], lambda made, which=which: [one.repaint for one in made.clicks[which]]
            )
            if any(any(figures.values()) for figures in rounds.values()):
                yield _row(action.page, f"{label}: {action.label}", rounds, names)


Rounds = dict[str, dict[int, list[float]]]


def _figures(
    of_action: Mapping[str, Mapping[int, Visit]],
    of_visit: Callable[[Visit], Iterable[float | None]],
) -> Rounds:
    """By contestant and round."""
    return {
        name: {
            turn: [figure for figure in of_visit(made) if figure is not None]
            for turn, made in visits.items()
        }
        for name, visits in of_action.items()
    }


def _row(page: str, label: str, rounds: Rounds, names: Sequence[str]) -> list[str]:
    cells = [page, label]
    for name in names:
        figures = [figure for turn in rounds.get(name, {}).values() for figure in turn]
        if not figures:
            cells.append("–")
            continue
        cell = f"{statistics.median(figures):,.0f}"
        if name != FRAGMENT:
            cell += f" = {ratio_in_words(ratios(rounds[name], rounds.get(FRAGMENT, {})))}"
        cells.append(cell)
    return cells


_SPLIT_HEAD = (
    "click", "of", "to the request", "to the first answer", "to the last before the repaint",
    "to the repaint", "repaint in all", "script's end", "last change", "messages", "deltas", "kB",
)  # fmt: skip


def _split_rows(taken: Visits, names: Sequence[str]) -> Iterator[list[str]]:
    for name in taken:
        for contestant in names:
            visits = taken[name].get(contestant, {}).values()
            clicks = [made.clicks[0] for made in visits if made.clicks]
            if clicks:
                action = ACTIONS[name]
                yield [f"{action.page}: {action.label}", contestant, *_split(clicks)]


def _split(clicks: Sequence[Click]) -> Iterator[str]:
    """The parts of a click one after another, then what is not a part."""
    yield number(median(one.asked for one in clicks))
    for later, earlier in (
        ("answered", "asked"), ("delivered", "answered"), ("repaint", "delivered"),
    ):  # fmt: skip
        yield number(median(_between(one, earlier, later) for one in clicks))
    yield number(median(one.repaint for one in clicks))
    yield number(median(one.finished for one in clicks))
    yield number(median(one.settled for one in clicks))
    yield number(median(one.messages for one in clicks))
    yield number(median(one.deltas for one in clicks))
    yield number(median(one.bytes / 1000 for one in clicks), 1)


def _between(one: Click, earlier: str, later: str) -> float | None:
    begun, ended = getattr(one, earlier), getattr(one, later)
    return None if begun is None or ended is None else ended - begun


def _failures(taken: Visits) -> list[str]:
    return [
        f"{name}, {contestant}, round {turn + 1}: {made.failure}"
        for name, of_action in taken.items()
        for contestant, visits in of_action.items()
        for turn, made in visits.items()
        if made.failure
    ]


@contextmanager
def data_asked(asked: argparse.Namespace) -> Iterator[Path]:
    """The folder of the data: one that is named, the bundled set, or that ten times over."""
    if not asked.ten:
        yield (asked.data or BUNDLED_DATA).resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        repeat(BUNDLED_DATA, Path(folder), 10)
        yield Path(folder)


def run(asked: argparse.Namespace) -> None:
    end_in_order()
    names = [action.name for action in chosen(asked.pages)]
    with tempfile.TemporaryDirectory() as folder, data_asked(asked) as data:
        dataset = parley.load(data)
        states = {name: ACTIONS[name].states(dataset) for name in names}
        file = Path(folder) / "states.json"
        shown.write(states, file)
        checkouts = [checkout.resolve() for checkout in asked.app or [ROOT]]
        with (
            contestants(checkouts, data, file, Path(folder), names[0]) as running,
            sync_playwright() as playwright,
        ):
            browser = chromium.launch(playwright)
            print(
                f"{asked.rounds} rounds of {asked.clicks} clicks; Chromium {browser.version}, "
                f"Python {platform.python_version()}, Streamlit {version('streamlit')}, "
                f"Dash {version('dash')}, plotly {version('plotly')}\n"
            )
            taken = measure(browser, running, states, asked)
            browser.close()
    print(report(taken, running))
    if failures := _failures(taken):
        print("\nNot measured:\n" + "\n".join(f"- {line}" for line in failures))
    if asked.json:
        raw = {
            name: {
                contestant: {turn: asdict(made) for turn, made in visits.items()}
                for contestant, visits in of_action.items()
            }
            for name, of_action in taken.items()
        }
        asked.json.write_text(json.dumps(raw, indent=1), "utf-8")


def chosen(pages: Sequence[str]) -> list[Action]:
    """The actions of these pages, or those of these names; all where none is named."""
    wanted = {page.lower() for page in pages}
    return [
        action
        for action in ACTIONS.values()
        if not wanted or wanted & {action.name, action.page.lower()}
    ]


def arguments() -> argparse.ArgumentParser:
    """What can be asked for on the command line."""
    parser = argparse.ArgumentParser(description="Pages in a browser, beside the least pages.")
    known = [*ACTIONS, *dict.fromkeys(action.page.lower() for action in ACTIONS.values())]
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=60, help="begin nothing after these")
    parser.add_argument("--clicks", type=int, default=3, help="there and back, in each visit")
    parser.add_argument(
        "--pages", nargs="+", default=[], type=str.lower, choices=dict.fromkeys(known),
        help="pages, or clicks by name",
    )  # fmt: skip
    parser.add_argument(
        "--app", type=Path, action="append",
        help="a checkout to measure instead of this one; of several, all in turns",
    )  # fmt: skip
    parser.add_argument("--data", type=Path, help="a data set to show instead of the bundled one")
    parser.add_argument("--ten", action="store_true", help="the bundled one ten times over")
    parser.add_argument("--warm", action="store_true", help="load from the browser's cache, too")
    parser.add_argument("--json", type=Path, help="a file for all single figures")
    return parser


if __name__ == "__main__":
    run(arguments().parse_args())
