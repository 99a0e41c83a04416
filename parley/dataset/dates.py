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

_PERIODS: Final = {"month": "M", "year": "Y"}
"""What a date stands for that is known less exactly than by its day, as pandas names it."""

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


def known_by_day(precision: pd.Series) -> pd.Series:
    """Which dates are known by their day (bool), by what the contract's ``precision`` says of each."""
    return ~precision.isin(_PERIODS)


def first_possible(days: pd.Series, precision: pd.Series) -> pd.Series:
    """The first day that each date may mean: itself, or the first of its month or year. NaT stays."""
    return _at_end(days, precision, "start_time")


def last_possible(days: pd.Series, precision: pd.Series) -> pd.Series:
    """The last day that each date may mean: itself, or the last of its month or year. NaT stays."""
    return _at_end(days, precision, "end_time")


def written(days: pd.Series, precision: pd.Series) -> pd.Series:
    """The dates as ISO 8601 writes them: 2025-11-24, 2024-03 where only the month is known, or 1994."""
    full = days.dt.strftime("%Y-%m-%d")
    full = full.where(precision != "month", days.dt.strftime("%Y-%m"))
    return full.where(precision != "year", days.dt.strftime("%Y")).astype("str")


def as_known(days: pd.Series, precision: pd.Series) -> pd.Series:
    """The dates for a table: days where all are known by their day, else as `written`."""
    return days.dt.date if known_by_day(precision).all() else written(days, precision)


def _at_end(days: pd.Series, precision: pd.Series, end: str) -> pd.Series:
    for word, period in _PERIODS.items():
        if precision.eq(word).any():
            reached = getattr(days.dt.to_period(period).dt, end).dt.normalize()
            days = days.where(precision != word, reached.astype(days.dtype))
    return days


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
