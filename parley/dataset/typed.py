"""Frames with the columns and types that a table's description gives them."""

from __future__ import annotations

import pandas as pd

from parley.dataset.contract import Column, Table


def dtype_of(column: Column) -> str:
    """How the cells of a column are held.

    ``datetime64[us]``, ``int64`` or, where cells may be empty, ``Int64``, ``float64``, else ``str``.
    """
    match column.kind:
        case "date":
            return "datetime64[us]"
        case "integer":
            return "int64" if column.required else "Int64"
        case "number":
            return "float64"
        case _:
            return "str"


def typed(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the columns of the table, in its order and each of its type.

    A column that the rows lack is empty; others of theirs are left out.
    """
    columns = {column.name: dtype_of(column) for column in table.columns}
    return rows.reindex(columns=list(columns)).astype(columns)
