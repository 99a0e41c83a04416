"""The router: page settings, navigation and the shared filters. Every visit runs it.

It lives here and not beside `pages/`, because Streamlit serves a folder of that name
beside the running script on its own terms (docs/decisions/0001).
"""

from __future__ import annotations

import streamlit as st

from parley.paths import PAGES
from parley.ui import filters, problems
from parley.ui.store import store

st.set_page_config(page_title="Parley", page_icon=":material/handshake:", layout="wide")

navigation = st.navigation(
    {
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
)

current = store()
problems.show(current)
if current.dataset is not None:
    with st.sidebar:
        filters.draw_shared(current.dataset)
    navigation.run()
