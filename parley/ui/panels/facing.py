"""Texts that face each other, issue by issue in folds, with the quantities that differ marked.

One piece of HTML, of which the browser opens and closes the folds by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Final

import streamlit as st

from parley.analysis.lineage import ADDED, Quantity, Strand, shared_quantities
from parley.dataset import Record, View, records
from parley.exhibits.plans.aligned import wording
from parley.exhibits.plans.aligned.model import Model
from parley.exhibits.wording.quantities import amount
from parley.isolation import isolated
from parley.ui.frame.markup import escape
from parley.ui.panels import clause_text

MOST_STRANDS: Final = 400
"""So many rows are drawn; the table and the filters hold the rest."""

MOST_OPEN: Final = 3
"""So few issues stand open."""

Differing = Mapping[str, set[tuple[float, str]]]
"""Clause id -> its values and units that another text has otherwise."""


def show(model: Model) -> None:
    """A fold an issue; in it a row a strand, a column a text."""
    strands = model.aligned.strands
    drawn = strands[:MOST_STRANDS]
    quantities = [
        quantity
        for quantity in shared_quantities(model.view, model.aligned)
        if quantity.terms["value"].nunique() > 1
    ]
    differing: dict[str, set[tuple[float, str]]] = {}
    for quantity in quantities:
        terms = zip(quantity.terms["clause_id"], quantity.terms["value"], strict=True)
        for clause_id, value in terms:
            differing.setdefault(clause_id, set()).add((float(value), quantity.unit))
    by_issue = [
        (issue_id, list(of_issue))
        for issue_id, of_issue in groupby(drawn, key=lambda strand: strand.issue_id)
    ]
    still_open = " open" if len(by_issue) <= MOST_OPEN else ""
    folds = "".join(
        f"<details{still_open}>{_summary(model.view, issue_id, of_issue, quantities)}"
        f"{_heads(model)}{''.join(_strand(model, strand, differing) for strand in of_issue)}</details>"
        for issue_id, of_issue in by_issue
    )
    st.html(
        f'<div class="parley-text parley-facing" style="--texts:{len(model.plans)}">{folds}</div>'
    )
    if len(strands) > len(drawn):
        st.markdown(wording.more_rows(len(strands) - len(drawn)))


def _summary(view: View, issue_id: str, strands: list[Strand], quantities: list[Quantity]) -> str:
    """The issue's name, what became of its clauses, and the figures that differ."""
    issue = view.dataset.record("issues", issue_id)
    became = wording.what_became(change for strand in strands for change in strand.steps["change"])
    ids = {one for strand in strands for of_text in strand.clauses.values() for one in of_text}
    figures = [
        wording.figures(
            dict.fromkeys(amount(float(v), quantity.unit) for v in quantity.terms["value"])
        )
        for quantity in quantities
        if ids.issuperset(quantity.terms["clause_id"])
    ]
    marked = "".join(f"<mark>{escape(figure)}</mark>" for figure in dict.fromkeys(figures))
    words = became or wording.NO_STEP_TO_TEXT
    return (
        f'<summary><h3 title="{escape(isolated(issue["question"]))}">{escape(isolated(issue["name"]))}</h3>'
        f"<span>{escape(words)}</span>{marked}</summary>"
    )


def _heads(model: Model) -> str:
    names = model.view.dataset.names.plans
    each = "".join(f"<b>{escape(names[plan_id])}</b>" for plan_id in model.plans)
    return f'<div class="row heads">{each}</div>'


def _strand(model: Model, strand: Strand, differing: Differing) -> str:
    """A row: what each text says, and under it what that text did with the wording."""
    cells = "".join(_cell(model, strand, plan_id, differing) for plan_id in model.plans)
    note = ""
    if strand.steps.empty:
        note = f'<p class="was whole">{escape(wording.NO_STEP_IN_ROW)}</p>'
    return f'<div class="row">{cells}{note}</div>'


def _cell(model: Model, strand: Strand, plan_id: str, differing: Differing) -> str:
    steps = strand.steps[strand.steps["plan_id"] == plan_id]
    clause_ids = strand.clauses[plan_id]
    parts = []
    for clause_id in clause_ids:
        parts.append(_clause(model.view, clause_id, differing.get(clause_id, set())))
        parts += _changes(model.view, records(steps[steps["clause_id"] == clause_id]), "was")
    left_out = records(steps[steps["clause_id"].isna()])
    parts += _changes(model.view, left_out, "was gone")
    if not parts:
        words = wording.NOTHING_ENTERED if strand.steps.empty else _why_nothing(strand, plan_id)
        parts.append(f'<p class="was">{escape(words)}</p>')
    name = escape(model.view.dataset.names.plans[plan_id])
    return f'<div class="cell"><b class="text">{name}</b>{"".join(parts)}</div>'


def _why_nothing(strand: Strand, plan_id: str) -> str:
    """That a text has nothing like what is new in another, or was not compared with it."""
    new_beside = strand.steps[strand.steps["change"] == ADDED]["from_plan_id"]
    return wording.NO_SUCH if plan_id in set(new_beside) else wording.NO_STEP_TO_TEXT


def _clause(view: View, clause_id: str, differing: set[tuple[float, str]]) -> str:
    """Number and heading as a link to the clause's own view, and what it says."""
    clause = view.dataset.record("clauses", clause_id)
    label = f"{isolated(clause['number'])} {isolated(clause['heading'])}"
    said = clause_text.marked(clause["summary"], differing, "mark")
    return f"<p>{clause_text.link(label, clause_id)}. {said}</p>"


def _changes(view: View, steps: list[Record], kind: str) -> list[str]:
    """What the text did with each earlier clause: the change and the note."""
    names = view.dataset.names
    lines = []
    for row in steps:
        if row["from_clause_id"]:
            words = wording.step(row["change"], names.clauses[row["from_clause_id"]])
        else:
            words = wording.step_beside(row["change"], names.plans[row["from_plan_id"]])
        note = f": {escape(isolated(row['note']))}" if row["note"] else ""
        lines.append(f'<p class="{kind}"><b>{escape(words)}</b>{note}</p>')
    return lines
