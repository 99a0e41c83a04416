"""Agreement among any number of actors on one clause, from how often each answer was given.

Every function takes ``counts`` of shape ``(..., C)``: how many actors (or which
weight of them) gave each of C answers, in the order of the scale, all C listed
whether or not they occur. It gives an array of shape ``(...)``, NaN where nobody
answered. For a single actor the formulas give perfect agreement; whether that
deserves to be shown is for the caller to decide.
"""

from __future__ import annotations

import numpy as np

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import between, ratio


def mean(counts: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """The mean answer, in the scale's units."""
    return ratio(counts @ scale, counts.sum(axis=-1))


def extremes(counts: np.ndarray, scale: np.ndarray = SCALE) -> tuple[np.ndarray, np.ndarray]:
    """The lowest and the highest answer given; NaN where nobody answered."""
    lowest = np.where(counts > 0, scale, np.inf).min(axis=-1)
    highest = np.where(counts > 0, scale, -np.inf).max(axis=-1)
    known = counts.sum(axis=-1) > 0
    return np.where(known, lowest, np.nan), np.where(known, highest, np.nan)


def median_toward_zero(counts: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """The (weighted) median answer; a median between two answers is cut off toward 0.

    So -1 and 0 have the median 0, and 1 and 2 the median 1: a tie never makes a group
    look more decided than its milder half. The weighted median with capability times
    salience as weights is the median-voter forecast of Bueno de Mesquita's first round.
    """
    total = counts.sum(axis=-1)
    below = np.cumsum(counts, axis=-1)
    half = total[..., None] / 2.0
    lower = scale[np.argmax(below >= half, axis=-1)]
    upper = scale[np.argmax(below > half, axis=-1)]
    return np.where(total > 0, np.trunc((lower + upper) / 2.0), np.nan)


def tastle_wierman_consensus(counts: np.ndarray) -> np.ndarray:
    """Consensus: 1 + sum_c p_c log2(1 - |X_c - mean| / (C - 1)) with X_c = 1..C.

    1 when all give one answer, 0 when half stand at each end (Tastle & Wierman, Int. J.
    Approximate Reasoning 45:531-545, 2007). NaN when nobody answered.
    """
    numbers = np.arange(1, _categories(counts) + 1, dtype=np.float64)
    share = _shares(counts)
    away = np.abs(numbers - (share @ numbers)[..., None]) / (len(numbers) - 1)
    logs = np.zeros(share.shape)
    np.log2(1.0 - away, out=logs, where=share > 0)
    return between(1.0 + (share * logs).sum(axis=-1), 0.0, 1.0)


def van_der_eijk_agreement(counts: np.ndarray) -> np.ndarray:
    """Agreement A: 1 one answer, 0 as many of each, -1 half at each end.

    The counts are cut into layers: the answers that still have a count form a pattern
    of 0 and 1, of S ones, and the layer takes the smallest of these counts from each.
    A is the mean of U (1 - (S - 1) / (C - 1)) over the layers, weighted with what they
    hold; U, the unimodality of a pattern, is

        U = ((C - 2) TU - (C - 1) TDU) / ((C - 2) (TU + TDU))

    with TU the triples of answers i < j < k that read 110 or 011 and TDU those that
    read 101; U = 1 where there are neither (van der Eijk, Quality & Quantity
    35:325-341, 2001). NaN when nobody answered.
    """
    answers = _categories(counts)
    left = np.array(counts, dtype=np.float64)
    total = left.sum(axis=-1)
    agreement = np.zeros(total.shape)
    for _ in range(answers):  # each layer empties at least one answer
        pattern = left > 0
        ones = pattern.sum(axis=-1)
        height = np.where(pattern, left, np.inf).min(axis=-1)
        height = np.where(ones > 0, height, 0.0)
        concentrated = 1.0 - (ones - 1.0) / (answers - 1)
        agreement += height * ones * _unimodality(pattern) * concentrated
        left -= height[..., None] * pattern
    return between(ratio(agreement, total), -1.0, 1.0)


def polarisation(counts: np.ndarray) -> np.ndarray:
    """(1 - A) / 2: 0 when all give one answer, 1/2 as many of each, 1 half at each end."""
    return (1.0 - van_der_eijk_agreement(counts)) / 2.0


def _categories(counts: np.ndarray) -> int:
    answers = np.shape(counts)[-1]
    if answers < 2:
        raise ValueError(f"counts: {answers} answers on the scale; at least 2 are needed")
    return answers


def _shares(counts: np.ndarray) -> np.ndarray:
    return ratio(counts, np.asarray(counts).sum(axis=-1, keepdims=True))


def _unimodality(pattern: np.ndarray) -> np.ndarray:
    """U of patterns ``(..., C)``, by counting for each gap the ones on its two sides."""
    answers = pattern.shape[-1]
    before = np.cumsum(pattern, axis=-1) * ~pattern
    after = (pattern.sum(axis=-1, keepdims=True) - np.cumsum(pattern, axis=-1)) * ~pattern
    one_sided = (before * (before - 1) / 2 + after * (after - 1) / 2).sum(axis=-1)
    torn = (before * after).sum(axis=-1)
    u = ratio((answers - 2) * one_sided - (answers - 1) * torn, (answers - 2) * (one_sided + torn))
    return np.where(one_sided + torn > 0, u, 1.0)
