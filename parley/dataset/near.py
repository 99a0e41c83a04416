"""Which known words a reader may have meant by one that stands nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_MOST: Final = 5
_SHORTEST: Final = 4
"""Of shorter words almost every other is a neighbour."""
_ALIKE: Final = 0.65

_VOWELS: Final = re.compile("[aeiouyj'-]")
_DOUBLED: Final = re.compile(r"(.)\1+")


def by_likeness(word: str, known: Iterable[str]) -> list[str]:
    """All known words, the one with the fewest slips first; equally like ones in their order."""
    return sorted(known, key=lambda candidate: OSA.distance(word, candidate))


def loosely_near(word: str, known: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """Known words to offer for one that stands nowhere and is no slip of any; none for a number.

    The first letter is the same, and about two of three are, in their order. The likest stand first.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return ()
    alike = [candidate for candidate in known if candidate[:1] == word[0]]
    near = process.extract(
        word, alike, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=most
    )
    return tuple(dict.fromkeys(candidate for candidate, _, _ in near))


def nearest(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """The known words nearest to ``word``, at most five; none where nothing is near.

    All are folded. First those with the fewest slips (a letter too many, too few,
    another, or two swapped): one slip is allowed from four letters on, two from eight.
    Failing that, those that another transliteration would write so: 'Kiev' for Kyiv,
    'Zaporozhye' for Zaporizhzhia. A number has no neighbours.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return ()
    allowed = 1 if len(word) < 8 else 2
    near = process.extract(word, known, scorer=OSA.distance, score_cutoff=allowed, limit=None)
    if near:
        least = min(slips for _, slips, _ in near)
        return tuple(candidate for candidate, slips, _ in near if slips == least)[:_MOST]
    frame = _frame(word)
    likely = (candidate for candidate in known if candidate[0] == word[0] and candidate.isalpha())
    return tuple(
        candidate
        for candidate in likely
        if len(candidate) >= _SHORTEST and _frame(candidate) == frame
    )[:_MOST]


def _frame(word: str) -> str:
    """What transliterations of a Slavic name share: its consonants, doubled ones once."""
    consonants = _VOWELS.sub("", word.replace("zh", "z").replace("kh", "h").replace("g", "h"))
    return _DOUBLED.sub(r"\1", consonants.replace("w", "v"))


def nearest_of(word: str, names: Sequence[str]) -> str | None:
    """The one of the names that is most like ``word``, capitals and blanks aside; None where none is near."""
    plain = {name: name.strip().casefold().replace(" ", "_") for name in names}
    best = process.extractOne(
        word.casefold(), plain, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE
    )
    return None if best is None else best[2]
