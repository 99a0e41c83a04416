"""Buttons that give files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

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
    kind: Literal["primary", "secondary", "tertiary"] = "tertiary",
) -> None:
    """A button for a file of that name, which is made when it is asked for: a quiet one unless of another ``kind``.

    ``explanation`` shows beside it while it is pointed at.
    """
    st.download_button(
        label,
        data=data,
        file_name=name,
        mime=mime,
        key=key,
        icon=icon,
        type=kind,
        on_click="ignore",
        help=explanation,
        disabled=disabled,
    )
