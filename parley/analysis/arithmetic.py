"""Division and quantiles that give NaN, silently, where they are undefined."""

from __future__ import annotations

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
