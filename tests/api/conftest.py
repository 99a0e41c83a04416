"""The HTTP interface without a server: the application's own routes, the frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from parley import api
from tests.waiting import awaited


@dataclass(frozen=True)
class Client:
    """Asks the application directly, without saying that it reads gzip unless a test says so."""

    app: Starlette

    def request(self, method: str, url: str | httpx.URL, **more: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            headers = {"Accept-Encoding": "identity"}
            async with httpx.AsyncClient(
                transport=transport, base_url="http://testserver", headers=headers
            ) as client:
                return await client.request(method, url, **more)

        return awaited(ask())

    def raw(self, query: bytes) -> tuple[int, bytes]:
        """Status and body for a query in bytes that no client library would send."""
        scope = {
            "type": "http", "method": "GET", "path": "/api/plans.csv", "query_string": query,
            "headers": [(b"host", b"testserver")], "scheme": "http", "server": ("testserver", 80),
        }  # fmt: skip
        sent: list[Any] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        awaited(self.app(scope, receive, send))
        return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)

    def get(self, url: str | httpx.URL, **more: Any) -> httpx.Response:
        return self.request("GET", url, **more)


@pytest.fixture(scope="session")
def interface() -> Starlette:
    """The routes that dashboard.py adds to the app."""
    return Starlette(routes=api.routes())


@pytest.fixture
def client(interface: Starlette) -> Client:
    return Client(interface)
