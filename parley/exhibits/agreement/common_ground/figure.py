"""The ranked clauses as a figure: sides in columns, what ranks a clause at its right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.charts import sign_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import HEAD_LINES, Shape
from parley.charts.labels import wrapped
from parley.charts.sign_grid import GridColumn, GridRow
from parley.exhibits.agreement.common_ground import wording
from parley.exhibits.agreement.common_ground.model import Model
from parley.exhibits.side_cells import drawn
from parley.exhibits.wording.cells import HOVER

SHAPE: Final = Shape(column=52, labels=206, head=52, right=140, row=40, slanted=False, least=3)


def shape(model: Model) -> Shape:
    """The measures under the heads of the sides."""
    return SHAPE.with_heads(model.sides, HEAD_LINES)


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap. Every square of a row chooses its clause."""
    clauses = model.clauses.to_dict("records")
    row_codes = {clause["clause_id"]: code for code, clause in enumerate(clauses)}
    shown = model.shown.reset_index(drop=True)
    cells = drawn(shown, row_codes)
    one_text = model.view["clauses"]["plan_id"].nunique() < 2
    return sign_grid.figure(
        cells.assign(choice=shown["clause_id"].to_numpy()),
        [_row(clause, one_text=one_text) for clause in clauses],
        [GridColumn(side, side, name=side) for side in model.sides],
        shape=shape(model),
        hover=HOVER,
        key="ground",
        dark=dark,
        at_right=[wrapped(wording.beside(model, clause), 21, 2) for clause in clauses],
    )


def _row(clause: Mapping, *, one_text: bool) -> GridRow:
    """Heading and number; where several texts are in view, the text and number beneath."""
    clause_id, heading, named = clause["clause_id"], clause["heading"], clause["named"]
    if one_text:
        return GridRow(clause_id, heading, named, name=heading)
    return GridRow(clause_id, heading, beneath=named, name=heading)
