"""The ranked clauses as a figure: sides in columns, what ranks a clause at its right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.charts import sign_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.charts.labels import wrapped
from parley.charts.sign_grid import GridColumn, GridRow
from parley.exhibits.agreement.common_ground import wording
from parley.exhibits.agreement.common_ground.model import Model
from parley.exhibits.side_cells import drawn
from parley.exhibits.wording.cells import HOVER

SHAPE: Final = Shape(column=48, labels=206, head=52, right=132, row=38, slanted=False, least=3)


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap. Every square of a row chooses its clause."""
    clauses = model.clauses.to_dict("records")
    row_codes = {clause["clause_id"]: code for code, clause in enumerate(clauses)}
    cells = drawn(model.cells, row_codes)
    return sign_grid.figure(
        cells.assign(choice=model.cells["clause_id"].to_numpy()),
        [_row(clause) for clause in clauses],
        [GridColumn(side, side, name=side) for side in model.sides],
        shape=SHAPE,
        hover=HOVER,
        key="ground",
        dark=dark,
        at_right=[wrapped(wording.placed(model, clause), 21, 2) for clause in clauses],
    )


def _row(clause: Mapping) -> GridRow:
    """Heading and number; where several texts are in view, the text and number beneath."""
    if clause["named"] == clause["number"]:
        return GridRow(
            clause["clause_id"], clause["heading"], clause["number"], name=clause["heading"]
        )
    return GridRow(
        clause["clause_id"], clause["heading"], beneath=clause["named"], name=clause["heading"]
    )
