"""Days as callers write them: ISO text, a date, or a pandas timestamp."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

import pandas as pd

from parley.dataset import wording

Day = str | date | pd.Timestamp
"""A day: '2026-07-04', a `datetime.date`, or a `pandas.Timestamp`, whose time of day is ignored."""

_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def as_day(name: str, value: Day) -> date:
    """The day as a date; `ValueError` names the parameter ``name`` where it is none."""
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    elif isinstance(value, date) and not pd.isna(value):
        return value.date() if isinstance(value, datetime) else value
    raise ValueError(wording.not_a_date(name, value))
