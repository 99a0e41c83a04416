"""Stretches of time: the whole of the data, and the part in which they are dense."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import pandas as pd

from parley.dataset import Dataset
from parley.dataset.kept import kept
from parley.dataset.view import View

STANDS_OUT: Final = 0.25
"""By how much the share of rows after a day must exceed the share of time to make it a start."""

LEAST_DAYS: Final = 30
"""How many days a time axis opens on at least."""


CLOSEST: Final = 7
"""How many days of a time axis are shown at least."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time from one day to another, both in it."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has, one at least."""
        return max((self.last - self.first).days + 1, 1)

    def readable(self, whole: Span) -> Span:
        """It, or `CLOSEST` days around its middle where it has fewer; inside of ``whole``."""
        return self._around_middle(max(self.days, CLOSEST), whole)

    def closer(self, whole: Span) -> Span:
        """The half of it in its middle, `CLOSEST` days at least, inside of ``whole``."""
        return self._around_middle(max(self.days // 2, CLOSEST), whole)

    def wider(self, whole: Span) -> Span:
        """Twice of it around its middle, so far as ``whole`` reaches."""
        return self._around_middle(self.days * 2, whole)

    def moved(self, whole: Span, *, later: bool) -> Span:
        """As many days half of it later or earlier, as far as ``whole`` reaches."""
        way = timedelta(days=max(self.days // 2, 1) * (1 if later else -1))
        return Span(self.first + way, self.last + way)._inside(whole)

    def _around_middle(self, days: int, whole: Span) -> Span:
        first = self.first + timedelta(days=(self.days - days) // 2)
        return Span(first, first + timedelta(days=days - 1))._inside(whole)

    def _inside(self, whole: Span) -> Span:
        """As many days in ``whole``, or all of it where it has not so many."""
        days = timedelta(days=min(self.days, whole.days) - 1)
        first = max(min(self.first, whole.last - days), whole.first)
        return Span(first, first + days)

    def within(self, other: Span) -> Span:
        """The part that lies in ``other``; its nearest day where there is none."""
        first = min(max(self.first, other.first), other.last)
        return Span(first, max(min(self.last, other.last), first))


@kept
def whole_span(view: View) -> Span:
    """From the first event or text of the data set to the as-of date."""
    earliest = [view.dataset["events"]["date"].min(), view.dataset["plans"]["published"].min()]
    known = [when.date() for when in earliest if not pd.isna(when)]
    return Span(min([*known, view.asof]), view.asof)


@kept
def dense_start(dataset: Dataset) -> date:
    """The day from which on the data are dense.

    Of all days on which an event, a text, a position or an answer is dated, the one after which
    the share of dated rows most exceeds the share of time: had the rows been spread
    evenly, no day would stand out. Looked for again in what follows that day, while
    it exceeds by `STANDS_OUT`. The last covered day where nothing is dated.
    """
    columns = (
        ("events", "date"),
        ("plans", "published"),
        ("positions", "date"),
        ("answers", "date"),
    )
    dated = pd.concat([dataset[table][column] for table, column in columns]).dropna()
    covered = dataset.covered_to
    days = np.array([(covered - when.date()).days for when in dated], dtype=np.float64)
    days = np.sort(days[days >= 0])[::-1]
    while len(days):
        rows_after = 1 - np.arange(len(days)) / len(days)
        excess = rows_after - days / max(days[0], 1.0)
        first = int(np.argmax(excess))
        if first == 0 or excess[first] < STANDS_OUT:
            break
        days = days[first:]
    return covered - timedelta(days=int(days[0])) if len(days) else covered


@kept
def opening_span(view: View) -> Span:
    """What a time axis opens on: the dense part of the data, up to the as-of date.

    `LEAST_DAYS` at least, where the data cover them.
    """
    first = min(dense_start(view.dataset), view.asof - timedelta(days=LEAST_DAYS - 1))
    return Span(first, view.asof).within(whole_span(view))
