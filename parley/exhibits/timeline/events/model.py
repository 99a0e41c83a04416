"""What happened in a span of time: the events and texts of a view, by kind, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Self

import pandas as pd

from parley.analysis.event_weight import weightiest, weights
from parley.analysis.events import busiest_week, by_period, during, events
from parley.analysis.facets import Facet
from parley.analysis.movement import TEXT_PUBLISHED
from parley.analysis.spans import Span, opening_span, whole_span
from parley.charts.lanes import Placed, place
from parley.charts.time_axis import Scale
from parley.dataset import Dataset, View
from parley.dataset.dates import written
from parley.dataset.kept import kept, shared
from parley.dataset.lists import split
from parley.exhibits.choice import choice
from parley.exhibits.options import day, flag, self_named, words
from parley.wording import listed

TEXT_KIND: Final = TEXT_PUBLISHED
"""What stands as the kind of a text in the table, among the data's own kinds of events."""

MOST_NAMED: Final = 10
"""So many of the events are named beside their marks: the weightiest."""


def _kinds(dataset: Dataset) -> dict[str, str]:
    """The kinds of events in the order of the data; each is called what it is."""
    return self_named(dataset["events"]["kind"].unique())


@dataclass(frozen=True, slots=True)
class Days:
    """The two ends of the axis of days, which the figures of the page share."""

    # fmt: off
    first_day: date | None = day("tl_from", "From", "the first day; where the data become dense if left out")
    last_day: date | None = day("tl_to", "To", "the last day; the as-of date if left out", up_to=True)
    # fmt: on

    def decided(self, view: View) -> Self:
        """The same with the days that are shown."""
        span = span_of(view, Days(self.first_day, self.last_day))
        return replace(self, first_day=span.first, last_day=span.last)


@dataclass(frozen=True, slots=True)
class Options(Days):
    """What the timeline can be asked for."""

    # fmt: off
    kinds: tuple[str, ...] = words("tl_kind", "Kind of event", _kinds, "kinds of events to keep")
    unfolded: bool = flag("tl_open", "Every mark", "draw a mark for every event, however deep a lane becomes")
    # fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What a span holds, in the order of time.

    ``events`` are rows of `analysis.events.events` with their names for the eye:
    ``actor_names`` (missing where there are none) and ``plan_name`` (likewise). ``plans`` are rows of the plans table published in the span. ``every`` are all events of the view
    and of the kinds kept, whatever the span; ``kinds`` are the lanes, in the order in which
    they appear in the data. ``whole`` is the span of all data. ``named`` are the ids of the
    weightiest events, the weightiest first (`analysis.event_weight`). ``placed`` says where marks
    and flags stand; both have a ``choice``.
    """

    view: View
    options: Options
    span: Span
    whole: Span
    kinds: tuple[str, ...]
    events: pd.DataFrame
    plans: pd.DataFrame
    every: pd.DataFrame
    named: tuple[str, ...]
    placed: Placed

    @property
    def every_kind(self) -> tuple[str, ...]:
        """All kinds of the data, by whose order each has its look."""
        return tuple(_kinds(self.view.dataset))

    @property
    def periods(self) -> pd.DataFrame:
        """How many events began in each month or year of the whole time (`analysis.events.by_period`)."""
        return by_period(self.every, self.whole)

    @property
    def week(self) -> Span | None:
        """The week in which most of the events began, None where none stands out."""
        return busiest_week(self.events, self.span)

    def telling(self) -> str | None:
        """The choice of the newest of the weightiest events, the weightier one of the same day.

        The page opens on it. None where nothing weighs anything.
        """
        rows = self.events.set_index("event_id").loc[list(self.named)]
        if rows.empty:
            return None
        newest = rows.sort_values("begins", ascending=False, kind="stable").index[0]
        return choice("event", str(newest))

    @property
    def empty(self) -> bool:
        """Whether the view has no event of these kinds at any time, and the span no text."""
        return self.every.empty and self.plans.empty

    @property
    def choices(self) -> set[str]:
        """Everything that can be chosen: all events of the view, its texts, and numbers of marks."""
        of_events = {choice("event", event_id) for event_id in self.every["event_id"]}
        of_plans = {choice("plan", plan_id) for plan_id in self.view["plans"]["plan_id"]}
        placed = self.placed
        return of_events | of_plans | set(placed.marks["choice"]) | set(placed.flags["choice"])


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The events and texts of the view in the span asked for."""
    kinds = kinds_of(view)
    lanes = tuple(kind for kind in kinds.values if not options.kinds or kind in options.kinds)
    every = events(view)[kinds.keeps(options.kinds)].reset_index(drop=True)
    span = span_of(view, options)
    plans = view["plans"]
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    plans = plans[(plans["published"] >= first) & (plans["published"] <= last)]
    plans = plans.sort_values("published", kind="stable").reset_index(drop=True)
    rows = _named(view, during(every, span))
    named = tuple(weightiest(view, rows, MOST_NAMED))
    placed = _placed(view, rows, plans, lanes, span, named, unfolded=options.unfolded)
    return Model(view, options, span, whole_span(view), lanes, rows, plans, every, named, placed)


@kept
def kinds_of(view: View) -> Facet:
    """The kinds of the view's events, in the order of the data."""
    kinds = events(view)["kind"]
    return Facet.of("kinds", kinds, _kinds(view.dataset)).present


