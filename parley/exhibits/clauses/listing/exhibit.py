"""The list of clauses as an exhibit, chosen from by rows."""

from __future__ import annotations

from typing import Final

from parley.exhibits.clauses.listing import wording
from parley.exhibits.clauses.listing.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import each_once

WIDTHS: Final = {
    "text": 110,
    "number": 66,
    "heading": 150,
    "statements": 86,
    "issue": 110,
    "quantities": 128,
    "summary": 250,
}
"""Pixels of columns, together as wide as a page; who must act stands in a clause's own view and in files."""


ANSWERS: Final = 76
"""Those of answers that are no stance, which the summary leaves where there are such."""


def build(model: Model) -> Exhibit:
    """The table; a row is chosen by its clause."""
    widths = WIDTHS
    if "answers" in model.table:
        widths = {**WIDTHS, "answers": ANSWERS, "summary": WIDTHS["summary"] - ANSWERS}
    return Exhibit(
        key="clauses",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        notes=wording.notes(model.view),
        table=model.table,
        source_ids=each_once(model.table["source_id"]),
        view=model.view,
        hidden=("clause_id", "source_id", "must act"),
        widths=widths,
        wraps=True,
        pinned=("text", "number"),
        choice_at=by_row(model.table["clause_id"]),
    )
