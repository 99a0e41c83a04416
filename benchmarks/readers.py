"""Measure what one process of the app holds: many readers at once, each with a click now and then.

    python benchmarks/readers.py [--readers 10 25 50 100] [--seconds 60] [--app DIR]

All readers but one speak to the app as a page does and draw nothing; the one is a browser, whose
repaint is what a reader waits for. Each number of readers gets a new process, and is set beside
one reader who has it alone.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright
from websockets.exceptions import WebSocketException

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.measuring import chromium, protocol, servers, stopwatch
from benchmarks.measuring.actions import ACTIONS
from benchmarks.measuring.protocol import AppError, Reader
from benchmarks.measuring.servers import Server
from benchmarks.measuring.states import States
from benchmarks.measuring.summary import number, percentile, table
from parley.paths import BUNDLED_DATA, ROOT

ACTION: Final = ACTIONS["mixed"]
"""The click: a toggle that redraws a figure of all pairs."""
TOGGLE: Final = "ag_zero"

EVERY: Final = 5.0
"""Seconds between two clicks of a reader."""
JITTER: Final = 1.0
"""Seconds by which a click may come sooner or later than that."""
ARRIVING: Final = 0.5
"""Seconds between two readers who come."""
ALONE: Final = 12
"""Clicks of the reader who has the app alone."""
FAILURES: Final = (AppError, WebSocketException, OSError, TimeoutError)


@dataclass(slots=True)
class Load:
    """What readers met, in seconds; memory in MB."""

    readers: int
    alone: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    ended: list[float] = field(default_factory=list)
    figures: list[float] = field(default_factory=list)
    repainted: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    before: float = 0
    peak: float = 0


def pauses(seed: int) -> Iterator[float]:
    """The seconds between a reader's clicks, always the same for the same reader."""
    drawn = random.Random(seed)  # noqa: S311 (pauses that repeat, no secret)
    yield drawn.uniform(0, EVERY)
    while True:
        yield EVERY + drawn.uniform(-JITTER, JITTER)


@dataclass(slots=True)
class Clock:
    """When all clicking begins, which is when everybody has opened the page, and ends."""

    seconds: float
    begun: threading.Event = field(default_factory=threading.Event)
    until: float = 0

    def begin(self) -> None:
        """Everybody is there."""
        self.until = time.monotonic() + self.seconds
        self.begun.set()

    def moments(self, seed: int) -> Iterator[float]:
        """When a reader clicks. Who still waits for the last answer clicks once it is there, not twice."""
        waits = pauses(seed)
        due = time.monotonic() + next(waits)
        while due < self.until:
            yield due
            due = max(due + next(waits), time.monotonic())


async def _alone(address: str, load: Load) -> None:
    """Somebody who has the app alone; also makes what a process makes once."""
    reader = await protocol.connected(address, ACTION.path, TOGGLE)
    async with reader.connection:
        await reader.open()
        load.alone = [(await reader.click()).ended for _ in range(ALONE)][2:]


async def _open(address: str, number: int, load: Load) -> Reader | None:
    await asyncio.sleep(number * ARRIVING)
    try:
        reader = await protocol.connected(address, ACTION.path, TOGGLE)
        load.opened.append((await reader.open()).ended)
    except FAILURES as error:
        load.errors.append(f"{type(error).__name__}: {error}")
        return None
    return reader


async def _click(reader: Reader, seed: int, clock: Clock, load: Load) -> None:
    try:
        async with reader.connection:
            for moment in clock.moments(seed):
                await asyncio.sleep(max(moment - time.monotonic(), 0))
                answer = await reader.click()
                load.ended.append(answer.ended)
                if answer.figure is not None:
                    load.figures.append(answer.figure)
    except FAILURES as error:
        load.errors.append(f"{type(error).__name__}: {error}")


async def _read(address: str, clock: Clock, load: Load) -> None:
    """All readers without a browser: they come one after another, then all click."""
    numbers = range(1, load.readers)
    came = await asyncio.gather(*(_open(address, number, load) for number in numbers))
    clock.begin()
    await asyncio.gather(
        *(
            _click(reader, seed, clock, load)
            for seed, reader in enumerate(came, 1)
            if reader is not None
        )
    )


def _watch_memory(server: Server, load: Load, over: threading.Event) -> None:
    while not over.wait(0.5):
        load.peak = max(load.peak, servers.resident(server.pid))


