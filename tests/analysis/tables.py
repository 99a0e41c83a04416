"""Tables as tests compare them."""

from __future__ import annotations

from typing import Any

import pandas as pd


def rows(frame: pd.DataFrame, *columns: str) -> list[list[Any]]:
    """The cells of these columns, row by row; what is missing is None."""
    picked = frame[list(columns)]
    return picked.astype(object).where(picked.notna(), None).to_numpy().tolist()
