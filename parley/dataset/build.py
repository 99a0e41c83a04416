"""From the texts of faultless files to a typed data set."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import numpy as np
import pandas as pd

from parley.dataset.contract import TABLES, Table
from parley.dataset.package import Meta
from parley.dataset.read import RawTable
from parley.dataset.typed import typed
from parley.dataset.view import Dataset


def build(meta: Meta, raw: Mapping[str, RawTable], hashes: Mapping[str, bytes]) -> Dataset:
    """Type the texts of a faultless data set. ``hashes`` holds the SHA-256 digest of each
    file that there is, in the order of the contract."""
    tables = {table.name: _read(table, raw[table.name].frame) for table in TABLES}
    digest = hashlib.sha256()
    for name, of_table in hashes.items():
        digest.update(name.encode() + b"\0" + of_table)
    return Dataset(
        meta, digest.hexdigest(), meta.covered_to or _newest(tables), MappingProxyType(tables)
    )


def _read(table: Table, texts: pd.DataFrame) -> pd.DataFrame:
    """The texts of a table with its dates read, all columns of their type."""
    dates = {
        column.name: _dates(texts[column.name]) for column in table.columns if column.kind == "date"
    }
    return typed(table, texts.assign(**dates))


def _dates(cells: pd.Series) -> pd.Series:
    """The cells as ``datetime64[us]``; each distinct day is read once."""
    codes, days = pd.factorize(cells)
    read = pd.to_datetime(pd.Index(days, dtype="str"), format="%Y-%m-%d").astype("datetime64[us]")
    known = np.append(read.to_numpy(), np.datetime64("NaT", "us"))
    return pd.Series(known[codes], index=cells.index)


def _newest(tables: Mapping[str, pd.DataFrame]) -> date:
    """The newest date of a plan, position, answer, view or event; today's calendar has no part in it."""
    dated = ("positions", "answers", "analyst_views", "events")
    columns = (("plans", "published"), *((name, "date") for name in dated))
    newest = [tables[name][column].max() for name, column in columns]
    known = [day.date() for day in newest if not pd.isna(day)]
    return max(known, default=date(1970, 1, 1))
