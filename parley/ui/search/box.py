"""The search box: what is typed is asked over HTTP by the browser, so that nothing is run again."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import streamlit as st
from streamlit.components.v2 import component

from parley.exhibits.filters import OF_PAGES, QUESTION
from parley.exhibits.query import LONGEST_TEXT
from parley.pages import FIRST, PAGES
from parley.ui.search import wording

_BROWSER: Final = Path(__file__).parent / "browser"

KEY: Final = "search"

_box = component(
    "parley_search",
    html=(_BROWSER / "search.html").read_text("utf-8"),
    css=(_BROWSER / "search.css").read_text("utf-8"),
    js=(_BROWSER / "search.js").read_text("utf-8"),
)


def draw(page: str) -> None:
    """The box above the page of that name; what the reader opens from it is opened within the app."""
    if st.context.is_embedded:
        return
    data: dict[str, Any] = {
        "page": "" if page == FIRST.name else page,
        "question": QUESTION,
        "filters": [option.key for option in OF_PAGES],
        "longest": LONGEST_TEXT,
        "words": dict(wording.IN_THE_BROWSER),
        "headings": dict(wording.HEADINGS),
    }
    with st.container(key=KEY):
        box = _box(data=data, key=f"{KEY}_box", on_open_change=lambda: None)
    if box.open:
        _open(str(box.open))


def _open(address: str) -> None:
    """Open an address below the app's root, as the browser's part says it; no other than a page's."""
    parts = urlsplit(address)
    page = PAGES.get(parts.path or FIRST.name)
    if page is not None:
        st.switch_page(page.path, query_params=parse_qs(parts.query))
