"""The events of a view: how they lie in time, how well that is known, what is near."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.spans import Span
from parley.analysis.stances import told_here
from parley.dataset.dates import first_possible, known_by_day, last_possible
from parley.dataset.kept import kept
from parley.dataset.lists import split
from parley.dataset.record import Record
from parley.dataset.view import View

AROUND: Final = 3
"""How many days before and after an event count as the days around it."""

WEEK: Final = 7

MOST_MONTHS: Final = 16 * 12
"""Up to so many months events are counted by months, above by years."""


@kept
def events(view: View) -> pd.DataFrame:
    """The events of the view, with two columns that say how they lie in time.

    ``begins`` and ``ends`` (datetime64) are the first and the last day on which the event
    lies or, where only the month or the year is known, may lie; nothing lies after the as-of
    date. (The view leaves out an event of a month or year that was not over by then.)
    """
    rows = view["events"]
    until = rows["end_date"].fillna(rows["date"])
    begins = first_possible(rows["date"], rows["precision"])
    ends = last_possible(until, rows["precision"])
    asof = pd.Timestamp(view.asof)
    return rows.assign(begins=begins, ends=ends.where(ends <= asof, asof))


def during(rows: pd.DataFrame, span: Span) -> pd.DataFrame:
    """The rows of `events` that lie, or may lie, in the span, in the order of time."""
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    kept = rows[(rows["begins"] <= last) & (rows["ends"] >= first)]
    return kept.sort_values("begins", kind="stable").reset_index(drop=True)


@kept
def same_days(view: View, event_id: str) -> pd.DataFrame:
    """The other events of the view that lie, or may lie, on the first day of this one.

    None for an event known only by its month or year, of which there is no such day.
    """
    rows = events(view)
    own = rows[rows["event_id"] == event_id]
    if own.empty or not known_by_day(own["precision"]).all():
        return own.iloc[:0]
    first = own["begins"].iloc[0].date()
    near = during(rows, Span(first, first))
    return near[near["event_id"] != event_id].reset_index(drop=True)


def by_period(rows: pd.DataFrame, span: Span) -> pd.DataFrame:
    """How many of the rows of `events` began in each month, or year where months would be too many.

    In a count by months those are left out of which only the year is known.
    ``span`` is the whole time. Columns: ``begins`` and ``ends`` of the period
    (datetime64), ``events`` (1 or more), ``is_year``. In the order of time.
    """
    months = 12 * (span.last.year - span.first.year) + span.last.month - span.first.month
    is_year = months > MOST_MONTHS
    begins = rows["begins"] if is_year else rows.loc[rows["precision"] != "year", "begins"]
    counts = begins.dt.to_period("Y" if is_year else "M").value_counts().sort_index()
    return pd.DataFrame(
        {
            "begins": counts.index.start_time,
            "ends": counts.index.end_time,
            "events": counts.to_numpy(),
            "is_year": is_year,
        }
    )


def busiest_week(rows: pd.DataFrame, span: Span) -> Span | None:
    """The seven days in a row of the span on which most of the rows of `events` began.

    The first of those that overlap. None where another week of the span, apart from that one, has
    as many, or none has two: then no week stands out. What is known by its month or year
    alone is on no day.
    """
    known = rows.loc[known_by_day(rows["precision"]), "begins"].sort_values()
    known = known[(known >= pd.Timestamp(span.first)) & (known <= pd.Timestamp(span.last))]
    began = known.to_numpy()
    after = np.searchsorted(began, began + np.timedelta64(WEEK, "D"), side="left")
    counts = after - np.arange(len(began))
    most = int(counts.max()) if len(counts) else 0
    if most < 2:
        return None
    first, last = began[counts == most][[0, -1]]
    if last - first >= np.timedelta64(WEEK, "D"):
        return None
    start = pd.Timestamp(first).date()
    return Span(start, start + timedelta(days=WEEK - 1)).within(span)


def told_around(view: View, event: Record) -> pd.DataFrame:
    """What was said in the days around an event: rows of `told_here`, positions and answers that are no stance.

    From `AROUND` days before its first day to as many after its last; for an event known
    only by its month or year there are no such days, and so no rows. Those of the actors
    involved come first, then the nearest in time; of equals positions.
    """
    said = told_here(view)
    if event["precision"] != "day":
        return said.iloc[:0]
    margin = pd.Timedelta(days=AROUND)
    first, last = event["date"], event["end_date"] or event["date"]
    near = said[(said["date"] >= first - margin) & (said["date"] <= last + margin)]
    before, after = first - near["date"], near["date"] - last
    order = pd.DataFrame(
        {
            "other": ~near["actor_id"].isin(split(event["actors"])),
            "away": before.where(before > after, after).dt.days.where(lambda days: days > 0, 0),
        }
    ).sort_values(["other", "away"], kind="stable")
    return near.loc[order.index].reset_index(drop=True)
