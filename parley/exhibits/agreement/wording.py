"""What the measures of agreement are called and ask, and how two stances stand to each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "graded": "Graded agreement",
        "equal": "Equal answers",
        "same_side": "Same side",
        "s": "Signorino and Ritter's S",
        "kappa": "Weighted kappa",
        "pi": "Scott's pi",
        "alignment": "Alignment",
        "pearson": "Pearson correlation",
        "cosine": "Cosine",
    }
)
"""The names of `analysis.agreement.MEASURES` for readers; the first is the headline."""

ASKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "graded": "How near are the two on average, where 1 is the same answer and 0 the opposite end?",
        "equal": "On what share of the clauses do the two give exactly the same answer?",
        "same_side": "On what share of the clauses are both for, both against or both undecided?",
        "s": "How near are the two, where 1 is the same answer and -1 the opposite end?",
        "kappa": "Are the two nearer than each one's own habits would make them by chance?",
        "pi": "Do the two give the same answer more often than their pooled habits would by chance?",
        "alignment": "How much nearer are the two than independent answers with the same habits?",
        "pearson": "Does one like a clause more where the other likes it more, whatever their level?",
        "cosine": "Do the two point the same way from the neutral 0, however strongly?",
    }
)
"""The question that each measure answers."""

Relation = Literal["opposite", "mixed", "same"]

RELATIONS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        "opposite": "On different sides",
        "mixed": "One of the two is mixed",
        "same": "On the same side",
    }
)
"""How two stances stand to each other. Two that are mixed are on the same side."""
