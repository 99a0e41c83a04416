"""The other changes as an exhibit."""

from __future__ import annotations

from typing import Final

from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.movement.changes.model import IDS
from parley.exhibits.movement.others import wording
from parley.exhibits.movement.others.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import with_bare_names
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS

BESIDE: Final = (IN_OTHER_TEXTS, "earlier wording", "in short", "source")
"""What stands in the view of a row and in files: beside a panel a table's width holds no more."""

WIDTHS: Final = {"what": 100, "who": 90, "clause": 105, "heading": 115, "to": 80, "date": 84}


def build(model: Model) -> Exhibit:
    """The table; a row is chosen by the cell, clause or text that it is about."""
    return Exhibit(
        key="changes",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=with_bare_names(model.table, "who", "clause", "earlier wording", "actors", "text"),
        source_ids=each_once(model.table["source_id"]),
        view=model.view,
        hidden=(*IDS, *BESIDE),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(model.table["choice"]),
    )
