"""Answers from memory: the pages' HTML, Streamlit's scripts and styles, and Parley's own files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.server.addresses import below, page_at
from parley.server.assets import Assets
from parley.server.html import Pages
from parley.server.negotiation import Held

_READING: Final = ("GET", "HEAD")


class Memory:
    """Middleware before Streamlit's own; what it does not hold it passes on.

    ``html`` makes the pages, ``own`` holds Parley's own files by their paths; ``base`` is Streamlit's
    setting server.baseUrlPath.
    """

    def __init__(
        self, app: ASGIApp, *, html: Pages, own: Mapping[str, Held], assets: Assets, base: str
    ) -> None:
        self._app = app
        self._html = html
        self._own = own
        self._assets = assets
        self._base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on."""
        if scope["type"] != "http" or scope["method"] not in _READING:
            return await self._app(scope, receive, send)
        path = below(scope, self._base)
        if path is None:
            return await self._app(scope, receive, send)
        request = HTTPConnection(scope)
        found = self._found(path, request)
        if found is not None:
            return await found.answer(request)(scope, receive, send)
        if Assets.is_one(path):
            send = _varying(send)
        return await self._app(scope, receive, send)

    def _found(self, path: str, request: HTTPConnection) -> Held | None:
        page = page_at(path)
        if page is not None:
            return self._html.get(page, request)
        if path in self._own:
            return self._own[path]
        # Streamlit cuts out parts, which only plain bytes have.
        if Assets.is_one(path) and "range" not in request.headers:
            return self._assets.get(path)
        return None


def _varying(send: Send) -> Send:
    """Tells caches that the plain form, which Streamlit sends, is not the only one."""

    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return wrapped
