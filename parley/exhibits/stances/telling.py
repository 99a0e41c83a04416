"""Which cell of a matrix tells most: the one that a page opens with."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import from_largest, split
from parley.exhibits.exhibit import CHOICE_SEPARATOR


def telling(cells: pd.DataFrame, who: str, stance: str) -> str | None:
    """The choice id of the most telling cell, None where no cell has a stance.

    ``cells`` has one row a cell, row by row: ``clause_id``, and under the names ``who`` and ``stance``
    whose cell it is and the stance, missing for none.

    It is on the clause on which they stand furthest apart: first clauses that one accepts and
    another objects to, of these the widest distance between the highest stance and the lowest, of
    equals the one on which more were heard, then the one with the lower stance, then the first. On it
    it is the lowest stance, of equals the first: who objects shows where a text is stuck. A silent
    cell it is never.
    """
    heard = cells[cells[stance].notna()]
    if heard.empty:
        return None
    said = heard[stance].astype(np.float64)
    ends = said.groupby(heard["clause_id"], sort=False).agg(["min", "max", "size"])
    apart = split(ends["min"], ends["max"])
    distance = ends["max"] - ends["min"]
    first = int(from_largest(apart, distance, ends["size"], -ends["min"])[0])
    on_it = heard[heard["clause_id"] == ends.index[first]]
    lowest = on_it.iloc[int(on_it[stance].astype(np.float64).to_numpy().argmin())]
    return f"{lowest[who]}{CHOICE_SEPARATOR}{lowest['clause_id']}"
