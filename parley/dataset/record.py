"""Single rows for reading: plain Python values by column name, None where a cell is empty."""

from __future__ import annotations

from typing import Any

import pandas as pd

Record = dict[str, Any]
"""One row: texts as str, dates as `pandas.Timestamp`, numbers as int or float, None if empty."""


def records(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame in its order."""
    columns = [_plain(frame[name]) for name in frame.columns]
    names = [str(name) for name in frame.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def _plain(cells: pd.Series) -> list[Any]:
    return [
        None if missing else cell
        for cell, missing in zip(cells.tolist(), cells.isna().tolist(), strict=True)
    ]
