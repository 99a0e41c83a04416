"""Agreement between groups, and within each."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import MIN_SHARED, measure_named, values_of
from parley.analysis.agreement.measures import shared
from parley.analysis.blocs.groups import Groups, counted
from parley.analysis.stances import Matrix

_CELLS_AT_ONCE: Final = 1_000_000
"""How many pairs of actors are looked at at a time; bounds the memory."""

_BITS: Final = 64

_FEW: Final = 10
"""One in so many pairs is few enough to be looked up by itself."""


def between(
    matrix: Matrix,
    groups: Groups,
    measure: str = "graded",
    min_shared: int = MIN_SHARED,
    *,
    exclude_zero: bool = False,
) -> pd.DataFrame:
    """How far any two groups agree, and each with itself: one row an unordered pair of groups.

    =================== ==============================================================
    group_a, group_b    the pair, in the order of the names; twice the same name for the
                        agreement within a group, its cohesion under the same measure
    value               the measure over all pairs of answers compared; NaN where both were heard on
                        fewer than ``min_shared`` clauses, or the measure is undefined
    pairs               pairs of actors, one of each group, that have a clause in common
    clauses             clauses on which both were heard; within a group, at least two of its actors
    compared            pairs of answers, of two actors on one clause
    =================== ==============================================================

    All pairs of answers are pooled: the joint table of two groups is the sum, over the clauses, of
    the outer product of their answer counts, within a group without an actor's pairing with itself
    and each pair once; every measure of `parley.analysis.agreement` is a function of that table.
    For a measure that is a mean over clauses it is the mean over all these pairs of answers, so a
    clause weighs by how many pairs answered it, and a pair of actors by how many clauses it shares.
    For those corrected for chance, the habits are those of the two groups. The alternative is the
    mean of the pairs' own figures, in which each pair of actors weighs the same; most of those
    rest on a few clauses where many are silent, and there are too many of them to compute in a
    large set. With one actor in each group both are `parley.analysis.agreement.pairs`.

    With ``exclude_zero`` an answer of 0 counts as none. The work grows with the actors and with the
    square of the number of groups, which are meant to be some hundreds at most; only ``pairs`` looks
    at pairs of actors, by the bits of what they answered.

    Raises `ValueError` naming the parameter for an unknown ``measure``, a ``min_shared`` below 1, or a
    grouping of other actors.
    """
    chosen = measure_named(measure)
    if min_shared < 1:
        raise ValueError(
            f"min_shared: {min_shared} is too small; allowed: a whole number from 1 up"
        )
    code = groups.by_cell(matrix)
    if exclude_zero:
        code = np.where(matrix.values == 0, -1, code)
    number = len(groups.names)
    counts = counted(matrix.values, code, number)
    first, second = np.triu_indices(number)
    tables = _joint(counts)[first, second]
    clauses = _clauses(counts)[first, second]
    value = values_of(tables, chosen, 1)
    names = pd.Index(groups.names, dtype="str")
    return pd.DataFrame(
        {
            "group_a": names.take(first),
            "group_b": names.take(second),
            "value": np.where(clauses >= min_shared, value, np.nan),
            "pairs": _meeting(code, number)[first, second],
            "clauses": clauses,
            "compared": shared(tables).astype(np.int64),
        }
    )


def _joint(counts: np.ndarray) -> np.ndarray:
    """The pooled joint tables: (groups, groups, 5, 5)."""
    groups, clauses, answers = counts.shape
    flat = counts.transpose(0, 2, 1).reshape(groups * answers, clauses)
    tables = (flat @ flat.T).reshape(groups, answers, groups, answers).transpose(0, 2, 1, 3)
    within = np.arange(groups)
    itself = np.eye(answers) * counts.sum(axis=1)[:, None, :]
    tables = tables.copy()
    # Both orders of a pair are in the product.
    tables[within, within] = (tables[within, within] - itself) / 2.0
    return tables


def _clauses(counts: np.ndarray) -> np.ndarray:
    """On how many clauses both groups were heard: (groups, groups)."""
    heard = counts.sum(axis=-1)
    spoke = (heard > 0).astype(np.float64)
    both = (spoke @ spoke.T).astype(np.int64)
    within = np.arange(len(both))
    both[within, within] = np.count_nonzero(heard >= 2, axis=1)
    return both


def _meeting(code: np.ndarray, number: int) -> np.ndarray:
    """How many pairs of actors of two groups share a clause: (groups, groups), right above the diagonal.

    Actors of one group who spoke on the same clauses are looked at once. Whether two share a clause
    is read off the bits of the clauses that each spoke on, those most spoken on first: there
    nearly all are found, and only the rest is looked at further.
    """
    meeting = np.zeros((number, number), dtype=np.int64)
    bits, group, times = _patterns(code, number)
    if not len(bits):
        return meeting
    np.add.at(meeting, (group, group), times * (times - 1) // 2)
    at_once = max(_CELLS_AT_ONCE // len(bits), 1)
    for begin in range(0, len(bits), at_once):
        rows, columns = bits[begin : begin + at_once], bits[begin:]
        share = (rows[:, None, 0] & columns[None, :, 0]) != 0
        for word in range(1, bits.shape[1]):
            left = share.size - np.count_nonzero(share)
            if left * _FEW > share.size:
                share |= (rows[:, None, word] & columns[None, :, word]) != 0
                continue
            one, other = np.nonzero(~share)
            share[one, other] = (rows[one, word] & columns[other, word]) != 0
        # Each pair once, and a row not with itself.
        size = len(rows)
        share[:, :size] = np.triu(share[:, :size], 1)
        own, starts = np.unique(group[begin:], return_index=True)
        found = np.add.reduceat(share * times[begin:], starts, axis=1)
        found = found * times[begin : begin + size, None]
        np.add.at(meeting, (group[begin : begin + size, None], own[None, :]), found)
    return meeting


def _patterns(code: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """On which clauses the actors of each group spoke, each pattern once: as bits (patterns, words),
    by group in rising order, and how many actors of the group have it."""
    heard = np.argsort(-np.count_nonzero(code >= 0, axis=0), kind="stable")
    code = code[:, heard]
    rows: list[np.ndarray] = []
    for group in range(number):
        spoke = code == group
        spoke = spoke[spoke.any(axis=1)]
        bits = np.packbits(spoke, axis=1)
        bits = np.pad(bits, ((0, 0), (0, -bits.shape[1] % (_BITS // 8))))
        rows.append(np.ascontiguousarray(bits).view(np.uint64))
    group = np.repeat(np.arange(number), [len(bits) for bits in rows])
    if not len(group):
        return np.zeros((0, 1), dtype=np.uint64), group, group
    keyed = np.column_stack([group.astype(np.uint64), np.concatenate(rows)])
    each, times = np.unique(keyed, axis=0, return_counts=True)
    return each[:, 1:], each[:, 0].astype(np.int64), times.astype(np.int64)
