"""The timeline with its sentences: what is shown, what it rests on, the same as a list."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.exhibits.exhibit import Exhibit
from parley.exhibits.timeline import figure as timeline_figure
from parley.exhibits.timeline.axis import LEAST_WIDTH
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.lanes import Placed
from parley.exhibits.timeline.timeline import Timeline, table
from parley.wording import count, day, listed

TITLE: Final = "What happened, and when?"

MOST_LINES: Final = 25
"""How many days the list for narrow screens holds; the table has the rest."""


def summary(shown: Timeline) -> str:
    """Two sentences: how much of what happened, and where it crowds."""
    rows = shown.events
    if rows.empty and shown.plans.empty:
        return f"{shown.span.in_words()}: nothing is left under these filters."
    many = rows["kind"].value_counts(sort=False)
    lanes = [f"{kind} {many[kind]:,}" for kind in shown.kinds if kind in many]
    first = (
        f"From {shown.span.in_words()}: {count(len(rows), 'event') if len(rows) else 'no event'}"
    )
    first += f" ({', '.join(lanes)})" if len(lanes) > 1 else f" ({lanes[0]})" if lanes else ""
    first += f" and {count(len(shown.plans), 'text')} published."
    known = rows[rows["precision"] != "month"]
    by_day = known["begins"].value_counts(sort=False)
    if by_day.empty or int(by_day.max()) < 2:
        return first
    most = int(by_day.max())
    days = sorted(by_day.index[by_day == most])
    on = day(days[0]) if len(days) == 1 else f"{len(days):,} days, first on {day(days[0])}"
    return f"{first} The most that began on one day is {most:,}, on {on}."


def rests_on(shown: Timeline) -> str:
    """What the figure rests on, what its marks mean, and what it cannot show."""
    total = len(shown.view.dataset["events"])
    words = f"{count(len(shown.events), 'event')} of {total:,} in the data."
    months = int((shown.events["precision"] == "month").sum())
    if months:
        words += f" Of {months:,} only the month is known."
    if shown.view.filters.issue:
        words += " Events carry no issue, so the filter by issue does not narrow them."
    if shown.view.filters.basis:
        words += " Nor does the basis of positions: events have none."
    return f"{words} Nothing later than {day(shown.view.asof)} is shown."


def lines(shown: Timeline) -> list[tuple[str, str]]:
    """The rows as a list for narrow screens, day by day, the newest first."""
    rows = table(shown)
    days = [
        (str(one), " · ".join(group["title"])) for one, group in rows.groupby("date", sort=False)
    ]
    newest = [(_spoken(one), titles) for one, titles in reversed(days[-MOST_LINES:])]
    if len(days) > MOST_LINES:
        newest.append(("Earlier", f"{len(days) - MOST_LINES:,} more days are in the table."))
    return newest


def _spoken(iso: str) -> str:
    """'20 November 2025', or 'March 2024' for a month alone."""
    stamp = pd.Timestamp(iso)
    return day(stamp) if len(iso) > len("2024-03") else f"{stamp:%B %Y}"


def exhibit(shown: Timeline, placed: Placed, *, dark: bool = False) -> Exhibit:
    """The figure with its sentences, its table and its sources."""
    rows = table(shown)
    return Exhibit(
        key="timeline",
        title=TITLE,
        summary=summary(shown),
        rests_on=" ".join([rests_on(shown), *left_to_hover(placed)]),
        table=rows,
        source_ids=tuple(rows["source_id"].unique()),
        view=shown.view,
        figure=timeline_figure.figure(shown, placed, dark=dark),
        least_width=LEAST_WIDTH,
        lines=tuple(lines(shown)),
        legend=timeline_figure.LEGEND,
        hidden=("choice", "event_id", "plan_id", "source_id"),
        widths={"date": 95, "last day": 95, "kind": 95, "title": 300},
        choice_at=lambda row, _: str(rows["choice"].iloc[row]),
    )


def left_to_hover(placed: Placed) -> list[str]:
    """What the figure gathers or leaves unnamed for want of room, a sentence each."""
    words = []
    gathered = [lane for lane in placed.lanes if lane.bin_days]
    if gathered:
        many = sum(lane.events for lane in gathered)
        days = count(gathered[0].bin_days, "day")
        words.append(
            f"In {listed(lane.kind for lane in gathered)}, {count(many, 'event')} stand too "
            f"close to be drawn singly: a number counts those that began within about {days}."
        )
    unnamed = int((placed.flags["level"] < 0).sum())
    if unnamed:
        words.append(f"Texts marked without a name for want of room: {unnamed:,}.")
    return words


def choices(shown: Timeline, placed: Placed) -> set[str]:
    """Everything that can be chosen: all events of the view, its texts, and numbers of marks."""
    events = {choice("event", one) for one in shown.every["event_id"]}
    plans = {choice("plan", one) for one in shown.view["plans"]["plan_id"]}
    return events | plans | set(placed.marks["choice"])
