"""The cells of sides and clauses as a figure draws them.

A cell has the columns of `analysis.consensus.by_side` and ``split``, whether the side's actors
stand on both sides of 0.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.wording.sides import mark, sentence


def drawn(cells: pd.DataFrame, row_codes: Mapping[str, int]) -> pd.DataFrame:
    """The cells as `charts.sign_grid.figure` takes them, each chosen by side and row.

    ``row_codes`` gives the place of each ``clause_id`` among the rows.
    """
    sides = list(cells["side"].unique())
    records = cells.to_dict("records")
    return pd.DataFrame(
        {
            "row": cells["clause_id"].map(dict(row_codes)).to_numpy(dtype=np.int64),
            "column": cells["side"].map(sides.index).to_numpy(dtype=np.int64),
            "stance": cells["median"].to_numpy(),
            "drawn": np.where(cells["n"] > 0, "full", "pale"),
            "mark": [mark(cell) for cell in records],
            "words": [sentence(cell) for cell in records],
            "choice": (cells["side"] + CHOICE_SEPARATOR + cells["clause_id"]).to_numpy(),
        }
    )
