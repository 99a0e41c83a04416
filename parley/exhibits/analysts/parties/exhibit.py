"""The parties on the issue of a claim as an exhibit."""

from __future__ import annotations

import pandas as pd

from parley.charts import dots
from parley.dataset import records
from parley.exhibits.analysts.parties import figure, wording
from parley.exhibits.analysts.parties.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit, by_row
from parley.exhibits.sources_of import each_once
from parley.exhibits.wording.cells import CellWords


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure with its table: a row a clause and party."""
    rows = table(model)
    return Exhibit(
        key="parties",
        title=wording.title(model.view.dataset.names.issues[str(model.issue_id)]),
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        table=rows,
        source_ids=each_once(model.answers["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(lines(model)),
        least_width=dots.least_width(),
        hidden=("clause_id", "actor_id"),
        choice_at=by_row(rows["actor_id"] + CHOICE_SEPARATOR + rows["clause_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a clause and party. Columns: clause_id, actor_id, clause, party, stance."""
    data = model.view.dataset
    words = CellWords.of(model.view)
    labels = {
        clause["clause_id"]: wording.clause_label(data, clause) for clause in records(model.clauses)
    }
    order = {clause: n for n, clause in enumerate(labels)}
    rows = model.answers.sort_values("clause_id", key=lambda ids: ids.map(order), kind="stable")
    return pd.DataFrame(
        {
            "clause_id": rows["clause_id"],
            "actor_id": rows["actor_id"],
            "clause": rows["clause_id"].map(labels),
            "party": rows["actor_id"].map(data.names.bare.actors),
            "stance": pd.Series(
                [words.sentence(cell) for cell in rows.to_dict("records")], rows.index, dtype="str"
            ),
        }
    ).reset_index(drop=True)


def lines(model: Model) -> list[tuple[str, str]]:
    """A clause, and after each sign the parties that stand there; for narrow screens."""
    data = model.view.dataset
    short = data.names.short_actors
    rows = []
    for clause in records(model.clauses):
        stances = model.answers[model.answers["clause_id"] == clause["clause_id"]]
        said = list(zip(stances["stance"], stances["actor_id"].map(short), strict=True))
        rows.append((wording.clause_label(data, clause), wording.line(said)))
    return rows
