"""Two parties as axes: the packages that no other beats for both, exactly.

A party's score is accepted minus objected clauses. It is a sum over issues, and a small whole
number; so for every score that the one party can have the most that the other can have with it
is found issue by issue, by dynamic programming (the multiple-choice knapsack problem), without
rounding and without a solver. These are the optima under a constraint on one axis (Haimes, Lasdon
and Wismer 1971); those that none of the others beats are the frontier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.packages.chosen import Package
from parley.analysis.packages.field import Field
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.space import Space
from parley.analysis.packages.tally import UNKNOWN, Tally, tally
from parley.dataset.contract import LIST_SEPARATOR

Place = Literal["on", "below", "beyond"]

_NOT: Final = -(2**60)
"""In place of a value where no package has the score; far below any value."""

_SCORES: Final = ("x", "y", "x_low", "x_high", "y_low", "y_high")
_POINT_KINDS: Final = kinds_of(numbers=_SCORES) | {"package": "str", "number": "object"}
_MARK_KINDS: Final = {
    **kinds_of(("kind", "plan_id", "variants"), _SCORES),
    "package": "str",
    "searched": "bool",
    "place": "str",
    "dominated_by": "str",
    "supposed": "bool",
}


@dataclass(frozen=True, slots=True)
class Scores:
    """A package's two scores, each with the range that silence leaves: all refusal to all assent."""

    x: int
    y: int
    x_low: int
    x_high: int
    y_low: int
    y_high: int


@dataclass(frozen=True, slots=True)
class Point:
    """A pair of scores on the frontier: ``number`` packages have it, of which ``package`` is one.

    It is, of these, one with the fewest issues left out, then the fewest stances of the two
    unknown, then the first in the data's order. The range in ``scores`` is that of this package.
    """

    package: Package
    scores: Scores
    number: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A published text, or the chosen package (``plan_id`` ''), beside the frontier.

    ``place``: "on" it; "below", where ``dominated_by`` are the places of the points that are as good
    for both and better for one; or "beyond", which only a package can be that was not searched,
    as it leaves out issues that are searched or takes others in (``searched`` is False).
    ``supposed`` says whether a supposed stance of the two is in it.
    """

    plan_id: str
    variants: tuple[str, ...]
    package: Package
    scores: Scores
    searched: bool
    place: Place
    dominated_by: tuple[int, ...]
    supposed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Frontier:
    """The packages of a space that none beats for both parties, from the least ``x`` to the greatest.

    ``parties`` are the keys of the two, on x and on y. ``points`` are undominated: along them x
    rises and y falls. ``marks`` are the published texts, then the chosen package if one was given.
    """

    space: Space
    parties: tuple[str, str]
    points: tuple[Point, ...]
    marks: tuple[Mark, ...]

    @property
    def chosen(self) -> Mark | None:
        """The mark of the chosen package."""
        return next((mark for mark in self.marks if not mark.plan_id), None)

    @property
    def table(self) -> pd.DataFrame:
        """A row a point: the six scores, ``package`` (its text) and ``number`` (whole numbers of any size)."""
        rows = [(*_six(point.scores), point.package.text, point.number) for point in self.points]
        return framed(rows, _POINT_KINDS)

    @property
    def marks_table(self) -> pd.DataFrame:
        """A row a mark: ``kind`` ('text' or 'chosen'), and the parts of `Mark`; lists separated by semicolons."""
        rows = [
            (
                "text" if mark.plan_id else "chosen",
                mark.plan_id,
                LIST_SEPARATOR.join(mark.variants),
                *_six(mark.scores),
                mark.package.text,
                mark.searched,
                mark.place,
                LIST_SEPARATOR.join(map(str, mark.dominated_by)),
                mark.supposed,
            )
            for mark in self.marks
        ]
        return framed(rows, _MARK_KINDS)


def _six(scores: Scores) -> tuple[int, ...]:
    return (scores.x, scores.y, scores.x_low, scores.x_high, scores.y_low, scores.y_high)


def frontier(among: Space, x: str, y: str, chosen: Package | None = None) -> Frontier:
    """The frontier of a space for two parties, and where the texts and a chosen package stand.

    Raises `ValueError` for a party that is not the field's, or one and the same twice.
    """
    field = among.field
    axes = (field.row(x), field.row(y))
    if x == y:
        raise ValueError(f"parties: {x!r} is on both axes; right would be two parties")
    counted = tally(field)
    points = tuple(
        Point(package, _scores(field, counted, package, axes), number)
        for package, number in _undominated(among, counted, axes)
    )
    asked = [(mark.plan_id, mark.variants, mark.package) for mark in field.landmarks]
    if chosen is not None:
        asked.append(("", (), field.package(chosen)))
    marks = tuple(_mark(among, counted, axes, points, *mark) for mark in asked)
    return Frontier(among, (x, y), points, marks)


def _scores(field: Field, counted: Tally, package: Package, axes: tuple[int, int]) -> Scores:
    rows = np.array([field.option_of[pair] for pair in package.choices], dtype=np.int64)
    x, y = (int(counted.score[rows, axis].sum()) for axis in axes)
    open_x, open_y = (int(counted.counts[rows, axis, UNKNOWN].sum()) for axis in axes)
    return Scores(x, y, x - open_x, x + open_x, y - open_y, y + open_y)


def _mark(
    among: Space,
    counted: Tally,
    axes: tuple[int, int],
    points: tuple[Point, ...],
    plan_id: str,
    variants: tuple[str, ...],
    package: Package,
) -> Mark:
    field = among.field
    own = _scores(field, counted, package, axes)
    better = tuple(number for number, point in enumerate(points) if dominates(point.scores, own))
    same = any((point.scores.x, point.scores.y) == (own.x, own.y) for point in points)
    place: Place = "below" if better else "on" if same else "beyond"
    supposed = bool(np.any(field.at[list(axes)][:, field.columns(package)]))
    return Mark(plan_id, variants, package, own, among.holds(package), place, better, supposed)


def dominates(one: Scores, other: Scores) -> bool:
    """Whether one package is as good for both and better for one of them, as far as they have spoken."""
    return one.x >= other.x and one.y >= other.y and (one.x, one.y) != (other.x, other.y)


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """What each candidate of an issue adds: to x, and to the value that is to be greatest.

    The value counts y first, then issues not left out, then stances known: see `_parts`.
    """

    x: np.ndarray
    value: np.ndarray


def _parts(among: Space, counted: Tally, axes: tuple[int, int]) -> tuple[list[_Part], int]:
    """The parts of all issues, and what a step of y is worth in their values."""
    x, y, left, unknown = [], [], [], []
    for rows in among.rows:
        out = rows < 0
        score = np.where(out[:, None], 0, counted.score[rows])
        x.append(score[:, axes[0]])
        y.append(score[:, axes[1]])
        left.append(out.astype(np.int64))
        silent = counted.counts[rows][:, list(axes), UNKNOWN].sum(axis=1)
        unknown.append(np.where(out, 0, silent))
    per_issue = sum(int(of.max()) for of in unknown) + 1
    step = per_issue * (len(x) + 1)
    values = [
        of_y * step - out * per_issue - silent
        for of_y, out, silent in zip(y, left, unknown, strict=True)
    ]
    return [_Part(of_x, value) for of_x, value in zip(x, values, strict=True)], step


@dataclass(frozen=True, slots=True, eq=False)
class _Reach:
    """What the issues from one on can have: for x from ``low`` up the greatest value, and how many packages."""

    low: int
    value: np.ndarray
    number: np.ndarray


def _reaches(parts: Sequence[_Part], step: int) -> list[_Reach]:
    """What can be had from each issue on, the first issue's first; last of no issue."""
    reaches = [_Reach(0, np.zeros(1, dtype=np.int64), np.ones(1, dtype=object))]
    for part in reversed(parts):
        reaches.append(_with(part, reaches[-1], step))
    return reaches[::-1]


