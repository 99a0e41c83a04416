"""The page that the router runs: what it draws is of its own, so that a filter reruns it and no menu."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from parley.dataset import View
from parley.exhibits.offered import has_something
from parley.pages import PAGES
from parley.ui import frame, head, wording
from parley.ui.controls import PAGE, left_out
from parley.ui.controls.filters import current_view
from parley.ui.store import loaded


def page(name: str, draw: Callable[[View], None]) -> None:
    """``draw`` the page of that name from the view that the shared filters leave.

    It is a fragment: what stands around the page, the menu and the filters themselves, is
    neither run nor sent again with it. Where nothing is left of what the address asks for, all that
    stands there is that, and the way to the page without it; where the data set has nothing for the page,
    a sentence that says so.
    """

    @st.fragment(key=PAGE)
    def whole() -> None:
        dataset = loaded()
        if left_out.data_changed(dataset):
            st.rerun()  # what the session holds is judged anew, by all of it
        frame.begin_page(name)
        view, line = current_view(dataset), st.container(key="line")
        if left_out.nothing_left():
            head.opening(name, PAGES[name].question, view)
        elif name in wording.NOTHING_FOR and not has_something(dataset, name):
            head.opening(name, PAGES[name].question, view)
            st.markdown(wording.NOTHING_FOR[name])
        else:
            draw(view)
        with line:
            left_out.draw(dataset)

    whole()
