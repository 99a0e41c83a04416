"""How much each event weighs in the negotiation, counted from the rows of other tables that lie with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.events import events
from parley.dataset import records
from parley.dataset.dates import known_by_day
from parley.dataset.kept import kept
from parley.dataset.lists import split
from parley.dataset.view import View

OF_A_TEXT: Final = 10
"""A text that became public weighs as much as so many statements."""

IN_TEXT: Final = "authored"
"""The basis of what a text itself says: it came with the text, which is counted already."""


@kept
def weights(view: View) -> pd.Series:
    """The weight of each event of the data known at the as-of date, by ``event_id``.

    It is the sum of three things:

    - `OF_A_TEXT` for each text that became public on one of its days. Of several events of that
      day the text counts for the one whose actors are most nearly its sponsors, the first of
      the data where two are as near; for none if no event has a sponsor among its actors.
    - The statements on clauses or texts that its actors made on its days. One that lies in
      several events of its actor is shared out among them evenly. What a text
      itself says (`IN_TEXT`) is no statement here.
    - The pages beside its own that carry it.

    An event of which only the month or the year is known has no days, so it weighs by its pages alone. No
    filter but the as-of date changes a weight.
    """
    whole = view.whole
    rows = events(whole)
    ids = pd.Index(rows["event_id"])
    takes_part = _takes_part(rows[known_by_day(rows["precision"])])
    said = _shares(takes_part, whole["positions"]).reindex(ids, fill_value=0.0)
    texts = pd.Series(list(_with_texts(takes_part, whole["plans"])), dtype="str").value_counts()
    second = whole["second_sources"]
    pages = second.loc[second["table"] == "events", "row_id"].value_counts()
    of_texts = texts.reindex(ids, fill_value=0) * OF_A_TEXT
    # Thirds that add up to a whole are that whole, so that equal weights are equal.
    return (said + of_texts + pages.reindex(ids, fill_value=0)).round(6).rename("weight")


def weightiest(view: View, rows: pd.DataFrame, most: int) -> list[str]:
    """The ids of the ``most`` weightiest of these rows of `events`, the weightiest first.

    Of two that weigh the same the earlier one comes first. What weighs nothing is not among them.
    """
    ranked = rows.assign(weight=rows["event_id"].map(weights(view)))
    ranked = ranked[ranked["weight"] > 0]
    ranked = ranked.sort_values(["weight", "begins"], ascending=[False, True], kind="stable")
    return ranked["event_id"].head(most).tolist()


def _takes_part(rows: pd.DataFrame) -> pd.DataFrame:
    """A row for each day of each event and each of its actors: ``event_id``, ``date``, ``actor_id``."""
    length = ((rows["ends"] - rows["begins"]).dt.days + 1).clip(lower=1).to_numpy()
    at = np.repeat(np.arange(len(rows)), length)
    since = np.arange(len(at)) - np.repeat(np.cumsum(length) - length, length)
    days = pd.DataFrame(
        {
            "event_id": rows["event_id"].to_numpy()[at],
            "date": rows["begins"].to_numpy()[at] + since.astype("timedelta64[D]"),
            "actor_id": [split(cell) for cell in rows["actors"].fillna("").to_numpy()[at]],
        }
    )
    return days.explode("actor_id").dropna(subset="actor_id").astype({"actor_id": "str"})


def _shares(takes_part: pd.DataFrame, positions: pd.DataFrame) -> pd.Series:
    """How many statements fall to each event, by its id."""
    said = positions[positions["basis"] != IN_TEXT]
    said = said.groupby(["date", "actor_id"], observed=True).size().rename("said").reset_index()
    shared = takes_part.merge(said, on=["date", "actor_id"])
    among = shared.groupby(["date", "actor_id"])["event_id"].transform("size")
    return (shared["said"] / among).groupby(shared["event_id"]).sum()


def _with_texts(takes_part: pd.DataFrame, plans: pd.DataFrame) -> Iterable[str]:
    """For each text the event that it counts for, if there is one."""
    on_day = dict(iter(takes_part.groupby("date")))
    for text in records(plans):
        day = on_day.get(text["published"])
        sponsors = set(split(text["sponsors"]))
        if day is None or not sponsors:
            continue
        involved = day.groupby("event_id", sort=False)["actor_id"].agg(set)
        near = {event_id: _likeness(actors, sponsors) for event_id, actors in involved.items()}
        nearest = max(near, key=near.__getitem__)
        if near[nearest] > 0:
            yield str(nearest)


def _likeness(some: Collection[str], others: Collection[str]) -> float:
    """The share of what is in either that is in both."""
    some, others = set(some), set(others)
    return len(some & others) / len(some | others)
