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
from parley.ui.controls import movement as movement_controls
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape
from parley.ui.page import page
from parley.ui.panels import event as event_panel
from parley.ui.panels.beside import figure_and_panel, panel
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


def changes_and_evidence(model: changes.Model) -> None:
    """The lists, and beside them what is behind a row."""
    if model.window is None:
        st.markdown(wording.no_two_texts(model))
        return
    if model.options.compared == changes.LATEST and not model.empty:
        st.caption(wording.why_these_days(model))
    left, right = figure_and_panel("moves")
    with left:
        if model.empty:
            movement_controls.to_latest(model.view, model.options)
        for exhibit in exhibits(model.view, model.options, dark=is_dark()):
            if exhibit.drawing is not None:
                # The headline says what it shows.
                chosen = selection.standing(MOVED, model.telling())
                show(exhibit, chosen=chosen, summary=False)
                continue
            frame.later(exhibit.key, FURTHER, partial(further, exhibit), partial(iter, [exhibit]))
    with right:
        chosen_change(model)


def further(exhibit: Exhibit) -> None:
    """A list under its own question."""
    st.subheader(escape(exhibit.title), anchor=False)
    show(exhibit)


@st.fragment(key=controls.EVIDENCE)
def chosen_change(model: changes.Model) -> None:
    """What is behind the chosen row of any of the lists."""
    clicks = frame.clicked("moved", "changes", "between")
    chosen = selection.in_address(MOVED, clicks, model.choices, opens_on=model.telling())
    place = panel("moves", chosen, MOVED)
    if place is not None and chosen is not None:
        with place:
            event_panel.show(model.view, MOVED, chosen)


def movement(view: View) -> None:
    """What moved between two days or two texts, under who did."""
    top = st.container()
    with controls.row("movement"):
        options = movement_controls.draw(view).decided(view)
        model = changes.build(view, options)
        if model.window is not None and not model.empty:
            with controls.more("movement"):
                movement_controls.files(model, model.window)
    with top:
        head.opening("movement", wording.TITLE, view, finding=wording.finding(model))
    changes_and_evidence(model)


page("movement", movement)
