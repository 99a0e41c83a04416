"""A figure, and beside it what is behind the part of it that the reader chose."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

FIGURE, EVIDENCE = 7, 3


def figure_and_panel(
    name: str, figure: int = FIGURE, evidence: int = EVIDENCE
) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two columns, for the figure and for the evidence, with widths in proportion.

    On a phone, where columns stand one above the other, the evidence comes first (style.css):
    below a figure that is a long list there, a reader who opens a link would not find it.
    ``name`` is told apart from other such pairs on the page.
    """
    with st.container(key=f"with_panel_{name}"):
        left, right = st.columns([figure, evidence], gap="medium")
    return left, right
