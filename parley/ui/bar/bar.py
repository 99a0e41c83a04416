"""The bar, and with it what the browser does on every page: each of its files says what."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import streamlit as st
from streamlit.components.v2 import component

from parley.export.address import NOT_HANDED_ON
from parley.pages import FIRST, PAGES
from parley.ui import browser, search
from parley.ui.bar import wording

_BROWSER: Final = Path(__file__).parent / "browser"

KEY: Final = "bar"

EMBEDDED_KEY: Final = "no_bar"
"""In another site's page nothing of it is seen; what the browser does for figures it does there, too."""

_PARTS: Final = ("links", "menu", "focus", "landmarks", "taps", "share", "bar")

_bar = component(
    "parley_bar",
    html=(_BROWSER / "bar.html").read_text("utf-8"),
    css=browser.joined(browser.SAID_STYLE, _BROWSER / "bar.css"),
    js=browser.joined(
        browser.ROOT,
        browser.LINK,
        browser.SAID,
        *(_BROWSER / f"{part}.js" for part in _PARTS),
    ),
)


def draw(page: str) -> None:
    """The bar over the page of that name; what is opened from it or by a link opens within the app."""
    embedded = st.context.is_embedded
    data: dict[str, Any] = {
        "pages": [_path(name) for name in PAGES],
        "page": _path(page),
        "left_out": list(NOT_HANDED_ON),
        "words": dict(wording.IN_THE_BROWSER),
        "embedded": embedded,
    }
    with st.container(key=EMBEDDED_KEY if embedded else KEY):
        bar = _bar(data=data, key=f"{KEY}_itself", on_open_change=lambda: None)
        address = None if embedded else search.draw(page)
    if opened := bar.open or address:
        _open(str(opened))


def _path(page: str) -> str:
    """Where the page of that name stands below the app's root."""
    return "" if page == FIRST.name else page


def _open(address: str) -> None:
    """Open an address below the app's root, as the browser's part says it; no other than a page's."""
    parts = urlsplit(address)
    page = PAGES.get(parts.path or FIRST.name)
    if page is not None:
        st.switch_page(page.path, query_params=parse_qs(parts.query))
