"""A text as it is read, as an exhibit: its clauses as a table, a column a side."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.exhibits.clauses.reading import wording
from parley.exhibits.clauses.reading.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.legend import Chip, stance_chips
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import as_rows
from parley.exhibits.wording.cells import CHANGED_MARK, DROPPED_MARK
from parley.exhibits.wording.quantities import in_words

LEGEND: Final = (
    *stance_chips(),
    Chip(wording.NOT_HEARD_CHIP, "", "silent", "square"),
    Chip(wording.OTHER_WORDING_CHIP, CHANGED_MARK, "silent", "square"),
    Chip(wording.DROPPED_CHIP, DROPPED_MARK, "silent", "square"),
)


def build(model: Model) -> Exhibit:
    """The text with its sentences; its rows say in words what the margin shows by signs."""
    return Exhibit(
        key="reading",
        title=wording.title(model),
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        notes=wording.notes(model),
        legend=LEGEND,
        table=_table(model),
        source_ids=each_once(model.clauses["source_id"]),
        view=model.view,
        hidden=("clause_id", "source_id"),
        widths={"number": 66, "heading": 220, "summary": 420, "change": 180, "quantities": 180},
        pinned=("number", "heading"),
        choice_at=by_row(model.clauses["clause_id"]),
    )


def _table(model: Model) -> pd.DataFrame:
    """One row a clause: what names it, what it says, what changed, and what each side says of it."""
    clauses = model.clauses
    ids = clauses["clause_id"]
    notes = [model.steps_to(clause_id)["note"].dropna().tolist() for clause_id in ids]
    rows = pd.DataFrame(
        {
            "clause_id": ids,
            "source_id": clauses["source_id"],
            "number": clauses["number"],
            "heading": clauses["heading"],
            "summary": clauses["summary"],
            "quantities": ids.map(in_words(model.view.dataset["terms"])),
            "change": pd.Series(
                [wording.change_in_words(model, one) for one in ids], ids.index, dtype="str"
            ),
            "what changed": pd.Series(
                [" ".join(one) or None for one in notes], ids.index, dtype="str"
            ),
        }
    )
    said = [wording.side_words(cell) for cell in model.sides.to_dict("records")]
    return pd.concat([rows, as_rows(said, model.side_names)], axis=1)
