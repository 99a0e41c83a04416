"""Experts against claims as an exhibit."""

from __future__ import annotations

import pandas as pd

from parley.charts import statement_grid
from parley.exhibits.analysts.experts import figure, wording
from parley.exhibits.analysts.experts.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.exhibits.sources_of import each_once
from parley.exhibits.tabular import as_rows, marks_by_row
from parley.isolation import isolated


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The grid with its question, its sentences, its table and its sources."""
    labels = wording.analyst_labels(model.analysts)
    analyst_of = dict(zip(labels, model.analysts["analyst_id"], strict=True))

    def choice_at(row: int, column: str) -> str | None:
        claim = str(model.claims["claim_id"].iloc[row])
        return analyst_of.get(column, "") + CHOICE_SEPARATOR + claim

    return Exhibit(
        key="experts",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model, labels),
        source_ids=each_once(model.cells["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(lines(model)),
        legend=wording.legend(),
        finding=wording.finding(model),
        notes=wording.NOTES,
        least_width=statement_grid.least_width(figure.heads(model)),
        hidden=("claim_id",),
        widths={"claim": 230},
        pinned=("claim",),
        choice_at=choice_at,
    )


def table(model: Model, labels: list[str]) -> pd.DataFrame:
    """One row a claim, one column an analyst. Columns: claim_id, theme, claim, then the analysts."""
    sentences = [wording.cell_words(cell) for cell in model.cells.to_dict("records")]
    lead = model.claims[["claim_id", "theme", "statement"]].rename(columns={"statement": "claim"})
    return pd.concat([lead, as_rows(sentences, labels)], axis=1)


def lines(model: Model) -> list[tuple[str, str]]:
    """The cells as a list: a claim, and after each mark who has it."""
    cells = model.cells.assign(mark=[wording.mark(cell) for cell in model.cells.to_dict("records")])
    cells = cells.sort_values("stance", ascending=False, kind="stable")
    names = model.view.dataset.names.analysts
    by_claim = marks_by_row(cells, names, row="claim_id", column="analyst_id")
    return [
        (isolated(statement), by_claim.get(claim_id, wording.NO_STATEMENT))
        for claim_id, statement in model.claims[["claim_id", "statement"]].itertuples(index=False)
    ]
