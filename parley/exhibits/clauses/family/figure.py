"""The relatives of a clause as a tree."""

from __future__ import annotations

from typing import Final

from parley.analysis.lineage import KEPT
from parley.charts import family_tree
from parley.charts.drawing import Drawing
from parley.charts.family_tree import Node
from parley.dataset import records
from parley.exhibits.clauses.family import wording
from parley.exhibits.clauses.family.model import Model

COLUMN_WIDTH: Final = family_tree.COLUMN_WIDTH


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A dot a clause, texts from left to right; a clause's dot carries its id."""
    clauses = model.view.dataset.index["clauses"]
    plans = model.nodes.drop_duplicates("plan_id").sort_values("published", kind="stable")
    rows = records(
        model.nodes.assign(
            heading=model.nodes["clause_id"].map(clauses["heading"]),
            summary=model.nodes["clause_id"].map(clauses["summary"]),
        )
    )
    nodes = [
        Node(
            key=row["node"],
            column=row["plan_id"],
            via=row["via"],
            earlier=row["side"] == "before",
            name=wording.name(model, row),
            heading=row["heading"],
            summary=row["summary"],
            step=wording.step(row),
            kept=row["change"] == KEPT,
            choice=row["clause_id"],
        )
        for row in rows
    ]
    return family_tree.figure(nodes, plans["plan_id"].tolist(), dark=dark)
