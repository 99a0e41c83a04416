"""The points of the current text nearest to agreement and those that part the sides, with what is in the way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.consensus import (
    SideCounts,
    counts_by_side,
    current_text,
    furthest_apart,
    nearest,
    objections,
    standings,
)
from parley.dataset import Record, View, records
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Objection", "Options", "Point", "build", "of_text")

MOST: Final = 5
MOST_OBJECTIONS: Final = 2
"""How many statements stand under a point: the most reluctant ones."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A statement in the way: who, with which stance, what was said, and where it can be read."""

    actor: str
    stance: int
    summary: str
    source_id: str
    locator: str | None


@dataclass(frozen=True, slots=True)
class Point:
    """A point as it stands on a list: the clause, how the sides stand, and what is in the way.

    ``in_favour`` of ``n`` actors heard stand above 0. ``lowest`` and ``highest`` are the
    means of ``most_reluctant`` and ``most_willing``, two sides, -2..2, and ``reluctant`` and
    ``willing`` their middle stances, as squares show them. ``unheard`` are the sides of which no
    stance on it counts.
    """

    clause_id: str
    number: str
    heading: str
    wording: str
    n: int
    in_favour: int
    most_reluctant: str
    lowest: float
    reluctant: int
    most_willing: str
    highest: float
    willing: int
    objections: tuple[Objection, ...]
    unheard: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Up to `MOST` points of the text of id ``plan_id`` on each of two lists; None for no text."""

    view: View
    options: Options
    plan_id: str | None
    nearest: tuple[Point, ...]
    furthest_apart: tuple[Point, ...]

    @property
    def empty(self) -> bool:
        """Whether there is no point on either."""
        return not self.nearest and not self.furthest_apart


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The points of the current text, or of the one through which its points are read."""
    plan_id = current_text(view).read
    return Model(view, options, None, (), ()) if plan_id is None else of_text(view, plan_id)


@shared
def of_text(view: View, plan_id: str) -> Model:
    """The points of a text."""
    text = view.narrow(plan=(plan_id,))
    by_side = counts_by_side(text)
    standing = standings(by_side)
    near, apart = nearest(standing).head(MOST), furthest_apart(standing).head(MOST)
    rows = pd.concat([near, apart], ignore_index=True)
    in_the_way = _objections(text, rows["clause_id"])
    points = [
        _point(view, by_side, row, tuple(in_the_way[row["clause_id"]])) for row in records(rows)
    ]
    return Model(view, Options(), plan_id, tuple(points[: len(near)]), tuple(points[len(near) :]))


def _point(
    view: View, by_side: SideCounts, row: Record, in_the_way: tuple[Objection, ...]
) -> Point:
    clause = view.dataset.record("clauses", row["clause_id"])
    at = by_side.clauses.index(row["clause_id"])
    heard = by_side.heard[:, at]
    middle = dict(zip(by_side.sides, by_side.medians[:, at], strict=True))
    return Point(
        clause_id=row["clause_id"],
        number=clause["number"],
        heading=clause["heading"],
        wording=clause["summary"],
        n=row["n"],
        in_favour=row["in_favour"],
        most_reluctant=row["most_reluctant"],
        lowest=row["lowest"],
        reluctant=int(middle[row["most_reluctant"]]),
        most_willing=row["most_willing"],
        highest=row["highest"],
        willing=int(middle[row["most_willing"]]),
        objections=in_the_way,
        unheard=tuple(side for side, n in zip(by_side.sides, heard, strict=True) if n == 0),
    )


def _objections(view: View, clauses: pd.Series) -> defaultdict[str, list[Objection]]:
    """What those below "accepts" last said of each clause, the most reluctant first, then the latest."""
    actors = view.dataset.names.short_actors
    by_clause: defaultdict[str, list[Objection]] = defaultdict(list)
    for row in records(objections(view, clauses, MOST_OBJECTIONS)):
        by_clause[row["clause_id"]].append(
            Objection(
                actors[row["actor_id"]],
                int(row["stance"]),
                row["summary"],
                row["source_id"],
                row["locator"],
            )
        )
    return by_clause
