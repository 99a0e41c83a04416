"""The cells of sides and clauses as a figure draws them.

A cell has the columns of `analysis.consensus.by_side` and ``split``, whether the side's actors
stand on both sides of 0, and perhaps ``answered`` (`with_answered`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from parley.dataset.sides import Sides
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.wording.sides import mark, sentence


def with_answered(sides: pd.DataFrame, cells: pd.DataFrame, declared: Sides) -> pd.DataFrame:
    """The cells of sides with ``answered``: how many of its actors gave an answer that does not count.

    ``cells`` are those of its actors, with ``actor_id``, ``clause_id``, ``date`` and ``state``. An answer
    stands under the side that its actor had on the day of the answer.
    """
    given = cells[cells["state"] == "answered"]
    side = pd.Series(declared.of(given["actor_id"], given["date"]), index=given.index, dtype="str")
    times = given.groupby([side, given["clause_id"]]).size()
    places = pd.MultiIndex.from_frame(sides[["side", "clause_id"]])
    return sides.assign(answered=times.reindex(places, fill_value=0).to_numpy())


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
