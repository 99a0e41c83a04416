"""Overview: what there is to read, how far it reaches, and where to start."""

import streamlit as st

from parley.dataset import records
from parley.dataset.words import count, day
from parley.paths import PAGES
from parley.ui import frame
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

ENTRANCES = (
    ("stances.py", "Who accepts which point?", "Every actor's stance on every point of a text."),
    ("clauses.py", "What does each text say?", "All clauses, searchable, with who said what."),
    ("data.py", "Take the data with you", "Every table, whole or filtered, and the codebook."),
)

dataset = loaded()
view = current_view(dataset)
frame.opening("Overview", dataset.meta.title, view)
plans, positions = view["plans"], view["positions"]
st.markdown(
    f"{count(len(plans), 'text')} with {count(len(view['clauses']), 'clause')}, "
    f"{count(len(positions), 'statement')} by "
    f"{count(positions['actor_id'].nunique(), 'actor')}, "
    f"{count(len(view['analyst_views']), 'view')} of {count(len(view['analysts']), 'analyst')}; "
    f"each with its source. The data reach to {day(dataset.covered_to)}: nothing that happened "
    "later is in them."
)
with st.container(horizontal=True):
    for page, question, what in ENTRANCES:
        with st.container(border=True, width=320):
            st.page_link(PAGES / page, label=f"**{question}**")
            st.caption(what)

st.subheader("The texts, newest first", anchor=False)
for plan in records(plans.sort_values("published", ascending=False, kind="stable")):
    with st.container(border=True):
        st.markdown(f"**{escape(plan['short_name'])}**, {day(plan['published'])}")
        st.markdown(escape(plan["summary"]))
        st.caption(escape(f"{plan['full_name']} · {plan['status']}"))
if dataset.meta.scope:
    st.subheader("What was looked for", anchor=False)
    st.markdown(escape(dataset.meta.scope))
