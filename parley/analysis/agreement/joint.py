"""Joint tables: how often two actors gave which two answers to the same clause.

For a pair of actors (i, j) the joint table counts, over the clauses on which both
have a stance, how often i said the first value and j the second. Every measure of
agreement between two actors is a function of this table and of the scale, so the
tables are computed once for all pairs, as one product of one-hot matrices.

The table always spans the whole scale, whether or not every answer occurs: a
measure that took its range from the answers present would change with the filter.
"""

from __future__ import annotations

from collections.abc import Iterator
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

PAIRS_AT_ONCE: Final = 200_000
"""How many pairs are held at a time where there are many: 25 numbers each, about 100 MB with what is made of them."""

_HOT_AT_ONCE: Final = 1 << 24
"""So many ones and zeros are made at a time, 64 MB."""


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
    """The joint tables of unordered pairs of actors, in the matrix's order.

    ``first`` and ``second`` (P,) are the codes of the two actors, ``counts`` (P, 5, 5) their
    joint tables, the first actor's answer down, the second's across; ``totals`` (A, 5) how often
    each actor of the matrix gave each answer over all clauses. Of all pairs P is A (A - 1) / 2.
    """

    first: np.ndarray
    second: np.ndarray
    counts: np.ndarray
    totals: np.ndarray


def pair_tables(matrix: Matrix) -> PairTables:
    """The joint tables of all unordered pairs of actors of a matrix, in one piece."""
    (whole,) = pair_blocks(matrix, at_once=None)
    return whole


def pair_blocks(matrix: Matrix, at_once: int | None = PAIRS_AT_ONCE) -> Iterator[PairTables]:
    """The joint tables of all unordered pairs, a block of first actors after another.

    One after another the blocks are what `pair_tables` gives, but no more than about ``at_once``
    pairs are held at a time (at least those of one actor): all at once 10,000 actors would need 5 GB.
    ``at_once=None`` gives one block.
    """
    actors = len(matrix.actors)
    totals = np.array([(matrix.values == answer).sum(axis=1) for answer in SCALE]).T
    totals = totals.reshape(actors, len(SCALE)).astype(np.float64)
    start = 0
    while True:
        rest = actors - start
        rows = rest if at_once is None else max(1, at_once // max(rest, 1))
        if rows >= rest - 1:
            # The last actor is the first of no pair.
            yield _block(matrix.values, start, rest, totals)
            return
        yield _block(matrix.values, start, rows, totals)
        start += rows


def _block(values: np.ndarray, start: int, rows: int, totals: np.ndarray) -> PairTables:
    """The pairs of ``rows`` first actors from ``start`` on, each with all that follow it."""
    answers, later = len(SCALE), values[start:]
    own = later[:rows]
    gram = np.zeros((rows * answers, len(later) * answers), dtype=np.float32)
    across = max(1, _HOT_AT_ONCE // max(1, len(later) * answers))
    for at in range(0, values.shape[1], across):
        part = one_hot(later[:, at : at + across])
        hot = part.reshape(len(later) * answers, part.shape[2])
        gram += (hot if rows == len(later) else hot[: rows * answers]) @ hot.T
    gram = gram.reshape(len(own), answers, len(later), answers)
    first, second = np.nonzero(np.arange(len(later)) > np.arange(len(own))[:, None])
    counts = gram[first, :, second, :].astype(np.float64)
    return PairTables(first + start, second + start, counts, totals)


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
