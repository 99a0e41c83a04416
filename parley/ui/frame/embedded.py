"""One figure in another site's page: an address with ``embed=true`` shows it and nothing else."""

from __future__ import annotations

import streamlit as st

from parley.exhibits.exhibit import Exhibit
from parley.export.address import EMBEDDED
from parley.export.takeaway import of_exhibit
from parley.ui.frame import takeaway, wording
from parley.ui.frame.markdown import escape, link


def frame_key(exhibit: Exhibit) -> str:
    """The key of the container in which an exhibit stands."""
    return f"exhibit_{exhibit.key}"


def title(exhibit: Exhibit) -> None:
    """In an embedding frame: hide what is not the figure, and say what it asks; else nothing."""
    if not _is_the_one(exhibit):
        return
    frame = f".st-key-{frame_key(exhibit)}"
    st.html(
        "<style>"
        f".st-key-page :not(:has({frame}), {frame}, {frame} *) {{display: none}}"
        f".st-key-page :has({frame}) {{flex: 1 1 100%; max-width: 100%; width: 100%}}"
        '[data-testid="stSidebar"], [data-testid="stExpandSidebarButton"] {display: none}'
        "</style>"
    )
    st.subheader(escape(exhibit.title), anchor=False)


def source_line(exhibit: Exhibit) -> None:
    """In an embedding frame: where the figure comes from, and the way to the whole page."""
    if _is_the_one(exhibit):
        taken = of_exhibit(exhibit)
        whole_page = link(wording.OPEN_WHOLE_PAGE, takeaway.address())
        st.markdown(wording.source_line(escape(taken.data), whole_page))


def _is_the_one(exhibit: Exhibit) -> bool:
    if not st.context.is_embedded:
        return False
    key = st.query_params.get(EMBEDDED)
    return exhibit.key == (key or st.session_state.setdefault("_embedded_figure", exhibit.key))
