"""Where marks on a time axis stand: lanes, tracks within a lane, flags with names above them.

All places are pixels for the narrowest plot that the figure is drawn in; a wider one
only moves the marks apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.charts.labels import shortened
from parley.charts.time_axis import DAY, HALF_MARK, NOON, PLOT_WIDTH, RIGHT_MARGIN, Scale
from parley.charts.tracks import CHARACTER, fitting, tracks, with_name

TRACK: Final = 12
NAMED_TRACK: Final = 17
"""Pixels from one track to the next, without and with names beside the marks."""

LANE_GAP: Final = 10
LEVEL: Final = 16
"""Pixels from one line of flags' names to the next."""

MOST_NAMED: Final = 40
"""Up to so many marks have their names beside them."""

MOST_TRACKS: Final = 16
"""A lane that would need more tracks shows numbers instead of single marks."""

MOST_LEVELS: Final = 9
"""Lines for the names of flags; what finds no room on them is marked without its name."""

FLAG_NAME: Final = 28
"""Characters of a flag's name."""

BIN: Final = 26
"""Pixels that a number takes."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, its place from the top, how much happened in it.

    ``bin_days`` is 0 where everything has a mark, else the days that one number covers.
    """

    name: str
    top: float
    height: float
    events: int
    bin_days: int

    @property
    def middle(self) -> float:
        """Pixels from the top."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """What happened, with places.

    ``marks``: ``lane``; ``shape`` (day, days, month, number); ``at`` (where it is clicked),
    ``begins`` and ``ends`` (datetime64); ``y``, pixels from the top; ``name`` beside it, '' for
    none; ``on_right``; ``number`` of events; ``row`` among the events, the first of several;
    ``first_day`` and ``last_day``, from which to which day they began. ``flags``, a row each
    in the order given: ``at``, ``name``, ``level`` (-1: no room), ``y``, ``on_right``. ``height``
    is in pixels.
    """

    scale: Scale
    marks: pd.DataFrame
    lanes: tuple[Lane, ...]
    flags: pd.DataFrame
    height: float

    @property
    def named(self) -> bool:
        """Whether any mark has its name beside it."""
        return bool(self.marks["name"].any())


def place(events: pd.DataFrame, lanes: Sequence[str], flags: pd.DataFrame, scale: Scale) -> Placed:
    """Give every event and flag its place.

    ``events``: ``lane``, ``name``, ``begins`` and ``ends`` (datetime64, days) and
    ``precision``, 'month' where it lies on an unknown day between them; those that reach
    into the scale. ``flags``, in the order of time: ``name`` and ``day``.
    """
    events = events.reset_index(drop=True)
    placed_flags, top = _flags(flags, scale)
    named = len(events) <= MOST_NAMED
    placed_lanes, marks = [], []
    for name in lanes:
        rows = events[events["lane"] == name]
        lane_marks, deep, bin_days = _lane(rows, scale, named=named)
        track = NAMED_TRACK if named and not bin_days else BIN if bin_days else TRACK
        height = max(deep, 1) * track + LANE_GAP
        lane_marks["y"] = top + LANE_GAP / 2 + (lane_marks["track"] + 0.5) * track
        lane_marks["lane"] = name
        placed_lanes.append(Lane(name, top, height, len(rows), bin_days))
        marks.append(lane_marks)
        top += height
    filled = [lane_marks for lane_marks in marks if len(lane_marks)]
    nothing = _single(events.iloc[:0], scale, named=False).assign(y=0.0, lane="")
    placed_marks = pd.concat(filled, ignore_index=True) if filled else nothing
    return Placed(scale, placed_marks, tuple(placed_lanes), placed_flags, top)


def _lane(rows: pd.DataFrame, scale: Scale, *, named: bool) -> tuple[pd.DataFrame, int, int]:
    """The marks of one lane, how many tracks they take, and the days of a number or 0."""
    marks = _single(rows, scale, named=named)
    deep = int(marks["track"].max()) + 1 if len(marks) else 0
    if named or deep <= MOST_TRACKS:
        return marks, deep, 0
    bin_days = int(np.ceil(BIN / scale.day_width))
    return _numbers(rows, scale, bin_days), 1, bin_days


def _single(rows: pd.DataFrame, scale: Scale, *, named: bool) -> pd.DataFrame:
    """One mark an event."""
    month = (rows["precision"] == "month").to_numpy()
    several = (rows["ends"] > rows["begins"]).to_numpy()
    # A day is marked at its noon; a month reaches from its first hour to its last.
    begins = rows["begins"].where(month, rows["begins"] + NOON)
    ends = (rows["ends"] + DAY).where(month, rows["ends"] + NOON)
    at = begins.where(~month, begins + (ends - begins) / 2)
    at = at.where(at >= scale.start, scale.start)
    left = np.where(month, scale.pixels(begins), scale.pixels(begins) - HALF_MARK)
    right = np.where(month, scale.pixels(ends), scale.pixels(ends) + HALF_MARK)
    names, on_right = [""] * len(rows), [True] * len(rows)
    if named:
        names, on_right, left, right = _names(list(rows["name"]), left, right)
    return pd.DataFrame(
        {
            "shape": np.where(month, "month", np.where(several, "days", "day")),
            "at": at.to_numpy(),
            "begins": begins.to_numpy(),
            "ends": ends.to_numpy(),
            "name": names,
            "on_right": np.array(on_right, dtype=bool),
            "number": 1,
            "row": rows.index.to_numpy(),
            "first_day": rows["begins"].to_numpy(),
            "last_day": rows["begins"].to_numpy(),
            "track": tracks(left, right, len(rows) if named else MOST_TRACKS + 1),
        }
    )


def _names(
    full_names: list[str], left: np.ndarray, right: np.ndarray
) -> tuple[list[str], list[bool], np.ndarray, np.ndarray]:
    """The names, cut where too long, and the stretches of marks and names together."""
    room = PLOT_WIDTH + RIGHT_MARGIN
    names, on_right = [], []
    left, right = left.copy(), right.copy()
    for n, full_name in enumerate(full_names):
        name = shortened(full_name, fitting(left[n], right[n], room))
        side, left[n], right[n] = with_name(left[n], right[n], len(name) * CHARACTER, room)
        names.append(name)
        on_right.append(side)
    return names, on_right, left, right


def _numbers(rows: pd.DataFrame, scale: Scale, bin_days: int) -> pd.DataFrame:
    """One mark for all events that began within the same days; the last days, if few, join in."""
    last_bin = max(round(scale.days / bin_days), 1) - 1
    since = rows["begins"].where(rows["begins"] >= scale.start, scale.start) - scale.start
    bins = (since.dt.days // bin_days).where(lambda number: number < last_bin, last_bin)
    counted = rows.assign(bin=bins, row=rows.index).groupby("bin")
    counted = counted.agg(number=("row", "size"), row=("row", "first"), first=("begins", "min"))
    counted = counted.reset_index()
    begins = scale.start + pd.to_timedelta(counted["bin"] * bin_days, unit="D")
    ends = (begins + bin_days * DAY).where(counted["bin"] < last_bin, scale.end)
    return pd.DataFrame(
        {
            "shape": "number",
            "at": begins + (ends - begins) / 2,
            "begins": begins,
            "ends": ends,
            "name": "",
            "on_right": True,
            "number": counted["number"],
            "row": counted["row"],
            "first_day": counted["first"],
            "last_day": ends - DAY,
            "track": 0,
        }
    )


def _flags(flags: pd.DataFrame, scale: Scale) -> tuple[pd.DataFrame, float]:
    """The flags with their names above the lanes, and the pixels that these take."""
    at = flags["day"] + NOON
    room = PLOT_WIDTH + RIGHT_MARGIN
    names = [shortened(name, FLAG_NAME) for name in flags["name"]]
    sides = [
        with_name(x - HALF_MARK, x + HALF_MARK, len(name) * CHARACTER, room)
        for x, name in zip(scale.pixels(at), names, strict=True)
    ]
    level = tracks([start for _, start, _ in sides], [end for _, _, end in sides], MOST_LEVELS)
    kept = level < MOST_LEVELS
    levels = int(level[kept].max()) + 1 if len(level) else 0
    placed = pd.DataFrame(
        {
            "at": at,
            "name": names,
            "level": np.where(kept, level, -1),
            "y": np.where(kept, level + 0.5, 0.5) * LEVEL,
            "on_right": [side for side, _, _ in sides],
        }
    ).reset_index(drop=True)
    return placed, levels * LEVEL + (LANE_GAP if levels else 0)
