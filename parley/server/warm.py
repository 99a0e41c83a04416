"""A thread that makes ready what visitors see first, and steps back while a page is being drawn.

It looks at the data set again and again. When there is another, it makes all ready anew, so that
nobody needs to tell it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from parley.server.collector import settle

if TYPE_CHECKING:
    from parley.dataset import Dataset

FIRST_PAUSE: Final = 0.3
"""Seconds in which a server that has just started answers whoever waited for it."""

BETWEEN: Final = 0.02
"""Seconds left to others after each exhibit."""

LOOK_AGAIN: Final = 10.0
"""Seconds after which the files of the data set are looked at again."""

_DRAWING: Final = "ScriptRunner"
"""How Streamlit names the threads that run pages."""

_LOOK: Final = 0.05
_LOOKS: Final = 200
"""How long a page is waited for: 200 looks, 0.05 seconds apart."""

Current = Callable[[], "Dataset | None"]
Steps = Callable[["Dataset"], Iterable[Callable[[], object]]]


class Warmth:
    """The thread. ``begin`` starts it, ``end`` stops it after the exhibit that is being made.

    ``current`` gives the data set or None, ``steps`` what makes ready each thing of a data set.
    """

    def __init__(self, current: Current, steps: Steps, *, look_again: float = LOOK_AGAIN) -> None:
        self._current = current
        self._steps = steps
        self._look_again = look_again
        self._ended = threading.Event()
        # A daemon, so that a server that is told to stop does not wait for an exhibit.
        self._thread = threading.Thread(target=self._run, name="parley-warm", daemon=True)

    def begin(self) -> None:
        """Start; returns at once."""
        self._thread.start()

    def end(self, *, wait: float = 0.0) -> None:
        """Stop; waits at most so many seconds until the thread is through."""
        self._ended.set()
        self._thread.join(wait)

    def _run(self) -> None:
        done = None
        self._ended.wait(FIRST_PAUSE)
        while not self._ended.is_set():
            dataset = self._current()
            if dataset is not None and dataset is not done:
                done = dataset
                self._take(self._steps(dataset))
                settle()
            self._ended.wait(self._look_again)

    def _take(self, steps: Iterable[Callable[[], object]]) -> None:
        for step in steps:
            self._step_back()
            if self._ended.wait(BETWEEN):
                return
            step()

    def _step_back(self) -> None:
        """Wait while a page is being drawn, but not for ever, as one may hang."""
        for _ in range(_LOOKS):
            if not _is_drawing() or self._ended.wait(_LOOK):
                return


def _is_drawing() -> bool:
    return any(thread.name.startswith(_DRAWING) for thread in threading.enumerate())
