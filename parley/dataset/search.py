"""Full-text search over the searchable tables, each made ready when it is first asked."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.near import nearest
from parley.dataset.searchable import (
    Texts,
    holding,
    lengths,
    searchable,
    times,
    vocabulary,
    words_in,
)
from parley.dataset.text import fold

SEARCHED: Final[Mapping[str, Mapping[str, float]]] = MappingProxyType(
    {
        "clauses": {"number": 1.0, "heading": 4.0, "summary": 1.0},
        "claims": {"statement": 1.0, "definition": 1.0},
        "events": {"title": 4.0, "summary": 1.0},
        "analyst_views": {"summary": 1.0},
        "positions": {"speaker": 1.0, "summary": 1.0},
    }
)
"""The tables and columns that are searched, the smallest first; a column's weight in the ranking."""

_KEPT: Final = 64
"""How many words' rows are remembered: a page asks for those of its search again and again."""

_SATURATION: Final = 1.2
_LENGTH: Final = 0.75
"""BM25's usual k1 and b: how soon more occurrences stop to matter, and how much length does."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: as the reader wrote it, and as it was read.

    ``read_as`` holds the folded word itself, or where no text holds that, the known
    words nearest to it; it is empty where nothing is near either.
    """

    asked: str
    read_as: tuple[str, ...]

    @property
    def corrected(self) -> bool:
        """Whether known words stand for one that no text holds."""
        return bool(self.read_as) and self.read_as != (fold(self.asked),)


class Search:
    """Search over one data set's tables.

    A row is found when it holds every word of the query, each at the start of one of
    its own words: 'guarant' finds guarantees. Accents, case and the alphabet do not
    matter (`text.fold`). A word with signs in it, as 600,000, is its parts in a row. A word that
    stands nowhere in the data set is read as the known words nearest to it (`near.nearest`).
    The same query always finds the same.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = tables
        self._ready: dict[str, list[Texts]] = {}
        self._vocabulary: list[str] | None = None
        # Keeps two threads from making the same table ready.
        self._lock = threading.Lock()
        self._holding = lru_cache(_KEPT)(self._scan)
        self._word = lru_cache(_KEPT)(self._read)

    def read(self, query: str) -> tuple[Word, ...]:
        """The words of the query and how each is read; signs alone are no word."""
        return tuple(self._word(one) for one in query.split() if words_in(fold(one)))

    def holds(self, table: str, query: str) -> np.ndarray:
        """Which rows of the table the query finds, as a boolean array; all, if it is blank."""
        found = np.ones(len(self._tables[table]), dtype=bool)
        for word in self.read(query):
            either = np.zeros(len(found), dtype=bool)
            for one in word.read_as:
                either |= self._holding(table, one)
            found &= either
        return found

    def relevance(self, table: str, query: str) -> np.ndarray:
        """How well each row of the table answers the query, NaN where it does not.

        The higher the better (BM25, a heading outweighs a summary); 0 throughout for a
        blank query.
        """
        found = self.holds(table, query)
        length = np.sum([lengths(texts) for texts in self._texts(table)], axis=0)
        score = np.zeros(len(found))
        for one in (one for word in self.read(query) for one in word.read_as):
            score += self._weight(table, one, length)
        return np.where(found, score, np.nan)

    def _weight(self, table: str, word: str, length: np.ndarray) -> np.ndarray:
        """What a word adds to each row's relevance; ``length`` counts the words of the rows."""
        words = words_in(word)
        columns = zip(self._texts(table), SEARCHED[table].values(), strict=True)
        said = np.sum([weight * times(texts, words) for texts, weight in columns], axis=0)
        rows, found = len(length), int(self._holding(table, word).sum())
        # A word that most rows hold says almost nothing, but never speaks against a row.
        rarity = max(np.log((rows - found + 0.5) / (found + 0.5)), 1e-6)
        longer = length / (length.sum() / max(rows, 1) or 1.0)
        room = _SATURATION * (1 - _LENGTH + _LENGTH * longer)
        return rarity * said * (_SATURATION + 1) / (said + room)

    def _read(self, asked: str) -> Word:
        word = fold(asked)
        if any(self._holding(table, word).any() for table in SEARCHED):
            return Word(asked, (word,))
        return Word(asked, nearest(word, self._known_words()))

    def _scan(self, table: str, word: str) -> np.ndarray:
        """Which rows hold the word in any column."""
        found = np.zeros(len(self._tables[table]), dtype=bool)
        words = words_in(word)
        for texts in self._texts(table):
            found |= holding(texts, words)
        found.flags.writeable = False  # it is handed out again
        return found

    def _known_words(self) -> list[str]:
        """Every word of the searched tables but plain numbers, in alphabetical order."""
        if self._vocabulary is None:
            columns = (texts for table in SEARCHED for texts in self._texts(table))
            self._vocabulary = sorted(vocabulary(columns))
        return self._vocabulary

    def _texts(self, table: str) -> list[Texts]:
        """The searched columns of the table, ready for search."""
        with self._lock:
            if table not in self._ready:
                rows = self._tables[table]
                self._ready[table] = [searchable(rows[column]) for column in SEARCHED[table]]
            return self._ready[table]
