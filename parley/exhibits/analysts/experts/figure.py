"""The experts against the claims as squares."""

from __future__ import annotations

import pandas as pd

from parley.charts import statement_grid
from parley.charts.drawing import Drawing
from parley.charts.sign_grid import GridColumn, GridRow
from parley.dataset import records
from parley.exhibits.analysts.experts import wording
from parley.exhibits.analysts.experts.model import Model
from parley.exhibits.exhibit import CHOICE_SEPARATOR


def heads(model: Model) -> list[str]:
    """What the columns are called."""
    return model.analysts["analyst_id"].map(model.view.dataset.names.analysts).tolist()


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A square a cell; a line divides the themes of the claims."""
    cells = model.cells.to_dict("records")
    themes = model.claims["theme"]
    ends = themes.ne(themes.shift(-1)) & themes.shift(-1).notna()
    return statement_grid.figure(
        pd.DataFrame(
            {
                "stance": model.cells["stance"],
                "mark": [wording.mark(cell) for cell in cells],
                "words": [wording.cell_words(cell) for cell in cells],
                "choice": model.cells["analyst_id"] + CHOICE_SEPARATOR + model.cells["claim_id"],
            }
        ),
        [
            GridRow(claim["claim_id"], claim["statement"], ends=bool(last))
            for claim, last in zip(records(model.claims), ends, strict=True)
        ],
        [
            GridColumn(analyst_id, head)
            for analyst_id, head in zip(model.analysts["analyst_id"], heads(model), strict=True)
        ],
        key="experts",
        dark=dark,
    )
