"""How much each word says of a question: by how rare it is, and by what it has to do with.

Rareness is BM25's idf over everything that any of the word's readings finds, so that no rare ending
outranks a common one.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from parley.dataset.search.matching import Matched
from parley.dataset.search.question import Word

_UNKNOWN: Final = 1
"""A word that stands nowhere weighs like one that stands in so many rows."""

FOREIGN: Final = 0.5
"""One of another language than the texts' could not stand there, and weighs half."""

_OF_THE_FIELD, _SEVERAL = 1.5, 1.3
"""A word that names an issue, or leads to one, says more of a question than its rareness tells; so
do several words that belong together."""

_AT_MOST: Final = 0.55
"""Any other says at most this share of what a word says that stands nowhere: it may be rare by chance."""


def weight_of(word: Word, matched: Matched, total: int) -> float:
    """How much a word says of the question, before the weights are made to sum up to 1."""
    unknown = information(total, _UNKNOWN)
    if not word.readings:
        return unknown * (FOREIGN if word.foreign else 1.0)
    several = _SEVERAL if len(word.typed.split()) > 1 else 1.0
    weight = information(total, matched.found) * several
    if matched.is_of_the_field:
        return weight * _OF_THE_FIELD
    if word.corrected:
        return unknown
    return min(weight, _AT_MOST * unknown)


def information(total: int, found: int) -> float:
    """BM25's idf: how much it says of a row, of so many, to hold what so many hold."""
    return float(np.log1p((total - min(found, total) + 0.5) / (found + 0.5)))
