"""Would a finding survive another coder? Stances redrawn with the observed differences.

Where rows were coded twice, the two codings say how often a stance of one value became
another. Every stance that counts is redrawn from these rates, many times over, and
each finding is looked up again. This carries the uncertainty of the coding into the
results; it says nothing about statements that were not found or misread.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import MIN_SHARED, SCALE
from parley.analysis.arithmetic import ratio
from parley.analysis.consensus import (
    Belonging,
    SideCounts,
    dispersion,
    furthest_apart,
    furthest_first,
    nearest,
    nearest_first,
    side_counts,
    standings,
)
from parley.analysis.experts import MIN_VOICES
from parley.analysis.stances import Matrix
from parley.dataset.contract import LIST_SEPARATOR, STANCE_MIN

DRAWS: Final = 200
SEED: Final = 20_251_120
TOP: Final = 5
COLUMNS: Final = ("subject", "place", "value", "among", "first")

_ANSWERS: Final = len(SCALE)


def rates(coded: pd.DataFrame) -> np.ndarray:
    """How often each stance became which in the second coding: (5, 5), rows adding up to 1.

    ``coded`` has the columns ``first`` and ``second`` of `recoded.coded_twice`. A
    stance that was never coded twice stays as it is.
    """
    first = coded["first"].to_numpy(dtype=np.int64) - STANCE_MIN
    second = coded["second"].to_numpy(dtype=np.int64) - STANCE_MIN
    cells = np.bincount(first * _ANSWERS + second, minlength=_ANSWERS**2)
    counts = cells.reshape(_ANSWERS, _ANSWERS).astype(np.float64)
    counts[counts.sum(axis=1) == 0] = np.eye(_ANSWERS)[counts.sum(axis=1) == 0]
    return counts / counts.sum(axis=1, keepdims=True)


def redraws(
    values: np.ndarray, change: np.ndarray, *, draws: int, seed: int
) -> Iterator[np.ndarray]:
    """``draws`` copies of ``values`` (any shape, NaN for silence), each stance redrawn by ``change``.

    ``change`` is what `rates` gives. Silence stays silence. The same seed gives the same
    copies. Raises `ValueError` for ``draws`` below 1.
    """
    if draws < 1:
        raise ValueError(f"draws: {draws} is too small; allowed: a whole number from 1 up")
    spoke = ~np.isnan(values)
    codes = (values[spoke] - STANCE_MIN).astype(np.int64)
    # Rounding could leave the last edge a little under 1 and a draw without an answer.
    edges = np.cumsum(change, axis=1)[:, :-1][codes]
    stream = np.random.default_rng(seed)
    for _ in range(draws):
        copy = values.copy()
        copy[spoke] = SCALE[(stream.random(len(codes))[:, None] >= edges).sum(axis=1)]
        yield copy


def closest_pairs(
    matrix: Matrix,
    change: np.ndarray,
    *,
    min_shared: int = MIN_SHARED,
    top: int = TOP,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """The pairs of actors in closest graded agreement, and how often they stay so.

    One row a pair, the closest first: ``subject``, both ids separated by a semicolon;
    ``place`` from 1; ``value``, 0..1; ``among``, the share of draws in which it is among
    the ``top``, and ``first``, in which none is closer (ties count for each of the tied).
    Empty where no pair shares ``min_shared`` clauses.
    """
    first, second = np.triu_indices(len(matrix.actors), k=1)
    subjects = [
        f"{matrix.actors[a]}{LIST_SEPARATOR}{matrix.actors[b]}"
        for a, b in zip(first, second, strict=True)
    ]
    spoke = matrix.spoke
    shared = (spoke.astype(np.float64) @ spoke.T)[first, second]
    enough = shared >= min_shared

    def score(values: np.ndarray) -> np.ndarray:
        away = _distances(values, spoke)[first, second]
        width = SCALE[-1] - SCALE[0]
        return np.where(enough, ratio(shared - away / width, shared), np.nan)

    copies = redraws(matrix.values, change, draws=draws, seed=seed)
    return _by_score(subjects, score(matrix.values), map(score, copies), top, draws)


def _distances(values: np.ndarray, spoke: np.ndarray) -> np.ndarray:
    """How far every two rows lie apart, summed over the columns in which both have a value: (A, A).

    Whole numbers, exact up to 2**22 columns: how many edges between two answers lie between
    the two of a pair.
    """
    edges = (SCALE[:-1] + SCALE[1:]) / 2.0
    met = spoke.astype(np.float32)
    apart = np.zeros((len(values), len(values)), dtype=np.float32)
    for edge in edges:
        # Several small products are quicker than a large one that is spread over threads.
        above = np.where(spoke, values > edge, False).astype(np.float32)
        once = above @ met.T
        apart += once + once.T - 2.0 * (above @ above.T)
    return apart.astype(np.float64)


def widest_splits(
    heard: pd.DataFrame,
    change: np.ndarray,
    *,
    min_voices: int = MIN_VOICES,
    top: int = TOP,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """The claims that split the experts most, and how often they stay so.

    ``heard`` has the columns ``claim_id`` and ``stance`` of `analysis.experts.voices`. Columns as
    in `closest_pairs`; ``value`` is polarisation, 0..1. Claims with fewer than
    ``min_voices`` voices have no place.
    """
    codes, claims = pd.factorize(heard["claim_id"])

    def score(values: np.ndarray) -> np.ndarray:
        cells = codes * _ANSWERS + (values - STANCE_MIN).astype(np.int64)
        counts = np.bincount(cells, minlength=len(claims) * _ANSWERS)
        counts = counts.reshape(len(claims), _ANSWERS).astype(np.float64)
        split = dispersion.polarisation(counts)
        return np.where(counts.sum(axis=1) >= min_voices, split, np.nan)

    stances = heard["stance"].to_numpy(dtype=np.float64)
    copies = redraws(stances, change, draws=draws, seed=seed)
    return _by_score(list(claims), score(stances), map(score, copies), top, draws)


def ranked_points(
    matrix: Matrix,
    belonging: Belonging,
    change: np.ndarray,
    *,
    top: int = TOP,
    draws: int = DRAWS,
    seed: int = SEED,
) -> dict[str, pd.DataFrame]:
    """The points nearest to agreement, those with the sides furthest apart, and how often they stay so.

    Two frames, ``nearest`` and ``furthest_apart``, ranked as in `analysis.consensus.nearest`
    and `analysis.consensus.furthest_apart`, with columns as in `closest_pairs`; ``value`` is the
    lowest mean of a side, and the gap between the sides.
    """
    per_side = side_counts(matrix, belonging)
    stand = standings(per_side)
    observed = {
        "nearest": (nearest(stand).head(top), "lowest"),
        "furthest_apart": (furthest_apart(stand).head(top), "gap"),
    }
    among = {name: np.zeros(len(matrix.clauses)) for name in observed}
    first = {name: np.zeros(len(matrix.clauses)) for name in observed}
    for copy in redraws(matrix.values, change, draws=draws, seed=seed):
        for name, order in _orders(copy, per_side).items():
            among[name][order[:top]] += 1
            first[name][order[:1]] += 1
    at = {clause_id: place for place, clause_id in enumerate(matrix.clauses)}
    frames = {}
    for name, (rows, value) in observed.items():
        where = [at[clause_id] for clause_id in rows["clause_id"]]
        frames[name] = _frame(
            list(rows["clause_id"]),
            rows[value].to_numpy(),
            among[name][where] / draws,
            first[name][where] / draws,
        )
    return frames


def _orders(values: np.ndarray, per_side: SideCounts) -> dict[str, np.ndarray]:
    """The positions of the points of both lists in their orders, were these the stances.

    ``per_side`` is of stances of the same actors on the same points; who spoke counts.
    """
    shape = per_side.heard.shape
    actor, clause = np.nonzero(per_side.side_of >= 0)
    cell = per_side.side_of[actor, clause] * shape[1] + clause
    sums = np.bincount(cell, values[actor, clause], minlength=shape[0] * shape[1]).reshape(shape)
    means = ratio(sums, per_side.heard)
    n = per_side.everybody.sum(axis=-1)
    mean = ratio(np.nansum(values, axis=0), n)
    unheard = np.isnan(means)
    lowest = np.where(unheard, np.inf, means).min(axis=0, initial=np.inf)
    highest = np.where(unheard, -np.inf, means).max(axis=0, initial=-np.inf)
    return {
        "nearest": nearest_first(lowest, per_side.sides_heard, mean, n),
        "furthest_apart": furthest_first(lowest, highest, n),
    }


def _by_score(
    subjects: list[str],
    observed: np.ndarray,
    scores: Iterator[np.ndarray],
    top: int,
    draws: int,
) -> pd.DataFrame:
    """How often the subjects with the highest scores keep their place when scores are redrawn."""
    known = np.flatnonzero(~np.isnan(observed))
    best = known[np.argsort(-observed[known].round(12), kind="stable")][:top]
    if not len(best):
        return _frame([], np.array([]), np.array([]), np.array([]))
    among, first = np.zeros(len(best)), np.zeros(len(best))
    for redrawn in scores:
        rounded = redrawn.round(12)
        ranked = np.sort(rounded[known])[::-1]
        among += rounded[best] >= ranked[min(top, len(ranked)) - 1]
        first += rounded[best] >= ranked[0]
    return _frame(
        [subjects[number] for number in best], observed[best], among / draws, first / draws
    )


def _frame(
    subjects: list[str], value: np.ndarray, among: np.ndarray, first: np.ndarray
) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "subject": pd.Series(subjects, dtype="str"),
            "place": np.arange(1, len(subjects) + 1),
            "value": np.asarray(value, dtype=np.float64),
            "among": np.asarray(among, dtype=np.float64),
            "first": np.asarray(first, dtype=np.float64),
        }
    )
