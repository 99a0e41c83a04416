"""Full-text search: an index of the searchable tables, each built when it is first asked."""

from __future__ import annotations

import re
import sqlite3
import threading
import weakref
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.near import nearest
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


class Search:
    """Search over one data set's tables.

    A row is found when it holds every word of the query, each at the start of one of
    its own words: 'guarant' finds guarantees. Accents, case and the alphabet do not
    matter (`text.fold`). A word that stands nowhere in the data set is read as the
    known words nearest to it (`near.nearest`). The same query always finds the same.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = tables
        self._built: set[str] = set()
        self._vocabulary: list[str] | None = None
        # SQLite serialises calls on the connection; the lock keeps a table from being built twice.
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._base.close)
        self._lock = threading.Lock()

    def read(self, query: str) -> tuple[Word, ...]:
        """The words of the query and how each is read; signs alone are no word."""
        with self._lock:
            return tuple(
                self._word(text)
                for text in query.replace("\0", " ").split()
                if _WORD.search(fold(text))
            )

    def holds(self, table: str, query: str) -> np.ndarray:
        """Which rows of the table the query finds, as a boolean array; all, if it is blank."""
        size = len(self._tables[table])
        words = self.read(query)
        if not words:
            return np.ones(size, dtype=bool)
        holds = np.zeros(size, dtype=bool)
        rows = self._found(table, words, "rowid")
        holds[np.fromiter((row for (row,) in rows), dtype=np.int64, count=len(rows))] = True
        return holds

    def relevance(self, table: str, query: str) -> np.ndarray:
        """How well each row of the table answers the query, NaN where it does not.

        The higher the better (BM25, a heading outweighs a summary); 0 throughout for a
        blank query.
        """
        size = len(self._tables[table])
        words = self.read(query)
        if not words:
            return np.zeros(size)
        score = np.full(size, np.nan)
        weights = ", ".join(str(weight) for weight in SEARCHED[table].values())
        for row, rank in self._found(table, words, f"rowid, bm25({table}, {weights})"):
            score[row] = -rank
        return score

    def _found(self, table: str, words: tuple[Word, ...], what: str) -> list[tuple]:
        """The rows that hold every word; none, if a word stands nowhere and nothing is near it."""
        if not all(word.read_as for word in words):
            return []
        wanted = " AND ".join(f"({' OR '.join(map(_prefix, word.read_as))})" for word in words)
        with self._lock:
            self._build(table)
            return self._base.execute(
                f"SELECT {what} FROM {table} WHERE {table} MATCH ?",  # noqa: S608 (names of ours)
                (wanted,),
            ).fetchall()

    def _word(self, text: str) -> Word:
        word = fold(text)
        if any(self._stands_in(table, word) for table in SEARCHED):
            return Word(text, (word,))
        return Word(text, nearest(word, self._known_words()))

    def _stands_in(self, table: str, word: str) -> bool:
        self._build(table)
        rows = self._base.execute(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1",  # noqa: S608 (names of ours)
            (_prefix(word),),
        )
        return rows.fetchone() is not None

    def _known_words(self) -> list[str]:
        """Every word of the searched tables, in alphabetical order."""
        if self._vocabulary is None:
            known: set[str] = set()
            for table in SEARCHED:
                self._build(table)
                rows = self._base.execute(f"SELECT term FROM {table}_words")  # noqa: S608 (names of ours)
                known.update(term for (term,) in rows)
            self._vocabulary = sorted(known)
        return self._vocabulary

    def _build(self, table: str) -> None:
        """Index the table's columns; the texts themselves are not kept (content='')."""
        if table in self._built:
            return
        columns = tuple(SEARCHED[table])
        self._base.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5"
            f"({', '.join(columns)}, content='', tokenize='unicode61')"
        )
        self._base.execute(f"CREATE VIRTUAL TABLE {table}_words USING fts5vocab({table}, 'row')")
        texts = [_folded(self._tables[table][column]) for column in columns]
        marks = ", ".join("?" * (len(columns) + 1))
        self._base.executemany(
            f"INSERT INTO {table}(rowid, {', '.join(columns)}) VALUES ({marks})",  # noqa: S608 (names of ours)
            zip(range(len(texts[0])), *texts, strict=True),
        )
        self._built.add(table)


def _folded(cells: pd.Series) -> list[str]:
    """The cells as search sees them; SQLite folds plain ASCII itself, and most texts are that."""
    texts = cells.fillna("")
    plain = texts.str.isascii().to_numpy(dtype=bool)
    folded = texts.to_numpy(dtype=object)
    folded[~plain] = [fold(text) for text in folded[~plain]]
    return folded.tolist()


def _prefix(word: str) -> str:
    """The query for a word at the start of words; in quotes nothing in it is an operator."""
    return '"' + word.replace('"', '""') + '" *'
