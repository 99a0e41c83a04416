"""The head of a page: its question, its finding as the headline, and the filters that are set."""

from __future__ import annotations

import streamlit as st

from parley.dataset import View
from parley.pages import PAGES
from parley.ui import wording
from parley.ui.controls.row import filters_set
from parley.ui.frame import takeaway
from parley.ui.frame.markdown import escape


def opening(
    page: str, question: str, view: View, *, finding: str = "", text: str | None = None
) -> None:
    """The head of the page of that name: the question small, and as the headline its answer.

    ``finding`` is true for what is shown; without one the question is the headline. ``text`` is the
    id of the one text that the page is about, for the browser's tab; without it that of a filter. The day as of which all is
    read stands in the bar (style/bar.css), and below the head the filters that are set.
    """
    if text is None and len(view.filters.plan) == 1:
        (text,) = view.filters.plan
    about = () if text is None else (view.dataset.names.plans[text],)
    st.set_page_config(page_title=PAGES[page].tab_title(about))
    with st.container(key="read_asof"):
        st.caption(escape(wording.asof(view.asof)))
    with st.container(key="head", gap=None):
        if finding:
            st.caption(escape(question))
        st.title(escape(finding or question), anchor=False)
    filters_set(view)
    takeaway.name_page(question)
