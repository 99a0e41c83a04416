"""The axis of days: the same edges, the same ticks and the same margins in every figure on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.charts.template import STILL
from parley.exhibits.timeline.events import Span

LEFT_MARGIN: Final = 104
RIGHT_MARGIN: Final = 92
"""Room for the rows' names and for what stands at the lines' ends, so that days stand above
one another."""

PLOT_WIDTH: Final = 384
LEAST_WIDTH: Final = LEFT_MARGIN + PLOT_WIDTH + RIGHT_MARGIN
"""Pixels: the narrowest plot that is drawn, and the figure around it."""

REACH: Final = 6
"""Pixels that a mark takes to either side of its middle, its gap included."""

TICK: Final = 46
"""Pixels that a tick's label takes."""

DAY: Final = pd.Timedelta(days=1)
NOON: Final = pd.Timedelta(hours=12)
"""Where a day's mark stands within its day."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days of a span to pixels of the narrowest plot; a wider one only moves marks apart."""

    span: Span

    @property
    def day_width(self) -> float:
        """Pixels a day."""
        return (PLOT_WIDTH - 2 * REACH) / self.span.days

    def pixels(self, when: pd.Series) -> np.ndarray:
        """Pixels from the left edge, which is a mark's reach before the first day."""
        days = (when - pd.Timestamp(self.span.first)) / DAY
        return (days * self.day_width + REACH).to_numpy(dtype=np.float64)

    def edges(self) -> list[pd.Timestamp]:
        """The two ends of the axis."""
        margin = DAY * (REACH / self.day_width)
        return [pd.Timestamp(self.span.first) - margin, end_of(self.span) + margin]


def end_of(span: Span) -> pd.Timestamp:
    """The first moment after a span."""
    return pd.Timestamp(span.last) + DAY


def ticks(span: Span) -> tuple[list[pd.Timestamp], list[str]]:
    """Where the axis has ticks and what they say, so far apart that they do not touch.

    Days within a few weeks, else the first days of months, else of years; a year stands
    below the first tick that lies in it.
    """
    most = PLOT_WIDTH // TICK
    first, last = pd.Timestamp(span.first), pd.Timestamp(span.last)
    days = pd.date_range(first, last, freq=f"{-(-span.days // most)}D")
    months = pd.date_range(first, last, freq="MS")
    years = pd.date_range(first, last, freq="YS")
    if len(months) < 3:
        return list(days), _told(days, [f"{one.day} {one:%b}" for one in days])
    if len(months) <= 4 * most:
        months = months[:: -(-len(months) // most)]
        return list(months), _told(months, [f"{one:%b}" for one in months])
    years = years[:: -(-len(years) // most)]
    return list(years), [f"{one:%Y}" for one in years]


def _told(at: pd.DatetimeIndex, words: list[str]) -> list[str]:
    """The words, and below those that begin a year that year."""
    fresh = [n == 0 or one.year != at[n - 1].year for n, one in enumerate(at)]
    return [
        f"{word}<br>{one.year}" if new else word
        for word, one, new in zip(words, at, fresh, strict=True)
    ]


def days_axis(span: Span) -> dict:
    """The x axis of a span for a figure's layout."""
    at, words = ticks(span)
    return STILL | {
        "type": "date",
        "range": Scale(span).edges(),
        "tickfont": {"size": 12},
        "tickvals": at,
        "ticktext": words,
    }
