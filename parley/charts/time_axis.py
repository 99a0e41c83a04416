"""The axis of days: the same edges, the same ticks and the same margins in every figure on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
import pandas as pd

from parley.charts.template import STILL

LEFT_MARGIN: Final = 96
RIGHT_MARGIN: Final = 108
"""Room for the rows' names and for what stands at the lines' ends, so that days stand above
one another."""

HEAD: Final = 42
"""Room for the months and the years above the rows."""

PLOT_WIDTH: Final = 392
LEAST_WIDTH: Final = LEFT_MARGIN + PLOT_WIDTH + RIGHT_MARGIN
"""Pixels: the narrowest plot that is drawn, and the figure around it."""

HALF_MARK: Final = 6.5
"""Pixels that a mark takes to either side of its middle, its gap included."""

DAY_TICK: Final = 46
MONTH_TICK: Final = 32
"""Pixels that the label of a day takes, and that of a month or a year."""

DAY: Final = pd.Timedelta(days=1)
NOON: Final = pd.Timedelta(hours=12)
"""Where a day's mark stands within its day."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to pixels of the narrowest plot; a wider one only moves marks apart.

    ``first`` and ``last`` are the days at its ends, both on it.
    """

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has, one at least."""
        return max((self.last - self.first).days + 1, 1)

    @property
    def day_width(self) -> float:
        """Pixels a day."""
        return (PLOT_WIDTH - 2 * HALF_MARK) / self.days

    @property
    def start(self) -> pd.Timestamp:
        """The first moment on it."""
        return pd.Timestamp(self.first)

    @property
    def end(self) -> pd.Timestamp:
        """The first moment after it."""
        return pd.Timestamp(self.last) + DAY

    def pixels(self, when: pd.Series) -> np.ndarray:
        """Pixels from the left edge, which is half a mark before the first day."""
        days = (when - self.start) / DAY
        return (days * self.day_width + HALF_MARK).to_numpy(dtype=np.float64)

    def edges(self) -> list[pd.Timestamp]:
        """The two ends of the axis."""
        margin = DAY * (HALF_MARK / self.day_width)
        return [self.start - margin, self.end + margin]


def ticks(scale: Scale) -> tuple[list[pd.Timestamp], list[str]]:
    """Where the axis has ticks and what they say, so far apart that they do not touch.

    Days within a few weeks, else the first days of months, else of years; a year stands
    above the first tick that lies in it.
    """
    most_days, most = PLOT_WIDTH // DAY_TICK, PLOT_WIDTH // MONTH_TICK
    first, last = scale.start, pd.Timestamp(scale.last)
    days = pd.date_range(first, last, freq=f"{-(-scale.days // most_days)}D")
    months = pd.date_range(first, last, freq="MS")
    years = pd.date_range(first, last, freq="YS")
    if len(months) < 3:
        return list(days), _with_years(days, [f"{day.day} {day:%b}" for day in days])
    if len(months) <= 4 * most:
        months = months[:: -(-len(months) // most)]
        return list(months), _with_years(months, [f"{month:%b}" for month in months])
    years = years[:: -(-len(years) // most)]
    return list(years), [f"{year:%Y}" for year in years]


def _with_years(at: pd.DatetimeIndex, words: list[str]) -> list[str]:
    """The words, and above those that begin a year that year."""
    fresh = [n == 0 or when.year != at[n - 1].year for n, when in enumerate(at)]
    return [
        f"{when.year}<br>{word}" if new else word
        for word, when, new in zip(words, at, fresh, strict=True)
    ]


def days_axis(scale: Scale) -> dict:
    """The x axis of these days for a figure's layout."""
    at, words = ticks(scale)
    return STILL | {
        "type": "date",
        "side": "top",
        "range": scale.edges(),
        "tickangle": 0,
        "tickvals": at,
        "ticktext": words,
    }


def zoomed(scale: Scale) -> dict:
    """What lets a reader drag over a part of the axis, and never further than it reaches."""
    first, last = scale.edges()
    ends = {"minallowed": first, "maxallowed": last}
    return {"fixedrange": False, **ends, "autorangeoptions": ends}


def days_layout(height: float, foot: float, scale: Scale, *, key: str) -> dict:
    """What the layouts of all figures on these days share: ``height`` without the head.

    A click marks, and nothing is dragged.
    """
    return {
        "height": height + HEAD,
        "clickmode": "event+select",
        "dragmode": False,
        "hoverdistance": 12,
        # Other days are another figure: what was marked by dragging on these is gone then.
        "uirevision": f"{key} {scale.first} {scale.last}",
        "showlegend": False,
        "margin": {"l": LEFT_MARGIN, "r": RIGHT_MARGIN, "t": HEAD, "b": foot},
    }
