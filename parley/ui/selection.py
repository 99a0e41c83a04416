"""What the reader chose: by a click in a figure, in a table, or by the address of a shared link."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st


def in_address(key: str, clicks: Mapping[str, str | None], known: Collection[str]) -> str | None:
    """The newest choice, kept in the address bar under ``key``.

    ``clicks`` gives what each widget that can be clicked holds now. Widgets go on
    holding their last click, so only one that changed since the last run counts; it
    replaces what the address says. What is not among ``known`` counts as no choice.
    """
    taken: dict[str, str | None] = st.session_state.setdefault(f"_{key}_taken", {})
    for widget, clicked in clicks.items():
        if clicked == taken.get(widget):
            continue
        taken[widget] = clicked
        if clicked is not None and clicked in known:
            st.query_params[key] = clicked
    asked = st.query_params.get(key)
    return asked if asked in known else None
