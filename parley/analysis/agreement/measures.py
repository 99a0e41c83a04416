"""Measures of agreement between two actors, each a function of their joint table.

Every function takes ``joint`` of shape ``(..., C, C)``: counts, or weights, of the
clauses on which the first actor gave answer a and the second answer b, and
``scale``, the C answers in rising order, by default -2..2. It gives an array of
shape ``(...)``, NaN where the measure is undefined, above all where the two share
no clause. All are symmetric in the two actors, and use the full range of the scale
rather than that of the answers present.

Notation: o = joint / sum(joint), r and c its row and column sums, x and y the
answers, R the range of the scale.
"""

from __future__ import annotations

import numpy as np

from parley.analysis.agreement.joint import SCALE
from parley.analysis.arithmetic import between, ratio


def shared(joint: np.ndarray) -> np.ndarray:
    """The number (or weight) of shared clauses, n: ``(..., C, C)`` to ``(...)``."""
    return _total(joint, np.ones(joint.shape[-2:]))


def without_answer(joint: np.ndarray, scale: np.ndarray = SCALE, answer: float = 0.0) -> np.ndarray:
    """The table without the clauses on which either of the two gave ``answer``.

    A 0 ("mixed") is half in agreement with everything in a graded measure; this is
    how to leave it out. The shape stays the same.
    """
    return joint * _neither(answer, scale)


def share_with_answer(
    joint: np.ndarray, scale: np.ndarray = SCALE, answer: float = 0.0
) -> np.ndarray:
    """The share of shared clauses on which either gave ``answer``: 0..1, NaN without any."""
    n = shared(joint)
    return ratio(n - _total(joint, _neither(answer, scale)), n)


# --- what a pair of answers scores ------------------------------------------------


def graded_scores(scale: np.ndarray = SCALE) -> np.ndarray:
    """1 - |x - y| / R for every pair of answers: ``(C, C)``, 0..1."""
    return 1.0 - _distances(scale) / (scale[-1] - scale[0])


def equal_scores(scale: np.ndarray = SCALE) -> np.ndarray:
    """1 for equal answers, else 0: ``(C, C)``."""
    return np.eye(len(scale))


def same_side_scores(scale: np.ndarray = SCALE) -> np.ndarray:
    """1 where both answers are positive, both negative or both 0, else 0: ``(C, C)``."""
    sign = np.sign(scale)
    return (sign[:, None] == sign[None, :]).astype(np.float64)


def s_scores(scale: np.ndarray = SCALE) -> np.ndarray:
    """1 - 2 |x - y| / R for every pair of answers: ``(C, C)``, -1..1."""
    return 2.0 * graded_scores(scale) - 1.0


def mean_score(joint: np.ndarray, scores: np.ndarray) -> np.ndarray:
    """The mean of ``scores`` (C, C) over the shared clauses; NaN without one."""
    return ratio(_total(joint, scores), shared(joint))


# --- means over the shared clauses --------------------------------------------------


