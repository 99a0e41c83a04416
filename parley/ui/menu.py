"""The menu of pages.

Streamlit's own menu puts its section headings straight into a list, which screen readers
cannot make sense of (axe: list, listitem), so the sections are drawn here from its page links.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from parley import pages
from parley.brand.mark import NAME
from parley.dataset import Dataset
from parley.exhibits.offered import offered

Sections = Mapping[str, Sequence[StreamlitPage]]
"""Heading -> pages; '' for pages that stand without one."""


def draw(sections: Sections, dataset: Dataset | None) -> None:
    """The mark with the name, which leads home, and under their headings the pages that the data set
    has something for; all while none is at hand."""
    left_out = {page.title for page in pages.PAGES.values()}
    left_out -= {page.title for page in (offered(dataset) if dataset else pages.PAGES.values())}
    with st.container(key="mark"):
        st.page_link(pages.FIRST.path, label=NAME)
    with st.container(key="menu", gap=None):
        for heading, of_section in sections.items():
            shown = [page for page in of_section if page.title not in left_out]
            if heading and shown:
                st.header(heading, anchor=False)
            for page in shown:
                st.page_link(page)
