"""The router: page settings, navigation and the shared filters. Every visit runs it.

It lives here and not beside `pages/`, because Streamlit serves a folder of that name
beside the running script on its own terms (docs/decisions/0001).
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from parley import pages
from parley.brand.mark import FILE as MARK
from parley.brand.mark import NAME
from parley.dataset import Dataset
from parley.ui import bar, menu, problems, wording
from parley.ui.controls import collection, filters, left_out
from parley.ui.store import store

# The sidebar's width in pixels: a little less than Streamlit's own, so that figures get more.
SIDEBAR = 260

st.set_page_config(page_title=NAME, page_icon=MARK, layout="wide", initial_sidebar_state=SIDEBAR)

sections = {
    heading: [
        st.Page(page.path, title=page.title, icon=page.material_icon, default=page is pages.FIRST)
        for page in of_section
    ]
    for heading, of_section in pages.SECTIONS.items()
}
page = st.navigation(sections, position="hidden")
with st.sidebar:
    menu_place, filters_place = st.container(key="menu_place"), st.container(key="filters")


def sidebar(dataset: Dataset, *, drawn: bool) -> None:
    """What stands beside the page and is drawn after it, since nobody waits for it."""
    with filters_place:
        if not drawn:
            filters.draw_shared(dataset)
        collection.draw(dataset)
    if not drawn:
        with menu_place:
            menu.draw(sections, dataset)


with st.spinner(wording.READING_DATA):  # seen only where that takes long
    current = store()
problems.show(current)
if current.dataset is not None:
    name = Path(page.url_path).name or pages.FIRST.name
    left_out.judge(current.dataset, name)
    bar.draw(name)
    page_place = st.container(key="page")
    # Only a visit's first run, and a step back, have to draw the filters to know what they hold; the menu
    # stands above them.
    drawn = not filters.are_known(current.dataset)
    if drawn:
        with menu_place:
            menu.draw(sections, current.dataset)
        with filters_place:
            filters.draw_shared(current.dataset)
    try:
        with page_place:
            page.run()
    except Exception:
        # What is not drawn in a run is forgotten, and a page that fails must not cost the filters.
        sidebar(current.dataset, drawn=drawn)
        raise
    sidebar(current.dataset, drawn=drawn)
else:
    with menu_place:
        menu.draw(sections, None)
