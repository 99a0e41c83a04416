"""What is computed has the columns that its description says, each of its type, filled where it must be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from parley.analysis.agreement import AGREEMENT, agreement
from parley.analysis.consensus import CONSENSUS, consensus
from parley.analysis.movement import MOVEMENT, movement
from parley.analysis.packages import BENCH, clause_rows, package
from parley.analysis.stances import STANCES, stances
from parley.dataset import Dataset, Table, View
from parley.dataset.contract import LIST_SEPARATOR

Compute = Callable[[View], pd.DataFrame]
TYPES = {
    "id": "str",
    "ids": "str",
    "text": "str",
    "word": "str",
    "date": "datetime64[us]",
    "number": "float64",
}
COMPUTED: list[tuple[Table, Compute]] = [
    (STANCES, stances),
    (AGREEMENT, agreement),
    (CONSENSUS, consensus),
    (BENCH, lambda view: clause_rows(package(view))),
    (MOVEMENT, lambda view: movement(view, since=view.asof - pd.Timedelta(days=200))),
]


@pytest.mark.parametrize(("table", "compute"), COMPUTED, ids=[table.name for table, _ in COMPUTED])
def test_columns_types_and_required_cells(frozen: Dataset, table: Table, compute: Compute):
    # The second view is of a day before any text, the third of actors who never spoke on it.
    for view in (
        frozen.view(),
        frozen.view(asof=date(2022, 1, 1)),
        frozen.view(plan="us-28", actor=("ca", "cn")),
    ):
        frame = compute(view)
        assert tuple(frame.columns) == table.column_names
        for column in table.columns:
            cells = frame[column.name]
            whole = "int64" if column.required else "Int64"
            assert cells.dtype == TYPES.get(column.kind, whole), column.name
            assert cells.notna().all() or not column.required, column.name
            if column.words:
                assert set(cells.dropna()) <= set(column.words)
        if table.key:
            assert not frame.duplicated(list(table.key)).any()


@pytest.mark.parametrize(("table", "compute"), COMPUTED, ids=[table.name for table, _ in COMPUTED])
def test_ids_are_those_of_the_tables_they_refer_to(frozen: Dataset, table: Table, compute: Compute):
    frame = compute(frozen.view())
    for column in table.columns:
        known = {row_id for name in column.refers_to for row_id in frozen.index[name].index}
        named = frame[column.name].dropna()
        if column.kind == "ids":
            named = named.str.split(LIST_SEPARATOR).explode()
        assert not column.refers_to or set(named) <= known, column.name
