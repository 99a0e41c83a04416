"""What happened in a span of time: the events and texts of a view, by kind, and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.dataset import View, records
from parley.dataset.lists import split
from parley.exhibits.actors import short_names
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.events import Span, during, events, when, whole_span, written
from parley.wording import listed

TEXT_KIND: Final = "text published"
"""What stands as the kind of a text in the table, beside the data's own kinds of events."""


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """What a span holds, in the order of time.

    ``events`` are rows of `timeline_events.events` with their names for the eye:
    ``actor_names`` (missing where there are none), ``plan_name`` (likewise) and ``when``.
    ``plans`` are rows of the plans table published in the span. ``every`` are all events
    of the view and of the kinds kept, whatever the span; ``kinds`` are the lanes, in
    the order in which they appear in the data.
    """

    view: View
    span: Span
    whole: Span
    kinds: tuple[str, ...]
    events: pd.DataFrame
    plans: pd.DataFrame
    every: pd.DataFrame


def kinds(view: View) -> dict[str, int]:
    """The kinds of the view's events with how many of them there are, in the data's order."""
    found = events(view)["kind"].value_counts()
    return {
        kind: int(found[kind]) for kind in view.dataset["events"]["kind"].unique() if kind in found
    }


def timeline(view: View, span: Span, *, only: Sequence[str] = ()) -> Timeline:
    """The events and texts of the view in the span; ``only`` keeps some kinds of events."""
    known = kinds(view)
    lanes = tuple(kind for kind in known if not only or kind in only)
    every = events(view)
    every = every[every["kind"].isin(lanes)].reset_index(drop=True)
    whole = whole_span(view)
    span = span.within(whole)
    plans = view["plans"]
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    plans = plans[(plans["published"] >= first) & (plans["published"] <= last)]
    plans = plans.sort_values("published", kind="stable").reset_index(drop=True)
    return Timeline(view, span, whole, lanes, _named(view, during(every, span)), plans, every)


def _named(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    data = view.dataset
    short = short_names(data["actors"].set_index("actor_id"))
    plans = data["plans"].set_index("plan_id")["short_name"]
    return rows.assign(
        actor_names=pd.Series(
            [
                listed(short[one] for one in split(cell)) or None
                for cell in rows["actors"].fillna("")
            ],
            index=rows.index,
            dtype="str",
        ),
        plan_name=rows["plan_id"].map(plans).astype("str"),
        when=pd.Series([when(row) for row in records(rows)], index=rows.index, dtype="str"),
    )


def table(shown: Timeline) -> pd.DataFrame:
    """The events and texts as rows, in the order of time.

    Columns: ``choice``, ``event_id`` and ``plan_id`` (a text's own, or the one on the
    table), ``source_id``; ``date`` and ``last day`` as ISO 8601 writes them, a month alone where
    the day is not known; ``kind``, ``title``, ``actors``, ``text``, ``summary``.
    """
    rows = shown.events
    # What was not over at the as-of date has no last day that could be known by then.
    over = rows["end_date"].notna() & (rows["end_date"] <= pd.Timestamp(shown.view.asof))
    happened = pd.DataFrame(
        {
            "choice": [choice("event", one) for one in rows["event_id"]],
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
    plans = shown.plans
    published = pd.DataFrame(
        {
            "choice": [choice("plan", one) for one in plans["plan_id"]],
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
    types = dict.fromkeys(happened.columns.drop("begins"), "str")
    both = pd.concat([happened.astype(types), published.astype(types)], ignore_index=True)
    return both.sort_values("begins", kind="stable", ignore_index=True).drop(columns="begins")
