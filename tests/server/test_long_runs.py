"""After many visits the process holds no more than after a few."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.paths import EXAMPLE_DATA, ROOT
from tests.server.counted import KEPT
from tests.server.visiting import visited
from tests.serving import free_port, serving
from tests.waiting import LONGEST

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not Path("/proc/self/fd").exists(), reason="open files are counted in /proc"
    ),
]

PAGES = ("", "sources", "analysts", "plans")


def test_gone_readers_leave_nothing_open(tmp_path: Path):
    counts, port = tmp_path / "counts.json", free_port()
    run = ["run", "--data", str(EXAMPLE_DATA), "--port", str(port)]
    command = [sys.executable, "-m", "tests.server.counted", str(counts), *run]
    with serving(command, port, tmp_path / "log.txt", folder=ROOT, env=os.environ) as address:
        process = int(counts.with_suffix(".pid").read_text())

        def after(visits: int) -> dict[str, int]:
            for number in range(visits):
                visited(address, PAGES[number % len(PAGES)])
            return settled(lambda: asked(process, counts))

        first = after(2 * KEPT)
        # The last visitors are still kept, and perhaps one that is just going; nobody else is.
        assert first["sessions"] <= KEPT + 1
        further = 4 * KEPT
        second = after(further)
        assert second["sessions"] <= KEPT + 1
        # A session holds three files and more; one more or less may be kept at either count.
        assert second["files"] - first["files"] < further
        assert second["threads"] - first["threads"] < KEPT


def asked(process: int, counts: Path) -> dict[str, int]:
    """What the process counts now."""
    counts.unlink(missing_ok=True)
    os.kill(process, signal.SIGUSR1)
    for _ in range(LONGEST * 20):
        if counts.exists():
            return json.loads(counts.read_text())
        time.sleep(0.05)
    pytest.fail("the process did not count")


def settled(count: Callable[[], dict[str, int]]) -> dict[str, int]:
    """The counts once they stay: a reader's going takes a moment."""
    before = count()
    for _ in range(LONGEST):
        time.sleep(0.2)
        now = count()
        if now == before:
            return now
        before = now
    pytest.fail(f"the counts do not stay: {before}")
