"""The time limit on requests that are begun and not sent to their end, in a real server.

The limit is short, and nothing here says how long anything takes: that a connection was closed is
waited for, and what was opened before it has then been open for longer than the limit.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from uvicorn.config import HTTP_PROTOCOLS
from websockets.asyncio.client import connect

from parley.server.unfinished import InTime
from parley.ui import serve
from tests.serving import free_port
from tests.waiting import awaited

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
WHOLE = HEAD + b"\r\n"
WITH_BODY = HEAD.replace(b"GET", b"POST") + b"Content-Length: 10\r\n\r\n"

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Soon(InTime):
    limit = 0.3


class Server:
    """Its port, and what its slow answer waits for."""

    def __init__(self) -> None:
        self.port = free_port()
        self.slow = asyncio.Event()

    async def open(self, sent: bytes) -> Streams:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(sent)
        await writer.drain()
        return reader, writer


async def _answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse("answered")


async def _read(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def _echo(connection: WebSocket) -> None:
    await connection.accept()
    async for text in connection.iter_text():
        await connection.send_text(text)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    """A server with the short limit."""
    made = Server()

    async def _slow(request: Request) -> PlainTextResponse:
        await made.slow.wait()
        return PlainTextResponse("slow")

    app = Starlette(
        routes=[
            Route("/", _answer, methods=["GET", "POST"]),
            Route("/read", _read, methods=["POST"]),
            Route("/slow", _slow),
            WebSocketRoute("/echo", _echo),
        ]
    )
    config = uvicorn.Config(
        app,
        port=made.port,
        http=Soon,
        ws="websockets-sansio",
        log_level="error",
        lifespan="off",
        timeout_keep_alive=60,
    )
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    try:
        while not server.started:
            await asyncio.sleep(0)
        yield made
    finally:
        made.slow.set()
        server.should_exit = True
        await task


def run(test: Coroutine[Any, Any, None]) -> None:
    async def within() -> None:
        async with asyncio.timeout(60):  # only a connection that is never closed needs it
            await test

    awaited(within())


async def answer(reader: asyncio.StreamReader) -> bytes:
    """The body of one answer."""
    head = await reader.readuntil(b"\r\n\r\n")
    (length,) = (line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
    return await reader.readexactly(int(length.split(b":")[1]))


async def closed(reader: asyncio.StreamReader) -> None:
    """Wait until the server has closed the connection."""
    with suppress(ConnectionResetError):
        while await reader.read(4096):
            pass


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET / HT",
        HEAD,
        HEAD + b"X-Long: ",
        WITH_BODY + b"12345",
        WITH_BODY.replace(b" / ", b" /read ") + b"12345",
        HEAD.replace(b"GET", b"POST") + b"Transfer-Encoding: chunked\r\n\r\n5\r\n123",
        WHOLE + HEAD,  # the second of two
    ],
)
def test_what_is_not_sent_to_its_end_is_closed(sent: bytes):
    async def test() -> None:
        async with serving() as server:
            reader, writer = await server.open(sent)
            await closed(reader)
            writer.close()

    run(test())


def test_what_comes_in_drops_is_closed_all_the_same():
    async def test() -> None:
        async with serving() as server:
            reader, writer = await server.open(HEAD)

            async def drip() -> None:
                while True:
                    writer.write(b"X-Drop: 1\r\n")
                    await writer.drain()
                    await asyncio.sleep(0.01)

            dripping = asyncio.create_task(drip())
            await closed(reader)
            dripping.cancel()
            with suppress(asyncio.CancelledError, ConnectionError):
                await dripping
            writer.close()

    run(test())


def test_hundreds_of_them_are_closed_and_others_answered_meanwhile():
    async def test() -> None:
        async with serving() as server:
            halves = [await server.open(HEAD) for _ in range(300)]
            reader, writer = await server.open(WHOLE)
            assert await answer(reader) == b"answered"
            for half, _ in halves:
                await closed(half)
            for _, half in (*halves, (reader, writer)):
                half.close()

    run(test())


def test_a_connection_at_rest_a_slow_answer_and_a_websocket_are_no_half_sent_requests():
    async def test() -> None:
        async with serving() as server:
            resting, resting_to = await server.open(WHOLE)
            assert await answer(resting) == b"answered"
            posted, posted_to = await server.open(WITH_BODY.replace(b" / ", b" /read "))
            posted_to.write(b"1234567890")
            assert await answer(posted) == b"10"
            slow, slow_to = await server.open(WHOLE.replace(b" / ", b" /slow "))
            async with connect(f"ws://127.0.0.1:{server.port}/echo") as websocket:
                for _ in range(2):  # twice as long as the limit
                    half, half_to = await server.open(HEAD)
                    await closed(half)
                    half_to.close()
                await websocket.send("still here")
                assert await websocket.recv() == "still here"
            for again, to in ((resting, resting_to), (posted, posted_to)):
                to.write(WHOLE)
                assert await answer(again) == b"answered"
            server.slow.set()
            assert await answer(slow) == b"slow"
            for to in (resting_to, posted_to, slow_to):
                to.close()

    run(test())


def test_parley_run_has_the_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(serve.cli, "main", lambda **_: None)
    monkeypatch.setattr("sys.argv", [])
    monkeypatch.setitem(HTTP_PROTOCOLS, "auto", HTTP_PROTOCOLS["auto"])
    serve.serve(8501)
    config = uvicorn.Config(Starlette(), log_config=None)
    config.load()
    assert config.http_protocol_class is InTime
