"""Starts the app as a process that counts what it holds when asked to: `python -m tests.server.counted`.

The first argument is the file to which it writes the counts at SIGUSR1, the others are the command
line of `parley`. Streamlit keeps the last sessions whose reader is gone; here it keeps few, so
that few visits show whether the older ones go.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
from pathlib import Path

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.memory_session_storage import MemorySessionStorage

KEPT = 4
"""Sessions whose reader is gone that are kept at most."""


def count(path: Path) -> None:
    """Write how many sessions, open files and threads there are."""
    gc.collect()
    counts = {
        "sessions": sum(isinstance(one, AppSession) for one in gc.get_objects()),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "threads": threading.active_count(),
    }
    beside = path.with_suffix(".part")
    beside.write_text(json.dumps(counts))
    os.replace(beside, path)  # noqa: PTH105 (whole or not at all)


def main(counts: str, *command: str) -> int:
    signal.signal(signal.SIGUSR1, lambda *_: count(Path(counts)))
    Path(counts).with_suffix(".pid").write_text(str(os.getpid()))
    before = MemorySessionStorage.__init__

    def few(self: MemorySessionStorage, **given: int) -> None:
        before(self, **{**given, "maxsize": KEPT})

    MemorySessionStorage.__init__ = few
    from parley.cli import main as parley

    return parley(command)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
