"""Known words inside longer ones: parts of German compounds, beginnings of Turkish suffix chains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

GERMAN, TURKISH = "de", "tr"

_SHORTEST_PART: Final = 4
_SURE_PART: Final = 5
"""Letters from which on the first part alone says what a compound is about."""
_SHORTEST_COMPOUND: Final = 9
_LONGEST: Final = 100
"""Letters of the longest word that is looked into; the work grows with their square, and no word has more."""
_MOST_JOINING: Final = 3
"""Letters that may join two parts, or end the last: 'Gebiet-s-abtretung-en'."""

_SUFFIXES: Final = re.compile(
    r"(?:l[ae]r|l[iu]k|[iu]?m[iu]z|[iu]n[iu]z|[iu]m|[iu]n|s[iu]|y?[iu]|n[iu]n|y?[ae]|n[ae]|[dt][ae]n?|nd[ae]n?|"
    r"y?l[ae]|ki|c[iu]|l[iu]|s[iu]z|n|ma|me|mak|mek|d[iu]|t[iu]|m[iu]s|[iae]cak|[iae]ceg|yor|[iu]yor|ecek|acag|"
    r"[ae]?r|[iu]l|il|tir|dir|dur|tur|m)+"
)
"""What may follow a Turkish word, folded; a chain of them."""

_SOFTENED: Final = {"k": "g", "p": "b", "t": "d"}
"""Last letters before a vowel."""


def compound_parts(word: str, known: Collection[str]) -> list[str]:
    """The known words that a compound is made of, in order; none unless they are most of it.

    ``word`` and ``known`` are folded. That is two thirds of its letters, or a first part that is sure.
    """
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST or not word.isalpha():
        return []
    parts, place = [], 0
    while place <= len(word) - _SHORTEST_PART:
        part = next(_beginnings(word[place:], known), "")
        if part and (place == 0 or parts or len(word) - place - len(part) <= _MOST_JOINING):
            parts.append(part)
            place += len(part)
        else:
            place += 1
    sure = bool(parts) and word.startswith(parts[0]) and len(parts[0]) >= _SURE_PART
    return parts if sure or 3 * sum(map(len, parts)) >= 2 * len(word) else []


def suffixed(word: str, known: Collection[str]) -> str:
    """The longest known word that Turkish suffixes follow in this one; '' for none."""
    if len(word) > _LONGEST or not word.isalpha():
        return ""
    for end in range(len(word) - 1, _SHORTEST_PART - 1, -1):
        start, rest = word[:end], word[end:]
        hard = next((h for h, soft in _SOFTENED.items() if start.endswith(soft)), "")
        for one in (start, start[:-1] + hard if hard else start):
            if one in known and _SUFFIXES.fullmatch(rest):
                return one
    return ""


def _beginnings(word: str, known: Collection[str]) -> Iterator[str]:
    """The known words that it begins with, the longest first."""
    for end in range(len(word), _SHORTEST_PART - 1, -1):
        if word[:end] in known:
            yield word[:end]
