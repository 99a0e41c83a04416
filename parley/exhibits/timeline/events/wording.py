"""What is said of events on a time axis, and of one event's days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd

from parley.analysis.event_weight import OF_A_TEXT
from parley.dataset import Record, records
from parley.dataset.dates import known_by_day
from parley.exhibits.legend import Chip
from parley.exhibits.timeline.events.model import Model
from parley.isolation import isolated
from parley.wording import count, day, days, in_digits, listed, month, year

TITLE: Final = "What happened, and when?"

MOST_TEXTS_NAMED: Final = 4
"""How many texts are named where one points at the number of many."""

MOST_LINES: Final = 25
"""How many days the list for narrow screens holds; the table has the rest."""

WEIGHTIEST: Final = "The weightiest"
DAY_BY_DAY: Final = "Day by day, the newest first"
"""The two parts of that list."""

FEW_DAYS: Final = 14
"""Of a time that is not longer, no week is told."""


def finding(model: Model) -> str:
    """The week in which most happened, or how much did where none stands out; '' without anything."""
    events, texts, week = model.events, model.plans, model.week
    if events.empty and texts.empty:
        return ""
    if week is None or model.span.days <= FEW_DAYS:
        return (
            f"{_events(len(events))} and {count(len(texts), 'text')}, "
            f"{days(model.span.first, model.span.last)}"
        )
    first, last = pd.Timestamp(week.first), pd.Timestamp(week.last)
    known = events[known_by_day(events["precision"])]
    began = int(known["begins"].between(first, last).sum())
    public = int(texts["published"].between(first, last).sum())
    found = f"The busiest week began on {day(first)}: {began} of {count(len(events), 'event')}"
    return f"{found}, {public} of {count(len(texts), 'text')}" if public else found


def _events(number: int) -> str:
    return count(number, "event") if number else "No event"


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
    kinds = ", ".join(
        f"{isolated(kind)} {in_digits(times[kind])}" for kind in model.kinds if kind in times
    )
    events = f"{count(len(rows), 'event')} ({kinds})" if len(rows) else "no event"
    texts = count(len(model.plans), "text")
    return f"From {days(model.span.first, model.span.last)}: {events} and {texts} published."


def _crowded(rows: pd.DataFrame) -> str:
    """The days on which most events began, '' where no day has two."""
    by_day = rows.loc[known_by_day(rows["precision"]), "begins"].value_counts(sort=False)
    most = int(by_day.max()) if len(by_day) else 0
    if most < 2:
        return ""
    days = sorted(by_day.index[by_day == most])
    on = day(days[0]) if len(days) == 1 else f"{in_digits(len(days))} days, first on {day(days[0])}"
    return f"The most that began on one day is {in_digits(most)}, on {on}."


def rests_on(model: Model) -> str:
    """What the figure rests on, and what a gap in it means."""
    total = in_digits(len(model.view.dataset["events"]))
    return (
        f"{count(len(model.events), 'event')} of {total} in the data, up to "
        f"{day(model.span.last)}; an empty stretch says that nothing was found, not that nothing happened."
    )


def legend(model: Model) -> tuple[Chip, ...]:
    """What marks mean that no lane names."""
    chips = [
        Chip("a text became public", "", "accent", "diamond"),
        *([Chip("so many texts", "3", "silent", "square")] if _some_gathered(model) else []),
        Chip("an event, in its lane's shape and colour", "", "muted", "dot"),
    ]
    if vague := _vague(model):
        chips.append(Chip(f"only the {listed(vague, last='or')} is known", "", "muted", "line"))
    if any(lane.folded for lane in model.placed.lanes):
        chips.append(Chip("so many more, folded", "+3", "silent", "square"))
    return tuple(chips)


def _some_gathered(model: Model) -> bool:
    """Whether a mark stands for several texts."""
    return bool((model.placed.flags["rows"].map(len) > 1).any())


def _vague(model: Model) -> list[str]:
    """What is known of the dates of events, besides the day."""
    return [word for word in ("month", "year") if model.events["precision"].eq(word).any()]


def notes(model: Model) -> list[str]:
    """What else one must know: which events are named, what marks mean, what is not narrowed."""
    filters = model.view.filters
    sentences = []
    if model.named:
        sentences.append(
            f"{count(len(model.named), 'event is', 'events are')} named, the weightiest of these days. An event's weight is the "
            f"sum of three things: {in_digits(OF_A_TEXT)} for each text that became public on its days, given to "
            "the event whose actors are most nearly the text's sponsors; the statements that its "
            "actors made on its days, shared among all events of those days that they take part "
            "in; and the further pages that carry it. It says how much of these data lies with an event, "
            "not what it was worth."
        )
    sentences.append(
        "Marks joined by a line are an event of several days. A bar that fades at both ends is an "
        f"event of which only the {listed(_vague(model) or ['month'], last='or')} is known: it lies somewhere in it."
    )
    for word in _vague(model):
        number = int((model.events["precision"] == word).sum())
        sentences.append(f"Of {in_digits(number)} only the {word} is known.")
    if model.every["precision"].eq("year").any() and not model.periods["is_year"].any():
        sentences.append(
            "The count by months below leaves out those of which only the year is known."
        )
    if filters.issue:
        sentences.append("Events carry no issue, so the filter by issue does not narrow them.")
    if filters.basis:
        sentences.append("Nor does the basis of positions: events have none.")
    sentences.append(f"Nothing later than {day(model.view.asof)} is shown.")
    return [*sentences, *_left_to_hover(model)]


def _left_to_hover(model: Model) -> list[str]:
    """What the figure gathers or leaves unnamed for want of room, a sentence each."""
    sentences = []
    gathered = [lane for lane in model.placed.lanes if lane.bin_days]
    if gathered:
        events = count(sum(lane.events for lane in gathered), "event")
        days = count(gathered[0].bin_days, "day")
        sentences.append(
            f"In {listed(isolated(lane.name) for lane in gathered)}, {events} stand too close to be drawn "
            f"singly: a number counts those that began within about {days}."
        )
    folded = sum(lane.folded for lane in model.placed.lanes)
    if folded:
        sentences.append(
            f"{count(folded, 'event is', 'events are')} folded into numbers below the marks of their lane; a click "
            "lists all of its days, and the switch under More draws them singly."
        )
    flags = model.placed.flags
    of_marks = flags.loc[flags["level"] < 0, "rows"].map(len)
    unnamed = int(of_marks.sum())
    if unnamed:
        sentences.append(
            f"Texts marked without a name for want of room: {in_digits(unnamed)}. Those are named of which the data "
            "have most clauses and statements."
        )
    several = int(of_marks[of_marks > 1].sum())
    if several:
        sentences.append(
            f"{in_digits(several)} of them stand too close to be drawn singly: a number stands for as "
            "many, a click lists them, and fewer days set them apart. The table has every text."
        )
    return sentences


def lines(model: Model, table: pd.DataFrame) -> list[tuple[str, str]]:
    """A list for narrow screens: the weightiest events and then day by day, the newest first."""
    rows = model.events.set_index("event_id").loc[list(model.named)]
    rows = rows.sort_values("begins", ascending=False, kind="stable")
    weighty = [
        (
            isolated(event["title"]),
            f"{when(event)} · {isolated(event['kind'])}. {isolated(event['summary'])}",
        )
        for event in records(rows)
    ]
    days = [
        (str(date), " · ".join(map(isolated, rows["title"])))
        for date, rows in table.groupby("date", sort=False)
    ]
    newest = [(_spoken(date), titles) for date, titles in reversed(days[-MOST_LINES:])]
    if len(days) > MOST_LINES:
        newest.append(
            (
                "Earlier",
                f"{count(len(days) - MOST_LINES, 'more day is', 'more days are')} in the table.",
            )
        )
    heads = [(WEIGHTIEST, ""), *weighty, (DAY_BY_DAY, "")] if weighty else []
    return [*heads, *newest]


def _spoken(iso: str) -> str:
    """'20 November 2025', 'March 2024' for a month alone, or '1994' for a year."""
    stamp = pd.Timestamp(iso)
    if len(iso) == len("1994"):
        return year(stamp)
    return day(stamp) if len(iso) > len("2024-03") else month(stamp)


def when(event: Record) -> str:
    """'24 to 25 November 2025'; 'in March 2024, day not known'; 'in 1994, month and day not known'."""
    first, last = event["date"], event["end_date"]
    if event["precision"] == "month":
        if last is None or last.to_period("M") == first.to_period("M"):
            return f"in {month(first)}, day not known"
        return f"between {month(first)} and {month(last)}, days not known"
    if event["precision"] == "year":
        if last is None or last.year == first.year:
            return f"in {year(first)}, month and day not known"
        return f"between {year(first)} and {year(last)}, months and days not known"
    if last is None or last == first:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def several_events(number: int, first: pd.Timestamp, last: pd.Timestamp) -> str:
    """'5 events, 1 March 2024 to 3 March 2024', in Plotly's HTML."""
    return f"<b>{count(number, 'event')}</b>, {days(first.date(), last.date())}"


def more_events(number: int, first: pd.Timestamp, last: pd.Timestamp) -> str:
    """'3 more events, 1 March 2024 to 3 March 2024', in Plotly's HTML."""
    return f"<b>{count(number, 'more event')}</b>, {days(first.date(), last.date())}<br>Click for all of these days"


def several_texts(
    number: int, first: pd.Timestamp, last: pd.Timestamp, names: Sequence[str]
) -> str:
    """'5 texts, 1 March 2024 to 3 March 2024', below it some names (HTML) and how many more there are."""
    more = number - len(names)
    lines = [*names, f"and {in_digits(more)} more"] if more else names
    head = f"<b>{count(number, 'text')}</b>, {days(first.date(), last.date())}"
    return "<br>".join([head, *lines, "Click for all texts of these days"])


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
