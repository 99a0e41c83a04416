"""A question as it was read: its words, and what rows may hold in the place of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from rapidfuzz.distance import OSA

from parley.dataset.search.fulltext import Phrase
from parley.dataset.text import fold

_SURE_SLIP: Final = 6
"""Letters from which on a word with one slip is surely another."""

How = Literal["word", "beginning", "leads", "slip"]
"""The word itself; words that begin so; what the table of words leads to; known words near it."""

Role = Literal["read", "aside", "unknown"]
"""Looked for; set aside, as it asks for nothing by itself; standing nowhere and leading nowhere."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: what a row may hold in its place.

    ``said`` is what it is read as, for readers; '' for the word itself. ``apart`` asks for the
    words of a phrase anywhere in a row. ``target`` is the id that the word leads to; without
    phrases then. ``beside`` says that it counts only in rows that match in another way, too,
    ``named`` that it is the name of what the word leads to by its id.
    """

    how: How
    said: str
    weight: float
    phrases: tuple[Phrase, ...] = ()
    apart: bool = False
    target: str = ""
    beside: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, or several that belong together: as typed, and how it is read.

    ``foreign`` marks one of a question in another language than the data's.
    """

    typed: str
    role: Role
    readings: tuple[Reading, ...] = ()
    foreign: bool = False

    @property
    def read_as(self) -> tuple[str, ...]:
        """What it is read as besides itself, the likeliest first, each once."""
        return tuple(dict.fromkeys(reading.said for reading in self.readings if reading.said))

    @property
    def guessed(self) -> bool:
        """Whether it is read only as words that begin so, or that are near to it, but not surely.

        A word of six letters and one slip is sure.
        """
        return bool(self.readings) and not any(self._is_sure(one) for one in self.readings)

    def _is_sure(self, reading: Reading) -> bool:
        if reading.how == "slip":
            typed = fold(self.typed)
            return len(typed) >= _SURE_SLIP and OSA.distance(typed, fold(reading.said)) == 1
        return reading.how != "beginning"

    @property
    def corrected(self) -> bool:
        """Whether it stands nowhere, and is read as a word that is near to it."""
        return bool(self.readings) and all(reading.how == "slip" for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a question in order, and the languages that it may be in."""

    words: tuple[Word, ...]
    languages: tuple[str, ...]

    @property
    def asked(self) -> tuple[Word, ...]:
        """The words that count: those that were not set aside."""
        return tuple(word for word in self.words if word.role != "aside")
