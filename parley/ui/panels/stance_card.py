"""One actor's stance with the statement that it was taken from, as a card."""

from __future__ import annotations

import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import Record, View
from parley.exhibits import addresses
from parley.exhibits.wording.cells import CellWords
from parley.ui import links
from parley.ui.frame.markdown import escape, paragraphs, small
from parley.ui.panels import evidence, wording


def head(view: View, cell: Record, words: CellWords) -> str:
    """'++ Ukraine endorses, stated 24 December 2025', as Markdown."""
    name = view.dataset.names.short_actors[cell["actor_id"]]
    return f"**{escape(SIGNS[cell['stance']])} {escape(name)}** {escape(words.sentence(cell))}"


def body(view: View, cell: Record) -> str:
    """What was said, by whom and where, as Markdown."""
    speaker = [escape(cell["speaker"])] if cell["speaker"] else []
    source = evidence.source_line(view, cell["source_id"], cell["locator"])
    return paragraphs(escape(cell["summary"]), small(wording.MIDDOT.join([*speaker, source])))


def draw(view: View, cell: Record, words: CellWords, *, linked: bool = True) -> None:
    """The card. ``cell`` has the columns of a stance with those of its position, None if empty.

    ``linked`` adds a way to everything that the actor said on the clause.
    """
    with st.container(border=True):
        st.markdown(paragraphs(head(view, cell, words), body(view, cell)))
        if linked:
            there = addresses.cell_on_its_text(view.dataset, cell["actor_id"], cell["clause_id"])
            links.to(there, wording.ALL_OF_ACTOR)
