"""Who stands against the own side, as a table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.stances import told_here
from parley.exhibits.agreement.own_side import wording
from parley.exhibits.agreement.own_side.model import Model
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import statement_sources


def build(model: Model) -> Exhibit:
    """The table; a row is chosen as the cell of the actor and the clause."""
    return Exhibit(
        key="own_side",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=statement_sources(
            told_here(model.view), model.rows["clause_id"].drop_duplicates()
        ),
        view=model.view,
        notes=wording.notes(model),
        hidden=("actor_id", "clause_id"),
        widths={
            "who": 110, "side": 90, "clause": 105, "heading": 120, wording.OWN: 80,
            wording.OTHERS: 90, wording.HEARD: 60, wording.DATE: 84,
        },
        wraps=True,
        choice_at=by_row(model.rows["choice"]),
    )  # fmt: skip


def table(model: Model) -> pd.DataFrame:
    """One row a stance: who, of which side, on which clause, the own stance, the others' median, and how
    many were heard, and the day of the statement."""
    rows = model.rows
    return pd.DataFrame(
        {
            "actor_id": rows["actor_id"],
            "clause_id": rows["clause_id"],
            "who": rows["name"],
            "side": rows["group"],
            "clause": rows["named"],
            "heading": rows["heading"],
            wording.OWN: [wording.stance(value) for value in rows["stance"]],
            wording.OTHERS: [wording.stance(value) for value in rows["others"]],
            wording.HEARD: rows["n"],
            wording.DATE: rows["date"].dt.date,
        }
    )
