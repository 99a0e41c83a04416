"""The words of a question or a text: as they stand there, and as search sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.dataset.search.stems import plain
from parley.dataset.text import fold

_RUN: Final = re.compile(r"[^\W_]+")
_LATIN: Final = "a-zçğıöşü"
_APPENDED: Final = re.compile(
    rf"(?<=[{_LATIN}]{{2}})(?<!qu)['\u2019][{_LATIN}]{{1,5}}(?![^\W_])", re.IGNORECASE
)
_REMEMBERED: Final = 16_384


@dataclass(frozen=True, slots=True)
class Token:
    """A word: where it stands, in small letters, and its folded parts (several in some scripts)."""

    start: int
    end: int
    text: str
    parts: tuple[str, ...]

    @property
    def folded(self) -> str:
        """The parts with blanks between them."""
        return " ".join(self.parts)


@lru_cache(_REMEMBERED)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order: runs of letters and digits."""
    return tuple(
        Token(found.start(), found.end(), plain(found.group()), parts)
        for found in _RUN.finditer(text)
        if (parts := tuple(_RUN.findall(fold(found.group()))))
    )


def folded_words(text: str) -> list[str]:
    """The folded words of a text alone, which is quicker."""
    return _RUN.findall(fold(text))


def without_appended(text: str) -> str:
    """The text without endings after an apostrophe: 'Gazze' of "Gazze'yi", 'Kyiv' of "Kyiv's".

    Whatever stands after an elided vowel stays: "l'OTAN", "qu'il", and so does a letter of the word
    itself in another script.
    """
    return _APPENDED.sub(lambda found: " " * len(found.group()), text)
