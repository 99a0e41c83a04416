"""What a reader sees where a page fails: that it failed, and nothing of how it is made."""

from __future__ import annotations

import streamlit as st

from parley.ui import wording


def say(_: Exception) -> bool:
    """Say it in the place of what failed; Streamlit has written to the log why. True: that is all."""
    st.error(wording.FAILED)
    return True