def _with(part: _Part, rest: _Reach, step: int) -> _Reach:
    lowest = int(part.x.min())
    size = len(rest.value) + int(part.x.max()) - lowest
    value = np.full(size, _NOT, dtype=np.int64)
    at = [slice(int(x) - lowest, int(x) - lowest + len(rest.value)) for x in part.x]
    for where, add in zip(at, part.value, strict=True):
        value[where] = np.maximum(value[where], rest.value + add)
    value[value < _NOT // 2] = _NOT
    number = np.zeros(size, dtype=object)
    most = _y(value, step)
    for where, add in zip(at, part.value, strict=True):
        # As many as have the greatest y, whatever else they leave out or unknown.
        as_good = (rest.value > _NOT) & (_y(rest.value + add, step) == most[where])
        number[where] += np.where(as_good, rest.number, 0)
    return _Reach(rest.low + lowest, value, number)


def _y(value: np.ndarray, step: int) -> np.ndarray:
    """The y in a value: what is taken off it for the rest is less than a step."""
    return -(-value // step)


def _undominated(among: Space, counted: Tally, axes: tuple[int, int]) -> list[tuple[Package, int]]:
    parts, step = _parts(among, counted, axes)
    reaches = _reaches(parts, step)
    whole = reaches[0]
    y = np.where(whole.value > _NOT, _y(whole.value, step), _NOT)
    # Seen from the greatest x, each that has more y than all before it.
    before = np.maximum.accumulate(np.append(_NOT, y[::-1]))[:-1][::-1]
    return [
        (among.package(_first(parts, reaches, int(at))), int(whole.number[at]))
        for at in np.flatnonzero(y > before)
    ]


def _first(parts: Sequence[_Part], reaches: Sequence[_Reach], at: int) -> list[int]:
    """The first choice, in the data's order, with the greatest value at a place of the whole reach."""
    x, value = reaches[0].low + at, int(reaches[0].value[at])
    choice = []
    for part, rest in zip(parts, reaches[1:], strict=True):
        for place in range(len(part.x)):
            left, at = value - int(part.value[place]), x - int(part.x[place]) - rest.low
            if 0 <= at < len(rest.value) and rest.value[at] == left:
                choice.append(place)
                x, value = at + rest.low, left
                break
    return choice


def most_beside(among: Space, scores: np.ndarray) -> tuple[int, np.ndarray]:
    """For every x from the first up, the greatest y of a package with it; far below 0 where none has it.

    ``scores`` are the x and y of every option. Without packages and numbers, for where only a
    comparison is wanted.
    """
    low, most = 0, np.zeros(1, dtype=np.int64)
    for rows in among.rows:
        score = np.where((rows < 0)[:, None], 0, scores[rows])
        lowest = int(score[:, 0].min())
        wider = np.full(len(most) + int(score[:, 0].max()) - lowest, _NOT, dtype=np.int64)
        for x, y in dict.fromkeys(map(tuple, score.tolist())):
            where = slice(x - lowest, x - lowest + len(most))
            np.maximum(wider[where], most + y, out=wider[where])
        low, most = low + lowest, wider
    return low, most
