"""Who stands against the own side on the text that is shown: a list, each entry of which opens the cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import streamlit as st

from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.exhibits import addresses
from parley.exhibits.stances.matrix.model import Model
from parley.exhibits.stances.own_side import model as own_side
from parley.exhibits.stances.own_side import wording
from parley.ui.frame.markdown import escape, link, paragraphs, small

MOST: Final = 100
"""Entries of the list at most."""


@st.fragment
def listed(matrix: Model) -> None:
    """The list in a fold, made and sent while it is open; nothing where nobody does."""
    against = own_side.by_choice(matrix.view)
    if not against:
        return
    label = escape(wording.how_many(len(against)))
    unfolded = st.expander(label, key="own_side", type="compact", on_change="rerun")
    if not unfolded.open:
        return
    names = matrix.clause_names()
    entries = [
        _entry(matrix.view, row, names.get(row["clause_id"], row["clause_id"]))
        for row in list(against.values())[:MOST]
    ]
    more = len(against) - len(entries)
    unfolded.markdown(
        paragraphs(
            "\n".join(entries),
            escape(wording.and_more(more)) if more else "",
            small(escape(wording.RULE)),
        )
    )


def _entry(view: View, row: Mapping[str, Any], clause: str) -> str:
    there = addresses.cell_on_its_text(view.dataset, row["actor_id"], row["clause_id"])
    actor = view.dataset.names.short_actors[row["actor_id"]]
    sign = escape(SIGNS[int(row["stance"])])
    said = escape(wording.said(row))
    return f"- {sign} {link(actor, str(there))} {escape(clause)}  \n  {small(said)}"
