"""Plans compared: what became of each text's clauses in the others; and each text's own view."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from parley.dataset import View
from parley.exhibits.offered import has_something
from parley.exhibits.plans.aligned import model as aligned
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.facts import model as facts
from parley.exhibits.plans.facts import wording as text_wording
from parley.pages import PAGES
from parley.ui import controls, frame, head
from parley.ui import wording as page_wording
from parley.ui.controls import plan_choice
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import aligned as aligned_panel
from parley.ui.panels import plan as plan_panel


def plans(view: View) -> None:
    """Two or more texts side by side, or the one that the reader chose."""
    top = st.container()
    comparable = has_something(view.dataset, "plans")
    with controls.row("plans"):
        side_by_side = plan_choice.are_compared()
        if side_by_side and comparable:
            options = plan_choice.compared(view)
            overview = controls.part("plans")
        elif not side_by_side:
            one = plan_choice.one_text(view)
    if side_by_side and not comparable:
        with top:
            head.opening("plans", PAGES["plans"].question, view)
        st.markdown(page_wording.NO_TWO_TEXTS)
    elif side_by_side:
        compared(view, options, overview, top)
    else:
        text(view, one, top)


def compared(
    view: View, options: aligned.Options | None, overview: str, top: DeltaGenerator
) -> None:
    """Texts side by side, under the overview of that name."""
    model = None if options is None else aligned.build(view, options)
    shown = () if model is None else model.plans
    with top:
        head.opening(
            "plans", wording.title(model), view, finding=wording.finding(model), texts=shown
        )
    plan_choice.others(view, shown)
    for sentence in wording.not_yet(model) if model else ():
        st.info(escape(sentence))
    if model is None or model.empty:
        st.markdown(wording.TOO_FEW)
        return
    for sentence in wording.without_lineage(model):
        st.markdown(escape(sentence))
    aligned_panel.show(model, overview)


def text(view: View, options: facts.Options, top: DeltaGenerator) -> None:
    """One text's own view."""
    model = facts.build(view, options)
    plan_id = None if model.text is None else model.text["plan_id"]
    with top:
        head.opening(
            "plans",
            text_wording.title(model),
            view,
            finding=text_wording.finding(model),
            texts=[plan_id],
        )
    if model.text is None:
        frame.nothing_left(
            page_wording.NO_TEXT_LEFT, none_at_all=page_wording.none_at_all(view.dataset, "plans")
        )
    elif model.empty:
        st.info(escape(wording.came_later(model.text)))
    else:
        plan_panel.show(model, model.text)


page("plans", plans)
