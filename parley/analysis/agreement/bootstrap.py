"""Bootstrap intervals: how much a pair's figure hangs on which clauses happen to be shared."""

from __future__ import annotations

import numpy as np

from parley.analysis.agreement.catalogue import Measure

CONFIDENCE = 0.95


def intervals(
    tables: np.ndarray,
    measure: Measure,
    scale: np.ndarray,
    *,
    draws: int,
    seed: int,
    confidence: float = CONFIDENCE,
) -> np.ndarray:
    """Percentile bootstrap intervals of a measure: ``(P, C, C)`` tables to ``(P, 2)``.

    A pair's n shared clauses are drawn n times with replacement, ``draws`` times over;
    the interval holds the middle ``confidence`` of the values (Efron & Tibshirani
    1993). Draws for which the measure is undefined are left out; both ends are NaN
    without a shared clause, or when more than half of the draws are undefined.

    Clauses of one negotiation are not a sample of a larger set, so the interval is a
    test of stability and no margin of error. One of width 0 says that all shared
    clauses speak alike, not that the figure is certain.
    """
    # The draws come from a stream that the table itself seeds, so a pair has the same
    # interval in every view in which it has the same table, whoever else is shown. This
    # asks for one call a pair; the array work is the draws.
    ends = [_interval(table, measure, scale, draws, seed, confidence) for table in tables]
    return np.array(ends, dtype=np.float64).reshape(-1, 2)


def _interval(
    table: np.ndarray,
    measure: Measure,
    scale: np.ndarray,
    draws: int,
    seed: int,
    confidence: float,
) -> tuple[float, float]:
    if table.sum() == 0:
        return np.nan, np.nan
    values = _resampled(table, measure, scale, draws, seed)
    values = values[~np.isnan(values)]
    if 2 * len(values) < draws:
        return np.nan, np.nan
    tail = (1.0 - confidence) / 2.0
    low, high = np.quantile(values, (tail, 1.0 - tail))
    return float(low), float(high)


def _resampled(
    table: np.ndarray, measure: Measure, scale: np.ndarray, draws: int, seed: int
) -> np.ndarray:
    """The measure's values in ``draws`` resamples of the table, ``(draws,)``.

    Drawing n clauses with replacement is a multinomial draw from the table's cells. A
    mean needs only the distinct scores rather than the cells.
    """
    if measure.scores is not None:
        scores, cell = np.unique(measure.scores(scale), return_inverse=True)
        counts = np.bincount(cell.ravel(), weights=table.ravel(), minlength=len(scores))
        return _multinomial(counts, draws, seed) @ scores / counts.sum()
    # All measures are symmetric: read the table the same way round for (i, j) and (j, i).
    table = min(table, table.T, key=lambda way: way.ravel().tolist())
    filled = table > 0
    resamples = np.zeros((draws, *table.shape))
    resamples[:, filled] = _multinomial(table[filled], draws, seed)
    return measure.function(resamples, scale)


def _multinomial(counts: np.ndarray, draws: int, seed: int) -> np.ndarray:
    whole = counts.astype(np.int64)
    stream = np.random.default_rng([seed, *whole.tolist()])
    return stream.multinomial(int(whole.sum()), counts / counts.sum(), size=draws)
