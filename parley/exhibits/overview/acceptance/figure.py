"""Acceptance as a small grid: issues down, sides across."""

from __future__ import annotations

from parley.charts import acceptance_grid
from parley.charts.acceptance_grid import Square
from parley.charts.drawing import Drawing
from parley.dataset import Record, records
from parley.exhibits.overview.acceptance import wording
from parley.exhibits.overview.acceptance.model import Model, choice
from parley.exhibits.wording.cells import HOVER


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A square for each issue and side, with how many stances accept."""
    squares = [_square(row) for row in records(model.cells)]
    return acceptance_grid.figure(model.issues, model.sides, squares, hover=HOVER, dark=dark)


def least_width(model: Model) -> int:
    """The pixels below which it is not legible."""
    return acceptance_grid.SHAPE.width(len(model.sides))


def _square(row: Record) -> Square:
    accepting = wording.accepting(row["accept"], row["n"])
    return Square(
        stance=int(row["band"]) if row["n"] else None,
        text=f"{row['accept']}/{row['n']}",
        words=accepting,
        choice=choice(row["issue_id"], row["side"]),
    )
