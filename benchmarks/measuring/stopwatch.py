"""One click and one first load, timed within the page by `stopwatch.js`."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

from google.protobuf.message import DecodeError
from playwright.sync_api import BrowserContext, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

SCRIPT: Final = Path(__file__).with_suffix(".js").read_text("utf-8")
STILL: Final = 400
"""Milliseconds without a message or a change after which a click counts as answered."""
LONGEST: Final = 30_000
"""Milliseconds after which a load or a click counts as failed."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is watched in a page: ``marks`` of the first figure in the selector, or the ``text`` there.

    A page counts as loaded once that is there, and ``within`` it what that selector names.
    """

    selector: str
    watch: Literal["marks", "text"] = "marks"
    within: str = ""


@dataclass(frozen=True, slots=True)
class Click:
    """What one click took, in milliseconds since its event, and what came for it.

    ``repaint`` is the first frame that shows another figure, ``settled`` the last. ``asked`` is
    when the server was first written to, ``answered`` its first answer, ``delivered`` the last
    one before the repaint, ``finished`` the script's end; they are None where a page asks no
    server. ``bytes`` are what came, before compression on the way.
    """

    repaint: float
    settled: float
    asked: float | None
    answered: float | None
    delivered: float | None
    finished: float | None
    messages: int
    deltas: int
    bytes: int


def start(context: BrowserContext, first: Target) -> Page:
    """A new page with the stopwatch in it, for which ``first`` ends a load."""
    page = context.new_page()
    page.set_default_timeout(LONGEST)
    page.add_init_script(f"({SCRIPT.rstrip()})({json.dumps(asdict(first))})")
    return page


def load(page: Page, address: str) -> float:
    """Milliseconds from the start of the navigation until what is watched stands there."""
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.parleyStopwatch?.loadedAt", polling=50)
    return float(page.evaluate("() => window.parleyStopwatch.loadedAt"))


def wait_until_still(page: Page) -> None:
    """Wait for the rest of a page, so that a click falls into a quiet moment."""
    page.wait_for_function(
        """quiet => {
            const app = document.querySelector('[data-testid=stApp]');
            const running = app && app.dataset.testScriptState !== 'notRunning';
            const size = document.body.innerHTML.length;
            const busy = running || size !== window.parleySize;
            window.parleySize = size;
            if (busy) window.parleyBusy = performance.now();
            return performance.now() - window.parleyBusy > quiet;
        }""",
        arg=STILL,
        polling=100,
    )


def click(page: Page, target: Target, act: Callable[[Page], None]) -> Click:
    """Do what ``act`` does and time how its last event changes the target."""
    page.evaluate("target => { window.parleyStopwatch.arm(target); }", asdict(target))
    act(page)
    page.wait_for_function("quiet => window.parleyStopwatch.still(quiet)", arg=STILL, polling=100)
    return read(page.evaluate("() => window.parleyStopwatch.result()"))


def read(taken: dict[str, Any]) -> Click:
    """A click from what the page's stopwatch noted."""
    event, changed = taken["event"], taken["changed"]
    messages = [(at, base64.b64decode(data)) for at, data in taken["received"]]
    asked = [at for at, _ in taken["sent"]] + [entry[0] for entry in taken["fetched"]]
    firsts = [at for at, _ in messages] + [entry[1] for entry in taken["fetched"]]
    lasts = [at for at, _ in messages] + [entry[2] for entry in taken["fetched"]]
    in_time = [at for at in lasts if at <= changed]
    deltas, ends = 0, list[float]()
    for at, data in messages:
        kind = _kind(data)
        deltas += kind in {"delta", "ref_hash"}
        if kind == "script_finished":
            ends.append(at)

    def since(moments: list[float], which: Callable[[list[float]], float]) -> float | None:
        return which(moments) - event if moments else None

    return Click(
        repaint=changed - event,
        settled=taken["last"] - event,
        asked=since(asked, min),
        answered=since(firsts, min),
        delivered=since(in_time, max),
        finished=since(ends, max),
        messages=len(messages) + len(taken["fetched"]),
        deltas=deltas,
        bytes=sum(len(data) for _, data in messages) + sum(e[3] for e in taken["fetched"]),
    )


def _kind(data: bytes) -> str:
    message = ForwardMsg()
    try:
        message.ParseFromString(data)
    except DecodeError:
        return "other"
    return message.WhichOneof("type") or "other"
