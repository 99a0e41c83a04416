"""What moved: stances and clauses that changed between two dates, or from one text to another."""

import streamlit as st

from parley.dataset import View
from parley.exhibits.movement import exhibits as movement_exhibits
from parley.ui import controls, event_view, frame, movement_controls, selection, time_controls
from parley.ui.beside import beside
from parley.ui.filters import current_view
from parley.ui.markdown import escape
from parley.ui.store import loaded

CHOSEN = "moved"


@st.fragment
def changes_and_evidence(view: View) -> None:
    """The summary and the lists, and beside them what is behind a row; a click reruns only this."""
    moves = movement_controls.asked(view)
    if moves is None:
        return
    left, right = beside("moves")
    clicks: frame.Clicks = {}
    with left:
        st.markdown(escape(movement_exhibits.summary(moves)))
        if moves.rows.empty:
            movement_controls.wider(view, moves)
        else:
            movement_controls.files(moves)
        for exhibit in movement_exhibits.all_of(moves, dark=controls.is_dark()):
            st.subheader(escape(exhibit.title), anchor=False)
            clicks |= time_controls.named(exhibit.key, frame.show(exhibit))
    chosen = selection.in_address(CHOSEN, clicks, movement_exhibits.choices(moves))
    with right:
        if chosen is None:
            st.markdown("Choose a row, or a square of the figure, to read what is behind it.")
        else:
            event_view.show(view, CHOSEN, chosen)


view = current_view(loaded())
frame.opening("What moved", movement_exhibits.TITLE, view)
changes_and_evidence(view)
