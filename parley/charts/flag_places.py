"""Where the flags of a time axis stand: named ones on lines above the lanes, the others gathered below these.

Places are pixels of the narrowest plot; a wider one only moves marks apart.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.charts.labels import shortened, text_width
from parley.charts.time_axis import HALF_MARK, NOON, PLOT_WIDTH, RIGHT_MARGIN, Scale
from parley.charts.tracks import gathered, room_for, tracks, with_name
from parley.wording import in_digits

GAP: Final = 18
"""Pixels between the flags' names and the lanes, in which flags without names stand."""

LEVEL: Final = 18
"""Pixels from one line of flags' names to the next."""

MOST_LEVELS: Final = 11
"""Lines for the names of flags; what finds no room on them is marked without its name."""

NAME: Final = 28
"""Characters of a flag's name."""

NUMBER: Final = 22
"""Pixels of the square around a number of flags, more where the number is longer."""

ROUND_NUMBER: Final = 6
"""Pixels between a number and the sides of its square, and between two squares."""


def place(flags: pd.DataFrame, scale: Scale) -> tuple[pd.DataFrame, float]:
    """The flags with their places, and the pixels that they take above the lanes.

    ``flags``, in the order of time: ``name``, ``day`` and ``weight``. Those that find no room for
    their names are gathered with those near them, so that no mark covers another; where not all
    do, those of the greatest weight are named.

    A row a mark, in the order of time: ``at``; ``name``, '' for none; ``level`` of the name (-1: no
    room); ``y``, pixels from the top; ``on_right`` of the mark?; ``rows``, the flags that it stands
    for, a tuple of row numbers in the order of time; ``size`` of the mark of several, in pixels.
    """
    at = (flags["day"] + NOON).reset_index(drop=True)
    x = scale.pixels(at)
    names = [shortened(name, NAME) for name in flags["name"]]
    room = PLOT_WIDTH + RIGHT_MARGIN
    sides = [
        with_name(one - HALF_MARK, one + HALF_MARK, room_for(name), room)
        for one, name in zip(x.tolist(), names, strict=True)
    ]
    level = _levels(sides, flags["weight"].to_numpy())
    kept = level < MOST_LEVELS
    levels = int(level[kept].max()) + 1 if kept.any() else 0
    rest = np.flatnonzero(~kept)
    groups, size = _groups(rest, x)
    singles = np.flatnonzero(kept)
    marks = [*((row,) for row in singles.tolist()), *groups]
    first = np.array([rows[0] for rows in marks], dtype=np.int64)
    last = np.array([rows[-1] for rows in marks], dtype=np.int64)
    begins = at.iloc[first].reset_index(drop=True)
    named = kept[first] if len(marks) else kept
    gap = (max(GAP, size + ROUND_NUMBER) if groups else GAP) if len(flags) else 0
    placed = pd.DataFrame(
        {
            "at": begins + (at.iloc[last].reset_index(drop=True) - begins) / 2,
            "name": [names[rows[0]] if on else "" for rows, on in zip(marks, named, strict=True)],
            "level": np.where(named, level[first], -1),
            # What has no name stands in the gap below, where it covers none.
            "y": np.where(named, (level[first] + 0.5) * LEVEL, levels * LEVEL + gap / 2),
            "on_right": [sides[rows[0]][0] for rows in marks],
            "rows": pd.Series(marks, dtype=object),
            "size": size,
        }
    )
    order = np.argsort(first, kind="stable")
    return placed.iloc[order].reset_index(drop=True), float(levels * LEVEL + gap)


def _levels(sides: list[tuple[bool, float, float]], weight: np.ndarray) -> np.ndarray:
    """The line of each flag's name: by the order of time, or by weight where not all find room."""
    starts = np.array([start for _, start, _ in sides], dtype=np.float64)
    ends = np.array([end for _, _, end in sides], dtype=np.float64)
    level = tracks(starts, ends, MOST_LEVELS)
    if (level < MOST_LEVELS).all():
        return level
    order = np.argsort(-weight, kind="stable")
    level[order] = tracks(starts[order], ends[order], MOST_LEVELS)
    return level


def _groups(rest: np.ndarray, x: np.ndarray) -> tuple[list[tuple[int, ...]], float]:
    """The flags of these rows in groups that stand apart, and the pixels of the squares around their numbers."""
    size = float(NUMBER)
    while True:
        found = gathered(x[rest].tolist(), size + ROUND_NUMBER)
        widest = max((text_width(in_digits(len(group))) for group in found), default=0.0)
        if widest + ROUND_NUMBER <= size:
            return [tuple(rest[group].tolist()) for group in found], size
        # Wider squares have fewer places, so that a number may become longer once more.
        size = widest + ROUND_NUMBER
