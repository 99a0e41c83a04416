"""Acceptance as a small grid: issues, or clauses, down, sides across."""

from __future__ import annotations

from parley.charts import acceptance_grid
from parley.charts.acceptance_grid import Group, Square
from parley.charts.drawing import Drawing
from parley.dataset import Record, records
from parley.exhibits.overview.acceptance import wording
from parley.exhibits.overview.acceptance.model import Model, choice
from parley.exhibits.wording.cells import HOVER


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A square for each row and side that was heard on any, the rows of one verdict under its name."""
    names, drawn = model.rows, set(model.rows_shown)
    groups = [
        Group(wording.verdict(model, verdict), {one: names[one] for one in rows})
        for verdict in wording.VERDICTS
        if (rows := [one for one in model.of_verdict(verdict) if one in drawn])
    ]
    sides = model.sides_drawn
    shown = model.shown[model.shown["side"].isin(sides)]
    squares = [_square(row, row[model.id_column]) for row in records(shown)]
    return acceptance_grid.figure(groups, sides, squares, hover=HOVER, dark=dark)


def least_width(model: Model) -> int:
    """The pixels below which it is not legible."""
    return acceptance_grid.shape_for(model.sides_drawn).width(len(model.sides_drawn))


def _square(row: Record, row_id: str) -> Square:
    return Square(
        stance=int(row["band"]) if row["n"] else None,
        text=f"{row['accept']}/{row['n']}" if row["n"] > 1 else "",
        words=wording.square(row["band"], row["accept"], row["n"]),
        choice=choice(row_id, row["side"]),
    )
