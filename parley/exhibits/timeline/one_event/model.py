"""An event, or the events of some days, with what is near them in time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from parley.analysis.events import during, events, same_days, told_around
from parley.analysis.spans import Span
from parley.dataset import Record, View
from parley.dataset.kept import shared
from parley.exhibits.choice import parts
from parley.exhibits.choice_keys import MARK
from parley.exhibits.chosen import is_known


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """An event of the view.

    ``others`` are rows of `analysis.events.events` on its first day, ``around`` the positions
    and answers of the days around it, none where its day is not known.
    """

    view: View
    event: Record
    others: pd.DataFrame
    around: pd.DataFrame


@shared
def build(view: View, event_id: str) -> Model:
    """The event of that id. Raises `KeyError` for an unknown one."""
    event = view.dataset.record("events", event_id)
    return Model(view, event, same_days(view, event_id), told_around(view, event))


def began_in(view: View, kind: str, first: date, last: date) -> pd.DataFrame:
    """The view's events of one kind that began in these days: rows of `analysis.events.events`."""
    rows = during(events(view), Span(first, last))
    began = (rows["kind"] == kind) & (rows["begins"] >= pd.Timestamp(first))
    return rows[began].reset_index(drop=True)


def on_day(view: View, day: date) -> pd.DataFrame:
    """The view's events that lie, or may lie, on a day: rows of `analysis.events.events`."""
    return during(events(view), Span(day, day))


def texts_of(view: View, first: date, last: date) -> pd.DataFrame:
    """The view's texts that became public in these days: rows of the plans table, in the order of time."""
    plans = view["plans"]
    within = plans["published"].between(pd.Timestamp(first), pd.Timestamp(last))
    return plans[within].sort_values("published", kind="stable").reset_index(drop=True)


def some_texts(view: View, chosen: str) -> bool:
    """Whether a choice is of the texts of some days, and the view has one."""
    if not is_known(view.dataset, MARK, chosen):
        return False
    what, ids = parts(chosen)
    return (
        what == "texts"
        and len(texts_of(view, date.fromisoformat(ids[0]), date.fromisoformat(ids[1]))) > 0
    )
