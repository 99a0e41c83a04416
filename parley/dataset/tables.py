"""The typed, frozen tables of one data set, with look-ups by key, names and search over them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from parley.dataset import wording
from parley.dataset.coalitions import Coalitions
from parley.dataset.contract import BY_NAME
from parley.dataset.index import Index, Names
from parley.dataset.keeping import Whole
from parley.dataset.near import by_likeness
from parley.dataset.package import Meta
from parley.dataset.record import Record, record_at, records
from parley.dataset.search import Search
from parley.dataset.sides import Sides


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tables(Whole):
    """One negotiation's tables.

    ``tables["clauses"]`` gives a frame with the contract's columns: ids and texts
    are ``str`` (NaN when empty), dates ``datetime64[us]``, required whole numbers
    ``int64``, optional ones ``Int64``, numbers ``float64``. Every call gives a frame
    of its own over shared data, so nothing a caller does to it reaches the data set.
    Raises `KeyError` with the tables there are for another name.

    ``content_hash`` is the SHA-256 of all tables (64 hexadecimal digits); it does
    not change with a byte-order mark, with line ends or with ``datapackage.json``.
    ``covered_to`` is the last date that the data claim to cover: the declared one,
    else the newest date in the tables.
    """

    meta: Meta
    content_hash: str
    covered_to: date
    _tables: Mapping[str, pd.DataFrame]
    index: Index = field(init=False)
    """Tables by their key."""
    names: Names = field(init=False)
    """What things are called, by id."""
    sides: Sides = field(init=False)
    """Which side each actor belongs to, day by day."""
    coalitions: Coalitions = field(init=False)
    """Which actors are made of actors, and of which on a day."""
    search: Search = field(init=False)
    """Finds words in the data set's texts; what a view's search text goes by."""
    _records: dict[str, dict[str, Record]] = field(init=False, default_factory=dict)
    identity: str = field(init=False)
    """The same for two data sets that show the same: their tables, what they say of
    themselves, and the last date that they cover are the same (64 hexadecimal digits)."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", Index(self._tables))
        object.__setattr__(self, "names", Names(self._tables))
        object.__setattr__(self, "sides", Sides(self._tables))
        object.__setattr__(self, "coalitions", Coalitions(self._tables))
        object.__setattr__(self, "search", Search(self._tables, self.meta.language))
        shown = repr((self.content_hash, self.covered_to, self.meta))
        object.__setattr__(self, "identity", hashlib.sha256(shown.encode()).hexdigest())

    def __getitem__(self, table: str) -> pd.DataFrame:
        if table not in self._tables:
            raise no_such_table(table, self._tables)
        return self._tables[table].copy(deep=False)

    def __repr__(self) -> str:
        return wording.in_console(
            type(self).__name__, self.meta.title, self.version,
            len(self._tables["clauses"]), len(self._tables["positions"]), self.covered_to,
        )  # fmt: skip

    def record(self, table: str, key: str) -> Record:
        """The row with that key; `KeyError` names the table and the key when there is none.

        For tables whose key is one column.
        """
        row = self.index.row(table, key)
        if row is None:
            raise KeyError(wording.no_row(table, key))
        return record_at(self._tables[table], row)

    def by_key(self, table: str) -> Mapping[str, Record]:
        """All rows of a table with a key of one column by it; made once, and only to be read.

        For tables of which many rows are asked for one by one, and that are not very long.
        """
        if table not in self._records:
            rows = records(self._tables[table])
            self._records[table] = {row[BY_NAME[table].key[0]]: row for row in rows}
        return self._records[table]

    @property
    def key(self) -> tuple[str]:
        """What results that hang on nothing but the data are kept by."""
        return (self.identity,)

    @property
    def version(self) -> str:
        """The declared version, else the first eight digits of the hash."""
        return self.meta.version or self.content_hash[:8]


def no_such_table(name: str, tables: Mapping[str, object]) -> KeyError:
    """The error for a table that is not there; it lists those that are, the likeliest first."""
    return KeyError(wording.no_table(name, by_likeness(name, tables)))
