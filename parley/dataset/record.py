"""Single rows for reading: plain Python values by column name, None where a cell is empty."""

from __future__ import annotations

from typing import Any

import pandas as pd

Record = dict[str, Any]
"""One row: texts as str, dates as `pandas.Timestamp`, numbers as int or float, None if empty."""


def records(frame: pd.DataFrame) -> list[Record]:
    """The rows of a frame in its order."""
    plain = frame.astype(object)
    return [
        {str(k): v for k, v in row.items()}
        for row in plain.where(frame.notna(), None).to_dict("records")
    ]
