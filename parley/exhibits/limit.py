"""How much of a long list a figure or a table shows: what a reader can read, and never without a word."""

from __future__ import annotations

from typing import Final

import numpy as np

MOST: Final = 60
"""So many rows or columns a matrix has at most."""

OFFERED: Final = 200
"""So many names a list to choose from has at most: all of them are sent whenever it is drawn."""


def spoke_most(spoken: np.ndarray, most: int = MOST) -> np.ndarray:
    """The places of the ``most`` with the largest numbers, in rising order; of equals the first."""
    ranked = np.argsort(-np.asarray(spoken), kind="stable")
    return np.sort(ranked[:most])
