"""The router: page settings, navigation and the shared filters. Every visit runs it.

It lives here and not beside `pages/`, because Streamlit serves a folder of that name
beside the running script on its own terms (docs/decisions/0001).
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from parley.paths import PAGES
from parley.ui import filters, menu, problems
from parley.ui.store import store

UI = Path(__file__).parent / "ui"
# The sidebar's width in pixels: a little less than Streamlit's own, so that figures get more.
SIDEBAR = 260

st.set_page_config(
    page_title="Parley", page_icon=UI / "icon.svg", layout="wide", initial_sidebar_state=SIDEBAR
)
st.html(UI / "style.css")

SECTIONS = {
    "": [
        st.Page(PAGES / "overview.py", title="Overview", icon=":material/home:", default=True),
    ],
    "Read": [
        st.Page(PAGES / "clauses.py", title="Clauses", icon=":material/article:"),
    ],
    "Positions": [
        st.Page(PAGES / "stances.py", title="Stances", icon=":material/grid_on:"),
    ],
    "Evidence": [
        st.Page(PAGES / "data.py", title="Data", icon=":material/download:"),
    ],
}
page = st.navigation(SECTIONS, position="hidden")
with st.sidebar:
    menu.draw(SECTIONS)

current = store()
problems.show(current)
if current.dataset is not None:
    filters.accept_ids(current.dataset)
    with st.sidebar, st.container(key="filters"):
        filters.draw_shared(current.dataset)
    with st.container(key="page"):
        page.run()
