"""The measures on offer: the range of each, its function and where it was published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from parley.analysis.agreement import measures
from parley.analysis.agreement.wording import Undefined


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of agreement between two actors.

    ``function`` takes joint tables ``(..., C, C)`` and the scale and gives values
    ``(...)`` within ``range``, NaN where undefined; ``undefined`` says when that is so for
    a pair with enough shared clauses (None if it cannot be).
    ``scores`` is given for the measures that are a mean over the shared clauses: it
    takes the scale and says what each pair of answers scores, ``(C, C)``.
    """

    name: str
    range: tuple[float, float]
    function: Callable[[np.ndarray, np.ndarray], np.ndarray]
    reference: str
    scores: Callable[[np.ndarray], np.ndarray] | None = None
    undefined: Undefined | None = None


_ALL: Final = (
    Measure(
        "graded",
        (0.0, 1.0),
        measures.graded,
        reference="Lijphart 1963; Gower 1971; Voeten 2013",
        scores=measures.graded_scores,
    ),
    Measure(
        "equal",
        (0.0, 1.0),
        measures.equal,
        reference="percent agreement, in common use",
        scores=measures.equal_scores,
    ),
    Measure(
        "same_side",
        (0.0, 1.0),
        measures.same_side,
        reference="after Rice 1928",
        scores=measures.same_side_scores,
    ),
    Measure(
        "s",
        (-1.0, 1.0),
        measures.s,
        reference="Signorino & Ritter 1999",
        scores=measures.s_scores,
    ),
    Measure(
        "kappa",
        (-1.0, 1.0),
        measures.kappa,
        reference="Cohen 1968",
        undefined="one answer",
    ),
    Measure(
        "pi",
        (-1.0, 1.0),
        measures.pi,
        reference="Scott 1955; Häge 2011",
        undefined="one answer",
    ),
    Measure(
        "alignment",
        (-1.0, 1.0),
        measures.alignment,
        reference="Benati & Capurri 2026",
    ),
    Measure(
        "pearson",
        (-1.0, 1.0),
        measures.pearson,
        reference="Pearson 1896; warned against by Signorino & Ritter 1999",
        undefined="never varies",
    ),
    Measure(
        "cosine",
        (-1.0, 1.0),
        measures.cosine,
        reference="Salton & McGill 1983",
        undefined="only zeros",
    ),
)

MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {measure.name: measure for measure in _ALL}
)
"""The measures by name; the first is the headline."""


def measure_named(name: str) -> Measure:
    """The measure of that name; `ValueError` lists the allowed ones when there is none."""
    if name not in MEASURES:
        raise ValueError(f"measure: {name!r} is not known; allowed: {', '.join(MEASURES)}")
    return MEASURES[name]
