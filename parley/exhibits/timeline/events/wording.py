"""What is said of events on a time axis, and of one event's days."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.dataset import Record
from parley.exhibits.timeline.events.model import Model
from parley.wording import count, day, days, in_digits, listed, month

TITLE: Final = "What happened, and when?"
CHOOSE: Final = "Choose a mark of a figure, or a row of its table, to read what it is."

LEGEND: Final = (
    "dot: an event whose day is known · dots joined by a line: an event of several days · "
    "bar that fades at both ends: only the month is known, the event lies somewhere in it · "
    "diamond and dotted line: a text became public",
)

MOST_LINES: Final = 25
"""How many days the list for narrow screens holds; the table has the rest."""


def summary(model: Model) -> str:
    """Two sentences: how much of what happened, and where it crowds."""
    if model.events.empty and model.plans.empty:
        return f"{days(model.span.first, model.span.last)}: nothing is left under these filters."
    crowded = _crowded(model.events)
    return f"{_how_much(model)} {crowded}" if crowded else _how_much(model)


def _how_much(model: Model) -> str:
    """'From 1 March 2024: 6 events (talks 6) and 1 text published.'"""
    rows = model.events
    times = rows["kind"].value_counts(sort=False)
    kinds = ", ".join(f"{kind} {in_digits(times[kind])}" for kind in model.kinds if kind in times)
    events = f"{count(len(rows), 'event')} ({kinds})" if len(rows) else "no event"
    texts = count(len(model.plans), "text")
    return f"From {days(model.span.first, model.span.last)}: {events} and {texts} published."


def _crowded(rows: pd.DataFrame) -> str:
    """The days on which most events began, '' where no day has two."""
    by_day = rows.loc[rows["precision"] != "month", "begins"].value_counts(sort=False)
    most = int(by_day.max()) if len(by_day) else 0
    if most < 2:
        return ""
    days = sorted(by_day.index[by_day == most])
    on = day(days[0]) if len(days) == 1 else f"{in_digits(len(days))} days, first on {day(days[0])}"
    return f"The most that began on one day is {in_digits(most)}, on {on}."


def rests_on(model: Model) -> str:
    """What the figure rests on, what its marks mean, and what it cannot show."""
    filters = model.view.filters
    total = len(model.view.dataset["events"])
    sentences = [f"{count(len(model.events), 'event')} of {in_digits(total)} in the data."]
    months = int((model.events["precision"] == "month").sum())
    if months:
        sentences.append(f"Of {in_digits(months)} only the month is known.")
    if filters.issue:
        sentences.append("Events carry no issue, so the filter by issue does not narrow them.")
    if filters.basis:
        sentences.append("Nor does the basis of positions: events have none.")
    sentences.append(f"Nothing later than {day(model.view.asof)} is shown.")
    return " ".join([*sentences, *_left_to_hover(model)])


def _left_to_hover(model: Model) -> list[str]:
    """What the figure gathers or leaves unnamed for want of room, a sentence each."""
    sentences = []
    gathered = [lane for lane in model.placed.lanes if lane.bin_days]
    if gathered:
        events = count(sum(lane.events for lane in gathered), "event")
        days = count(gathered[0].bin_days, "day")
        sentences.append(
            f"In {listed(lane.name for lane in gathered)}, {events} stand too close to be drawn "
            f"singly: a number counts those that began within about {days}."
        )
    unnamed = int((model.placed.flags["level"] < 0).sum())
    if unnamed:
        sentences.append(f"Texts marked without a name for want of room: {in_digits(unnamed)}.")
    return sentences


def lines(table: pd.DataFrame) -> list[tuple[str, str]]:
    """The table as a list for narrow screens, day by day, the newest first."""
    days = [
        (str(date), " · ".join(rows["title"])) for date, rows in table.groupby("date", sort=False)
    ]
    newest = [(_spoken(date), titles) for date, titles in reversed(days[-MOST_LINES:])]
    if len(days) > MOST_LINES:
        newest.append(
            ("Earlier", f"{in_digits(len(days) - MOST_LINES)} more days are in the table.")
        )
    return newest


def _spoken(iso: str) -> str:
    """'20 November 2025', or 'March 2024' for a month alone."""
    stamp = pd.Timestamp(iso)
    return day(stamp) if len(iso) > len("2024-03") else month(stamp)


def when(event: Record) -> str:
    """'24 to 25 November 2025'; 'in March 2024, day not known' where only the month is known."""
    first, last = event["date"], event["end_date"]
    if event["precision"] == "month":
        if last is None or last.to_period("M") == first.to_period("M"):
            return f"in {month(first)}, day not known"
        return f"between {month(first)} and {month(last)}, days not known"
    if last is None or last == first:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def several_events(number: int, first: pd.Timestamp) -> str:
    """'5 events from 1 March 2024 on', in Plotly's HTML."""
    return f"<b>{count(number, 'event')}</b> from {day(first)} on"


def published(when_: pd.Timestamp) -> str:
    """When a text became public."""
    return f"published {day(when_)}"


def in_period(period: Record) -> str:
    """'7 events in November 2025', or in a year."""
    begins = period["begins"]
    when = f"{begins:%Y}" if period["is_year"] else month(begins)
    return f"{count(period['events'], 'event')} in {when}"


def strip_label(*, is_year: bool) -> str:
    """What the strip counts, on two lines of Plotly's HTML."""
    return f"events<br>a {'year' if is_year else 'month'}"


def of_lane(events: int) -> str:
    """'54 events'."""
    return count(events, "event")
