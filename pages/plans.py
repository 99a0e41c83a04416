"""Plans compared: what became of each text's clauses in the others; and each text's own view."""

import streamlit as st

from parley.exhibits.plans import alignment as plan_alignment
from parley.exhibits.plans import words as plan_words
from parley.ui import aligned_view, controls, frame, plan_choice, plan_view
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

view = current_view(loaded())
top = st.container()
if plan_choice.which_view() == plan_choice.VIEWS[0]:
    chosen = plan_choice.compared(view)
    shown = plan_alignment.public(view, chosen)
    found = plan_alignment.alignment(view, shown)
    with top:
        title = plan_words.title(view, shown, linked=bool(found.accounts))
        frame.opening("Plans compared", title, view)
    for sentence in plan_words.not_yet(view, chosen):
        st.info(escape(sentence))
    if len(shown) < 2:
        st.markdown("Choose at least two texts that were public at the as-of date.")
    else:
        for sentence in plan_words.summaries(view, found.plans, found.accounts):
            st.markdown(escape(sentence))
        aligned_view.show(view, found)
else:
    chosen = plan_choice.one(view)
    with top:
        frame.opening("Plans compared", plan_view.title(view, chosen), view)
    if chosen is None:
        controls.nothing_left("text")
    elif plan_alignment.public(view, [chosen]):
        plan_view.show(view, chosen)
    else:
        for sentence in plan_words.not_yet(view, [chosen]):
            st.info(escape(sentence))
