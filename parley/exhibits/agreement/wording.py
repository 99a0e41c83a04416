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

FORMULAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "graded": "1 minus the mean distance of the two answers, divided by 4, the largest there is",
        "equal": "the clauses with the same answer, divided by all that the two share",
        "same_side": "the clauses on which both are for, both against or both mixed, divided by all "
        "that the two share",
        "s": "1 minus twice the mean distance of the two answers, divided by 4",
        "kappa": "1 minus the observed squared distances, divided by those to be expected if each gave "
        "its own mix of answers independently of the other",
        "pi": "the share of equal answers above that expected from the mix of both, divided by the most "
        "that it could be above it",
        "alignment": "S minus the S of independent answers with the same habits",
        "pearson": "the correlation of the two rows of answers",
        "cosine": "the sum of the products of the two answers, divided by the root of the product of "
        "their sums of squares",
    }
)
"""How each measure is computed, in words; `docs/measures.md` has them as formulas."""

COUNTED: Final = (
    "An answer is a number: endorses 2, accepts 1, mixed 0, objects \u22121, rejects \u22122. It is the newest "
    "one on the clause up to the day in the bar; an answer to the very clause goes before one that came "
    "from elsewhere.",
    "A clause counts only where both have an answer. Silence is not 0 and is never filled in.",
    "A point without an answer of its own takes those to its items, the median toward 0, and an item that "
    "to its point. A wording that several texts have counts once; a changed wording is a clause of its own.",
)
"""The rules of counting, a paragraph each."""

DATED: Final = "A stance stands under the side that the actor belonged to on its day."
"""Of what is counted by side, where sides have dates."""

Relation = Literal["accept", "refuse", "differ", "one_mixed", "both_mixed"]

RELATIONS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        "accept": "Both accept",
        "refuse": "Both refuse",
        "differ": "They differ",
        "one_mixed": "One is mixed",
        "both_mixed": "Both are mixed",
    }
)
"""How two stances stand to each other: both above 0, both below, on either side of it, one or both at 0."""
