"""A figure, and beside it the panel in which what the reader chose is answered.

While nothing is chosen there is no panel, and the figure has all the width. On a phone a panel comes
from below. How all of it stands and looks says style/panel.css.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import streamlit as st
from streamlit.components.v2 import component
from streamlit.delta_generator import DeltaGenerator

from parley.ui.controls import selection
from parley.ui.panels import wording

FIGURE, EVIDENCE = 2, 1

_SEEN: Final = "_panels_seen"
"""Where a session keeps, by panel, what it showed last."""

_client = component(
    "parley_panel",
    html='<span role="status" style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)"></span>',
    js=(Path(__file__).parent / "browser" / "panel.js").read_text("utf-8"),
)


def figure_and_panel(
    name: str, figure: int = FIGURE, evidence: int = EVIDENCE
) -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two columns, for the figure and for the evidence, with widths in proportion.

    They stand beside each other only while a `panel` is open in the second; else the figure has
    all the width and what is in the second stands below it. On a phone an open panel comes from below
    (all of it style/panel.css). ``name`` is told apart from other such pairs on the page.
    """
    with st.container(key=f"with_panel_{name}"):
        left, right = st.columns([figure, evidence], gap="medium")
    return left, right


def panel(name: str, chosen: str | None, *keys: str) -> DeltaGenerator | None:
    """The open panel of that name for what was chosen under these keys, to be drawn into; None without.

    What the page opens with, which the address does not name, lies on phones below the figure;
    what a reader chose comes from below, takes the focus and is read out.
    """
    seen: dict[str, str | None] = st.session_state.setdefault(_SEEN, {})
    before = seen.get(name, chosen)
    seen[name] = chosen
    if chosen is None:
        return None
    by_reader = any(key in st.query_params for key in keys)
    place = st.container(key=f"panel_{'chosen' if by_reader else 'first'}_{name}")
    with place:
        st.button(
            wording.CLOSE,
            key=f"close_{name}",
            type="tertiary",
            icon=":material/close:",
            on_click=selection.close,
            args=keys,
        )
        data: dict[str, Any] = {
            "label": wording.CHOSEN,
            "fresh": by_reader and chosen != before,
            "choice": chosen,
        }
        _client(data=data, key=f"choice_{name}")
    return place
