"""What the web server does beside answering: it begins with the server and ends with it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from parley.server.opening import current, steps
from parley.server.warm import Warmth


@asynccontextmanager
async def lifespan(_: object) -> AsyncGenerator[None]:
    """For the web application."""
    warmth = Warmth(current, steps)
    warmth.begin()
    try:
        yield
    finally:
        warmth.end()
