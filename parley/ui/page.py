"""The page that the router runs: what it draws is of its own, so that a filter reruns it and no menu."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from parley.dataset import View
from parley.ui import frame
from parley.ui.controls import PAGE
from parley.ui.controls.filters import current_view
from parley.ui.store import loaded


def page(name: str, draw: Callable[[View], None]) -> None:
    """``draw`` the page of that name from the view that the shared filters leave.

    It is a fragment: what stands around the page, the menu and the filters themselves, is
    neither run nor sent again with it.
    """

    @st.fragment(key=PAGE)
    def whole() -> None:
        frame.begin_page(name)
        draw(current_view(loaded()))

    whole()
