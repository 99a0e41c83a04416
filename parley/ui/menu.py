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

Sections = Mapping[str, Sequence[StreamlitPage]]
"""Heading -> pages; '' for pages that stand without one."""


def draw(sections: Sections) -> None:
    """The mark with the name, which leads home, and the pages under their headings."""
    with st.container(key="mark"):
        st.page_link(pages.FIRST.path, label=NAME)
    with st.container(key="menu", gap=None):
        for heading, of_section in sections.items():
            if heading:
                st.header(heading, anchor=False)
            for page in of_section:
                st.page_link(page)