@kept
def span_of(view: View, days: Days) -> Span:
    """The span between the days asked for, so far as there are data up to the as-of date.

    The end that is left out is that of the dense part of the data.
    """
    opening = opening_span(view.narrow(asof=None))
    ends = days.first_day or opening.first, days.last_day or opening.last
    return Span(min(ends), max(ends)).within(whole_span(view))


def _named(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    names = view.dataset.names
    actors = [
        listed(names.short_actors[actor_id] for actor_id in split(cell)) or None
        for cell in rows["actors"].fillna("")
    ]
    return rows.assign(
        actor_names=pd.Series(actors, index=rows.index, dtype="str"),
        plan_name=rows["plan_id"].map(names.plans).astype("str"),
    )


def _placed(
    view: View,
    rows: pd.DataFrame,
    plans: pd.DataFrame,
    lanes: tuple[str, ...],
    span: Span,
    named: tuple[str, ...],
    *,
    unfolded: bool,
) -> Placed:
    """Every event and text in its place; marks and flags with their ``choice``."""
    marked = rows.assign(named=rows["event_id"].isin(named))
    placed = place(
        marked.rename(columns={"kind": "lane", "title": "name"}),
        lanes,
        plans.rename(columns={"short_name": "name", "published": "day"}).assign(
            weight=_weights_of_texts(view, plans)
        ),
        Scale(span.first, span.last),
        unfolded=unfolded,
    )
    event_ids = rows["event_id"].tolist()
    placed.marks["choice"] = [
        choice(
            "days", f"{mark['first_day']:%Y-%m-%d}", f"{mark['last_day']:%Y-%m-%d}", mark["lane"]
        )
        if mark["shape"] in ("number", "more")
        else choice("event", event_ids[mark["row"]])
        for mark in placed.marks.to_dict("records")
    ]
    placed.flags["choice"] = [_of_texts(plans.iloc[list(rows)]) for rows in placed.flags["rows"]]
    return placed


def _weights_of_texts(view: View, plans: pd.DataFrame) -> pd.Series:
    """How many clauses and statements the data have of each text and its clauses up to the as-of date."""
    whole = view.whole
    clauses = whole["clauses"]
    text_of = whole["positions"]["clause_id"]
    text_of = text_of.map(clauses.set_index("clause_id")["plan_id"]).fillna(text_of)
    rows = pd.concat([clauses["plan_id"], text_of]).value_counts()
    return plans["plan_id"].map(rows).fillna(0)


def _of_texts(plans: pd.DataFrame) -> str:
    """The choice of a mark that stands for these texts, in the order of time."""
    if len(plans) == 1:
        return choice("plan", plans["plan_id"].iloc[0])
    first, last = plans["published"].iloc[[0, -1]]
    return choice("texts", f"{first:%Y-%m-%d}", f"{last:%Y-%m-%d}")


HIDDEN: Final = ("choice", "event_id", "plan_id", "source_id")
"""Columns of the table that are for links alone."""

BESIDE: Final = ("last day", "text", "summary", "weight")
"""What stands in an event's own view and in files: beside a panel a table's width holds no more."""

WIDTHS: Final = {"date": 95, "kind": 95, "title": 225, "actors": 158}
"""Pixels of the other columns."""


def table(model: Model) -> pd.DataFrame:
    """The events and texts as rows, in the order of time.

    Columns: ``choice``, ``event_id`` and ``plan_id`` (a text's own, or the current one),
    ``source_id``; ``date`` and ``last day`` as ISO 8601 writes them, a month or a year
    alone where no more is known; ``kind``, ``title``, ``actors``, ``text``, ``summary``; ``weight`` of an
    event (`analysis.event_weight`), in tenths.
    """
    rows = model.events
    # What was not over at the as-of date has no last day that could be known by then.
    over = rows["end_date"].notna() & (rows["end_date"] <= pd.Timestamp(model.view.asof))
    happened = pd.DataFrame(
        {
            "choice": [choice("event", event_id) for event_id in rows["event_id"]],
            "event_id": rows["event_id"],
            "plan_id": rows["plan_id"],
            "source_id": rows["source_id"],
            "date": written(rows["date"], rows["precision"]),
            "last day": written(rows["end_date"], rows["precision"]).where(over),
            "kind": rows["kind"],
            "title": rows["title"],
            "actors": rows["actor_names"],
            "text": rows["plan_name"],
            "summary": rows["summary"],
            "begins": rows["begins"],
        }
    )
    plans = model.plans
    published = pd.DataFrame(
        {
            "choice": [choice("plan", plan_id) for plan_id in plans["plan_id"]],
            "plan_id": plans["plan_id"],
            "source_id": plans["source_id"],
            "date": plans["published"].dt.strftime("%Y-%m-%d"),
            "kind": TEXT_KIND,
            "title": plans["full_name"],
            "text": plans["short_name"],
            "summary": plans["summary"],
            "begins": plans["published"],
        }
    ).reindex(columns=happened.columns)
    types: dict[str, Any] = dict.fromkeys(happened.columns.drop("begins"), "str")
    both = pd.concat([happened.astype(types), published.astype(types)], ignore_index=True)
    both["weight"] = both["event_id"].map(weights(model.view)).round(1)
    return both.sort_values("begins", kind="stable", ignore_index=True).drop(columns="begins")
