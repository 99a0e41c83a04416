"""Which texts are compared, and which one is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from parley.dataset import View
from parley.exhibits.options import option
from parley.exhibits.plans.aligned import model as aligned
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.facts import model as facts
from parley.exhibits.registry import PLANS_VIEW
from parley.ui import controls
from parley.ui.controls import left_out
from parley.ui.frame.markdown import escape

COMPARED: Final = "compared"


def are_compared() -> bool:
    """Whether texts are compared, or one is looked at."""
    return controls.one_of(PLANS_VIEW) == COMPARED


def compared(view: View) -> aligned.Options | None:
    """The texts to compare: those of the filter if it names two to four, else the reader's choice.

    None where the reader took all away.
    """
    if 2 <= len(view.filters.plan) <= aligned.MOST_TEXTS:
        left_out.judge_offered(option(aligned.Options, "texts"), view, view.filters.plan)
        return aligned.Options()
    chosen = controls.draw(
        aligned.Options, "texts", view, width=420, start=aligned.suggested(view),
        note=wording.FILTER_COMES_FIRST, most=aligned.MOST_TEXTS,
    )  # fmt: skip
    return aligned.Options(chosen) if chosen else None


def one_text(view: View) -> facts.Options:
    """The text to look at: the only one of the filter, else the reader's choice."""
    first = facts.text_of(view, facts.Options())
    if first is None or len(view.filters.plan) == 1:
        left_out.judge_offered(option(facts.Options, "text"), view, view.filters.plan)
        return facts.Options()
    return facts.Options(controls.draw(facts.Options, "text", view, width=320, start=first))


def others(view: View, plans: Sequence[str]) -> None:
    """The other pairs of texts that were compared, each a button; none under a filter of texts."""
    if view.filters.plan:
        return
    pairs = [pair for pair in aligned.often_tied(view) if set(pair) != set(plans)]
    if not pairs:
        return
    names = view.dataset.names.plans
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="also_compared"
    ):
        st.caption(wording.ALSO, width="content")
        for earlier, later in pairs:
            st.button(
                escape(wording.other(names, earlier, later)),
                key=f"also_{earlier}_{later}",
                type="tertiary",
                on_click=compare,
                args=((earlier, later),),
            )


def compare(plan_ids: Sequence[str]) -> None:
    """Open the comparison of these texts; for a button's callback."""
    st.session_state[option(aligned.Options, "texts").key] = list(plan_ids)
    st.session_state[PLANS_VIEW.key] = COMPARED
