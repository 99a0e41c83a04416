"""A checked, frozen data set: typed frames, a version and a content hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

import numpy as np
import pandas as pd

from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.index import Index, Names
from parley.dataset.package import Meta
from parley.dataset.read import RawTable
from parley.dataset.record import Record, records
from parley.dataset.search import Search
from parley.dataset.view import Filters, View


@dataclass(frozen=True, slots=True, eq=False)
class Dataset:
    """One negotiation's tables.

    ``dataset["clauses"]`` gives a frame with the contract's columns: ids and texts
    are ``str`` (NaN when empty), dates ``datetime64[us]``, required whole numbers
    ``int64``, optional ones ``Int64``, numbers ``float64``. Every call gives a frame
    of its own over shared data, so nothing a caller does to it reaches the data set.

    ``content_hash`` is the SHA-256 of all tables (64 hexadecimal digits); it does
    not change with a byte-order mark, with line ends or with ``datapackage.json``.
    ``covered_to`` is the last date that the data claim to cover: the declared one,
    else the newest date in the tables.
    """

    meta: Meta
    content_hash: str
    covered_to: date
    _tables: Mapping[str, pd.DataFrame] = field(repr=False)
    index: Index = field(init=False, repr=False)
    """Tables by their key."""
    names: Names = field(init=False, repr=False)
    """What things are called, by id."""
    search: Search = field(init=False, repr=False)
    """Finds words in the data set's texts; what a view's search text goes by."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", Index(self._tables))
        object.__setattr__(self, "names", Names(self._tables))
        object.__setattr__(self, "search", Search(self._tables))

    def __getitem__(self, table: str) -> pd.DataFrame:
        return self._tables[table].copy(deep=False)

    def record(self, table: str, key: str) -> Record:
        """The row with that key; `KeyError` names the table and the key when there is none.

        For tables whose key is one column.
        """
        row = int(self.index[table].index.get_indexer(pd.Index([key]))[0])
        if row < 0:
            raise KeyError(f"{table}.csv has no row {key!r}")
        return records(self._tables[table].iloc[[row]])[0]

    @property
    def version(self) -> str:
        """The declared version, else the first eight digits of the hash."""
        return self.meta.version or self.content_hash[:8]

    def view(
        self,
        plan: str | Iterable[str] = (),
        issue: str | Iterable[str] = (),
        actor: str | Iterable[str] = (),
        basis: str | Iterable[str] = (),
        asof: date | None = None,
        text: str = "",
    ) -> View:
        """What is left of the data set under these filters; an empty filter keeps everything.

        Raises `ValueError` naming the parameter and its allowed values for an unknown id.

        >>> import parley
        >>> from parley.paths import EXAMPLE_DATA
        >>> data = parley.load(EXAMPLE_DATA)
        >>> view = data.view(plan="draft", actor=["ostrell", "millers"], asof=date(2024, 3, 10))
        >>> view["positions"][["position_id", "clause_id", "stance"]]
          position_id clause_id  stance
        0      pos-04     draft       1
        1      pos-05   draft/2      -2
        >>> data.view(plan="treaty")
        Traceback (most recent call last):
        ValueError: plan: 'treaty' is not in the data; allowed: draft, counter, revised
        """
        return View(self, Filters.of(plan, issue, actor, basis, asof, text))


def build(meta: Meta, raw: Mapping[str, RawTable], hashes: Mapping[str, bytes]) -> Dataset:
    """Type the texts of a faultless data set. ``hashes`` holds each table's SHA-256 digest."""
    tables = {table.name: _typed(table, raw[table.name].frame) for table in TABLES}
    digest = hashlib.sha256()
    for table in TABLES:
        digest.update(table.name.encode() + b"\0" + hashes[table.name])
    return Dataset(
        meta, digest.hexdigest(), meta.covered_to or _newest(tables), MappingProxyType(tables)
    )


def _typed(table: Table, texts: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({c.name: _typed_column(c, texts[c.name]) for c in table.columns})


def _typed_column(column: Column, cells: pd.Series) -> pd.Series:
    match column.kind:
        case "date":
            return _dates(cells)
        case "integer":
            return cells.astype("int64" if column.required else "Int64")
        case "number":
            return cells.astype("float64")
        case _:
            return cells.astype("str")


def _dates(cells: pd.Series) -> pd.Series:
    """The cells as ``datetime64[us]``; each distinct day is read once."""
    places, days = pd.factorize(cells)
    read = pd.to_datetime(pd.Index(days, dtype="str"), format="%Y-%m-%d").astype("datetime64[us]")
    known = np.append(read.to_numpy(), np.datetime64("NaT", "us"))
    return pd.Series(known[places], index=cells.index)


def _newest(tables: Mapping[str, pd.DataFrame]) -> date:
    """The newest date of a plan, position, view or event; today's calendar has no part in it."""
    dated = (("plans", "published"), ("positions", "date"), ("analyst_views", "date"))
    newest = [tables[name][column].max() for name, column in (*dated, ("events", "date"))]
    known = [day.date() for day in newest if not pd.isna(day)]
    return max(known, default=date(1970, 1, 1))
