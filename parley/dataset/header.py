"""The header of one file: which columns are missing, unknown or there twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from parley.dataset import wording
from parley.dataset.contract import Table
from parley.dataset.fault import HEADER_ROW, Fault

_LISTED: Final = 8
"""How many missing or unknown columns are named one by one; more are one fault."""


def otherwise_separated(table: Table, line: str) -> Fault | None:
    """That the cells of the first line are separated by other signs than commas."""
    if "," in line or not (";" in line or "\t" in line):
        return None
    problem = wording.SEPARATED_BY_SEMICOLONS if ";" in line else wording.SEPARATED_BY_TABS
    expected = wording.commas_between(table.column_names)
    return Fault(table.file, HEADER_ROW, "", line, problem, expected)


def header_faults(table: Table, header: Sequence[str]) -> list[Fault]:
    """What is wrong with the names of the columns, in linear time."""
    times = Counter(header)
    wanted = set(table.column_names)
    unknown = [(name, place) for place, name in enumerate(header, start=1) if name not in wanted]
    missing = [name for name in table.column_names if name not in times]
    if len(missing) > _LISTED:
        problem = wording.missing_columns(len(missing) - 1)
        expected = wording.header_row(table.column_names)
        return [Fault(table.file, HEADER_ROW, missing[0], "", problem, expected)]
    renamed = _renamed(missing, [name for name, _ in unknown])
    return [
        *_missing(table, missing, renamed),
        *_unknown(table, [one for one in unknown if one[0] not in renamed.values()]),
        *_twice(table, times),
    ]


def _renamed(missing: Sequence[str], unknown: Sequence[str]) -> dict[str, str]:
    """Missing columns that stand there under a name like theirs: theirs -> that name.

    Where one is missing and one is unknown, it is that one, whatever it is called.
    """
    if not missing or not unknown:
        return {}
    if len(missing) == len(unknown) == 1:
        return {missing[0]: unknown[0]}
    if len(unknown) > _LISTED:
        return {}
    from parley.dataset.near import nearest_of  # only where there is such a fault

    left, found = list(unknown), {}
    for name in missing:
        near = nearest_of(name, left)
        if near is not None:
            found[name] = near
            left.remove(near)
    return found


def _missing(table: Table, missing: Sequence[str], renamed: dict[str, str]) -> Iterator[Fault]:
    for name in missing:
        called = renamed.get(name)
        problem = wording.NO_COLUMN if called is None else wording.CALLED_OTHERWISE
        expected = wording.a_column(name)
        yield Fault(table.file, HEADER_ROW, name, called or "", problem, expected)


def _unknown(table: Table, unknown: Sequence[tuple[str, int]]) -> Iterator[Fault]:
    expected = wording.only_columns(table.column_names)
    if len(unknown) > _LISTED:
        name, place = unknown[0]
        column, problem = name or wording.numbered(place), wording.unknown_columns(len(unknown))
        yield Fault(table.file, HEADER_ROW, column, "", problem, expected)
        return
    for name, place in unknown:
        column = name or wording.numbered(place)
        yield Fault(table.file, HEADER_ROW, column, "", wording.UNKNOWN_COLUMN, expected)


def _twice(table: Table, times: Counter[str]) -> Iterator[Fault]:
    for name in table.column_names:
        if times[name] > 1:
            problem, expected = wording.COLUMN_TWICE, wording.EACH_ONCE
            yield Fault(table.file, HEADER_ROW, name, "", problem, expected)


def exchanged(table: Table, header: Sequence[str]) -> tuple[str, str] | None:
    """Two columns that stand in each other's place, while all others stand in the contract's order.

    Columns may stand in any order, but who changes two names and not the cells below them gets this.
    """
    pairs = zip(table.column_names, header, strict=False)
    apart = [(wanted, found) for wanted, found in pairs if wanted != found]
    if len(header) != len(table.columns) or len(apart) != 2 or apart[0] != apart[1][::-1]:
        return None
    return apart[0]
