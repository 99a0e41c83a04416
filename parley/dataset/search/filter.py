"""The search text of a view: which rows hold every word of it, and how well."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import numpy as np

from parley.dataset.near import nearest
from parley.dataset.search.fulltext import Fulltext
from parley.dataset.search.texts import SEARCHED
from parley.dataset.text import fold

_WORD: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: as the reader wrote it, and as it was read.

    ``read_as`` holds the folded word itself, or where no text holds that, the known
    words nearest to it; it is empty where nothing is near either.
    """

    typed: str
    read_as: tuple[str, ...]

    @property
    def corrected(self) -> bool:
        """Whether known words stand for one that no text holds."""
        return bool(self.read_as) and self.read_as != (fold(self.typed),)


class Filter:
    """A row is kept when it holds every word of a query, each at the start of one of its own.

    'guarant' finds guarantees. Accents, case and the alphabet do not matter (`dataset.text.fold`). A
    word that stands nowhere in the data set is read as the known words nearest to it
    (`dataset.near.nearest`). The same query always finds the same.
    """

    def __init__(self, fulltext: Fulltext) -> None:
        self._fulltext = fulltext
        self._known: list[str] | None = None

    def read(self, query: str) -> tuple[Word, ...]:
        """The words of the query and how each is read; signs alone are no word."""
        return tuple(
            self._word(text)
            for text in query.replace("\0", " ").split()
            if _WORD.search(fold(text))
        )

    def holds(self, table: str, query: str) -> np.ndarray:
        """Which rows of the table the query finds, as a boolean array; all, if it is blank."""
        size = self._fulltext.size(table)
        words = self.read(query)
        if not words:
            return np.ones(size, dtype=bool)
        holds = np.zeros(size, dtype=bool)
        if expression := _every(words):
            holds[self._fulltext.rows(table, expression)] = True
        return holds

    def relevance(self, table: str, query: str) -> np.ndarray:
        """How well each row of the table answers the query, NaN where it does not.

        The higher the better (BM25, a heading outweighs a summary); 0 throughout for a
        blank query.
        """
        size = self._fulltext.size(table)
        words = self.read(query)
        if not words:
            return np.zeros(size)
        score = np.full(size, np.nan)
        if expression := _every(words):
            for row, rank in self._fulltext.ranked(table, expression):
                score[row] = -rank
        return score

    def _word(self, text: str) -> Word:
        word = fold(text)
        if any(self._fulltext.holds(table, prefix(word)) for table in SEARCHED):
            return Word(text, (word,))
        return Word(text, nearest(word, self._known_words()))

    def _known_words(self) -> list[str]:
        """Every word of the searched tables, in alphabetical order."""
        if self._known is None:
            words = (self._fulltext.words(table) for table in SEARCHED)
            self._known = sorted(set().union(*words))
        return self._known


def _every(words: tuple[Word, ...]) -> str:
    """The query for all words; '' if one stands nowhere and nothing is near it."""
    if not all(word.read_as for word in words):
        return ""
    return " AND ".join(f"({' OR '.join(map(prefix, word.read_as))})" for word in words)


def prefix(word: str) -> str:
    """The query for a word at the start of words; in quotes nothing in it is an operator."""
    return '"' + word.replace('"', '""') + '" *'
