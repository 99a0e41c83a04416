"""What is said where reading a data set meets something for which it has no rule.

That a table's rows bring down a check is a fault of Parley. A curator is helped all the same by
hearing which file and row it was, and a site goes on showing what it showed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final, TypeVar

import numpy as np

from parley.dataset import wording
from parley.dataset.contract import TABLES
from parley.dataset.fault import HEADER_ROW, Fault, Report
from parley.dataset.layout import layout
from parley.dataset.read import RawTable

Value = TypeVar("Value")
Raw = Mapping[str, RawTable]

_LOG: Final = logging.getLogger(__name__)


class UnforeseenError(Exception):
    """Reading failed at a place in a file; ``fault`` says where and how."""

    def __init__(self, file: str, row: int, cause: Exception) -> None:
        self.fault = Fault(
            file,
            row,
            "",
            "",
            wording.unforeseen(type(cause).__name__, str(cause)),
            wording.FORESEEN,
        )
        super().__init__(str(self.fault))


def report_of(error: UnforeseenError) -> Report:
    """The report of a reading that was broken off."""
    return Report((error.fault,), unforeseen=True)


def of_file(file: str, read: Callable[[bytes], Value], data: bytes) -> Value:
    """What ``read`` makes of a file's bytes; `UnforeseenError` names the row that brings it down."""
    try:
        return read(data)
    except Exception as error:
        _LOG.debug("reading %s", file, exc_info=True)
        raise UnforeseenError(file, _row_in(data, read), error) from error


def of_tables(make: Callable[[Raw], Value], raw: Raw) -> Value:
    """What ``make`` makes of the tables; `UnforeseenError` names the table and row that bring it down."""
    try:
        return make(raw)
    except Exception as error:
        _LOG.debug("checking tables", exc_info=True)
        raise UnforeseenError(*_place(make, raw), error) from error


def _row_in(data: bytes, read: Callable[[bytes], object]) -> int:
    """The record without which, and without those after it, the file would be read; 0 for none."""
    ends = layout(data).ends
    if not len(ends) or _fails(read, data[: int(ends[0])]):
        return 0
    records = _first_failing(len(ends) + 1, lambda count: read(data[: _end(data, ends, count)]))
    return HEADER_ROW + records - 1


def _end(data: bytes, ends: np.ndarray, count: int) -> int:
    return int(ends[count - 1]) if count <= len(ends) else len(data)


def _place(make: Callable[[Raw], object], raw: Raw) -> tuple[str, int]:
    """File and row without which all would be well: the first such table, and the first of its rows."""
    for table in TABLES:
        rows = raw[table.name].rows
        attempt = partial(_with_first, make, raw, table.name)
        if len(rows) and not _fails(attempt, 0):
            return table.file, int(rows.iloc[_first_failing(len(rows), attempt) - 1])
    return wording.THE_SET, 0


def _with_first(make: Callable[[Raw], object], raw: Raw, name: str, count: int) -> None:
    """Make it of the tables, of one of them the first rows only."""
    table = raw[name]
    first = replace(table, frame=table.frame.iloc[:count], rows=table.rows.iloc[:count])
    make({**raw, name: first})


def _first_failing(count: int, attempt: Callable[[int], object]) -> int:
    """The least number of first rows with which the attempt fails, by halving; ``count`` fails, 0 passes."""
    passes, fails = 0, count
    while fails - passes > 1:
        middle = (passes + fails) // 2
        if _fails(attempt, middle):
            fails = middle
        else:
            passes = middle
    return fails


def _fails(attempt: Callable[[Any], object], given: object) -> bool:
    try:
        attempt(given)
    except Exception:  # noqa: BLE001 (the one that is being looked for, or one that hides behind it)
        return True
    return False
