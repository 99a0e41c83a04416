"""The measures on offer: what each asks, its range, its function and the paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from parley.analysis.agreement import measures
from parley.analysis.agreement.wording import NEVER_VARIES, ONE_ANSWER, ONLY_ZEROS


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of agreement between two actors.

    ``function`` takes joint tables ``(..., C, C)`` and the scale and gives values
    ``(...)`` within ``range``, NaN where undefined; ``undefined`` is the reason that is
    then given for a pair with enough shared clauses (empty if that cannot be).
    ``scores`` is given for the measures that are a mean over the shared clauses: it
    takes the scale and says what each pair of answers scores, ``(C, C)``.
    """

    name: str
    title: str
    asks: str
    range: tuple[float, float]
    function: Callable[[np.ndarray, np.ndarray], np.ndarray]
    paper: str
    scores: Callable[[np.ndarray], np.ndarray] | None = None
    undefined: str = ""


_ALL: Final = (
    Measure(
        "graded",
        "Graded agreement",
        "How near are the two on average, where 1 is the same answer and 0 the opposite end?",
        (0.0, 1.0),
        measures.graded,
        paper="Lijphart 1963; Gower 1971; Voeten 2013",
        scores=measures.graded_scores,
    ),
    Measure(
        "equal",
        "Equal answers",
        "On what share of the clauses do the two give exactly the same answer?",
        (0.0, 1.0),
        measures.equal,
        paper="percent agreement, in common use",
        scores=measures.equal_scores,
    ),
    Measure(
        "same_side",
        "Same side",
        "On what share of the clauses are both for, both against or both undecided?",
        (0.0, 1.0),
        measures.same_side,
        paper="after Rice 1928",
        scores=measures.same_side_scores,
    ),
    Measure(
        "s",
        "Signorino and Ritter's S",
        "How near are the two, where 1 is the same answer and -1 the opposite end?",
        (-1.0, 1.0),
        measures.s,
        paper="Signorino & Ritter 1999",
        scores=measures.s_scores,
    ),
    Measure(
        "kappa",
        "Weighted kappa",
        "Are the two nearer than each one's own habits would make them by chance?",
        (-1.0, 1.0),
        measures.kappa,
        paper="Cohen 1968",
        undefined=ONE_ANSWER,
    ),
    Measure(
        "pi",
        "Scott's pi",
        "Do the two give the same answer more often than their pooled habits would by chance?",
        (-1.0, 1.0),
        measures.pi,
        paper="Scott 1955; Häge 2011",
        undefined=ONE_ANSWER,
    ),
    Measure(
        "alignment",
        "Alignment",
        "How much nearer are the two than independent answers with the same habits?",
        (-1.0, 1.0),
        measures.alignment,
        paper="Benati & Capurri 2026",
    ),
    Measure(
        "pearson",
        "Pearson correlation",
        "Does one like a clause more where the other likes it more, whatever their level?",
        (-1.0, 1.0),
        measures.pearson,
        paper="Pearson 1896; warned against by Signorino & Ritter 1999",
        undefined=NEVER_VARIES,
    ),
    Measure(
        "cosine",
        "Cosine",
        "Do the two point the same way from the neutral 0, however strongly?",
        (-1.0, 1.0),
        measures.cosine,
        paper="Salton & McGill 1983",
        undefined=ONLY_ZEROS,
    ),
)

MEASURES: Final[Mapping[str, Measure]] = MappingProxyType({one.name: one for one in _ALL})
"""The measures by name; the first is the headline."""


def measure_named(name: str) -> Measure:
    """The measure of that name; `ValueError` lists the allowed ones when there is none."""
    if name not in MEASURES:
        raise ValueError(f"measure: {name!r} is not known; allowed: {', '.join(MEASURES)}")
    return MEASURES[name]
