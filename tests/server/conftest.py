"""Streamlit's own files behind Parley's middleware, without the rest of the application."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import wait
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from streamlit import file_util
from streamlit.web.server.starlette.starlette_static_routes import (
    create_streamlit_static_assets_routes,
)

from parley.dataset import Dataset
from parley.server.assets import Assets
from parley.server.frontend import Frontend, read
from parley.server.html import Pages
from parley.server.memory import Memory
from parley.server.own_files import own_files
from tests.waiting import awaited

ELSEWHERE = ("192.0.2.1", 1)
"""A visitor from another machine."""

Ask = Callable[..., httpx.Response]


@pytest.fixture(scope="session")
def frontend() -> Frontend:
    """What the installed Streamlit sends to browsers."""
    return read(Path(file_util.get_static_dir()))


@pytest.fixture(scope="session")
def script(frontend: Frontend) -> str:
    """The path of the script that draws figures."""
    (found,) = (one for one in frontend.needed_by(["PlotlyChart"]) if "PlotlyChart" in one)
    return found


@pytest.fixture(scope="session")
def assets(frontend: Frontend, script: str) -> Assets:
    """Holds the script that draws figures, and nothing else yet."""
    made = Assets(frontend.folder)
    wait(made.prepare([script]))
    return made


@pytest.fixture
def ask(frontend: Frontend, assets: Assets, frozen: Dataset) -> Ask:
    """Ask the server, from another machine unless a test says so; ``base`` is its base path, ``data`` what
    it has read."""

    def ask_(
        path: str,
        *,
        method: str = "GET",
        base: str = "",
        client=ELSEWHERE,
        data: Dataset | None = frozen,
        **headers: str,
    ) -> httpx.Response:
        pages = Pages(frontend, ["https://host.test"], base=base, at_hand=lambda: data)
        app = Starlette(
            routes=create_streamlit_static_assets_routes(base),
            middleware=[Middleware(Memory, html=pages, own=own_files(), assets=assets, base=base)],
        )
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app, client=client)
            async with httpx.AsyncClient(transport=transport, base_url="http://parley") as browser:
                return await browser.request(
                    method, path, headers={"accept-encoding": "identity", **named}
                )

        return awaited(asked())

    return ask_
