"""Joint tables: how often two actors gave which two answers to the same clause.

For a pair of actors (i, j) the joint table counts, over the clauses on which both
have a stance, how often i said the first value and j the second. Every measure of
agreement between two actors is a function of this table and of the scale, so the
tables are computed once for all pairs, as one product of one-hot matrices.

The table always spans the whole scale, whether or not every answer occurs: a
measure that took its range from the answers present would change with the filter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from parley.analysis.stances import Matrix
from parley.dataset.contract import STANCE_MAX, STANCE_MIN

SCALE: Final[np.ndarray] = np.arange(STANCE_MIN, STANCE_MAX + 1, dtype=np.float64)
"""The answers in order: -2, -1, 0, 1, 2."""
SCALE.setflags(write=False)

_COLUMNS_AT_ONCE: Final = 8_192
"""How many clauses are expanded at a time; bounds the memory of a very wide matrix."""


def one_hot(values: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Which answer was given: ``(A, M)`` values to ``(A, C, M)`` of 0 and 1 (float32).

    A NaN, like a value that is not on the scale, is no answer: 0 throughout.
    """
    answers = np.asarray(values, dtype=np.float32)[:, None, :]
    return (answers == np.asarray(scale, dtype=np.float32)[None, :, None]).astype(np.float32)


def joint_tables(
    values: np.ndarray, scale: np.ndarray = SCALE, weights: np.ndarray | None = None
) -> np.ndarray:
    """The joint tables of all ordered pairs of rows.

    Takes ``(A, M)`` values with NaN for silence and gives ``(A, A, C, C)`` float64:
    ``[i, j, a, b]`` is the number of columns in which row i holds ``scale[a]`` and
    row j holds ``scale[b]``. ``weights`` (M,), none negative, makes it a sum of weights
    instead of a count. ``[i, j]`` is the transpose of ``[j, i]``; a pair without a
    shared clause has a table of zeros.

    Raises `ValueError` when ``weights`` does not have one weight of at least 0 a column.
    """
    rows, answers = len(values), len(scale)
    gram = _gram(values, scale, weights).reshape(rows, answers, rows, answers)
    return gram.transpose(0, 2, 1, 3).astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class PairTables:
    """The joint tables of all unordered pairs of actors, in the matrix's order.

    ``first`` and ``second`` (P,), P = A (A - 1) / 2, are the codes of the two actors;
    ``counts`` (P, 5, 5) their joint tables, the first actor's answer down, the second's
    across; ``totals`` (A, 5) how often each actor gave each answer over all clauses.
    """

    first: np.ndarray
    second: np.ndarray
    counts: np.ndarray
    totals: np.ndarray


def pair_tables(matrix: Matrix) -> PairTables:
    """The joint tables of all unordered pairs of actors of a matrix."""
    actors, answers = len(matrix.actors), len(SCALE)
    gram = _gram(matrix.values, SCALE, None)
    totals = gram.diagonal().reshape(actors, answers).astype(np.float64)
    gram = gram.reshape(actors, answers, actors, answers)
    first, second = np.triu_indices(actors, k=1)
    return PairTables(first, second, gram[first, :, second, :].astype(np.float64), totals)


def _gram(values: np.ndarray, scale: np.ndarray, weights: np.ndarray | None) -> np.ndarray:
    """One-hot times its transpose: ``(A*C, A*C)``.

    Without weights in float32, which counts exactly up to 2**24 clauses. numpy sees
    that both factors are one array and computes one triangle only.
    """
    size = len(values) * len(scale)
    columns = values.shape[1]
    if weights is not None:
        hot = one_hot(values, scale).reshape(size, columns).astype(np.float64)
        return (hot * _checked(weights, columns)) @ hot.T
    if columns <= _COLUMNS_AT_ONCE:
        hot = one_hot(values, scale).reshape(size, columns)
        return hot @ hot.T
    gram = np.zeros((size, size), dtype=np.float32)
    for start in range(0, columns, _COLUMNS_AT_ONCE):
        part = values[:, start : start + _COLUMNS_AT_ONCE]
        hot = one_hot(part, scale).reshape(size, part.shape[1])
        gram += hot @ hot.T
    return gram


def _checked(weights: np.ndarray, columns: int) -> np.ndarray:
    weights = np.asarray(weights, dtype=np.float64)
    if weights.shape != (columns,) or not (weights >= 0).all():
        raise ValueError(f"weights: expected {columns} numbers of at least 0, one a column")
    return weights
