"""Who was not heard on what, in words."""

from __future__ import annotations

from typing import Final

from parley.exhibits.overview.unheard.model import Model, Side
from parley.exhibits.wording.shared import named_up_to
from parley.wording import count, in_digits

MOST_NAMED: Final = 5
"""So many points are named by number; of more, how many there are."""


def silence(model: Model, side: Side) -> str:
    """'on 13 of 20 points', 'on points 4 and 9 of 20', 'on none of 20 points'."""
    number = len(side.unheard)
    if number == model.points:
        return f"not on any of {count(model.points, 'point')}"
    if number > MOST_NAMED:
        return f"not on {in_digits(number)} of {count(model.points, 'point')}"
    if number == 1:
        return f"not on point {side.unheard[0]} of {in_digits(model.points)}"
    return f"not on points {named_up_to(side.unheard)} of {in_digits(model.points)}"
