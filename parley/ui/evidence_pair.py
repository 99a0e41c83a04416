"""Behind a pair's figure: what qualifies it, and every shared clause with both statements."""

from __future__ import annotations

import streamlit as st

from parley.dataset import Record, View, records
from parley.exhibits.agreement.pair import (
    RELATIONS,
    Pair,
    pair,
    pair_sentence,
    ranks_in_words,
    under_every_measure,
)
from parley.exhibits.agreement.pairs import Agreement
from parley.exhibits.agreement.words import interval_in_words, range_in_words, value_in_words
from parley.exhibits.cell_words import CellWords
from parley.ui import addresses, links, stance_card
from parley.ui.markdown import escape
from parley.wording import count


def show(view: View, shown: Agreement, first: str, second: str) -> None:
    """The pair: sentence, figure, range, interval and ranks; then the clauses, farthest apart first."""
    names = shown.names
    row = shown.row(first, second)
    found = pair(view, shown, first, second)
    st.subheader(escape(f"{names[first]} and {names[second]}"), anchor=False)
    st.markdown(f"**{escape(shown.measure.title)}: {escape(value_in_words(row, shown.asked))}**")
    st.markdown(escape(pair_sentence(shown, found)))
    st.caption(escape(f"Range: {range_in_words(row)}."))
    st.caption(
        escape(
            f"Interval: {interval_in_words(row)}. It tests how stable the figure is and is no "
            "margin of error."
        )
    )
    if row["zeros"] > 0:
        st.caption(escape(f"On {row['zeros']:.0%} of the shared clauses one of the two is mixed."))
    placed = ranks_in_words(under_every_measure(shown, row))
    if placed:
        st.caption(escape(placed))
    _clauses(view, found)


def _clauses(view: View, found: Pair) -> None:
    words = CellWords.of(view)
    cells = {(one["actor_id"], one["column"]): one for one in records(found.behind)}
    for relation, heading in RELATIONS.items():
        rows = records(found.clauses[found.clauses["relation"] == relation])
        if not rows:
            continue
        with st.expander(f"{heading} ({len(rows):,})", expanded=relation == "opposite"):
            for row in rows:
                both = [cells[(one, row["clause_id"])] for one in (found.first, found.second)]
                _clause(view, row, both, words)


def _clause(view: View, row: Record, both: list[Record], words: CellWords) -> None:
    """One shared clause: how far apart the two are, and what each said."""
    apart = count(row["distance"], "step") + " apart" if row["distance"] else "the same answer"
    with st.container(border=True):
        st.markdown(f"**{escape(row['named'])} {escape(row['heading'])}**")
        st.caption(apart)
        for cell in both:
            st.markdown(stance_card.head(view, cell, words))
            stance_card.body(view, cell)
        links.to(addresses.clause(row["clause_id"]), links.ALL_SAID)
