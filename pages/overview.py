"""Overview: where things stand at the as-of date, and where to read on."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.overview.acceptance import model as acceptance
from parley.exhibits.overview.current_text import model as current_text
from parley.exhibits.overview.current_text import wording as current_wording
from parley.exhibits.overview.points import model as points
from parley.exhibits.overview.points import wording as points_wording
from parley.ui import frame, head
from parley.ui.frame import takeaway
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import overview as overview_panel

LISTS, WAYS_ON = 900, 800
"""Pixels that the parts below the first screen take about."""


def overview(view: View) -> None:
    """Where things stand, its largest part first, so that nothing else is waited for."""
    dataset = view.dataset
    head.opening("overview", dataset.meta.title, view)
    lede = st.container()
    accepted = acceptance.build(view)

    # In two rows, so that a phone, which shows one part below the other, keeps their order.
    if accepted.empty:
        left, right = st.columns(2, gap="medium")
        with left:
            st.subheader(points_wording.NEITHER, anchor=False)
            st.markdown(escape(current_wording.nothing_to_rank(current_text.build(view))))
            overview_panel.moved_last(view)
        with right:
            overview_panel.experts_apart(view)
    else:
        name = escape(dataset.names.plans[str(accepted.plan_id)])
        left, right = st.columns(2, gap="medium")
        with left:
            # Before all else, so that nothing else is waited for.
            overview_panel.acceptance(view, accepted)
        with right:
            st.subheader(points_wording.NEAREST, anchor=False)
            st.caption(points_wording.nearest_note(name))
            overview_panel.point_list(view, points.build(view).nearest, points_wording.NO_NEAREST)
        frame.later("overview_lists", LISTS, lambda: overview_panel.lists(view, name))
    with lede:
        current = current_text.build(view)
        st.markdown(
            escape(f"{current_wording.sentences(current)} {current_wording.last_day(view)}")
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            overview_panel.text_links(view, current.current)
            takeaway.overview(view)
    frame.later("overview_ways_on", WAYS_ON, lambda: overview_panel.ways_on(view))


page("overview", overview)
