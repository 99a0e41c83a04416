"""The sides' matrix as a figure."""

from __future__ import annotations

from typing import Final

from parley.charts import sign_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.charts.sign_grid import GridColumn
from parley.exhibits.side_cells import drawn
from parley.exhibits.stances.matrix.figure import drawn_rows
from parley.exhibits.stances.sides.model import Model
from parley.exhibits.wording.cells import HOVER

SHAPE: Final = Shape(column=44, labels=136, right=2, row=38, flush=True)
"""Five sides fit on a phone."""


def shape(model: Model) -> Shape:
    """The measures under the heads of the sides."""
    return SHAPE.headed(model.sides)


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap: the rows of the matrix, a column a side."""
    rows = drawn_rows(model.matrix)
    row_codes = {row.id: code for code, row in enumerate(rows)}
    return sign_grid.figure(
        drawn(model.cells, row_codes),
        rows,
        [GridColumn(side, side, name=side) for side in model.sides],
        shape=shape(model),
        hover=HOVER,
        key="sides",
        dark=dark,
    )