def _browse(address: str, clock: Clock, load: Load, others: threading.Thread) -> None:
    """The reader with a browser, who is there first and lets the others in."""
    # A toggle is clicked without knowing what it leads between, so no figure is made for it.
    states = States("figure", ())  # type: ignore[arg-type] # two exhibits elsewhere, none needed here
    with sync_playwright() as playwright:
        browser = chromium.launch(playwright)
        try:
            page = stopwatch.start(chromium.fresh(browser), ACTION.first)
            page.set_default_timeout(1000 * protocol.LONGEST)
            stopwatch.load(page, f"{address}/{ACTION.path}")
            stopwatch.wait_until_still(page)
            others.start()
            clock.begun.wait()
            for moment in clock.moments(0):
                time.sleep(max(moment - time.monotonic(), 0))
                made = stopwatch.click(
                    page, ACTION.changes, lambda page: ACTION.there(page, states)
                )
                load.repainted.append(made.repaint / 1000)
        except PlaywrightError as error:
            load.errors.append(f"browser: {str(error).splitlines()[0]}")
        finally:
            browser.close()


def measure(checkout: Path, data: Path, readers: int, seconds: float) -> Load:
    """A new process with so many readers."""
    load, clock, over = Load(readers), Clock(seconds), threading.Event()
    with servers.app(checkout, data) as server:
        asyncio.run(_alone(server.address, load))
        load.before = load.peak = servers.resident(server.pid)
        # Threads that end with the program, should it be told to end.
        watching = threading.Thread(target=_watch_memory, args=(server, load, over), daemon=True)
        others = threading.Thread(
            target=lambda: asyncio.run(_read(server.address, clock, load)), daemon=True
        )
        watching.start()
        try:
            _browse(server.address, clock, load, others)
            if others.ident is not None:
                others.join()
        finally:
            over.set()
            watching.join()
    return load


HEAD: Final = (
    "readers", "clicks, of which missing", "figure sent p50", "p95", "script's end p50", "p95",
    "times one reader alone", "repaint p50", "p95", "page opened p50", "errors", "MB before", "MB at peak", "MB a reader",
)  # fmt: skip


def row(load: Load, seconds: float) -> list[str]:
    """A line of the report; times in milliseconds."""
    clicks = len(load.ended) + len(load.repainted)
    wanted = load.readers * seconds / EVERY
    alone = statistics.median(load.alone)
    ended = _at(load.ended, 0.5)
    return [
        str(load.readers),
        f"{clicks}, {max(1 - clicks / wanted, 0):.0%}",
        number(_at(load.figures, 0.5)),
        number(_at(load.figures, 0.95)),
        number(ended),
        number(_at(load.ended, 0.95)),
        number(None if ended is None else ended / 1000 / alone, 1),
        number(_at(load.repainted, 0.5)),
        number(_at(load.repainted, 0.95)),
        number(_at(load.opened, 0.5)),
        str(len(load.errors)),
        number(load.before),
        number(load.peak),
        number((load.peak - load.before) / load.readers, 1),
    ]


def _at(seconds: list[float], share: float) -> float | None:
    return percentile(sorted(seconds), share) * 1000 if seconds else None


def main() -> None:
    parser = argparse.ArgumentParser(description="Many readers of one process.")
    parser.add_argument("--readers", type=int, nargs="+", default=[10, 25, 50, 100])
    parser.add_argument("--seconds", type=float, default=60, help="in which readers click")
    parser.add_argument("--app", type=Path, default=ROOT, help="a checkout to measure instead")
    parser.add_argument("--data", type=Path, default=BUNDLED_DATA)
    parser.add_argument("--json", type=Path, help="a file for all single figures")
    asked = parser.parse_args()
    servers.end_in_order()
    loads = []
    try:
        for readers in asked.readers:
            load = measure(asked.app.resolve(), asked.data.resolve(), readers, asked.seconds)
            loads.append(load)
            print(f"{readers}: {row(load, asked.seconds)}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
    print(
        f"One process; each reader clicks every {EVERY:g} s for {asked.seconds:g} s "
        f"({ACTION.page}: {ACTION.label}). Milliseconds."
    )
    print("\n" + table(HEAD, [row(load, asked.seconds) for load in loads]))
    for load in loads:
        for error in sorted(set(load.errors)):
            print(f"- {load.readers} readers: {error} ({load.errors.count(error)}x)")
    if asked.json:
        asked.json.write_text(json.dumps([asdict(load) for load in loads], indent=1), "utf-8")


if __name__ == "__main__":
    main()
