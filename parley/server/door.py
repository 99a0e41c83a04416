"""Who is answered, and what a browser may do with an answer: middleware before all else.

Any page that a reader has open may ask this machine for something. Three things keep a set from it:
only names that are the app's own are answered, so that no other name can be pointed here; the
connection that draws pages is opened to the app's own pages alone; and no answer may be used by
another site, unless the host declares the data public.
"""

from __future__ import annotations

import json
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from parley.hosting import Hosts, name_in
from parley.server import wording
from parley.server.addresses import below, is_interface

_OWN, _IN_PAGE = "'self'", "'unsafe-inline'"
_MADE: Final = ("data:", "blob:")
SOURCES: Final = {
    "default": (_OWN,),
    # Streamlit's page starts by scripts in it, and its components are scripts made while it runs.
    "script": (_OWN, _IN_PAGE, "'unsafe-eval'", "blob:"),
    "style": (_OWN, _IN_PAGE),
    "img": (_OWN, *_MADE),
    "font": (_OWN, "data:"),
    "worker": (_OWN, "blob:"),
    "object": ("'none'",),
}
POLICY: Final = "; ".join(
    [*(f"{kind}-src {' '.join(allowed)}" for kind, allowed in SOURCES.items()), f"base-uri {_OWN}"]
)
"""What a page may load: from the app itself and what it made, and from nowhere else. Which sites may
frame it is not said, as any may (docs/api.md)."""

_PROBLEM: Final = "application/problem+json"
_DOCUMENTS: Final = ("text/html", "image/svg+xml")
"""What browsers show as pages."""

REFUSED: Final = WebSocketClose(1008)
"""A connection is refused without words (HTTP 403): no page can read them, and of an answer with words
uvicorn writes to its log that none was given, as often as anybody likes."""


class Door:
    """Lets in what was asked for at a name of the app.

    ``public`` is whether any site may read the HTTP interface, ``base`` Streamlit's setting
    server.baseUrlPath.
    """

    def __init__(self, app: ASGIApp, *, hosts: Hosts, public: bool = False, base: str = "") -> None:
        self._app = app
        self._hosts = hosts
        self._public = public
        self._base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on or refuse."""
        if scope["type"] == "http":
            api = is_interface(below(scope, self._base))
            send = _told(send, to_all=self._public and api)
            refusal = self._foreign_name(scope)
            if refusal is not None:
                return await _refused(*refusal, in_json=api)(scope, receive, send)
        if scope["type"] == "websocket":
            if self._foreign_name(scope) or self._is_foreign_page(scope):
                return await REFUSED(scope, receive, send)
            scope = _from_here(scope)
        return await self._app(scope, receive, send)

    def _foreign_name(self, scope: Scope) -> tuple[int, str] | None:
        """The status and the words for a request at a name that is not the app's own."""
        given = Headers(scope=scope).getlist("host")
        name = name_in(given[0]) if len(given) == 1 else None
        if name is None:
            return 400, wording.NO_HOST
        return None if self._hosts.answer(name) else (421, wording.not_at(name))

    def _is_foreign_page(self, scope: Scope) -> bool:
        """Whether a page of another origin asks; programs name no page."""
        headers = Headers(scope=scope)
        pages = headers.getlist("origin")
        return bool(pages) and not (len(pages) == 1 and self._is_own(pages[0], headers["host"]))

    def _is_own(self, page: str, host: str) -> bool:
        """Whether the page comes from where it asks, or a name of the app before a proxy."""
        try:
            where = urlsplit(page).netloc.lower()
        except ValueError:
            return False
        name = name_in(where)
        return where == host.lower() or (name is not None and self._hosts.include(name))


def _from_here(scope: Scope) -> Scope:
    """The request as from the app's own page, which it is: Streamlit lets that in without a question.

    Of another origin it would ask an outside address for this machine's own, and wait.
    """
    headers = MutableHeaders(raw=list(scope["headers"]))
    if "origin" in headers:
        headers["origin"] = f"http://{headers['host']}"
    return {**scope, "headers": headers.raw}


def _told(send: Send, *, to_all: bool) -> Send:
    """Tells the browser what it may do with the answer; ``to_all`` is whether any site may read it."""

    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Cross-Origin-Resource-Policy"] = "cross-origin" if to_all else "same-origin"
            if not to_all:  # some settings of Streamlit's let others read what its pages show
                del headers["Access-Control-Allow-Origin"]
            headers["X-Content-Type-Options"] = "nosniff"
            headers["Referrer-Policy"] = "same-origin"  # an address says what its reader looks at
            if headers.get("content-type", "").startswith(_DOCUMENTS):
                headers["Content-Security-Policy"] = POLICY
        await send(message)

    return wrapped


def _refused(status: int, why: str, *, in_json: bool = False) -> Response:
    """The refusal in words, as the HTTP interface or as a page would say it."""
    headers = {"Cache-Control": "no-store"}
    if not in_json:
        return PlainTextResponse(f"{why}\n", status, headers=headers)
    said = {"status": status, "title": wording.NOT_LET_IN, "detail": why}
    return Response(json.dumps(said), status, headers=headers, media_type=_PROBLEM)


class Closed:
    """In the place of the app where its settings are wrong: it says why and does not start."""

    def __init__(self, why: str) -> None:
        self._why = why

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse to start; where the server has not asked for that, refuse everything."""
        if scope["type"] == "lifespan":
            await receive()
            return await send({"type": "lifespan.startup.failed", "message": self._why})
        if scope["type"] == "websocket":
            return await REFUSED(scope, receive, send)
        return await _refused(503, self._why)(scope, receive, send)
