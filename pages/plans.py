"""Plans compared: what became of each text's clauses in the others; and each text's own view."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.plans.aligned import model as aligned
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.facts import model as facts
from parley.exhibits.plans.facts import wording as text_wording
from parley.ui import frame, head
from parley.ui import wording as page_wording
from parley.ui.controls import plan_choice
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import aligned as aligned_panel
from parley.ui.panels import plan as plan_panel


def plans(view: View) -> None:
    """Two or more texts side by side, or the one that the reader chose."""
    top = st.container()
    if plan_choice.are_compared():
        options = plan_choice.compared(view)
        model = None if options is None else aligned.build(view, options)
        with top:
            head.opening("plans", wording.title(model), view)
        for sentence in wording.not_yet(model) if model else ():
            st.info(escape(sentence))
        if model is None or model.empty:
            st.markdown(wording.TOO_FEW)
        else:
            for sentence in wording.sentences(model):
                st.markdown(escape(sentence))
            aligned_panel.show(model)
    else:
        text = facts.build(view, plan_choice.one_text(view))
        with top:
            head.opening("plans", text_wording.title(text), view)
        if text.text is None:
            frame.nothing_left(page_wording.NO_TEXT_LEFT)
        elif text.empty:
            st.info(escape(wording.came_later(text.text)))
        else:
            plan_panel.show(text, text.text)


page("plans", plans)
