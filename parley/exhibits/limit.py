"""How much of a long list a figure or a table shows: what a reader can read, and never without a word."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

MOST: Final = 60
"""So many rows or columns a matrix has at most."""

OFFERED: Final = 200
"""So many names a list to choose from has at most: all of them are sent whenever it is drawn."""


def spoke_most(spoken: np.ndarray, most: int = MOST) -> np.ndarray:
    """The places of the ``most`` with the largest numbers, in rising order; of equals the first."""
    ranked = np.argsort(-np.asarray(spoken), kind="stable")
    return np.sort(ranked[:most])


def of_largest_sides(cells: pd.DataFrame, size: str = "members") -> tuple[pd.DataFrame, int]:
    """The rows of the `MOST` sides that are largest, and how many other sides there are.

    ``cells`` have a ``side`` and its size, of which the largest of its rows counts; of equals the side
    that comes first.
    """
    sizes = cells.groupby("side", sort=False)[size].max()
    chosen = sizes.index[spoke_most(sizes.to_numpy())]
    return cells[cells["side"].isin(chosen)], len(sizes) - len(chosen)
