"""The words of a question or a text: as they stand there, and as search sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.dataset.search.stems import plain
from parley.dataset.text import fold

_RUN: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = re.compile(r"\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)")
_MARK: Final = re.compile(r"\D")
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


def with_plain_numbers(text: str) -> str:
    """The text with numbers of four digits and more in the way the tables write them: 600,000.

    '600 000', '600.000' and '600000' become that; a year stays as it is.
    """
    joined = _NUMBER.sub(lambda found: _MARK.sub("", found.group()), text)
    return re.sub(r"(?<!\w)\d{5,15}(?!\w)", lambda found: f"{int(found.group()):,}", joined)
