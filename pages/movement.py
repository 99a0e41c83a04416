"""What moved: stances and clauses that changed between two dates, or from one text to another."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from parley.dataset import View
from parley.exhibits.choice_keys import MOVED
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.movement.changes import model as changes
from parley.exhibits.movement.changes import wording
from parley.exhibits.registry import EXHIBITS
from parley.ui import controls, frame, head
from parley.ui import wording as page_wording
from parley.ui.controls import movement as movement_controls
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import event as event_panel
from parley.ui.panels.beside import figure_and_panel
from parley.ui.theme import is_dark

FURTHER = 420
"""Pixels that a list below the first exhibit takes about."""


show = partial(frame.show, opens=controls.EVIDENCE)
"""Draw an exhibit whose rows open beside the first one."""


def exhibits(view: View, options: changes.Options, *, dark: bool) -> Iterator[Exhibit]:
    """What there is to show, in the order in which it is read."""
    for name in ("moved", "other-changes", "between"):
        exhibit = EXHIBITS[name].exhibit(view, options, dark=dark)
        if exhibit is not None:
            yield exhibit


@st.fragment
def changes_and_evidence(view: View) -> None:
    """The summary and the lists, and beside them what is behind a row."""
    options = movement_controls.draw(view).decided(view)
    model = changes.build(view, options)
    if model.window is None:
        st.markdown(wording.no_two_texts(model))
        return
    left, right = figure_and_panel("moves")
    with left:
        st.markdown(escape(wording.summary(model)))
        if model.empty:
            movement_controls.wider(view, model.window)
        else:
            movement_controls.files(model, model.window)
        for place, exhibit in enumerate(exhibits(view, options, dark=is_dark())):
            st.subheader(escape(exhibit.title), anchor=False)
            if place == 0:
                show(exhibit)
            else:
                frame.later(exhibit.key, FURTHER, partial(show, exhibit), partial(iter, [exhibit]))
    with right:
        chosen_change(model)


@st.fragment(key=controls.EVIDENCE)
def chosen_change(model: changes.Model) -> None:
    """What is behind the chosen row of any of the lists."""
    clicks = frame.clicked("moved", "changes", "between")
    chosen = selection.in_address(MOVED, clicks, model.choices)
    if chosen is None:
        st.markdown(page_wording.CHOOSE_CHANGE)
    else:
        event_panel.show(model.view, MOVED, chosen)


def movement(view: View) -> None:
    """What moved, under the question."""
    head.opening("movement", wording.TITLE, view)
    changes_and_evidence(view)


page("movement", movement)
