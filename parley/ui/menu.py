"""The menu of pages.

Streamlit's own menu puts its section headings straight into a list, which screen readers
cannot make sense of (axe: list, listitem), so the sections are drawn here from its page links.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

Sections = Mapping[str, Sequence[StreamlitPage]]
"""Heading -> pages; '' for pages that stand without one."""


def draw(sections: Sections) -> None:
    """The pages under their headings, where the caller stands."""
    with st.container(key="menu", gap=None):
        for heading, pages in sections.items():
            if heading:
                st.caption(heading)
            for page in pages:
                st.page_link(page)
