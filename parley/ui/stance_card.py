"""One actor's stance with the statement behind it, as a card."""

from __future__ import annotations

import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import Record, View
from parley.exhibits.cell_words import CellWords
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.ui import evidence, links
from parley.ui.markdown import escape


def head(view: View, cell: Record, words: CellWords) -> str:
    """'++ Ukraine endorses, stated 24 December 2025', as Markdown."""
    actor = view.dataset.record("actors", cell["actor_id"])
    name = actor["short_name"] or actor["name"]
    return f"**{escape(SIGNS[cell['stance']])} {escape(name)}** {escape(words.sentence(cell))}"


def body(view: View, cell: Record) -> None:
    """What was said, by whom and where."""
    st.markdown(escape(cell["summary"]))
    speaker = f"{escape(cell['speaker'])} · " if cell["speaker"] else ""
    st.caption(speaker + evidence.source_line(view, cell["source_id"], cell["locator"]))


def draw(view: View, cell: Record, words: CellWords, *, linked: bool = True) -> None:
    """The card. ``cell`` has the columns of `exhibits.stances.cells_behind.cells_behind`.

    Empty fields are None. ``linked`` adds a way to everything that the actor said on the clause.
    """
    with st.container(border=True):
        st.markdown(head(view, cell, words))
        body(view, cell)
        if linked:
            choice = f"{cell['actor_id']}{CHOICE_SEPARATOR}{cell['clause_id']}"
            plan_id = view.dataset.record("clauses", cell["clause_id"])["plan_id"]
            text = view.dataset.record("plans", plan_id)["short_name"]
            links.to_cell(choice, text, "All that this actor said on it")
