"""The clauses of which something became, as a list that a number or a band of a figure chooses."""

from __future__ import annotations

from itertools import groupby
from typing import Final

import streamlit as st

from parley.dataset import Record, records
from parley.exhibits.choice_keys import BECAME
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.became import wording
from parley.exhibits.plans.became.model import Model
from parley.exhibits.plans.became.model import build as what_became
from parley.exhibits.plans.flow.model import Model as Flow
from parley.isolation import isolated
from parley.ui import controls, frame
from parley.ui.controls import selection
from parley.ui.frame.markdown import escape as as_text
from parley.ui.frame.markup import escape
from parley.ui.panels import clause_text

_PILLS: Final = "_became"

ARROW: Final = " <span>\u2192</span> "
"""From the earlier clause to the later one."""


def chosen_mark() -> str | None:
    """The mark of the figure that the address names."""
    return st.query_params.get(BECAME)


def show(flow: Flow, figure: Exhibit | None) -> None:
    """The list under the figure; nothing where lineage says nothing between the texts."""
    model = what_became(flow.view, flow.options)
    if not model.empty:
        _list(model, None if figure is None else figure.key)


@st.fragment(key=controls.EVIDENCE)
def _list(model: Model, figure: str | None) -> None:
    clicks = {} if figure is None else frame.clicked(figure)
    chosen = selection.in_address(BECAME, clicks, model.choices, opens_on=model.telling())
    if chosen is None:
        chosen = model.telling()
    if chosen is None:
        return
    _changes(model, chosen)
    st.subheader(as_text(wording.heading(model, chosen)), anchor=False)
    st.html(_html(model, chosen))


def _changes(model: Model, chosen: str) -> None:
    """What became of clauses, with numbers, each of which lists them."""
    changes = model.changes
    st.session_state[_PILLS] = chosen if chosen in changes else None

    def choose() -> None:
        change = st.session_state[_PILLS]
        if change is None or change == model.telling():
            st.query_params.pop(BECAME, None)
        else:
            st.query_params[BECAME] = change

    st.pills(
        wording.WHAT,
        list(changes),
        format_func=lambda change: wording.with_number(change, changes[change]),
        key=_PILLS,
        on_change=choose,
        label_visibility="collapsed",
    )


def _html(model: Model, chosen: str) -> str:
    """The rows of the choice pair by pair, in one piece."""
    rows = records(model.listed(chosen))
    parts = []
    pairs = [
        (pair, list(of_pair))
        for pair, of_pair in groupby(rows, key=lambda row: (row["from_plan_id"], row["plan_id"]))
    ]
    for (earlier, later), of_pair in pairs:
        if len(pairs) > 1:
            parts.append(f"<h3>{escape(wording.between(model, earlier, later))}</h3>")
        parts.append(f"<ul>{''.join(_row(model, row) for row in of_pair)}</ul>")
    return f'<div class="parley-text parley-became">{"".join(parts)}</div>'


def _row(model: Model, row: Record) -> str:
    """The earlier clause, the later one, and what was done."""
    data = model.view.dataset
    ends = []
    for clause_id in (row["from_clause_id"], row["clause_id"]):
        if clause_id is not None:
            clause = data.record("clauses", clause_id)
            heading = clause_text.link(isolated(clause["heading"]), clause_id)
            ends.append(f"<small>{escape(data.names.clauses[clause_id])}</small> {heading}")
    why = wording.why(row)
    said = f"<p>{escape(why)}</p>" if why else ""
    return f"<li>{ARROW.join(ends)}{said}</li>"
