"""The HTTP interface, imported when it is first asked: the pages' start does not wait for it."""

from __future__ import annotations

from functools import cache
from typing import Final

from anyio import to_thread
from starlette.routing import BaseRoute, Route, Router
from starlette.types import Receive, Scope, Send

from parley.hosting import is_public
from parley.server.addresses import FEED


@cache
def interface() -> Router:
    """The interface's own routes."""
    from parley import api

    return Router(api.routes(public=is_public()))


class Interface:
    """Hands every request on."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """In a thread, as importing takes half a second and others are served meanwhile."""
        router = await to_thread.run_sync(interface)
        await router(scope, receive, send)


routes: Final[list[BaseRoute]] = [
    Route("/api", Interface()),
    Route("/api/{path:path}", Interface()),
    Route(f"/{FEED}", Interface()),
]
"""For the web application."""
