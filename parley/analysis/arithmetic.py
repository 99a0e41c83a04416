"""Division, orders and signs with NaN: undefined is NaN and never 0."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike


def ratio(numerator: ArrayLike, denominator: ArrayLike) -> np.ndarray:
    """``numerator / denominator`` as float64, NaN wherever the denominator is 0 or NaN."""
    over, under = np.broadcast_arrays(
        np.asarray(numerator, dtype=np.float64), np.asarray(denominator, dtype=np.float64)
    )
    out = np.full(over.shape, np.nan)
    np.divide(over, under, out=out, where=(under != 0) & ~np.isnan(under))
    return out


def between(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """The values with rounding errors beyond their theoretical range cut off; NaN stays NaN."""
    return np.clip(values, low, high)


def split(lowest: Any, highest: Any) -> Any:
    """Whether stances stand on both sides of 0: ``lowest < 0 < highest``, element by element.

    Takes numbers, arrays or series and gives a bool or booleans of the same shape. NaN,
    where nobody spoke, is not split.
    """
    return (lowest < 0) & (highest > 0)


def from_largest(*keys: ArrayLike) -> np.ndarray:
    """The positions of the rows from the largest to the smallest: by the first key, then the next.

    Keys are rounded, so that values equal but for the last bits tie; what ties in all
    keys keeps its order. NaN stands last.
    """
    falling = [-np.round(np.asarray(key, dtype=np.float64), 9) for key in keys]
    return np.lexsort(falling[::-1])
