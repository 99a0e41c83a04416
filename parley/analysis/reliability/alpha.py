"""Would a second coder have said the same? Krippendorff's alpha."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from parley.analysis.arithmetic import ratio


def krippendorff_alpha(values: np.ndarray, level: str = "ordinal") -> float:
    """Krippendorff's alpha of ``values`` (coders x units), NaN where a coder gave none.

    alpha = 1 - D_o / D_e = 1 - (N - 1) sum o_cd d_cd / sum n_c n_d d_cd over the values c, d,
    where o are the coincidences of values within units, n their sums and N the number
    of pairable values. The difference d depends on ``level``: nominal 1 if c != d;
    ordinal (sum_{g=c..d} n_g - (n_c + n_d) / 2)^2; interval (c - d)^2; ratio, for
    values none of which is negative, ((c - d) / (c + d))^2. Values that never occur have no influence.

    1 is perfect, 0 what chance would give, below 0 systematic disagreement; .80 and up
    is usually read as firm, .667 to .80 as tentative. NaN when no unit was coded twice
    or when all pairable values are one and the same (Krippendorff 2004; 2011).

    Raises `ValueError` for an unknown ``level``.
    """
    if level not in _DIFFERENCES:
        raise ValueError(f"level: {level!r} is not known; allowed: {', '.join(_DIFFERENCES)}")
    values = np.asarray(values, dtype=np.float64)
    answers = np.unique(values[~np.isnan(values)])
    given = (values[:, :, None] == answers).sum(axis=0).astype(np.float64)
    coders = given.sum(axis=1)
    given, coders = given[coders > 1], coders[coders > 1]
    weighted = given / (coders[:, None] - 1.0)
    coincidences = given.T @ weighted - np.diag(weighted.sum(axis=0))
    totals = coincidences.sum(axis=1)
    difference = _DIFFERENCES[level](answers, totals)
    expected = (np.outer(totals, totals) * difference).sum()
    observed = (coincidences * difference).sum() * (totals.sum() - 1.0)
    return float(1.0 - ratio(observed, expected))


def _nominal(answers: np.ndarray, _: np.ndarray) -> np.ndarray:
    return 1.0 - np.eye(len(answers))


def _ordinal(_: np.ndarray, totals: np.ndarray) -> np.ndarray:
    """The number of values between the middles of two ranks, squared."""
    middle = np.cumsum(totals) - totals / 2.0
    return np.subtract.outer(middle, middle) ** 2


def _interval(answers: np.ndarray, _: np.ndarray) -> np.ndarray:
    return np.subtract.outer(answers, answers) ** 2


def _ratio(answers: np.ndarray, _: np.ndarray) -> np.ndarray:
    apart = ratio(np.subtract.outer(answers, answers), np.add.outer(answers, answers))
    return np.where(np.equal.outer(answers, answers), 0.0, apart) ** 2


_DIFFERENCES: Final[Mapping[str, Callable[[np.ndarray, np.ndarray], np.ndarray]]] = {
    "nominal": _nominal,
    "ordinal": _ordinal,
    "interval": _interval,
    "ratio": _ratio,
}
