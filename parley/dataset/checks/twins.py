"""What stands twice under two ids: a row, a page's address, a name."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from parley.dataset import wording
from parley.dataset.checks.ids import own_ids, typed_alike
from parley.dataset.checks.rule import Found, Raw
from parley.dataset.contract import BY_NAME, TABLES, Table
from parley.dataset.fault import Fault
from parley.dataset.index import NAMED_BY
from parley.dataset.package import Meta


def same_row(raw: Raw, _: Meta) -> Found:
    """A row that says nothing that an earlier one does not say, and is counted again."""
    for table in TABLES:
        key = own_ids(table)
        if key is None:
            continue
        again = _again(table, raw)
        if not again.any():
            continue
        cells, rows = _said(table, raw), raw[table.name].rows
        first = rows.groupby([cells[name] for name in cells], dropna=False).transform("first")
        ids = raw[table.name].frame[key]
        for row, value, earlier in zip(rows[again], ids[again], first[again], strict=True):
            expected = wording.row_once(int(earlier))
            yield Fault(table.file, int(row), key, value, wording.SAME_ROW, expected)


def _said(table: Table, raw: Raw) -> pd.DataFrame:
    """What the rows of a table say, without their ids.

    What is said in words is seldom said twice: such columns stand first.
    """
    names = [name for name in table.column_names if name != own_ids(table)]
    return raw[table.name].frame[sorted(names, key=lambda name: not _in_words(table, name))]


def _again(table: Table, raw: Raw) -> pd.Series:
    """Which rows of a table with ids of its own say what an earlier one says."""
    frame = raw[table.name].frame
    told = next((name for name in table.column_names if _in_words(table, name)), None)
    if told is not None and len(raw[table.name].distinct(told)) == len(frame):
        return pd.Series(False, index=frame.index)
    ids = frame[own_ids(table)]
    return _all_again(_said(table, raw)) & ids.notna() & ~ids.duplicated()


def _in_words(table: Table, name: str) -> bool:
    column = table.column(name)
    return column.required and column.kind in ("text", "url")


def _all_again(cells: pd.DataFrame) -> pd.Series:
    """The rows all of whose cells stand in an earlier row, too.

    Column by column, on what the columns before have left: seldom much, so that many rows cost little.
    """
    left = cells
    for name in cells:
        left = left[left[name].duplicated(keep=False)]
        if left.empty:
            return pd.Series(False, index=cells.index)
    again = pd.Series(False, index=cells.index)
    again[left.index] = left.duplicated(keep="first")
    return again


def same_address(raw: Raw, _: Meta) -> Found:
    """A page that is listed twice, and would count as two; a row that is repeated whole is not meant."""
    again = set(raw["sources"].rows[_again(BY_NAME["sources"], raw)])
    found = _twice(raw, "sources", "url", wording.same_address_as, wording.ADDRESS_ONCE)
    yield from (fault for fault in found if fault.row not in again)


def same_name(raw: Raw, _: Meta) -> Found:
    """A name by which readers choose, and which is another's already. Titles of pages may be alike."""
    names = [(table, name) for table, (_, name) in NAMED_BY.items() if table != "sources"]
    for table, name in (*names, ("actors", "short_name")):
        yield from _twice(raw, table, name, wording.same_name_as, wording.NAME_ONCE)


def _twice(
    raw: Raw, table: str, column: str, problem: Callable[[int], str], expected: str
) -> Found:
    rows, cells = raw[table].rows, raw[table].frame[column]
    distinct = raw[table].distinct(column)
    looks = {one: one if column == "url" else typed_alike(one) for one in distinct}
    if len(set(looks.values())) == cells.count():
        return
    groups = pd.Series([looks.get(cell) for cell in cells], index=cells.index, dtype="str")
    again = groups.duplicated() & groups.notna()
    first = rows.groupby(groups).transform("first")
    for row, value, earlier in zip(rows[again], cells[again], first[again], strict=True):
        yield Fault(BY_NAME[table].file, int(row), column, value, problem(int(earlier)), expected)
