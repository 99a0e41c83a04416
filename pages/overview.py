"""Overview: what there is to read, how far it reaches, and where to start."""

import streamlit as st

from parley.ui import frame
from parley.ui.filters import current_view
from parley.ui.store import loaded

dataset = loaded()
view = current_view(dataset)
st.caption(frame.kicker("Overview", view))
st.title(dataset.meta.title, anchor=False)
st.page_link("pages/stances.py", label="Stances")
st.page_link("pages/clauses.py", label="Clauses")
