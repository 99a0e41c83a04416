"""The events of a view on a time axis: how they lie in time, how well that is known, what is near."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset import Dataset, Record, View
from parley.dataset.lists import split
from parley.wording import day

AROUND: Final = 3
"""How many days before and after an event count as the days around it."""

STANDS_OUT: Final = 0.25
"""By how much the share of rows after a day must exceed the share of time to make it a start."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time from one day to another, both in it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has, one at least."""
        return max((self.last - self.first).days + 1, 1)

    def within(self, other: Span) -> Span:
        """The part that lies in ``other``; its nearest day where there is none."""
        first = min(max(self.first, other.first), other.last)
        return Span(first, max(min(self.last, other.last), first))

    def in_words(self) -> str:
        """'20 November 2025 to 4 July 2026'."""
        return day(self.first) if self.days == 1 else f"{day(self.first)} to {day(self.last)}"


def events(view: View) -> pd.DataFrame:
    """The events of the view, with two columns that say how they lie in time.

    ``begins`` and ``ends`` (datetime64) are the first and the last day on which the event
    lies or, where only the month is known, may lie; nothing reaches past the as-of
    date. (The view leaves out an event of a month that was not over by then.)
    """
    rows = view["events"]
    month = rows["precision"] == "month"
    until = rows["end_date"].fillna(rows["date"])
    begins = rows["date"].where(~month, _month_start(rows["date"]))
    ends = until.where(~month, _month_end(until))
    asof = pd.Timestamp(view.asof)
    return rows.assign(begins=begins, ends=ends.where(ends <= asof, asof))


def _month_start(days: pd.Series) -> pd.Series:
    return days.dt.to_period("M").dt.start_time.astype("datetime64[us]")


def _month_end(days: pd.Series) -> pd.Series:
    return days.dt.to_period("M").dt.end_time.dt.normalize().astype("datetime64[us]")


def during(rows: pd.DataFrame, span: Span) -> pd.DataFrame:
    """The rows of `events` that lie, or may lie, in the span, in the order of time."""
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    kept = rows[(rows["begins"] <= last) & (rows["ends"] >= first)]
    return kept.sort_values("begins", kind="stable").reset_index(drop=True)


def same_days(view: View, event_id: str) -> pd.DataFrame:
    """The other events of the view that lie, or may lie, on the first day of this one."""
    rows = events(view)
    own = rows[rows["event_id"] == event_id]
    if own.empty:
        return own
    first = own["begins"].iloc[0].date()
    near = during(rows, Span(first, first))
    return near[near["event_id"] != event_id].reset_index(drop=True)


def positions_around(view: View, event: Record) -> pd.DataFrame:
    """The positions of the view in the days around an event.

    From `AROUND` days before its first day to as many after its last; for an event known
    only by its month there are no such days, and so no rows. Those of the actors
    involved come first, then the nearest in time.
    """
    said = view["positions"]
    if event["precision"] == "month":
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


def when(event: Record) -> str:
    """'24 to 25 November 2025'; 'in March 2024, day not known' where only the month is known."""
    first, last = event["date"], event["end_date"]
    if event["precision"] == "month":
        if last is None or last.to_period("M") == first.to_period("M"):
            return f"in {first:%B %Y}, day not known"
        return f"between {first:%B %Y} and {last:%B %Y}, days not known"
    if last is None or last == first:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def written(days: pd.Series, precision: pd.Series) -> pd.Series:
    """The dates as ISO 8601 writes them: 2025-11-24, or 2024-03 where only the month is known."""
    full = days.dt.strftime("%Y-%m-%d")
    return full.where(precision != "month", days.dt.strftime("%Y-%m")).astype("str")


def whole_span(view: View) -> Span:
    """From the first event or text of the data set to the as-of date."""
    found = [view.dataset["events"]["date"].min(), view.dataset["plans"]["published"].min()]
    known = [one.date() for one in found if not pd.isna(one)]
    return Span(min([*known, view.asof]), view.asof)


def dense_start(dataset: Dataset) -> date:
    """The day from which on the data are dense.

    Of all days on which an event, a text or a position is dated, the one after which
    the share of dated rows most exceeds the share of time: had the rows been spread
    evenly, no day would stand out. Looked for again in what follows that day, while
    it exceeds by `STANDS_OUT`. The last covered day where nothing is dated.
    """
    dated = (("events", "date"), ("plans", "published"), ("positions", "date"))
    found = pd.concat([dataset[table][column] for table, column in dated]).dropna()
    covered = dataset.covered_to
    days = np.array([(covered - one.date()).days for one in found], dtype=np.float64)
    days = np.sort(days[days >= 0])[::-1]
    while len(days):
        rows_after = 1 - np.arange(len(days)) / len(days)
        excess = rows_after - days / max(days[0], 1.0)
        place = int(np.argmax(excess))
        if place == 0 or excess[place] < STANDS_OUT:
            break
        days = days[place:]
    return covered - timedelta(days=int(days[0])) if len(days) else covered


def opening_span(view: View) -> Span:
    """What a time axis opens on: the dense part of the data, up to the as-of date.

    Thirty days at least, where the data reach that far back.
    """
    first = min(dense_start(view.dataset), view.asof - timedelta(days=29))
    return Span(first, view.asof).within(whole_span(view))
