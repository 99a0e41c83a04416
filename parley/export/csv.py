"""CSV bytes: UTF-8, RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import pandas as pd

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""The first characters that make a spreadsheet execute a cell of text."""


def neutralise(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before every text that a spreadsheet would execute.

    Numbers and dates are left alone. The apostrophe is the only change, so the
    original is what follows it.
    """
    return frame.assign(
        **{
            name: frame[name].where(
                ~frame[name].str.startswith(FORMULA_STARTS, na=False), "'" + frame[name]
            )
            for name in frame.columns
            if isinstance(frame[name].dtype, pd.StringDtype)
        }
    )


def to_csv(frame: pd.DataFrame) -> bytes:
    """The frame without its index as CSV; missing cells are empty, dates are YYYY-MM-DD."""
    text = neutralise(frame).to_csv(
        index=False, lineterminator="\r\n", date_format="%Y-%m-%d", na_rep=""
    )
    return text.encode("utf-8")
