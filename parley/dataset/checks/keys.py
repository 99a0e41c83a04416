"""Keys: each stands once, and whatever refers to one finds it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import numpy as np
import pandas as pd

from parley.dataset import wording
from parley.dataset.checks.ids import drawn_alike
from parley.dataset.contract import BY_NAME, LIST_SEPARATOR, Column, Table
from parley.dataset.fault import Fault
from parley.dataset.lists import split
from parley.dataset.read import RawTable


def known_ids(raw: Mapping[str, RawTable], names: tuple[str, ...]) -> frozenset[str] | None:
    """The ids in the key columns of the tables, or None where one of them could not be read whole."""
    if not all(raw[name].whole for name in names):
        return None
    return frozenset(one for name in names for one in raw[name].distinct(BY_NAME[name].key[0]))


def among(ids: pd.Series, known: Collection[str]) -> np.ndarray:
    """Which of the ids are known, as True and False.

    By a set of plain strings: the look-up of pandas walks a long list of Arrow's texts one by one.
    """
    return np.fromiter((text in known for text in ids.to_numpy(dtype=object)), bool, len(ids))


def reference_faults(
    table: Table, column: Column, raw: Mapping[str, RawTable], spoilt: Collection[int] = ()
) -> Iterator[Fault]:
    """The cells that name an id which stands in none of the tables they may refer to.

    ``spoilt`` are rows whose cell is no id at all, which has been said.
    """
    if not column.refers_to:
        return
    distinct = raw[table.name].distinct(column.name)
    known = known_ids(raw, column.refers_to) if distinct else None
    if known is None:
        return
    if column.kind == "ids":
        lost = {
            cell: [row_id for row_id in split(cell) if row_id and row_id not in known]
            for cell in distinct
        }
        dangling = {cell: LIST_SEPARATOR.join(missing) for cell, missing in lost.items() if missing}
    else:
        dangling = {cell: cell for cell in distinct if cell not in known}
    if not dangling:
        return
    meant = _meant(dangling.values(), known)
    rows, cells = raw[table.name].rows, raw[table.name].frame[column.name]
    wrong = cells.isin(list(dangling)) & ~rows.isin(list(spoilt))
    files = [BY_NAME[name].file for name in column.refers_to]
    for row, value in zip(rows[wrong], cells[wrong], strict=True):
        lost_id = dangling[value]
        expected = wording.refers_to(files, meant.get(lost_id, ""))
        yield Fault(table.file, int(row), column.name, lost_id, wording.REFERS_TO_NOTHING, expected)


def _meant(lost: Collection[str], known: Iterable[str]) -> dict[str, str]:
    """For ids that stand nowhere the known one that looks the same: lost -> known."""
    by_look: dict[str, str] = {}
    for one in sorted(known):
        by_look.setdefault(drawn_alike(one), one)
    found = {one: by_look.get(drawn_alike(one)) for one in lost}
    return {one: known_id for one, known_id in found.items() if known_id is not None}


def duplicate_keys(table: Table, raw: RawTable) -> Iterator[Fault]:
    """The rows whose key stands in an earlier row; what is empty in a key of several is a value."""
    first, *others = table.key
    if not others and raw.frame[first].is_unique:
        return
    keys = raw.frame[list(table.key)]
    again = keys.duplicated(keep="first") & keys.notna().any(axis=1)
    if not again.any():
        return
    first = raw.rows.groupby([keys[name] for name in table.key], dropna=False).transform("first")
    for row, earlier, key in zip(
        raw.rows[again],
        first[again],
        keys[again].fillna("").agg(" + ".join, axis=1),
        strict=True,
    ):
        yield Fault(
            table.file,
            int(row),
            "+".join(table.key),
            key,
            wording.same_key_as(earlier),
            wording.STANDS_ONCE,
        )
