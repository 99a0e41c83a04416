"""CSV bytes: UTF-8, RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd

from parley.export.encoding import utf8

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The first characters that make a spreadsheet execute a cell of text; the last four are wide forms
of the first four, which some spreadsheets read as those."""


def neutralise(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with an apostrophe before every text that a spreadsheet would execute.

    Names of columns are such texts, too: those of a matrix are names from the data. Numbers and
    dates are left alone. The apostrophe is the only change, so the original is what follows it.
    """
    # By place, as two actors of one name are two columns of one name.
    safe = {place: _neutralised(frame.iloc[:, place]) for place in range(frame.shape[1])}
    names = [_as_text(name) for name in frame.columns]
    return pd.DataFrame(safe, index=frame.index).set_axis(names, axis="columns")


def _neutralised(cells: pd.Series) -> pd.Series:
    if isinstance(cells.dtype, pd.StringDtype):
        return cells.where(~cells.str.startswith(FORMULA_STARTS, na=False), "'" + cells)
    is_plain = pd.api.types.is_numeric_dtype(cells) or pd.api.types.is_datetime64_any_dtype(cells)
    return cells if is_plain else cells.astype(object).map(_as_text, na_action="ignore")


def _as_text(value: Any) -> Any:
    """A text that no spreadsheet executes; everything else as it is."""
    is_formula = isinstance(value, str) and value.startswith(FORMULA_STARTS)
    return f"'{value}" if is_formula else value


def to_csv(frame: pd.DataFrame) -> bytes:
    """The frame without its index as CSV; missing cells are empty, dates are YYYY-MM-DD."""
    return b"".join(csv_parts([frame]))


def csv_parts(frames: Iterable[pd.DataFrame]) -> Iterator[bytes]:
    """`to_csv` of frames that follow one another, frame by frame; the first brings the names."""
    for number, frame in enumerate(frames):
        text = neutralise(frame).to_csv(
            index=False, header=not number, lineterminator="\r\n", date_format="%Y-%m-%d", na_rep=""
        )
        yield utf8(text)
