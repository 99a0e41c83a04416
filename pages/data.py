"""Data: every table to take away, whole or as filtered, and the codebook."""

from functools import partial

import streamlit as st

from parley.dataset import TABLES
from parley.dataset.describe import table_reference
from parley.dataset.words import count, day, filters_in_words
from parley.export.csv import to_csv
from parley.ui import frame
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

dataset = loaded()
view = current_view(dataset)
meta = dataset.meta

st.caption(frame.kicker("Data", view))
st.title("Take the data with you", anchor=False)
st.markdown(
    f"{escape(meta.title)}, version {escape(dataset.version)}, covered to "
    f"{day(dataset.covered_to)}. Content hash `{dataset.content_hash[:16]}`."
)
if meta.scope:
    st.markdown(f"**Scope.** {escape(meta.scope)}")
st.caption(f"The view holds: {escape(filters_in_words(view))}.")

for table in TABLES:
    rows, whole = view[table.name], dataset[table.name]
    with st.container(border=True):
        words, files = st.columns([3, 2], vertical_alignment="center")
        kept = "" if len(rows) == len(whole) else f", {len(rows):,} in the view"
        words.markdown(f"**{table.name}**: {table.row}  \n{count(len(whole), 'row')}{kept}")
        with files, st.container(horizontal=True, horizontal_alignment="right"):
            for label, frame_, what in (("View", rows, "view"), ("All", whole, "all")):
                st.download_button(
                    f"{label} (CSV)",
                    data=partial(to_csv, frame_),
                    file_name=f"parley-{table.name}-{what}-data-{dataset.version}.csv",
                    mime=frame.MIME_CSV,
                    key=f"data_{table.name}_{what}",
                    icon=":material/download:",
                    type="tertiary",
                    on_click="ignore",
                    disabled=what == "view" and rows.empty,
                )
        with st.expander(f"Columns of {table.name}"):
            st.table(table_reference(table))
