"""Overview: where things stand at the as-of date, and where to read on."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text import wording as current_wording
from parley.exhibits.registry import EXHIBITS
from parley.pages import PAGES
from parley.ui import frame, head
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import overview as overview_panel
from parley.ui.theme import is_dark

TILES, WAYS_ON = 520, 360
"""Pixels that the parts below the first screen take about."""


def overview(view: View) -> None:
    """What this is, the texts over time, who accepts what of the current one, and ways on."""
    accepted = EXHIBITS["acceptance"].exhibit(view, dark=is_dark())
    finding = "" if accepted is None else accepted.finding
    head.opening("overview", PAGES["overview"].question, view, finding=finding)
    overview_panel.about(view)
    overview_panel.texts(view)
    if accepted is None:
        st.markdown(escape(current_wording.nothing_to_rank(current_text.build(view))))
    else:
        overview_panel.acceptance(view, accepted)
    frame.later("overview_tiles", TILES, lambda: overview_panel.tiles(view))
    frame.later("overview_ways_on", WAYS_ON, lambda: overview_panel.ways_on(view))


page("overview", overview)
