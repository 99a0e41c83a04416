"""Days as callers write them: ISO text, a date, or a pandas timestamp."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final

import pandas as pd

from parley.dataset import wording

Day = str | date | pd.Timestamp
"""A day: '2026-07-04', a `datetime.date`, or a `pandas.Timestamp`, whose time of day is ignored."""

FIRST, LAST = date(1678, 1, 1), date(2261, 12, 31)
"""The days that data sets may hold: those that pandas can count in nanoseconds, in whole years."""

_ISO: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def problem_of_day(text: str) -> str:
    """What is wrong with a day as data sets write it; '' if nothing."""
    if not _ISO.fullmatch(text):
        return wording.NOT_A_DATE
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return wording.NO_SUCH_DAY
    return "" if FIRST <= day <= LAST else wording.day_out_of_reach(FIRST, LAST)


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
