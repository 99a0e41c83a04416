"""Single rows for reading: plain Python values by column name, None where a cell is empty."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

Record = dict[str, Any]
"""One row: texts as str, dates as `pandas.Timestamp`, numbers as int or float, None if empty."""


def records(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame in its order."""
    columns = [_plain(frame[name]) for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def record_at(frame: pd.DataFrame, row: int) -> Record:
    """One row of a frame whose cells are single values, by its place; much quicker than `records` of it."""
    return {str(name): _single(cells.array[row]) for name, cells in frame.items()}


def _single(cell: Any) -> Any:
    if pd.isna(cell):
        return None
    return cell.item() if isinstance(cell, np.generic) else cell


def _plain(cells: pd.Series) -> list[Any]:
    return [
        None if missing else cell
        for cell, missing in zip(cells.tolist(), cells.isna().tolist(), strict=True)
    ]
