"""Rows of one table for which a rule does not hold, and looking up what rows refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from parley.dataset.contract import BY_NAME, Table
from parley.dataset.fault import Fault
from parley.dataset.read import RawTable


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as it was read, from which faults of single rows are made."""

    table: Table
    raw: RawTable

    def faults(self, wrong: pd.Series, column: str, problem: str, expected: str) -> Iterator[Fault]:
        """A fault for each row that is marked wrong, with the value it has in ``column``."""
        if not wrong.any():
            return
        values = self.raw.frame[column].fillna("")
        for row, value in zip(self.raw.rows[wrong], values[wrong], strict=True):
            yield Fault(self.table.file, int(row), column, value, problem, expected)


def rows_of(raw: Mapping[str, RawTable], name: str) -> Rows:
    """The table of that name, ready for making faults."""
    return Rows(BY_NAME[name], raw[name])


def as_dates(cells: pd.Series) -> pd.Series:
    """The cells as dates; what is none is missing, since the cell itself is a fault already."""
    return pd.to_datetime(cells, format="%Y-%m-%d", errors="coerce")


def by_id(table: RawTable, key: str, column: str) -> dict[str, str]:
    """For each id the value of a column, that of its first row; without empty ones of either."""
    ids, values = (table.frame[name].to_numpy(dtype=object)[::-1] for name in (key, column))
    found = dict(zip(ids, values, strict=True))
    return {
        one: value
        for one, value in found.items()
        if isinstance(one, str) and isinstance(value, str)
    }


def looked_up(cells: pd.Series, values: Mapping[str, str]) -> pd.Series:
    """For each cell the value that is known of it, NaN for none."""
    at_cells = [values.get(cell) for cell in cells.to_numpy(dtype=object)]
    return pd.Series(at_cells, index=cells.index, dtype="str")
