"""The middleware for the Streamlit that is installed and configured here."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from starlette.middleware import Middleware
from starlette.types import ASGIApp
from streamlit import config, file_util

from parley.pages import PAGES
from parley.server.assets import Assets
from parley.server.frontend import read
from parley.server.html import html, scripts
from parley.server.memory import Memory


def memory(app: ASGIApp) -> Memory:
    """Made with the application and not before, as Streamlit's settings are read only then."""
    frontend = read(Path(file_util.get_static_dir()))
    assets = Assets(frontend.folder)
    assets.prepare(frontend.own)
    for page in PAGES.values():
        assets.prepare(scripts(frontend, page))
    return Memory(
        app,
        html=html(frontend, config.get_option("client.allowedOrigins")),
        assets=assets,
        base=config.get_option("server.baseUrlPath") or "",
    )


middleware: Final = (Middleware(memory),)
"""For the web application."""