def graded(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Graded agreement: 1 - mean |x - y| / R, from 0 (opposite ends) to 1 (equal).

    The share of the possible distance that does not lie between the two (Lijphart
    1963; Gower 1971; Voeten 2013). NaN without a shared clause.
    """
    return mean_score(joint, graded_scores(scale))


def equal(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Share of equal answers: sum_a o_aa, 0..1. NaN without a shared clause."""
    return mean_score(joint, equal_scores(scale))


def same_side(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Share of clauses on which both are for, both against or both mixed: 0..1.

    Rice's (1928) for and against, with "mixed" a side of its own. NaN without a
    shared clause.
    """
    return mean_score(joint, same_side_scores(scale))


def s(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Signorino & Ritter's S: 1 - 2 mean |x - y| / R = 2 graded - 1, -1..1.

    With a weighted table the weighted S of the paper (ISQ 43:115-144, 1999). NaN
    without a shared clause.
    """
    return mean_score(joint, s_scores(scale))


# --- corrected for chance ------------------------------------------------------------


def kappa(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Cohen's kappa with quadratic weights: 1 - sum o (x - y)^2 / sum r c (x - y)^2, -1..1.

    0 says that the two are as close as their own habits make likely (Cohen 1968). NaN
    when both gave one and the same answer throughout, or share no clause.
    """
    squares = _distances(scale) ** 2
    observed = _total(joint, squares) * shared(joint)
    return 1.0 - ratio(observed, _total(_independent(joint), squares))


def pi(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Scott's pi, nominal: (p_o - p_e) / (1 - p_e), p_e = sum ((r + c) / 2)^2, -1..1.

    Equal answers beyond those expected if both drew from their pooled answers; how far
    unequal answers lie apart does not matter, so the scale is not used (Scott 1955;
    Häge 2011). NaN when both gave one and the same answer throughout, or share no clause.
    """
    n = shared(joint)
    pooled = joint.sum(axis=-1) + joint.sum(axis=-2)
    by_chance = ratio((pooled**2).sum(axis=-1), 4.0 * n**2)
    one_answer = np.count_nonzero(pooled, axis=-1) < 2
    return ratio(equal(joint, scale) - by_chance, np.where(one_answer, 0.0, 1.0 - by_chance))


def alignment(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Benati & Capurri's alignment A: S minus the S of independent answers, -1..1.

    The independent S comes from the product of the two margins (Quality & Quantity
    2026, doi 10.1007/s11135-026-02814-x). 0 says no closer than chance; it is 0, not
    undefined, for an actor that never varies. NaN without a shared clause.
    """
    return s(joint, scale) - s(_independent(joint), scale)


# --- do the two rise and fall together? -----------------------------------------------


def pearson(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Pearson's correlation of the answers to the shared clauses, -1..1.

    Blind to level: an actor that always stands two steps below another correlates
    perfectly with it (Signorino & Ritter 1999). NaN when either gave one and the same
    answer throughout, or without a shared clause.
    """
    rows, columns = joint.sum(axis=-1), joint.sum(axis=-2)
    n = shared(joint)[..., None]
    x = scale - ratio(rows @ scale, n[..., 0])[..., None]
    y = scale - ratio(columns @ scale, n[..., 0])[..., None]
    product = np.einsum("...ab,...a,...b->...", joint, x, y)
    spread = np.sqrt((rows * x**2).sum(axis=-1) * (columns * y**2).sum(axis=-1))
    varies = (np.count_nonzero(rows, axis=-1) > 1) & (np.count_nonzero(columns, axis=-1) > 1)
    return between(ratio(product, np.where(varies, spread, 0.0)), -1.0, 1.0)


def cosine(joint: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """Salton's cosine over the shared clauses: sum xy / sqrt(sum x^2 sum y^2), -1..1.

    Blind to intensity: always 1 and always 2 point the same way (Salton & McGill 1983).
    NaN when either only ever says 0, or without a shared clause.
    """
    rows, columns = joint.sum(axis=-1), joint.sum(axis=-2)
    product = _total(joint, np.outer(scale, scale))
    lengths = np.sqrt((rows @ scale**2) * (columns @ scale**2))
    return between(ratio(product, lengths), -1.0, 1.0)


def _distances(scale: np.ndarray) -> np.ndarray:
    return np.abs(np.subtract.outer(scale, scale))


def _neither(answer: float, scale: np.ndarray) -> np.ndarray:
    """1 for the pairs of answers in which ``answer`` does not occur, else 0."""
    other = (np.asarray(scale) != answer).astype(np.float64)
    return np.outer(other, other)


def _total(joint: np.ndarray, scores: np.ndarray) -> np.ndarray:
    return np.tensordot(joint, scores, axes=2)


def _independent(joint: np.ndarray) -> np.ndarray:
    """The product of the margins: n^2 times the table expected of independent answers."""
    return joint.sum(axis=-1)[..., :, None] * joint.sum(axis=-2)[..., None, :]
