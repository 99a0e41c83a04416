"""The head of a page: its question, its finding as the headline, and the filters that are set."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from parley.dataset import View
from parley.pages import PAGES, tab_title
from parley.ui import wording
from parley.ui.controls.row import filters_set
from parley.ui.frame import takeaway
from parley.ui.frame.markdown import escape


def opening(
    page: str, question: str, view: View, *, finding: str = "", texts: Iterable[str | None] = (),
    tab: str = "",
) -> None:  # fmt: skip
    """The head of the page of that name: the question small, and as the headline its answer.

    ``finding`` is true for what is shown; without one the question is the headline. ``texts`` are the
    ids of those that the page is about, for the browser's tab, which names them as a preview of the
    address does; without any those of the filter. ``tab`` is what it shows otherwise. The day as of
    which all is read stands in the bar (style/bar.css), and below the head the filters that are set.
    """
    names = view.dataset.names.plans
    about = [names[plan_id] for plan_id in list(filter(None, texts)) or view.filters.plan]
    st.set_page_config(page_title=tab_title(tab) if tab else PAGES[page].tab_title(about))
    with st.container(key="read_asof"):
        st.caption(escape(wording.asof(view.asof)))
    with st.container(key="head", gap=None):
        if finding:
            st.caption(escape(question))
        st.title(escape(finding or question), anchor=False)
    filters_set(view)
    takeaway.name_page(question)
