"""The HTTP interface behind the application: the same answers, imported when it is asked."""

from __future__ import annotations

import httpx
import pytest
from starlette.applications import Starlette

from parley import api
from parley.server import lazily
from tests.waiting import awaited


def ask(routes, method: str, path: str) -> httpx.Response:
    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=routes))
        async with httpx.AsyncClient(transport=transport, base_url="http://parley") as client:
            return await client.request(method, path)

    return awaited(asked())


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api"),
        ("GET", "/api/"),
        ("HEAD", "/api/plans.csv"),
        ("GET", "/api/plans.csv?plan=us-28"),
        ("GET", "/api/plans.csv?plan=nowhere"),
        ("GET", "/api/nothing"),
        ("POST", "/api/plans.csv"),
        ("GET", "/feed.atom"),
        ("GET", "/apiary"),
    ],
)
def test_answers_are_those_of_the_interface(method: str, path: str):
    behind, itself = ask(lazily.routes, method, path), ask(api.routes(), method, path)
    assert behind.status_code == itself.status_code
    assert behind.headers == itself.headers
    assert behind.content == itself.content
