"""Where the marks of a timeline stand: lanes by kind, tracks within a lane, names of texts above.

All places are pixels for the narrowest plot that the figure is drawn in; a wider one
only moves the marks apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.charts.labels import shortened
from parley.exhibits.timeline.axis import DAY, NOON, PLOT_WIDTH, REACH, RIGHT_MARGIN, Scale, end_of
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.events import Span
from parley.exhibits.timeline.placement import CHARACTER, beside, fitting, tracks
from parley.exhibits.timeline.timeline import Timeline

TRACK: Final = 12
NAMED_TRACK: Final = 17
"""Pixels from one track to the next, without and with names beside the marks."""

LANE_GAP: Final = 10
LEVEL: Final = 16
"""Pixels from one line of texts' names to the next."""

MOST_NAMED: Final = 40
"""Up to so many events their titles stand beside the marks."""

MOST_TRACKS: Final = 16
"""A lane that would need more tracks shows numbers instead of single marks."""

MOST_LEVELS: Final = 9
"""Lines for the names of texts; what finds no room on them is marked without its name."""

BIN: Final = 26
"""Pixels that a number takes."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of event: its place from the top, its number of events in the span.

    ``bin_days`` is 0 where every event has a mark, else the days that one number covers.
    """

    kind: str
    top: float
    height: float
    events: int
    bin_days: int


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A timeline with places.

    ``marks``: ``choice``; ``shape`` (day, days, month, number); ``at`` (where it is clicked),
    ``begins`` and ``ends`` (datetime64); ``y``, pixels from the top; ``name`` beside it, '' for
    none; ``on_right``; ``number`` of events; ``row`` in the timeline's events, the first
    of several. ``flags``, one row a text in the order of time: ``choice``, ``at``, ``name``,
    ``level`` (-1: no room), ``y``, ``on_right``. ``head`` and ``height`` are pixels.
    """

    marks: pd.DataFrame
    lanes: tuple[Lane, ...]
    flags: pd.DataFrame
    head: float
    height: float


def place(shown: Timeline) -> Placed:
    """Give every event and text of the timeline its place."""
    scale = Scale(shown.span)
    flags, head = _flags(shown, scale)
    named = len(shown.events) <= MOST_NAMED
    top = head
    lanes, marks = [], []
    for kind in shown.kinds:
        rows = shown.events[shown.events["kind"] == kind]
        lane_marks, deep, bin_days = _lane(rows, kind, scale, named=named)
        track = NAMED_TRACK if named and not bin_days else BIN if bin_days else TRACK
        height = max(deep, 1) * track + LANE_GAP
        lane_marks["y"] = top + LANE_GAP / 2 + (lane_marks["track"] + 0.5) * track
        lanes.append(Lane(kind, top, height, len(rows), bin_days))
        marks.append(lane_marks)
        top += height
    found = [one for one in marks if len(one)]
    placed = pd.concat(found, ignore_index=True) if found else _no_marks(shown, scale)
    return Placed(placed, tuple(lanes), flags, head, top)


def _no_marks(shown: Timeline, scale: Scale) -> pd.DataFrame:
    return _single(shown.events.iloc[:0], scale, named=False).assign(y=0.0)


def _lane(
    rows: pd.DataFrame, kind: str, scale: Scale, *, named: bool
) -> tuple[pd.DataFrame, int, int]:
    """The marks of one lane, how many tracks they take, and the days of a number or 0."""
    marks = _single(rows, scale, named=named)
    deep = int(marks["track"].max()) + 1 if len(marks) else 0
    if named or deep <= MOST_TRACKS:
        return marks, deep, 0
    bin_days = int(np.ceil(BIN / scale.day_width))
    return _numbers(rows, kind, scale.span, bin_days), 1, bin_days


def _single(rows: pd.DataFrame, scale: Scale, *, named: bool) -> pd.DataFrame:
    """One mark an event."""
    month = (rows["precision"] == "month").to_numpy()
    several = (rows["ends"] > rows["begins"]).to_numpy()
    # A day is marked at its noon; a month reaches from its first hour to its last.
    begins = rows["begins"].where(month, rows["begins"] + NOON)
    ends = (rows["ends"] + DAY).where(month, rows["ends"] + NOON)
    first = pd.Timestamp(scale.span.first)
    at = begins.where(~month, begins + (ends - begins) / 2)
    at = at.where(at >= first, first)
    left = np.where(month, scale.pixels(begins), scale.pixels(begins) - REACH)
    right = np.where(month, scale.pixels(ends), scale.pixels(ends) + REACH)
    names, on_right = [""] * len(rows), [True] * len(rows)
    if named:
        names, on_right, left, right = _names(list(rows["title"]), left, right)
    return pd.DataFrame(
        {
            "choice": [choice("event", one) for one in rows["event_id"]],
            "shape": np.where(month, "month", np.where(several, "days", "day")),
            "at": at.to_numpy(),
            "begins": begins.to_numpy(),
            "ends": ends.to_numpy(),
            "name": names,
            "on_right": np.array(on_right, dtype=bool),
            "number": 1,
            "row": rows.index.to_numpy(),
            "track": tracks(left, right, len(rows) if named else MOST_TRACKS + 1),
        }
    )


def _names(
    titles: list[str], left: np.ndarray, right: np.ndarray
) -> tuple[list[str], list[bool], np.ndarray, np.ndarray]:
    """The titles, cut where too long, and the stretches of marks and titles together."""
    room = PLOT_WIDTH + RIGHT_MARGIN
    names, on_right = [], []
    left, right = left.copy(), right.copy()
    for n, title in enumerate(titles):
        name = shortened(title, fitting(left[n], right[n], room))
        side, left[n], right[n] = beside(left[n], right[n], len(name) * CHARACTER, room)
        names.append(name)
        on_right.append(side)
    return names, on_right, left, right


def _numbers(rows: pd.DataFrame, kind: str, span: Span, bin_days: int) -> pd.DataFrame:
    """One mark for all events that began within the same days; the last days, if few, join in."""
    first = pd.Timestamp(span.first)
    last_bin = max(round(span.days / bin_days), 1) - 1
    since = rows["begins"].where(rows["begins"] >= first, first) - first
    places = (since.dt.days // bin_days).where(lambda one: one < last_bin, last_bin)
    found = rows.assign(bin=places, row=rows.index).groupby("bin")
    found = found.agg(number=("row", "size"), row=("row", "first"), earliest=("begins", "min"))
    found = found.reset_index()
    begins = first + pd.to_timedelta(found["bin"] * bin_days, unit="D")
    ends = (begins + bin_days * DAY).where(found["bin"] < last_bin, end_of(span))
    closed = ends - DAY
    return pd.DataFrame(
        {
            "choice": [
                choice("days", f"{one:%Y-%m-%d}", f"{other:%Y-%m-%d}", kind)
                for one, other in zip(found["earliest"], closed, strict=True)
            ],
            "shape": "number",
            "at": begins + (ends - begins) / 2,
            "begins": begins,
            "ends": ends,
            "name": "",
            "on_right": True,
            "number": found["number"],
            "row": found["row"],
            "track": 0,
        }
    )


def _flags(shown: Timeline, scale: Scale) -> tuple[pd.DataFrame, float]:
    """The texts with their names above the lanes, and the pixels that these take."""
    plans = shown.plans
    at = plans["published"] + NOON
    x = scale.pixels(at)
    room = PLOT_WIDTH + RIGHT_MARGIN
    names = [shortened(name, 28) for name in plans["short_name"]]
    sides = [
        beside(one - REACH, one + REACH, len(name) * CHARACTER, room)
        for one, name in zip(x, names, strict=True)
    ]
    level = tracks([start for _, start, _ in sides], [end for _, _, end in sides], MOST_LEVELS)
    kept = level < MOST_LEVELS
    levels = int(level[kept].max()) + 1 if len(level) else 0
    flags = pd.DataFrame(
        {
            "choice": [choice("plan", one) for one in plans["plan_id"]],
            "at": at,
            "name": names,
            "level": np.where(kept, level, -1),
            "y": np.where(kept, level + 0.5, 0.5) * LEVEL,
            "on_right": [side for side, _, _ in sides],
        }
    )
    return flags, levels * LEVEL + (LANE_GAP if levels else 0)
