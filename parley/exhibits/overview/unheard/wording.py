"""Who was not heard on what, in words."""

from __future__ import annotations

from typing import Final

from parley.exhibits.overview.unheard.model import Model, Side
from parley.wording import count, in_digits, listed, plural

MOST_NAMED: Final = 5
"""So many points are named by number; of more, how many there are."""


def silence(model: Model, side: Side) -> str:
    """'not on 13 of 20 points'; of a side that answered there without a stance 'no stance on 13 of 20
    points; 3 answers that do not count'."""
    where = _where(model, side)
    if not side.answers:
        return f"not {where}"
    given = count(side.answers, "answer that does not count", "answers that do not count")
    return f"no stance {where}; {given}"


def and_others(sides: int) -> str:
    """'3 other sides were not heard on fewer points.', of those that a list leaves out; '' for none."""
    if not sides:
        return ""
    were = plural(sides, one="was", other="were")
    return f"{count(sides, 'other side')} {were} not heard on as many points or fewer."


def _where(model: Model, side: Side) -> str:
    """'on 13 of 20 points', 'on points 4 and 9 of 20', 'on any of 20 points'."""
    number = len(side.unheard)
    if number == model.points:
        return "on the one point" if number == 1 else f"on any of {number} points"
    if number > MOST_NAMED:
        return f"on {in_digits(number)} of {count(model.points, 'point')}"
    if number == 1:
        return f"on point {side.unheard[0]} of {in_digits(model.points)}"
    return f"on points {listed(side.unheard)} of {in_digits(model.points)}"
