"""Overview: where things stand at the as-of date, and where to read on."""

import streamlit as st

from parley.analysis.consensus.tabled import tabled
from parley.charts.overview import on_the_table as overview_table
from parley.charts.overview import points as overview_points
from parley.dataset.words import day
from parley.ui import frame, overview_parts
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

dataset = loaded()
view = current_view(dataset)
frame.opening("Overview", dataset.meta.title, view)
found = tabled(view)
st.markdown(escape(overview_table.sentences(view, found)))
overview_parts.text_links(view, found)

left, right = st.columns(2, gap="large")
if found.read is None:
    with left:
        st.subheader("Nearest to agreement, and most contested", anchor=False)
        st.markdown(f"Nothing to rank: as of {day(view.asof)} no text on the table has points.")
else:
    name = escape(dataset.record("plans", found.read)["short_name"])
    nearest, contested = overview_points.points(view, found.read)
    with left:
        st.subheader("Nearest to agreement", anchor=False)
        st.caption(
            f"Points of {name} on which the most reluctant side comes closest to accepting. "
            "Silence is not acceptance."
        )
        overview_parts.point_list(nearest, "On no point were two sides heard.")
        st.subheader("Most contested", anchor=False)
        st.caption(f"Points of {name} on which the sides stand furthest apart.")
        overview_parts.point_list(contested, "On no point does one side accept and another object.")
    with right:
        overview_parts.picture(view, found.read)
with right:
    overview_parts.moved_last(view)
    overview_parts.experts_apart(view)

st.subheader("How far this reaches", anchor=False)
st.markdown(escape(overview_table.reach(view)))
overview_parts.entrances()
if dataset.meta.scope:
    st.subheader("What was looked for", anchor=False)
    st.markdown(escape(dataset.meta.scope))
