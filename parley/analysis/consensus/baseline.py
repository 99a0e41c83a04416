"""How polarised a clause would look if what the actors say had nothing to do with it."""

from __future__ import annotations

import numpy as np

from parley.analysis.agreement import SCALE
from parley.analysis.consensus.dispersion import polarisation
from parley.analysis.stances import Matrix


def polarisation_baseline(
    matrix: Matrix, *, draws: int, seed: int
) -> tuple[np.ndarray, np.ndarray]:
    """The expected polarisation of each clause under a null model, and where it really stands.

    Polarisation without a null model is meaningless: it is high for random answers, too
    (Salloum, Chen & Kivelä 2021). Shuffling the stances within one clause would leave its
    counts, and so its polarisation, as they are. Here who spoke on what stays, and each
    stance is redrawn from the same actor's own stances on all clauses in the matrix: the
    actor keeps its habits, and only the link to the clause is cut. So the question is
    whether this clause divides its speakers more than anything else they spoke on.

    Gives two arrays (clauses,): the mean polarisation over ``draws`` redraws, and the
    percentile of the observed one among them, 0..100, ties counted half (50: as divided
    as these speakers usually are; 97: more divided than 97 % of the redraws). NaN where
    nobody spoke and with ``draws`` 0.
    """
    clauses, answers = len(matrix.clauses), len(SCALE)
    nothing = np.full(clauses, np.nan)
    actor, clause = np.nonzero(matrix.spoke)
    if draws == 0 or len(actor) == 0:
        return nothing, nothing.copy()
    # np.nonzero goes row by row: an actor's own stances stand side by side.
    own = (matrix.values[actor, clause] - SCALE[0]).astype(np.int64)
    said = np.bincount(actor, minlength=len(matrix.actors))
    start = (np.cumsum(said) - said)[actor]
    span = said[actor]
    observed = polarisation(_counts(clause, own, clauses, answers))
    stream = np.random.default_rng(seed)
    total, beaten = np.zeros(clauses), np.zeros(clauses)
    at_once = max(_ANSWERS_AT_ONCE // len(own), 1)
    for begin in range(0, draws, at_once):
        times = min(at_once, draws - begin)
        pick = start + (stream.random((times, len(own))) * span).astype(np.int64)
        # Each draw has clauses of its own, so that all are counted at once.
        of_draw = np.arange(times)[:, None] * clauses + clause
        counts = _counts(of_draw.ravel(), own[pick].ravel(), times * clauses, answers)
        redrawn = polarisation(counts.reshape(times, clauses, answers))
        beaten += (redrawn < observed - _TIE).sum(axis=0)
        beaten += 0.5 * (np.abs(redrawn - observed) <= _TIE).sum(axis=0)
        for of_one in redrawn:  # one after the other, so that rounding does not hang on at_once
            total += of_one
    spoken = ~np.isnan(observed)
    return np.where(spoken, total / draws, np.nan), np.where(spoken, 100.0 * beaten / draws, np.nan)


_ANSWERS_AT_ONCE = 200_000
"""How many stances are redrawn at a time; bounds the memory."""

_TIE = 1e-12
"""Values closer than this are the same value, computed in another order."""


def _counts(clause: np.ndarray, answer: np.ndarray, clauses: int, answers: int) -> np.ndarray:
    cells = np.bincount(clause * answers + answer, minlength=clauses * answers)
    return cells.reshape(clauses, answers).astype(np.float64)
