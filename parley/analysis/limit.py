"""How much of much is looked at at once."""

from __future__ import annotations

from typing import Final

import numpy as np

MOST: Final = 60
"""So many rows or columns a matrix has at most, and so many actors are compared at once."""


def spoke_most(spoken: np.ndarray, most: int = MOST) -> np.ndarray:
    """The places of the ``most`` with the largest numbers, in rising order; of equals the first."""
    ranked = np.argsort(-np.asarray(spoken), kind="stable")
    return np.sort(ranked[:most])
