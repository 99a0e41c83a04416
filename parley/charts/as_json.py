"""Values as JSON has them: what a figure is drawn from, without NumPy, pandas or NaN."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

import numpy as np
import pandas as pd

DIGITS: Final = 8
"""Digits that a number keeps: a picture is the same to a pixel."""

_MIDNIGHT: Final = "T00:00:00"
_AS_IT_IS: Final = (str, bool, int, type(None))


def as_json(value: Any) -> Any:
    """The value made of dictionaries, lists, texts, numbers, truth values and None.

    Numbers keep `DIGITS` digits, whole ones are integers, NaN and NaT are None. Times are written as
    Plotly reads them, to the second; a midnight is its day.
    """
    kind = type(value)
    if kind in _AS_IT_IS:
        return value
    if kind is float:
        return _number(value)
    if isinstance(value, Mapping):
        return {name: as_json(part) for name, part in value.items()}
    if isinstance(value, (list, tuple, range)):
        return [part if type(part) in _AS_IT_IS else as_json(part) for part in value]
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.kind == "M":
        return as_json(pd.DatetimeIndex(np.atleast_1d(value)))
    if isinstance(value, (np.ndarray, np.generic)):
        return as_json(value.tolist())
    if isinstance(value, (pd.Series, pd.Index)):
        return as_json(value.tolist())
    if value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, (date, datetime)):
        return _time(value)
    raise TypeError(f"{value!r} has no place in a figure")


def _number(value: float) -> float | None:
    if value != value:
        return None
    short = float(f"{value:.{DIGITS}g}")
    return int(short) if short.is_integer() else short


def _time(when: date) -> str:
    if isinstance(when, pd.Timestamp):
        when = when.floor("s").to_pydatetime(warn=False)
    return when.isoformat().removesuffix(_MIDNIGHT)
