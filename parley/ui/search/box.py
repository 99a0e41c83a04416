"""The search box: what is typed is asked over HTTP by the browser, so that nothing is run again."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import streamlit as st
from streamlit.components.v2 import component

from parley.exhibits.filters import OF_PAGES, QUESTION
from parley.exhibits.query import LONGEST_TEXT
from parley.pages import FIRST
from parley.ui import browser
from parley.ui.search import wording

_BROWSER: Final = Path(__file__).parent / "browser"

KEY: Final = "search"

_box = component(
    "parley_search",
    html=(_BROWSER / "search.html").read_text("utf-8"),
    css=(_BROWSER / "search.css").read_text("utf-8"),
    js=browser.joined(browser.ROOT, _BROWSER / "search.js"),
)


def draw(page: str) -> str | None:
    """The box above the page of that name; gives the address of what the reader opened from it just now."""
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
    return str(box.open) if box.open else None
