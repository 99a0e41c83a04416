"""Parts of a page below its first screen: made and sent when the reader comes near them.

The first figure then waits for nothing. What was come near once on a page stays drawn there,
so that nothing flickers when a filter changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import streamlit as st
from streamlit.components.v2 import component

from parley.exhibits.exhibit import Exhibit
from parley.ui.frame import takeaway

NEAR: Final = "_parts_near"
"""Where a session keeps the names of the parts of its page that were come near; `EVERY` for all."""

EVERY: Final = "every part"
"""Among the names: whoever cannot scroll, as a program that reads pages, is sent everything."""

# Sent with every part, so it only calls what stands in the page's head (parley/server/near.js);
# where that is missing, every part counts as near.
_watch = component(
    "parley_near",
    html="<p aria-hidden=true>&nbsp;</p>",
    js=(Path(__file__).parent / "browser" / "near.js").read_text("utf-8"),
)


def begin_page(page: str) -> None:
    """Forget what was come near on another page than the one of that name."""
    near = st.session_state.get(NEAR)
    if near is None or near.get("page") != page:
        kept = {EVERY} & set(near["names"]) if near else set()
        st.session_state[NEAR] = {"page": page, "names": kept}


def _none() -> Iterable[Exhibit | None]:
    return ()


@st.fragment
def later(
    name: str,
    height: int,
    draw: Callable[[], None],
    exhibits: Callable[[], Iterable[Exhibit | None]] = _none,
) -> None:
    """``draw`` it where the caller stands, once the reader comes near; a fragment of its own.

    ``height`` in pixels is kept free until then. ``exhibits`` are those that it shows, None where
    there is nothing to show, for the file of the whole page; it may be asked for them outside of
    a run, so it asks Streamlit nothing.
    """
    names = st.session_state[NEAR]["names"]
    if st.context.is_embedded or names & {name, EVERY}:
        takeaway.keep_promise(name)
        draw()
        return
    takeaway.promise(name, exhibits)
    _watch(key=f"near_{name}", height=height, on_near_change=lambda: names.add(name))
