"""The router: page settings, navigation and the shared filters. Every visit runs it.

It lives here and not beside `pages/`, because Streamlit serves a folder of that name
beside the running script on its own terms (docs/decisions/0001).
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from parley.paths import PAGES
from parley.ui import collection, filters, menu, problems
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
        st.Page(PAGES / "plans.py", title="Plans compared", icon=":material/compare_arrows:"),
    ],
    "Positions": [
        st.Page(PAGES / "stances.py", title="Stances", icon=":material/grid_on:"),
        st.Page(PAGES / "agreement.py", title="Agreement", icon=":material/join_inner:"),
    ],
    "Time": [
        st.Page(PAGES / "timeline.py", title="Timeline", icon=":material/timeline:"),
        st.Page(PAGES / "movement.py", title="What moved", icon=":material/swap_vert:"),
    ],
    "Experts": [
        st.Page(PAGES / "analysts.py", title="Analysts", icon=":material/psychology:"),
    ],
    "Evidence": [
        st.Page(PAGES / "sources.py", title="Sources", icon=":material/menu_book:"),
        st.Page(PAGES / "data.py", title="Data", icon=":material/download:"),
    ],
}
page = st.navigation(SECTIONS, position="hidden")
with st.sidebar:
    menu.draw(SECTIONS)

with st.spinner("Reading and checking the data"):  # seen only where that takes long
    current = store()
problems.show(current)
if current.dataset is not None:
    filters.accept_ids(current.dataset)
    collection.accept_ids(current.dataset)
    with st.sidebar, st.container(key="filters"):
        collection.draw(filters.draw_shared(current.dataset))
    with st.container(key="page"):
        page.run()
