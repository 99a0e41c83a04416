"""How far a pair's figure could move if the two broke their silence."""

from __future__ import annotations

import numpy as np

from parley.analysis.agreement.joint import PairTables
from parley.analysis.arithmetic import ratio


def range_under_silence(
    tables: PairTables, clauses: int, scores: np.ndarray, kept: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The lowest and highest mean score that answers to silent clauses could still bring about.

    For a measure that is a mean of ``scores`` (C, C) over the shared clauses. Any of
    the ``clauses`` on which one or both are silent may be answered, in any way; an answer
    that was given stands. So the range runs from the minimum to the maximum, over
    every set U of silent clauses, of

        (sum of scores over shared clauses + sum over U of an attainable score) / (n + |U|).

    Leaving clauses unanswered is among the possibilities, hence low <= value <= high.

    ``kept`` (C,) are the answers that count; a clause with another one drops out. Gives
    two arrays (P,), NaN where not even an answer could make the measure defined.
    """
    counted = np.outer(kept, kept).astype(np.float64)
    answered = np.tensordot(tables.counts, scores * counted, axes=2)
    n = np.tensordot(tables.counts, counted, axes=2)
    # One group of silent clauses for each answer that only one of the two gave, and one
    # for the clauses on which neither spoke.
    first, second = tables.totals[tables.first], tables.totals[tables.second]
    lonely = first + second - _either_margin(tables.counts)
    shared = np.tensordot(tables.counts, np.ones_like(counted), axes=2)
    neither = clauses - lonely.sum(axis=1) - shared
    silent = np.column_stack([lonely[:, kept], neither])
    scores = scores[np.ix_(kept, kept)]
    lowest = np.append(scores.min(axis=1), scores.min())
    highest = np.append(scores.max(axis=1), scores.max())
    low = _extreme_mean(answered, n, silent, lowest, lowest=True)
    high = _extreme_mean(answered, n, silent, highest, lowest=False)
    return low, high


def _either_margin(counts: np.ndarray) -> np.ndarray:
    """Row sums plus column sums of each table: ``(P, C, C)`` to ``(P, C)``, as one product."""
    answers = counts.shape[-1]
    to_rows, to_columns = np.eye(answers)[:, None, :], np.eye(answers)[None, :, :]
    return np.tensordot(counts, to_rows + to_columns, axes=2)


def _extreme_mean(
    answered: np.ndarray, n: np.ndarray, silent: np.ndarray, attainable: np.ndarray, *, lowest: bool
) -> np.ndarray:
    """The lowest (or highest) mean over all choices of silent clauses to add.

    Adding a clause lowers a mean only if its score lies below it, so the lowest mean is
    found among those that add the groups from the lowest attainable score upwards.
    """
    choose = np.fmin if lowest else np.fmax
    extreme = ratio(answered, n)
    for group in np.argsort(attainable if lowest else -attainable, kind="stable"):
        answered = answered + silent[:, group] * attainable[group]
        n = n + silent[:, group]
        extreme = choose(extreme, ratio(answered, n))
    return extreme
