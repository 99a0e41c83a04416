"""Waiting in a test: for a coroutine, and how long for a page."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeVar

Result = TypeVar("Result")

LONGEST: Final = 300
"""Seconds for one run of a page. Only one that hangs needs them: no test is about speed, and a
busy machine has taken more than thirty."""


def awaited(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What the coroutine gives; in a thread, since a browser test may have left a loop running."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, coroutine).result()
