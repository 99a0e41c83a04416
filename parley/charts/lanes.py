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

from parley.charts import flag_places
from parley.charts.labels import shortened
from parley.charts.time_axis import DAY, HALF_MARK, NOON, PLOT_WIDTH, RIGHT_MARGIN, Scale
from parley.charts.tracks import fitting, gathered, room_for, tracks, with_name

TRACK: Final = 13
NAMED_TRACK: Final = 19
"""Pixels from one track to the next, without and with names beside the marks."""

LANE_GAP: Final = 12
LEAST_LANE: Final = 40
"""Pixels between the marks of two lanes, and that a lane has at least: two lines name it."""

NAME_OFF: Final = 5
"""Pixels that a name stands off its mark, so that the ring around a chosen one fits between."""

MOST_NAMED: Final = 40
"""Up to so many marks all have their names beside them."""

LEAST_NAME: Final = 12
"""Characters: a name for which there is no more room is left to hover."""

MOST_OPEN: Final = 6
"""Below so many tracks, those with names apart, a lane folds what is more into numbers."""

MOST_TRACKS: Final = 16
"""A lane that would need more tracks shows numbers instead of single marks."""

BIN: Final = 28
"""Pixels that a number takes."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, its place from the top, how much happened in it.

    ``bin_days`` is 0 where everything has a mark, else the days that one number covers.
    ``folded`` counts the events that are in a number below the open marks.
    """

    name: str
    top: float
    height: float
    events: int
    bin_days: int
    folded: int = 0

    @property
    def middle(self) -> float:
        """Pixels from the top."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """What happened, with places.

    ``marks``: ``lane``; ``shape`` (day, days, vague for an unknown day, number for many in place of single marks, more
    for those below the open ones); ``at`` (where it is clicked),
    ``begins`` and ``ends`` (datetime64); ``y``, pixels from the top; ``name`` beside it, '' for
    none; ``on_right``; ``number`` of events; ``row`` among the events, the first of several;
    ``first_day`` and ``last_day``, from which to which day they began. ``flags`` as `flag_places.place` gives
    them. ``height`` is in pixels.
    """

    scale: Scale
    marks: pd.DataFrame
    lanes: tuple[Lane, ...]
    flags: pd.DataFrame
    height: float


def place(
    events: pd.DataFrame,
    lanes: Sequence[str],
    flags: pd.DataFrame,
    scale: Scale,
    *,
    unfolded: bool = False,
) -> Placed:
    """Give every event and flag its place.

    ``events``: ``lane``, ``name``, ``begins`` and ``ends`` (datetime64, days),
    ``precision``, other than 'day' where it lies on an unknown day between them, and ``named``,
    whether its name is to stand beside it though there are many; those that reach
    into the scale. ``flags`` as `flag_places.place` takes them. ``unfolded`` lanes
    are as deep as their events need.
    """
    events = events.reset_index(drop=True)
    if len(events) <= MOST_NAMED:
        events = events.assign(named=True)
    placed_flags, top = flag_places.place(flags, scale)
    placed_lanes, marks = [], []
    for name in lanes:
        rows = events[events["lane"] == name]
        lane_marks, bin_days = _lane(rows, scale, unfolded=unfolded)
        heights = _heights(lane_marks, single=not bin_days)
        height = max(sum(heights) + LANE_GAP, LEAST_LANE)
        # A lane that is higher than its marks has them in its middle.
        first = top + (height - sum(heights)) / 2
        middles = np.cumsum([0.0, *heights])[:-1] + np.array(heights) / 2
        lane_marks["y"] = first + middles[lane_marks["track"].to_numpy()]
        lane_marks["lane"] = name
        folded = int(lane_marks.loc[lane_marks["shape"] == "more", "number"].sum())
        placed_lanes.append(Lane(name, top, height, len(rows), bin_days, folded))
        marks.append(lane_marks)
        top += height
    filled = [lane_marks for lane_marks in marks if len(lane_marks)]
    nothing = _single(events.iloc[:0], scale).assign(y=0.0, lane="")
    placed_marks = pd.concat(filled, ignore_index=True) if filled else nothing
    return Placed(scale, placed_marks, tuple(placed_lanes), placed_flags, top)


def _heights(marks: pd.DataFrame, *, single: bool) -> list[float]:
    """Pixels of each track of a lane; one with a name or a number on it is higher."""
    if marks.empty:
        return []
    if not single:
        return [BIN]
    high = (marks["name"] != "") | (marks["shape"] == "more")
    deep = int(marks["track"].max()) + 1
    named = set(marks.loc[high, "track"])
    return [NAMED_TRACK if track in named else TRACK for track in range(deep)]


def _lane(rows: pd.DataFrame, scale: Scale, *, unfolded: bool) -> tuple[pd.DataFrame, int]:
    """The marks of one lane, and the days of a number or 0."""
    marks = _single(rows, scale)
    names = marks.loc[marks["name"] != "", "track"].nunique()
    deep = int(marks["track"].max()) + 1 if len(marks) else 0
    if deep <= MOST_OPEN + names or (deep <= MOST_TRACKS + names and unfolded):
        return marks, 0
    if deep <= MOST_TRACKS + names:
        return _folded(rows, marks, scale, MOST_OPEN + names), 0
    bin_days = int(np.ceil(BIN / scale.day_width))
    return _numbers(rows, scale, bin_days), bin_days


def _single(rows: pd.DataFrame, scale: Scale) -> pd.DataFrame:
    """One mark an event; those with names stand on the first tracks, the others fill them up."""
    vague = (rows["precision"] != "day").to_numpy()
    several = (rows["ends"] > rows["begins"]).to_numpy()
    # A day is marked at its noon; a month or a year reaches from its first hour to its last.
    begins = rows["begins"].where(vague, rows["begins"] + NOON)
    ends = (rows["ends"] + DAY).where(vague, rows["ends"] + NOON)
    seen_from = begins.where(begins >= scale.start, scale.start)
    seen_to = ends.where(ends <= scale.end, scale.end)
    at = seen_from.where(~vague, seen_from + (seen_to - seen_from) / 2)
    left = np.where(vague, scale.pixels(begins), scale.pixels(begins) - HALF_MARK)
    right = np.where(vague, scale.pixels(ends), scale.pixels(ends) + HALF_MARK)
    wanted = np.where(rows["named"], rows["name"], "").tolist()
    names, on_right, left, right = _names(wanted, left, right)
    return pd.DataFrame(
        {
            "shape": np.where(vague, "vague", np.where(several, "days", "day")),
            "at": at.to_numpy(),
            "begins": begins.to_numpy(),
            "ends": ends.to_numpy(),
            "name": names,
            "on_right": np.array(on_right, dtype=bool),
            "number": 1,
            "row": rows.index.to_numpy(),
            "first_day": rows["begins"].to_numpy(),
            "last_day": rows["begins"].to_numpy(),
            "track": _on_tracks(left, right, np.array(names, dtype=object) != ""),
        }
    )


def _on_tracks(left: np.ndarray, right: np.ndarray, named: np.ndarray) -> np.ndarray:
    """The track of each stretch: first of those with names, so that these stand on top."""
    order = np.argsort(~named, kind="stable")
    # More tracks than these are never drawn singly, so it is not worth knowing how many.
    most = int(named.sum()) + MOST_TRACKS + 1
    found = np.empty(len(left), dtype=np.int64)
    found[order] = tracks(left[order], right[order], most)
    return found


def _names(
    wanted: list[str], left: np.ndarray, right: np.ndarray
) -> tuple[list[str], list[bool], np.ndarray, np.ndarray]:
    """The names, cut where too long, and the stretches of marks and names together."""
    room = PLOT_WIDTH + RIGHT_MARGIN
    names, on_right = [], []
    left, right = left.copy(), right.copy()
    for n, full_name in enumerate(wanted):
        fits = fitting(left[n], right[n], room)
        name = shortened(full_name, fits) if fits >= min(LEAST_NAME, len(full_name)) else ""
        side = True
        if name:
            side, left[n], right[n] = with_name(left[n], right[n], room_for(name) + NAME_OFF, room)
        names.append(name)
        on_right.append(side)
    return names, on_right, left, right


def _folded(rows: pd.DataFrame, marks: pd.DataFrame, scale: Scale, most: int) -> pd.DataFrame:
    """The marks of which those below ``most`` tracks are numbers, on one track below the others."""
    open_, rest = marks[marks["track"] < most], marks[marks["track"] >= most]
    where = scale.pixels(rest["at"])
    folded = []
    for group in gathered(where.tolist(), BIN):
        some = rest.iloc[group]
        if len(some) == 1 and some["shape"].iloc[0] == "day":
            folded.append(some.assign(track=most))
            continue
        first, last = some["at"].min(), some["at"].max()
        middle = first + (last - first) / 2
        one = some.iloc[[0]].assign(
            shape="more",
            at=middle,
            begins=middle,
            ends=middle,
            number=len(some),
            first_day=rows.loc[some["row"], "begins"].min(),
            last_day=rows.loc[some["row"], "begins"].max(),
            track=most,
        )
        folded.append(one)
    return pd.concat([open_, *folded], ignore_index=True)


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
