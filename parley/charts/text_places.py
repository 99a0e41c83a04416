"""Where texts stand in a low strip over time: rows of marks, none of which covers another or its name.

Places are pixels of the narrowest plot; a wider one only moves marks apart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from parley.charts.labels import text_width
from parley.charts.time_axis import Scale
from parley.charts.tracks import gathered, tracks, with_name

WIDTH: Final = 700
"""Pixels below which the strip is not legible."""

LABELS: Final = 92
RIGHT: Final = 12
PLOT: Final = WIDTH - LABELS - RIGHT
"""Pixels: the margins, and the narrowest plot."""

EARLY: Final = 96
"""Pixels of it for what lies before the line began, where something does."""

LINE_ROW, BESIDE_ROW = 28, 20
MOST_ROWS: Final = 3
TOP: Final = 6
"""Pixels: what a mark with its name takes, how many of these stand above one another at most, and what
lies above them."""

MOST_SINGLE: Final = 40
"""Up to so many texts beside the line all have marks of their own."""

MANY_APART: Final = 44
"""Pixels from the middle of a mark of many texts to that of the next: a number of four digits and a gap."""

MOST_TRIED: Final = 60
"""Of so many marks it is tried whether their names have room, those of the greatest weight."""

NUMBER_MARK, MARK = 26, 11
"""Pixels of a mark of the line, which holds a number, and of others."""

NAME_OFF: Final = 5
"""Pixels that a name stands off its mark."""

Row = Literal["line", "beside", "before"]

_GATHERED: Final[tuple[Row, Row]] = ("before", "beside")


@dataclass(frozen=True, slots=True)
class Mark:
    """A text: what a click gives, its name, what is said where it is pointed at, since when it is
    public, the number in its mark if any, its row, and whether it is the current one.

    Where names do not all have room, those of the greatest ``weight`` are written. A mark of ``many`` stands
    for as many texts as its number says, and its name stands where it is pointed at alone.
    """

    choice: str
    name: str
    about: str
    at: date
    number: int | None
    row: Row
    current: bool
    weight: tuple[bool, int]
    many: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place in pixels of the narrowest plot, and where its name stands if it does."""

    mark: Mark
    x: float
    y: float
    named: bool
    on_right: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Days to pixels of the narrowest plot: a stretch for what was before, then the days from ``scale``'s
    first on."""

    scale: Scale
    earliest: date | None

    @property
    def begins(self) -> float:
        """Where the days begin."""
        return float(NUMBER_MARK / 2 if self.earliest is None else EARLY + NUMBER_MARK)

    def pixels(self, at: date) -> float:
        """Where a day stands."""
        if at < self.scale.first:
            earliest = self.earliest or at
            whole = max((self.scale.first - earliest).days, 1)
            return MARK + (EARLY - 2 * MARK) * (at - earliest).days / whole
        share = (at - self.scale.first).days / max(self.scale.days - 1, 1)
        return self.begins + (PLOT - self.begins) * share


@dataclass(frozen=True, slots=True)
class Places:
    """The marks in their places: those of the line, below them the others, from ``below`` down to ``height``."""

    axis: Axis
    line: Sequence[Placed]
    beside: Sequence[Placed]
    below: float
    height: float


def gather(
    marks: Sequence[Mark], until: date, several: Callable[[Sequence[Mark]], Mark]
) -> list[Mark]:
    """The marks, in the order of time, with one for those beside the line that would stand too near.

    ``several`` gives the mark of several. All stay as they are where there are not more than `MOST_SINGLE`
    beside the line.
    """
    if sum(mark.row != "line" for mark in marks) <= MOST_SINGLE:
        return list(marks)
    axis = _axis(marks, until)
    line = [mark for mark in marks if mark.row == "line"]
    before, beside = (_gathered(marks, row, axis, several) for row in _GATHERED)
    return sorted([*line, *before, *beside], key=lambda mark: mark.at)


def place(marks: Sequence[Mark], until: date) -> Places:
    """The marks, in the order of time, in their places on an axis up to a day."""
    axis = _axis(marks, until)
    line = _placed([mark for mark in marks if mark.row == "line"], axis, TOP, LINE_ROW)
    below = TOP + LINE_ROW * _rows(line, LINE_ROW, TOP)
    beside = _placed([mark for mark in marks if mark.row != "line"], axis, below, BESIDE_ROW)
    return Places(axis, line, beside, below, below + BESIDE_ROW * _rows(beside, BESIDE_ROW, below))


def _gathered(
    marks: Sequence[Mark], row: Row, axis: Axis, several: Callable[[Sequence[Mark]], Mark]
) -> list[Mark]:
    """The marks of a row, with one for those that would stand too near one another."""
    own = [mark for mark in marks if mark.row == row]
    groups = gathered([axis.pixels(mark.at) for mark in own], MANY_APART)
    return [
        own[group[0]] if len(group) == 1 else several([own[number] for number in group])
        for group in groups
    ]


def _axis(marks: Sequence[Mark], until: date) -> Axis:
    """The axis from the first text of the line on, from the first of all where there is none."""
    later = [mark.at for mark in marks if mark.row != "before"]
    first = min(later, default=until)
    before = [mark.at for mark in marks if mark.row == "before"]
    return Axis(Scale(first, max(until, first)), min(before, default=None))


def _placed(marks: Sequence[Mark], axis: Axis, top: float, row_height: int) -> list[Placed]:
    """The marks with places such that none covers another, nor a name a mark."""
    named: frozenset[str] = frozenset()
    # The line goes down from step to step, so its texts keep the order of time.
    by_weight = sorted(marks, key=lambda mark: (mark.row == "line", *mark.weight), reverse=True)
    for mark in by_weight[:MOST_TRIED]:
        more = named | {mark.choice}
        if (
            mark.row != "before"
            and not mark.many
            and _fits(mark, axis)
            and _has_room(_row_of(marks, more, axis), marks)
        ):
            named = more
    row_of = _row_of(marks, named, axis)
    return [
        Placed(
            mark=mark,
            x=axis.pixels(mark.at),
            y=top + row_height * (min(row_of[mark.choice], MOST_ROWS - 1) + 0.5),
            named=mark.choice in named,
            on_right=_span(mark, axis)[0],
        )
        for mark in marks
    ]


def _fits(mark: Mark, axis: Axis) -> bool:
    """Whether the name ends within the plot on the side on which it stands."""
    _, start, end = _span(mark, axis)
    return start >= 0 and end <= PLOT


def _has_room(row_of: Mapping[str, int], marks: Sequence[Mark]) -> bool:
    """Whether none of the marks lies over another; those of before may, which have no names."""
    return all(row_of[mark.choice] < MOST_ROWS for mark in marks if mark.row != "before")


def _row_of(marks: Sequence[Mark], named: Collection[str], axis: Axis) -> dict[str, int]:
    """By what a click gives: the row of each mark if these have their names, `MOST_ROWS` for no room."""
    order = sorted(marks, key=lambda mark: mark.choice not in named)
    ends = [_span(mark, axis)[1:] if mark.choice in named else _bare(mark, axis) for mark in order]
    rows = tracks(*_ends(ends), MOST_ROWS).tolist()
    return dict(zip((mark.choice for mark in order), rows, strict=True))


def _ends(spans: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [start for start, _ in spans], [end for _, end in spans]


def _bare(mark: Mark, axis: Axis) -> tuple[float, float]:
    wide = MANY_APART if mark.many else NUMBER_MARK if mark.row == "line" else MARK + 2
    half, at = wide / 2, axis.pixels(mark.at)
    return at - half, at + half


def _span(mark: Mark, axis: Axis) -> tuple[bool, float, float]:
    """Whether the name stands on the right, and from where to where mark and name reach."""
    width = text_width(mark.name, bold=mark.current) + 2 * NAME_OFF
    return with_name(*_bare(mark, axis), width, PLOT)


def _rows(placed: Sequence[Placed], height: int, top: float) -> int:
    """How many rows are used."""
    return max((round((one.y - top) / height + 0.5) for one in placed), default=0)
