"""Placing marks and their names on a line so that none covers another."""

from __future__ import annotations

from bisect import bisect, insort
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from parley.charts.labels import text_width

CHARACTER: Final = 6.9
"""Pixels that a character of a 13 pixel label takes on average, a little more than it needs."""


def tracks(starts: ArrayLike, ends: ArrayLike, most: int) -> np.ndarray:
    """For each stretch, in the order given, the first track on which it touches no other.

    Stretches are closed at their start and open at their end. Those for which none of
    ``most`` tracks is free get the number ``most`` and stand nowhere.
    """
    track_of = []
    taken: list[list[tuple[float, float]]] = []
    both = np.column_stack([np.asarray(starts, dtype=float), np.asarray(ends, dtype=float)])
    for start, end in both.tolist():
        free = next((n for n, track in enumerate(taken) if _is_free(track, start, end)), len(taken))
        track_of.append(min(free, most))
        if free >= most:
            continue
        if free == len(taken):
            taken.append([])
        insort(taken[free], (start, end))
    return np.array(track_of, dtype=np.int64)


def _is_free(track: list[tuple[float, float]], start: float, end: float) -> bool:
    after = bisect(track, (start, float("inf")))
    before_ends = after == 0 or track[after - 1][1] <= start
    return before_ends and (after == len(track) or track[after][0] >= end)


def with_name(
    left: float, right: float, text_width: float, room: float
) -> tuple[bool, float, float]:
    """Where a name stands beside its mark: (on the right?, start, end) of both together.

    The mark lies from ``left`` to ``right`` pixels. The name stands on its right while it
    ends within ``room``, else on the side where there is more room.
    """
    if right + text_width <= room or room - right >= left:
        return True, left, right + text_width
    return False, left - text_width, right


def room_for(name: str) -> float:
    """Pixels that are kept for a name: what so many usual letters need, more where its own are wide."""
    return max(len(name) * CHARACTER, text_width(name))


def fitting(left: float, right: float, room: float) -> int:
    """How many characters a name may have on the roomier side of a mark, one at least."""
    return max(int(max(room - right, left) / CHARACTER), 1)


def gathered(where: Sequence[float], apart: float) -> list[list[int]]:
    """The places, in pixels, in groups: the middles of two groups are at least so far apart.

    Each place is in one group, by its number in ``where``; within a group and from group to group they
    stand in order. A place that is far from all others is a group of its own.
    """
    groups: list[list[int]] = []
    for number in np.argsort(np.asarray(where, dtype=float), kind="stable").tolist():
        # Who joins a group moves its middle away from the group before, so that one stays apart.
        if groups and where[number] - _middle(groups[-1], where) < apart:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _middle(group: Sequence[int], where: Sequence[float]) -> float:
    return (where[group[0]] + where[group[-1]]) / 2
