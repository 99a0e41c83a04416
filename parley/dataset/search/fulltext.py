"""Full-text indexes of a data set's tables, each built when it is first asked; one serves all."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import chain, islice, product
from typing import Any, Final

import numpy as np
import pandas as pd

from parley.dataset.search.texts import ASKED, DERIVED, SEARCHED
from parley.dataset.text import fold

Phrase = tuple[frozenset[str], ...]
"""Folded words in a row, in each place one of several forms."""

_TITLES: Final = "sources"
_MOST_PHRASES: Final = 64
_AFTER_DIGITS: Final = ":"
"""The sign after 9: what stands from here on is no number."""

_END: Final = "\U0010ffff"


class Fulltext:
    """FTS5 indexes in memory over the folded texts of the searched tables and columns.

    Rows are numbered as in the tables. Every method builds what it needs; threads may share it.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = tables
        self._derived: dict[str, pd.DataFrame] = {}
        self._built: set[str] = set()
        self._known: list[str] = []
        self._lengths: dict[tuple[str, str], np.ndarray] = {}
        # SQLite serialises calls on the connection; the lock keeps a table from being built twice.
        self._base = sqlite3.connect(":memory:", check_same_thread=False)
        weakref.finalize(self, self._base.close)
        self._lock = threading.RLock()

    def table(self, name: str) -> pd.DataFrame:
        """The rows of a searched table."""
        if name not in DERIVED:
            return self._tables[name]
        with self._lock:
            if name not in self._derived:
                self._derived[name] = DERIVED[name](self._tables)
            return self._derived[name]

    def size(self, table: str) -> int:
        """How many rows the table has."""
        return len(self.table(table))

    def holds(self, table: str, expression: str) -> bool:
        """Whether a row of the table matches the expression (FTS5's syntax)."""
        return bool(self._ask(table, "1", expression, " LIMIT 1"))

    def rows(self, table: str, expression: str) -> np.ndarray:
        """The numbers of the rows that match the expression, as whole numbers."""
        found = self._ask(table, "rowid", expression)
        return np.fromiter((row for (row,) in found), dtype=np.int64, count=len(found))

    def ranked(self, table: str, expression: str) -> list[tuple[int, float]]:
        """The rows that match with their BM25 by the weights of `SEARCHED`; less is better."""
        weights = ", ".join(str(weight) for weight in SEARCHED[table].values())
        return self._ask(table, f"rowid, bm25({table}, {weights})", expression)

    def stands(self, phrase: Phrase) -> bool:
        """Whether the words of a phrase stand in a row in any asked table but the sources.

        Titles of pages are in many languages, so that a word of theirs says little.
        """
        if len(phrase) == 1 and all(word >= _AFTER_DIGITS for word in phrase[0]):
            return any(_stands_in(self.known(), word) for word in phrase[0])
        expression = in_a_row([phrase])
        return any(self.holds(table, expression) for table in ASKED if table != _TITLES)

    def holds_word(self, word: str) -> bool:
        """The same for one folded word, of several parts in some scripts; none stands nowhere."""
        return bool(word) and self.stands(tuple(frozenset({part}) for part in word.split()))

    def words(self, table: str) -> list[str]:
        """Every word of the table's searched texts, numbers among them, in alphabetical order."""
        return self._vocabulary(table, "")

    def known(self) -> list[str]:
        """The words of all asked tables but the sources and those that begin with a digit.

        In alphabetical order, each once.
        """
        with self._lock:
            if not self._known:
                asked = [table for table in ASKED if table != _TITLES]
                words = (self._vocabulary(table, _AFTER_DIGITS) for table in asked)
                self._known = sorted(set().union(*words))
            return self._known

    def beginning(self, start: str) -> list[str]:
        """Those of them that begin so."""
        known = self.known()
        return known[bisect_left(known, start) : bisect_left(known, start + _END)]

    def is_titled(self, phrase: Phrase) -> bool:
        """Whether the words of a phrase stand in the title or publisher of a source."""
        return self.holds(_TITLES, in_a_row([phrase]))

    def length(self, table: str, column: str) -> np.ndarray:
        """How long each cell is against the mean of the column's filled ones; 1 is as long."""
        with self._lock:
            if (table, column) not in self._lengths:
                signs = self.table(table)[column].str.len().fillna(0).to_numpy(dtype=np.float32)
                mean = signs.sum() / max(1, np.count_nonzero(signs))
                self._lengths[table, column] = signs / max(1.0, float(mean))
            return self._lengths[table, column]

    def _ask(self, table: str, what: str, expression: str, more: str = "") -> list[Any]:
        with self._lock:
            self._build(table)
            return self._base.execute(
                f"SELECT {what} FROM {table} WHERE {table} MATCH ?{more}",  # noqa: S608 (names of ours)
                (expression,),
            ).fetchall()

    def _vocabulary(self, table: str, start: str) -> list[str]:
        with self._lock:
            self._build(table)
            rows = self._base.execute(
                f"SELECT term FROM {table}_words WHERE term >= ?",  # noqa: S608 (names of ours)
                (start,),
            )
            return [term for (term,) in rows]

    def _build(self, table: str) -> None:
        """Index the table's columns; the texts themselves are not kept (content='')."""
        if table in self._built:
            return
        columns = tuple(SEARCHED[table] if table in SEARCHED else ASKED[table])
        self._base.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5"
            f"({', '.join(columns)}, content='', tokenize='unicode61')"
        )
        self._base.execute(f"CREATE VIRTUAL TABLE {table}_words USING fts5vocab({table}, 'row')")
        rows = self.table(table)
        texts = [_folded(rows[column]) for column in columns]
        marks = ", ".join("?" * (len(columns) + 1))
        self._base.executemany(
            f"INSERT INTO {table}(rowid, {', '.join(columns)}) VALUES ({marks})",  # noqa: S608 (names of ours)
            zip(range(len(texts[0])), *texts, strict=True),
        )
        self._built.add(table)


def _stands_in(words: list[str], word: str) -> bool:
    place = bisect_left(words, word)
    return place < len(words) and words[place] == word


def in_a_row(phrases: Iterable[Phrase]) -> str:
    """The expression for rows that hold one of the phrases; in quotes nothing is an operator."""
    spelt = chain.from_iterable(
        islice(product(*map(sorted, phrase)), _MOST_PHRASES) for phrase in phrases
    )
    return " OR ".join(f'"{" ".join(words)}"' for words in spelt)


def apart(phrases: Iterable[Phrase]) -> str:
    """The same for rows that hold all words of one of the phrases, wherever."""
    return " OR ".join(
        f"({' AND '.join(f'({in_a_row([(forms,)])})' for forms in phrase)})" for phrase in phrases
    )


def _folded(cells: pd.Series) -> list[str]:
    """The cells as search sees them; SQLite folds plain ASCII itself, and most texts are that."""
    texts = cells.fillna("")
    plain = texts.str.isascii().to_numpy(dtype=bool)
    folded = texts.to_numpy(dtype=object)
    folded[~plain] = [fold(text) for text in folded[~plain]]
    return folded.tolist()
