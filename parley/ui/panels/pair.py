"""Behind a pair's figure: what qualifies it, and every shared clause with both statements."""

from __future__ import annotations

from itertools import chain

import streamlit as st

from parley.dataset import Record, View, records
from parley.exhibits import addresses
from parley.exhibits.agreement.pair import wording
from parley.exhibits.agreement.pair.model import Model
from parley.exhibits.agreement.pairs.wording import (
    interval_in_words,
    range_in_words,
    value_in_words,
)
from parley.exhibits.agreement.wording import RELATIONS, TITLES
from parley.exhibits.wording.cells import CellWords
from parley.ui import links
from parley.ui.frame.markdown import escape, paragraphs, small
from parley.ui.panels import stance_card
from parley.ui.panels import wording as panels
from parley.wording import in_digits


def show(model: Model) -> None:
    """The pair: sentence, figure, range, interval and ranks; then the clauses, farthest apart first."""
    agreement, figure = model.agreement, model.figure
    first, second = agreement.names[model.first], agreement.names[model.second]
    value = value_in_words(figure, agreement.options)
    st.subheader(escape(panels.both(first, second)), anchor=False)
    ranks = wording.ranks(model)
    st.markdown(
        paragraphs(
            f"**{escape(TITLES[agreement.options.measure])}: {escape(value)}**",
            escape(wording.sentence(model)),
            small(escape(panels.within(range_in_words(figure)))),
            small(escape(wording.interval(interval_in_words(figure)))),
            small(escape(wording.zeros(figure["zeros"]))) if figure["zeros"] > 0 else "",
            small(escape(ranks)) if ranks else "",
        )
    )
    _clauses(model)


def _clauses(model: Model) -> None:
    words = CellWords.of(model.view)
    cells = {(cell["actor_id"], cell["column"]): cell for cell in records(model.sources)}
    for relation, heading in RELATIONS.items():
        rows = records(model.clauses[model.clauses["relation"] == relation])
        if not rows:
            continue
        with st.expander(f"{heading} ({in_digits(len(rows))})", expanded=relation == "opposite"):
            for row in rows:
                both = [cells[(actor, row["clause_id"])] for actor in (model.first, model.second)]
                _clause(model.view, row, both, words)


def _clause(view: View, row: Record, both: list[Record], words: CellWords) -> None:
    """One shared clause: how far apart the two are, and what each said."""
    with st.container(border=True):
        said = [
            (stance_card.head(view, cell, words), stance_card.body(view, cell)) for cell in both
        ]
        st.markdown(
            paragraphs(
                f"**{escape(row['named'])} {escape(row['heading'])}**",
                small(panels.apart(row["distance"])),
                *chain.from_iterable(said),
            )
        )
        links.to(addresses.clause(row["clause_id"]), panels.ALL_SAID)
