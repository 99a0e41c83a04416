"""Whom the server answers, and what browsers are told to do with an answer."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from parley.hosting import HOSTS_VARIABLE, Hosts, read
from parley.server.door import Closed, Door
from tests.waiting import awaited

PATHS = (
    "/",
    "/stances",
    "/api",
    "/api/plans.json",
    "/feed.atom",
    "/_stcore/health",
    "/static/js/a.js",
)
OWN = read("parley.example.org")


def behind(hosts: Hosts = OWN, **more: Any) -> Starlette:
    """The door before an app that answers every request and tells every connection what it sees."""

    async def answer(request) -> PlainTextResponse:
        return PlainTextResponse("let in", headers={"Access-Control-Allow-Origin": "*"})

    async def page(request) -> HTMLResponse:
        return HTMLResponse("<p>let in")

    async def echo(connection: WebSocket) -> None:
        await connection.accept()
        await connection.send_json(dict(connection.headers))

    return Starlette(
        routes=[
            WebSocketRoute("/_stcore/stream", echo),
            Route("/page", page),
            Route("/{path:path}", answer, methods=["GET", "POST"]),
        ],
        middleware=[Middleware(Door, hosts=hosts, **more)],
    )


def ask(app: Starlette, path: str, host: str, **headers: str) -> httpx.Response:
    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get(path, headers={"Host": host, **headers})

    return awaited(asked())


def connect(app, *headers: tuple[bytes, bytes]) -> list[Any]:
    """What the server says to a browser that opens a connection with these headers."""
    said: list[Any] = []

    async def receive() -> Any:
        return {"type": "websocket.connect"}

    async def send(message: Any) -> None:
        said.append(message)

    scope = {
        "type": "websocket", "path": "/_stcore/stream", "query_string": b"", "scheme": "ws",
        "headers": list(headers), "subprotocols": [], "server": ("127.0.0.1", 8501),
    }  # fmt: skip
    awaited(app(scope, receive, send))
    return said


@pytest.mark.parametrize(
    "host", ["localhost:8501", "127.0.0.1", "[::1]:80", "PARLEY.example.org:8443"]
)
@pytest.mark.parametrize("path", PATHS)
def test_the_app_s_own_names_are_answered(path: str, host: str):
    assert ask(behind(), path, host).text == "let in"


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example:8501", "192.0.2.1"])
def test_another_name_is_refused_in_words(path: str, host: str):
    answer = ask(behind(), path, host)
    assert answer.status_code == 421
    assert HOSTS_VARIABLE in answer.text
    assert host.partition(":")[0] in answer.text
    api = path.startswith("/api") or path == "/feed.atom"
    expected = "application/problem+json" if api else "text/plain; charset=utf-8"
    assert answer.headers["content-type"] == expected
    if api:
        problem = json.loads(answer.text)
        assert (problem["status"], problem["title"]) == (421, "Not answered here")


def test_what_is_no_name_is_refused_and_not_repeated():
    answer = ask(behind(), "/", "<script>alert(1)</script>")
    assert answer.status_code == 400
    assert "script" not in answer.text


def test_a_request_names_one_host():
    for hosts in ([], [b"localhost", b"evil.example"], [b"localhost", b"localhost"]):
        headers = [(b"host", host) for host in hosts]
        (closed,) = connect(behind(), *headers)
        assert closed["type"] == "websocket.close"


@pytest.mark.parametrize("base", ["", "under"])
def test_the_interface_is_known_below_any_path(base: str):
    answer = ask(behind(base=base), f"/{base}/api".replace("//", "/"), "evil.example")
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("host", "page"),
    [
        (b"localhost:8501", b"http://localhost:8501"),
        (b"localhost:8501", None),  # a program
        (b"parley.example.org", b"https://parley.example.org"),
        (b"127.0.0.1:8501", b"https://parley.example.org"),  # a proxy that says its own way here
        (b"parley.example.org", b"https://PARLEY.example.org:8443"),
    ],
)
def test_the_app_s_own_pages_connect_and_streamlit_sees_no_other(host: bytes, page: bytes | None):
    headers = [(b"host", host), *([(b"origin", page)] if page else [])]
    accepted, sent = connect(behind(), *headers)[:2]
    assert accepted["type"] == "websocket.accept"
    seen = json.loads(sent["text"])
    # Of an origin that is not the Host, Streamlit asks an outside address.
    assert seen.get("origin") == (f"http://{host.decode()}" if page else None)


@pytest.mark.parametrize(
    ("host", "page"),
    [
        (b"localhost:8501", b"http://localhost:3000"),  # another program's page on this machine
        (b"localhost:8501", b"https://localhost:8502"),
        (b"localhost:8501", b"http://127.0.0.1:8501"),
        (b"localhost:8501", b"https://evil.example"),
        (b"localhost:8501", b"null"),
        (b"localhost:8501", b""),
        (b"localhost:8501", b"http://[::1"),
        (b"evil.example:8501", b"http://evil.example:8501"),  # a name that was pointed here
        (b"evil.example:8501", None),
    ],
)
def test_other_pages_do_not_connect(host: bytes, page: bytes | None):
    headers = [(b"host", host), *([(b"origin", page)] if page is not None else [])]
    (closed,) = connect(behind(), *headers)
    assert (closed["type"], closed["code"]) == ("websocket.close", 1008)


def test_no_answer_may_be_used_by_another_site_unless_the_data_are_public():
    for path in (*PATHS, "/page"):
        private, public = (
            ask(behind(public=public), path, "localhost") for public in (False, True)
        )
        assert private.headers["cross-origin-resource-policy"] == "same-origin"
        assert "access-control-allow-origin" not in private.headers
        api = path.startswith("/api") or path == "/feed.atom"
        expected = "cross-origin" if api else "same-origin"
        assert public.headers["cross-origin-resource-policy"] == expected, path
        assert ("access-control-allow-origin" in public.headers) is api
        assert private.headers["x-content-type-options"] == "nosniff"


def test_a_page_may_load_nothing_from_elsewhere():
    page = ask(behind(), "/page", "localhost")
    policy = dict(one.split(" ", 1) for one in page.headers["content-security-policy"].split("; "))
    # https://www.w3.org/TR/CSP3: what no directive names is as default-src says.
    assert policy["default-src"] == "'self'"
    assert policy["base-uri"] == "'self'"
    assert policy["object-src"] == "'none'"
    allowed = {source for sources in policy.values() for source in sources.split()}
    assert allowed == {"'self'", "'none'", "'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"}
    assert page.headers["referrer-policy"] == "same-origin"


def test_an_app_with_a_wrong_setting_does_not_start_and_says_why():
    said: list[Any] = []

    async def receive() -> Any:
        return {"type": "lifespan.startup"}

    async def send(message: Any) -> None:
        said.append(message)

    closed = Closed("PARLEY_HOSTS is missing")
    awaited(closed({"type": "lifespan"}, receive, send))
    assert said == [{"type": "lifespan.startup.failed", "message": "PARLEY_HOSTS is missing"}]
    # Some servers do not ask an app to start.
    answer = ask(closed, "/", "localhost")
    assert (answer.status_code, answer.text) == (503, "PARLEY_HOSTS is missing\n")
    assert connect(closed, (b"host", b"localhost"))[0]["type"] == "websocket.close"
