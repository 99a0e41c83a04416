"""The other changes as an exhibit."""

from __future__ import annotations

from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.movement.changes.model import IDS
from parley.exhibits.movement.others import wording
from parley.exhibits.movement.others.model import Model
from parley.exhibits.sources_of import each_once


def build(model: Model) -> Exhibit:
    """The table; a row is chosen by the cell, clause or text that it is about."""
    return Exhibit(
        key="changes",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=model.table,
        source_ids=each_once(model.table["source_id"]),
        view=model.view,
        hidden=IDS,
        widths={"what": 145, "who": 150, "clause": 140, "heading": 200, "date": 95},
        choice_at=by_row(model.table["choice"]),
    )
