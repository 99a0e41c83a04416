"""Who was not heard on what, in words."""

from __future__ import annotations

from typing import Final

from parley.exhibits.overview.unheard.model import Model, Side
from parley.wording import count, in_digits, listed

MOST_NAMED: Final = 5
"""So many points are named by number; of more, how many there are."""


def silence(model: Model, side: Side) -> str:
    """'not on 13 of 20 points', 'not on points 4 and 9 of 20', 'not on any of 20 points'."""
    number = len(side.unheard)
    if number == model.points:
        return "not on the one point" if number == 1 else f"not on any of {number} points"
    if number > MOST_NAMED:
        return f"not on {in_digits(number)} of {count(model.points, 'point')}"
    if number == 1:
        return f"not on point {side.unheard[0]} of {in_digits(model.points)}"
    return f"not on points {listed(side.unheard)} of {in_digits(model.points)}"
