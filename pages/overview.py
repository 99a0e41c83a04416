"""Overview: where things stand at the as-of date, and where to read on."""

import streamlit as st

from parley.analysis.consensus import acceptance, current_text
from parley.exhibits.overview import on_the_table as overview_table
from parley.exhibits.overview import points as overview_points
from parley.ui import frame, overview_parts, takeaway
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

dataset = loaded()
view = current_view(dataset)
frame.opening("Overview", dataset.meta.title, view)
found = current_text(view)
st.markdown(escape(f"{overview_table.sentences(view, found)} {overview_table.last_day(view)}"))
with st.container(horizontal=True, vertical_alignment="center"):
    overview_parts.text_links(view, found)
    takeaway.overview(view)

shown = None if found.read is None else acceptance(view, found.read)

# In two rows, so that a phone, which shows one part below the other, keeps their order.
if found.read is None or shown is None or shown.empty:
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader("Nearest to agreement, and most contested", anchor=False)
        st.markdown(escape(f"Nothing to rank: {overview_table.nothing_to_rank(view, found)}"))
        overview_parts.moved_last(view)
    with right:
        overview_parts.experts_apart(view)
else:
    name = escape(dataset.record("plans", found.read)["short_name"])
    nearest, contested = overview_points.points(view, found.read)
    left, right = st.columns(2, gap="medium")
    with left:
        overview_parts.picture(view, found.read, shown)
    with right:
        st.subheader(overview_points.NEAREST, anchor=False)
        st.caption(overview_points.nearest_note(name))
        overview_parts.point_list(view, nearest, overview_points.NO_NEAREST)
    left, right = st.columns(2, gap="medium")
    with left:
        st.subheader(overview_points.CONTESTED, anchor=False)
        st.caption(overview_points.contested_note(name))
        overview_parts.point_list(view, contested, overview_points.NO_CONTESTED)
    with right:
        overview_parts.moved_last(view)
        overview_parts.experts_apart(view)

st.subheader("Where to read on", anchor=False)
overview_parts.entrances()
st.subheader("What was looked for, and how far it reaches", anchor=False)
if dataset.meta.scope:
    st.markdown(escape(dataset.meta.scope))
st.markdown(escape(overview_table.reach(view)))
