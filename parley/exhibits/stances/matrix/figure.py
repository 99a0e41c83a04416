"""A stance matrix as a figure: where its rows, headings and squares stand."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.stances import COUNTED
from parley.charts import sign_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.charts.sign_grid import Drawn, GridColumn, GridRow
from parley.exhibits.actors import starts_of_sides
from parley.exhibits.stances.matrix.model import Model
from parley.exhibits.stances.own_side import model as own_side
from parley.exhibits.stances.own_side import wording as own_wording
from parley.exhibits.stances.wording import WHOLE_TEXT
from parley.exhibits.wording.cells import HOVER, CellWords, square
from parley.exhibits.wording.coalitions import named

SHAPE: Final = Shape(column=46, labels=136, right=4, row=36, flush=True)
"""Ten columns and the evidence beside them fit on a screen of 1280 pixels."""


def shape(model: Model) -> Shape:
    """The measures under the heads of the actors."""
    return SHAPE.headed(model.actors["short"].tolist())


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap: the whole text's own row first, then clauses, under headings if by issue."""
    rows = drawn_rows(model)
    return sign_grid.figure(
        _cells(model, rows), rows, _columns(model), shape=shape(model), hover=HOVER, key="stances",
        dark=dark,
    )  # fmt: skip


def _cells(model: Model, rows: list[GridRow]) -> pd.DataFrame:
    """The cells as `sign_grid.figure` takes them."""
    cells = model.shown_cells
    words = CellWords.of(model.view)
    row_codes = {row.id: code for code, row in enumerate(rows)}
    actors = len(model.actors)
    records = cells.to_dict("records")
    choices, against = own_side.choices(cells), own_side.by_choice(model.view)
    return pd.DataFrame(
        {
            "row": cells["clause_id"].map(row_codes).to_numpy(dtype=np.int64),
            "column": np.tile(np.arange(actors), len(cells) // max(actors, 1)),
            "stance": cells["stance"].to_numpy(),
            "drawn": [_how_drawn(state) for state in cells["state"]],
            "mark": [
                square(cell) + (own_wording.MARK if choice in against else "")
                for cell, choice in zip(records, choices, strict=True)
            ],
            "words": [
                words.sentence(cell) + own_wording.beside(against.get(choice))
                for cell, choice in zip(records, choices, strict=True)
            ],
            "choice": choices,
        }
    )


def drawn_rows(model: Model) -> list[GridRow]:
    """The rows from top to bottom; by issue with a heading above each group of issues."""
    rows: list[GridRow] = []
    names = model.row_names()
    if not model.whole.empty:
        whole_id = str(model.plan_id)
        rows.append(GridRow(whole_id, WHOLE_TEXT, ends=True, name=names[whole_id]))
    group = None
    for clause in model.rows.to_dict("records"):
        if model.options.order == "issue" and clause["group"] != group:
            group = clause["group"]
            rows.append(GridRow(f"group:{group}", group, kind="heading"))
        kind = "item" if clause["is_item"] else "point"
        clause_id = clause["clause_id"]
        name = names[clause_id]
        rows.append(GridRow(clause_id, clause["heading"], clause["number"], kind, name=name))
    return rows


def _columns(model: Model) -> list[GridColumn]:
    """The actors as columns; a line stands where another side begins, and before those without one."""
    actors, names = model.actors, model.actor_names()
    starts = starts_of_sides(actors)
    return [
        GridColumn(actor_id, short, first, named(model.view, actor_id, names[actor_id]))
        for actor_id, short, first in zip(actors["actor_id"], actors["short"], starts, strict=True)
    ]


def _how_drawn(state: str) -> Drawn:
    """How a cell in that state is drawn."""
    if state == "direct":
        return "full"
    if state in COUNTED:
        return "small"
    return "nothing" if state == "not yet" else "pale"
