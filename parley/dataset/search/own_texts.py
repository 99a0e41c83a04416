"""How well rows match one word by what they hold themselves: BM25F over their fields, and their ids.

A row has of a word what the fields that hold it say (weighted, against how long they are, saturated;
a word counts once a field, as texts of a sentence or two repeat one for style only), and how it was
read.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Final

import numpy as np

from parley.dataset.search.fulltext import Fulltext, apart, in_a_row
from parley.dataset.search.joins import Joins
from parley.dataset.search.question import Reading, Word
from parley.dataset.search.texts import ASKED

_K1, _B = 1.2, 0.75
"""BM25's usual constants."""

_LEAST: Final = 0.5
"""What a row has of a word that it holds at all; the rest is where and how."""

_BESIDE: Final = 0.15
"""How much of its other matches a row gets beside its best one."""

_LEAD: Final = 0.9
"""What the row has that a word leads to by id."""

_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "plans": ("short_name", "full_name"),
    "actors": ("name", "short_name"),
    "analysts": ("name",),
}
"""The columns by which rows that belong to another are found."""

Strength = np.ndarray
"""How well each row of a table matches a word, 0..1 as float32."""

_TARGETS: Final = ("issues", "actors", "plans")
"""What words may lead to by id."""


class OwnTexts:
    """How well the rows of each table match one word by their own texts and ids."""

    def __init__(self, fulltext: Fulltext, joins: Joins, word: Word) -> None:
        self._fulltext, self._joins = fulltext, joins
        self._readings = [reading for reading in word.readings if not reading.beside]
        self._beside = [reading for reading in word.readings if reading.beside]
        self._found: dict[tuple[str, tuple[str, ...]], Strength] = {}

    def own(self, table: str) -> Strength:
        """By the rows' own texts, and by their ids."""
        return self._in(table, tuple(ASKED[table]))

    def named(self, table: str) -> Strength:
        """By the rows' names and ids."""
        return self._in(table, _NAMED[table])

    def more(self, table: str, strength: Strength) -> Strength:
        """A little more where a row holds one of several words that match it in another way."""
        if not self._beside:
            return strength
        columns = tuple(ASKED[table])
        ways = [way for r in self._beside if (way := self._by(r, table, columns)) is not None]
        return np.where(strength > 0, together(strength, *ways), strength)

    def _in(self, table: str, columns: tuple[str, ...]) -> Strength:
        at = (table, columns)
        if at not in self._found:
            ways = [self._by(reading, table, columns) for reading in self._readings]
            found = [way for way in ways if way is not None]
            self._found[at] = (
                together(*found)
                if found
                else np.zeros(self._fulltext.size(table), dtype=np.float32)
            )
        return self._found[at]

    def _by(self, reading: Reading, table: str, columns: tuple[str, ...]) -> Strength | None:
        """By one reading; None where no row matches."""
        size = self._fulltext.size(table)
        if reading.target:
            row = self._joins.row(table, reading.target) if table in _TARGETS else -1
            if row < 0:
                return None
            strength = np.zeros(size, dtype=np.float32)
            strength[row] = _LEAD * reading.weight
            return strength
        expression = (apart if reading.apart else in_a_row)(reading.phrases)
        if not self._fulltext.holds(table, expression):
            return None
        fields = np.zeros(size, dtype=np.float32)
        for column in columns:
            rows = self._fulltext.rows(table, f"{{{column}}} : ({expression})")
            length = self._fulltext.length(table, column)[rows]
            fields[rows] += ASKED[table][column] / (1 - _B + _B * length)
        saturated = fields / (fields + _K1)
        return np.where(fields > 0, reading.weight * (_LEAST + (1 - _LEAST) * saturated), 0).astype(
            np.float32
        )


def together(*ways: Strength) -> Strength:
    """The best of several matches, and a little of the others beside it; at most 1."""
    if len(ways) == 1:
        return ways[0]
    best = reduce(np.maximum, ways)
    return np.minimum(best + _BESIDE * (sum(ways) - best), 1).astype(np.float32)
