"""What words that stand nowhere may be meant for: from how many letters on, and what is likely."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA

from parley.dataset.text import fold

SHORTEST_BEGINNING: Final = 3
"""Letters from which on the last word of a question may be the beginning of another."""

SHORTEST_MENDED: Final = 5
"""Letters from which on a word that stands nowhere may hold slips."""

_LONG, _VERY_LONG = 8, 10
"""Letters from which on a slip may be on the first one; and from which on a word may hold two."""

_ALIKE: Final = 0.5
"""At least so much is the same in two ways to write a name."""


def likely(word: str, near: Iterable[str], *, is_name: bool = False) -> list[str]:
    """Of the nearest words those that may be meant.

    Few slip on the first letter. What only another transliteration would write so
    is likely for names and long words: 'Kiev' is Kyiv, but 'banana' is not 'been'.
    """
    first = [
        one
        for one in near
        if one[0] == word[0] or (len(word) >= _LONG and OSA.distance(word, one) == 1)
    ]
    return [
        one
        for one in first
        if OSA.distance(word, one) <= _slips_in(word)
        or (len(one) >= _LONG and OSA.distance(word, one) > 2 and _alike(word, one))
        or (is_name and len(one) == len(word))
    ]


def _alike(word: str, other: str) -> bool:
    return OSA.normalized_similarity(word, other) >= _ALIKE


def _slips_in(word: str) -> int:
    return 1 if len(word) < _VERY_LONG else 2


def same_script(first: str, second: str) -> bool:
    """Whether both are written in Latin letters, or neither is: slips stay within a script."""
    return (fold(first) == _bare(first)) == (fold(second) == _bare(second))


def _bare(text: str) -> str:
    """The text in small letters without accents, in its own script."""
    signs = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in signs if not unicodedata.combining(sign))
