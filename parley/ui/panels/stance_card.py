"""One actor's stance with the statement that it was taken from, as a card."""

from __future__ import annotations

from typing import Final

import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import Record, View
from parley.exhibits import addresses
from parley.exhibits.wording.answers import has_answer, marked
from parley.exhibits.wording.cells import CellWords
from parley.exhibits.wording.sides import under_another
from parley.isolation import isolated
from parley.ui.frame.markdown import escape, link, small
from parley.ui.panels import evidence, report, wording

STATEMENT: Final = ("basis", "speaker", "summary", "source_id", "locator")
"""What a card tells of the position that a cell rests on."""


def head(view: View, cell: Record, words: CellWords) -> str:
    """'++ Ukraine endorses, stated 24 December 2025', as Markdown."""
    name = view.dataset.names.short_actors[cell["actor_id"]]
    then = under_another(view, cell["actor_id"], cell["date"])
    said = ", ".join(filter(None, [words.sentence(cell), then]))
    mark = marked(cell["stance"]) if has_answer(cell) else SIGNS[cell["stance"]]
    return f"**{escape(mark)} {escape(name)}** {escape(said)}"


def body(view: View, cell: Record, *further: str) -> str:
    """What was said, by whom and where, ``further`` parts of that line, and a way to report an
    error in it, as Markdown."""
    speaker = [escape(isolated(cell["speaker"]))] if cell["speaker"] else []
    if cell["position_id"]:
        source = evidence.pages_line(view, "positions", cell)
    else:
        source = evidence.source_line(view, cell["source_id"], cell["locator"])
    reporting = report.links_for(view.dataset, "positions", cell["position_id"])
    reporting += report.links_for(view.dataset, "answers", cell.get("answer_id"))
    known = small(wording.MIDDOT.join([*speaker, source, *further, *reporting]))
    return evidence.lines(escape(isolated(cell["summary"] or "")), known)


def text(view: View, cell: Record, words: CellWords, *, linked: bool = True) -> str:
    """The card as one Markdown text. ``cell`` has the columns of a stance with those of its position,
    None if empty. ``linked`` adds a way to everything that the actor said on the clause."""
    further = []
    if linked:
        there = addresses.cell_on_its_text(view.dataset, cell["actor_id"], cell["clause_id"])
        further = [link(wording.ALL_OF_ACTOR, str(there))]
    return evidence.lines(head(view, cell, words), body(view, cell, *further))


def draw(view: View, cell: Record, words: CellWords) -> None:
    """The card in a frame of its own; of several, `evidence.bullets` of their texts cost less."""
    st.container(border=True).markdown(text(view, cell, words))
