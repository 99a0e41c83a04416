"""Which rows of one table belong to which of another: by number, for whole columns at once."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset.contract import BY_NAME
from parley.dataset.lists import split

NOWHERE: Final = -1


class Joins:
    """Row numbers by foreign key in one data set, each column looked up once."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._tables = tables
        self._rows: dict[tuple[str, str, str], np.ndarray] = {}
        self._pairs: dict[tuple[str, str, str], tuple[np.ndarray, np.ndarray]] = {}
        self._indexes: dict[str, pd.Index] = {}
        self._lock = threading.RLock()

    def rows(self, table: str, column: str, other: str) -> np.ndarray:
        """For each row of the table the row of the other that it names; -1 for none."""
        at = (table, column, other)
        with self._lock:
            if at not in self._rows:
                # By distinct ids, since there may be a great many rows.
                codes, ids = pd.factorize(self._tables[table][column])
                found = self._index(other).get_indexer(pd.Index(ids))
                self._rows[at] = np.append(found, NOWHERE)[codes].astype(np.int32)
            return self._rows[at]

    def pairs(self, table: str, column: str, other: str) -> tuple[np.ndarray, np.ndarray]:
        """Rows of the table and rows of the other that its list cells name, one pair each."""
        at = (table, column, other)
        with self._lock:
            if at not in self._pairs:
                cells = self._tables[table][column].fillna("").tolist()
                named = [(row, one) for row, cell in enumerate(cells) for one in split(cell)]
                found = self._index(other).get_indexer(pd.Index([one for _, one in named]))
                rows = np.array([row for row, _ in named], dtype=np.int64)
                self._pairs[at] = rows[found >= 0], found[found >= 0]
            return self._pairs[at]

    def row(self, table: str, key: str) -> int:
        """The row with that key; -1 for none."""
        return int(self._index(table).get_indexer(pd.Index([key]))[0])

    def _index(self, table: str) -> pd.Index:
        with self._lock:
            if table not in self._indexes:
                self._indexes[table] = pd.Index(self._tables[table][BY_NAME[table].key[0]])
            return self._indexes[table]


def taken(values: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """For each row the value at the number, 0 where it is -1."""
    return np.append(values, values.dtype.type(0))[rows]


def greatest(size: int, pairs: tuple[np.ndarray, np.ndarray], values: np.ndarray) -> np.ndarray:
    """For each of so many rows the greatest value that it is paired with, else 0."""
    best = np.zeros(size, dtype=values.dtype)
    np.maximum.at(best, pairs[0], values[pairs[1]])
    return best
