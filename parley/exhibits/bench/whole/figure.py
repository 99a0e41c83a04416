"""A package as a figure: issues down, parties across, the worst stance in each square."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts import sign_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.charts.sign_grid import GridColumn, GridRow
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.model import cell_id
from parley.exhibits.bench.whole import wording
from parley.exhibits.bench.whole.model import Model
from parley.exhibits.wording.cells import HOVER

SHAPE: Final = Shape(column=50, labels=148, right=2, row=40, flush=True)
"""Four parties fit on a phone."""


def shape(model: Model) -> Shape:
    """The measures under the heads of the parties."""
    return SHAPE.headed(list(model.names.values()))


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap: a row an issue, beneath its name the text that it takes.

    Those that take nothing stand last and have no squares.
    """
    rows = [
        GridRow(
            issue, name, beneath=bench_wording.option(model.view, model.taken[issue]), name=name
        )
        for issue, name in model.rows.items()
    ]
    return sign_grid.figure(
        _cells(model),
        rows,
        [GridColumn(key, name, name=name) for key, name in model.names.items()],
        shape=shape(model),
        hover=HOVER,
        key="bench",
        dark=dark,
    )


def _cells(model: Model) -> pd.DataFrame:
    """The squares as `sign_grid.figure` takes them, each chosen by issue and party."""
    issues, parties = list(model.rows), list(model.names)
    cells = model.reading.by_issue
    records = cells.to_dict("records")
    return pd.DataFrame(
        {
            "row": [issues.index(cell["issue_id"]) for cell in records],
            "column": [parties.index(cell["party"]) for cell in records],
            "stance": cells["worst"].astype("float64").to_numpy(),
            "drawn": [wording.drawn(cell) for cell in records],
            "mark": [wording.mark(cell) for cell in records],
            "words": [wording.square(model, cell) for cell in records],
            "choice": [cell_id(cell["issue_id"], cell["party"]) for cell in records],
        }
    )
