"""The reader's theme."""

from __future__ import annotations

import streamlit as st


def is_dark() -> bool:
    """Whether it is the dark one."""
    return st.context.theme.type == "dark"
