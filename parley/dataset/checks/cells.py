"""One cell: is it of its column's kind, and if not, what is wrong with it?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from parley.dataset import wording
from parley.dataset.contract import LIST_SEPARATOR, Column, Table
from parley.dataset.dates import problem_of_day
from parley.dataset.fault import Fault
from parley.dataset.languages import is_language
from parley.dataset.read import RawTable
from parley.dataset.web import problem_of_address

_ID: Final = re.compile(r"[^\s;]+")
_INTEGER: Final = re.compile(r"-?[0-9]{1,15}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_OUTER_SPACE: Final = re.compile(r"^\s|\s$")

_SPACE: Final = r"\x00-\x20\x7f-\x{a0}\pZ"
_CLEARED: Final[Mapping[str, str]] = {
    "id": rf"^[^{_SPACE};\pC]+$",
    "text": rf"^[^{_SPACE}\pC]$|^[^{_SPACE}\pC](?s:.*)[^{_SPACE}\pC]$",
}
"""Patterns (in RE2's syntax) of values that are right beyond doubt, for the kinds whose values
are too many to be looked at one by one. What they do not clear is judged like the rest."""


def cell_faults(table: Table, column: Column, raw: RawTable) -> Iterator[Fault]:
    """The cells of a column that are empty and should not be, or not of the column's kind."""
    cells = raw.frame[column.name]
    if column.required:
        for row in raw.rows[cells.isna()]:
            yield Fault(table.file, int(row), column.name, "", wording.EMPTY_CELL, column.allowed)
    problem_of = _PROBLEMS[column.kind]
    doubtful = _doubtful(column, cells)
    problems = {value: problem for value in doubtful if (problem := problem_of(column, value))}
    if not problems:
        return
    wrong = cells.isin(list(problems))
    for row, value in zip(raw.rows[wrong], cells[wrong], strict=True):
        yield Fault(table.file, int(row), column.name, value, problems[value], column.allowed)


def _doubtful(column: Column, cells: pd.Series) -> list[str]:
    """The distinct values that have to be looked at one by one."""
    pattern = _CLEARED.get(column.kind)
    values = pa.array(cells, type=pa.string(), from_pandas=True).drop_null()
    if pattern is not None:
        cleared = pc.call_function(
            "match_substring_regex", [values], pc.MatchSubstringOptions(pattern)
        )
        values = values.filter(pc.call_function("invert", [cleared]))
    return values.unique().to_pylist()


def _problem_word(column: Column, value: str) -> str:
    if column.words:
        return "" if value in column.words else wording.NOT_A_WORD
    return _problem_text(column, value)


def _problem_id(_: Column, value: str) -> str:
    if not _ID.fullmatch(value):
        return wording.NOT_AN_ID
    return "" if value.isprintable() else wording.NOT_SEEN_IN_ID


def _problem_ids(column: Column, value: str) -> str:
    parts = value.split(LIST_SEPARATOR)
    problems = {_problem_id(column, part) for part in parts}
    if wording.NOT_AN_ID in problems:
        return wording.NOT_IDS
    if wording.NOT_SEEN_IN_ID in problems:
        return wording.NOT_SEEN_IN_ID
    return "" if len(set(parts)) == len(parts) else wording.ID_TWICE


def _problem_text(_: Column, value: str) -> str:
    if not any(sign.isprintable() and not sign.isspace() for sign in value):
        return wording.NOTHING_SEEN
    return wording.OUTER_SPACE if _OUTER_SPACE.search(value) else ""


def _problem_date(_: Column, value: str) -> str:
    return problem_of_day(value)


def _problem_integer(column: Column, value: str) -> str:
    if column.words:
        return "" if value in column.words else wording.NOT_A_WORD
    if not _INTEGER.fullmatch(value):
        return wording.NOT_WHOLE
    return wording.TOO_SMALL if column.least is not None and int(value) < column.least else ""


def _problem_number(_: Column, value: str) -> str:
    return "" if _NUMBER.fullmatch(value) else wording.NOT_A_NUMBER


def _problem_url(_: Column, value: str) -> str:
    return problem_of_address(value)


def _problem_language(_: Column, value: str) -> str:
    return "" if is_language(value) else wording.NOT_A_LANGUAGE


_PROBLEMS: Final[Mapping[str, Callable[[Column, str], str]]] = {
    "id": _problem_id,
    "ids": _problem_ids,
    "text": _problem_text,
    "word": _problem_word,
    "date": _problem_date,
    "integer": _problem_integer,
    "number": _problem_number,
    "url": _problem_url,
    "language": _problem_language,
}
"""For each kind of column, the function that names what is wrong with a value ('' if nothing)."""
