"""How much of a long list a figure or a table shows: what a reader can read, and never without a word."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.limit import MOST, spoke_most

__all__ = ("MOST", "OFFERED", "of_largest_sides", "spoke_most")

OFFERED: Final = 200
"""So many names a list to choose from has at most: all of them are sent whenever it is drawn."""


def of_largest_sides(cells: pd.DataFrame, size: str = "members") -> tuple[pd.DataFrame, int]:
    """The rows of the `MOST` sides that are largest, and how many other sides there are.

    ``cells`` have a ``side`` and its size, of which the largest of its rows counts; of equals the side
    that comes first.
    """
    sizes = cells.groupby("side", sort=False)[size].max()
    chosen = sizes.index[spoke_most(sizes.to_numpy())]
    return cells[cells["side"].isin(chosen)], len(sizes) - len(chosen)
