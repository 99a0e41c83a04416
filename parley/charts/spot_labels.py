"""Where the names of marks on a plane stand: beside their marks, none over a mark or over another name.

Places are pixels of the narrowest plot, from its upper left corner; a wider one only moves marks apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.charts.labels import LINE_HEIGHT, TEXT_SIZE, text_width

OFF: Final = 12
"""Pixels from the middle of a mark, or of the ring around it, to its name beside it."""

RAISED: Final = 19
"""Pixels by which a name above or below its mark stands off."""

ROOM: Final = 4
"""Pixels beyond its end that a name keeps free."""

HEIGHT: Final = TEXT_SIZE * LINE_HEIGHT


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a place in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """How a name stands beside its mark: on its right or left, and how many pixels lower."""

    on_right: bool
    lower: int


_WAYS: Final = tuple(
    Label(on_right, lower) for lower in (0, -RAISED, RAISED) for on_right in (True, False)
)


def around(x: float, y: float, size: float) -> Box:
    """The square of a mark of so many pixels."""
    half = size / 2
    return Box(x - half, y - half, x + half, y + half)


def beside(label: Label) -> int:
    """Pixels from the middle of a mark to the near end of a name that stands so."""
    return OFF if not label.lower else OFF // 2


def label_box(x: float, y: float, name: str, label: Label) -> Box:
    """What a name takes that stands so beside a mark."""
    off = beside(label)
    wide, middle = text_width(name) + ROOM, y + label.lower
    left = x + off if label.on_right else x - off - wide
    return Box(left, middle - HEIGHT / 2, left + wide, middle + HEIGHT / 2)


def place(
    marks: Sequence[tuple[float, float, str]],
    taken: Sequence[Box],
    lines: Sequence[Box],
    plot: Box,
) -> list[Label | None]:
    """How the name of each mark (x, y, name) stands, None for one that finds no room or has no name.

    Who comes first is placed first. No name stands over what is ``taken``; over one of the ``lines`` only where there is
    no other room.
    """
    boxes = list(taken)
    found: list[Label | None] = []
    for x, y, name in marks:
        others = [box for box in boxes if not _is_around(box, x, y)]
        free = {
            way: label_box(x, y, name, way)
            for way in _WAYS
            if name and _is_free(x, label_box(x, y, name, way), others, plot)
        }
        clear = [way for way, box in free.items() if not any(box.meets(line) for line in lines)]
        way = next(iter([*clear, *free]), None)
        found.append(way)
        if way is not None:
            boxes.append(_reaching(x, free[way]))
    return found


def _is_around(box: Box, x: float, y: float) -> bool:
    """Whether it is the box of a mark at this place."""
    return (box.left + box.right, box.top + box.bottom) == (2 * x, 2 * y)


def _is_free(x: float, box: Box, others: Sequence[Box], plot: Box) -> bool:
    """Whether a name lies in the plot, and nothing else does from its mark on to its end.

    What lay between the two would come to lie under the name where a wider plot moves it along.
    """
    return _within(box, plot) and not any(_reaching(x, box).meets(other) for other in others)


def _reaching(x: float, box: Box) -> Box:
    """A name's box as far as the middle of its mark."""
    return Box(min(box.left, x), box.top, max(box.right, x), box.bottom)


def _within(box: Box, plot: Box) -> bool:
    return (
        box.left >= plot.left
        and box.right <= plot.right
        and box.top >= plot.top
        and box.bottom <= plot.bottom
    )
