"""What the reader chose: from a click, from a table cell, or from the address of a shared link."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import streamlit as st

from parley.charts.stance_matrix import StanceMatrix, actor_labels

SEPARATOR = "~"
"""Stands between the ids of a pair in the address bar."""

Pair = tuple[str, str]


def from_figure(event: Any) -> Pair | None:
    """The (actor_id, clause_id) of the marker that was clicked, if one was."""
    points = event["selection"]["points"] if event else []
    if not points:
        return None
    actor_id, clause_id = points[0]["customdata"][:2]
    return str(actor_id), str(clause_id)


def from_matrix_table(cell: tuple[int, str] | None, shown: StanceMatrix) -> Pair | None:
    """The pair of a chosen cell of the matrix's table twin; None for its heading columns."""
    if cell is None:
        return None
    row, column = cell
    labels = dict(zip(actor_labels(shown), shown.actors["actor_id"], strict=True))
    if column not in labels:
        return None
    return labels[column], str(shown.clauses["clause_id"].iloc[row])


def cells_of(shown: StanceMatrix) -> set[Pair]:
    return set(shown.cells[["actor_id", "clause_id"]].itertuples(index=False, name=None))


def pair_in_address(key: str, clicked: Pair | None, known: Collection[Pair]) -> Pair | None:
    """`in_address` for a pair of ids."""
    asked = None if clicked is None else SEPARATOR.join(clicked)
    chosen = in_address(key, asked, {SEPARATOR.join(pair) for pair in known})
    if chosen is None:
        return None
    first, _, second = chosen.partition(SEPARATOR)
    return first, second


def in_address(key: str, clicked: str | None, known: Collection[str]) -> str | None:
    """The newest choice, kept in the address bar under ``key``.

    A new click replaces what the address says; a click that was already taken in
    does not come back when the address has moved on since. What is not among
    ``known`` counts as no choice.
    """
    taken = f"_{key}_taken"
    if clicked != st.session_state.get(taken):
        st.session_state[taken] = clicked
        if clicked in known:
            st.query_params[key] = clicked
    asked = st.query_params.get(key)
    return asked if asked in known else None
