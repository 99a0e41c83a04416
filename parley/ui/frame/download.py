"""Buttons that give files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import streamlit as st

SAVE: Final = ":material/download:"
PRINT: Final = ":material/print:"


def button(
    label: str,
    data: Callable[[], bytes] | str,
    name: str,
    mime: str,
    key: str | None = None,
    explanation: str | None = None,
    *,
    icon: str = SAVE,
    disabled: bool = False,
) -> None:
    """A quiet button for a file of that name, which is made when it is asked for.

    ``explanation`` shows beside it while it is pointed at.
    """
    st.download_button(
        label,
        data=data,
        file_name=name,
        mime=mime,
        key=key,
        icon=icon,
        type="tertiary",
        on_click="ignore",
        help=explanation,
        disabled=disabled,
    )
