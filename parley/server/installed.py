"""The middleware for the Streamlit that is installed and configured here."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.middleware import Middleware
from starlette.types import ASGIApp
from streamlit import config, file_util

from parley.hosting import hosts_at, is_public
from parley.pages import PAGES
from parley.reporting import report_to
from parley.server.assets import Assets
from parley.server.door import Closed, Door
from parley.server.frontend import read
from parley.server.html import Pages, scripts
from parley.server.memory import Memory
from parley.server.opening import at_hand
from parley.server.own_files import own_files


def door(app: ASGIApp) -> Door | Closed:
    """The same; where the host's settings are wrong, what says so and does not start."""
    try:
        report_to()
        hosts = hosts_at(config.get_option("server.address") or "")
        public = is_public()
    except ValueError as error:
        return Closed(str(error))
    return Door(app, hosts=hosts, public=public, base=config.get_option("server.baseUrlPath") or "")


def memory(app: ASGIApp) -> Memory:
    """Made with the application and not before, as Streamlit's settings are read only then."""
    frontend = read(Path(file_util.get_static_dir()))
    assets = Assets(frontend.folder)
    assets.prepare(frontend.own)
    for page in PAGES.values():
        assets.prepare(scripts(frontend, page))
    base = config.get_option("server.baseUrlPath") or ""
    allowed = config.get_option("client.allowedOrigins")
    return Memory(
        app,
        html=Pages(frontend, allowed, base=base, at_hand=at_hand),
        own=own_files(),
        assets=assets,
        base=base,
    )


middleware: Final = (Middleware(door), Middleware(memory))
"""For the web application."""
