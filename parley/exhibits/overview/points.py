"""The points nearest to agreement and the most contested ones, with the wording in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from parley.analysis.consensus import (
    SideCounts,
    counts_by_side,
    furthest_apart,
    nearest,
    objections,
    standings,
)
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import STANCE_WORDS
from parley.wording import count, listed

MOST: Final = 5
MOST_OBJECTIONS: Final = 2
"""How many statements stand under a point: the most reluctant ones."""

NEAREST, CONTESTED = "Nearest to agreement", "Most contested"
NO_NEAREST: Final = "On no point were two sides heard."
NO_CONTESTED: Final = "On no point does one side accept and another object."


def nearest_note(text: str) -> str:
    """How the points of the text of that name come on the first list."""
    return (
        f"Points of {text} on which the most reluctant side comes closest to accepting. In brackets "
        "a side's mean, from \u22122, rejects, to 2, endorses. Silence is not acceptance."
    )


def contested_note(text: str) -> str:
    """How they come on the second."""
    return f"Points of {text} on which the sides stand furthest apart."


@dataclass(frozen=True, slots=True)
class Objection:
    """A statement in the way: who, with which stance, what was said, and where it can be read."""

    actor: str
    stance: int
    summary: str
    source_id: str
    locator: str | None

    @property
    def head(self) -> str:
        """'Russia rejects' with its sign."""
        return f"{SIGNS[self.stance]} {self.actor} {STANCE_WORDS[self.stance]}"


@dataclass(frozen=True, slots=True)
class Point:
    """A point as it stands on a list: the clause, how the sides stand, and what is in the way.

    ``unheard`` are the sides of which no stance on it counts.
    """

    clause_id: str
    name: str
    wording: str
    standing: str
    objections: tuple[Objection, ...]
    unheard: tuple[str, ...]

    @property
    def line(self) -> str:
        """How the sides stand, and which of them were not heard."""
        silent = f" Not heard: {listed(self.unheard)}." if self.unheard else ""
        return f"{self.standing}.{silent}"


def points(view: View, plan_id: str) -> tuple[list[Point], list[Point]]:
    """Up to `MOST` points of the text nearest to agreement, and as many most contested ones."""
    text = view.narrow(plan=(plan_id,))
    told = counts_by_side(text)
    found = standings(told)
    near, apart = nearest(found).head(MOST), furthest_apart(found).head(MOST)
    both = pd.concat([near, apart], ignore_index=True)
    clauses = view.dataset["clauses"][["clause_id", "number", "heading", "summary"]]
    rows = records(both.merge(clauses, on="clause_id", how="left"))
    said = _objections(text, both["clause_id"])
    made = [_point(told, row, said.get(row["clause_id"], ())) for row in rows]
    return made[: len(near)], made[len(near) :]


def _point(told: SideCounts, row: Record, objections: tuple[Objection, ...]) -> Point:
    heard = told.heard[:, told.clauses.index(row["clause_id"])]
    return Point(
        clause_id=row["clause_id"],
        name=point_name(row),
        wording=row["summary"],
        standing=standing(row),
        objections=objections,
        unheard=tuple(side for side, n in zip(told.sides, heard, strict=True) if n == 0),
    )


def point_name(clause: Mapping[str, Any]) -> str:
    """'Point 20: Ceasefire on acceptance', from a row of the clauses' table."""
    return f"Point {clause['number']}: {clause['heading']}"


def standing(row: Record) -> str:
    """'8 of 9 actors heard accept it; furthest apart: United States (2.0) and Russia (0.0)'.

    In brackets stand means of the sides, -2..2.
    """
    words = f"{row['in_favour']:,} of {count(row['n'], 'actor')} heard accept it"
    if row["gap"] > 0:
        words += (
            f"; furthest apart: {row['most_willing']} ({_signed(row['highest'])}) and "
            f"{row['most_reluctant']} ({_signed(row['lowest'])})"
        )
    return words


def _signed(mean: float) -> str:
    return f"{mean:.1f}".replace("-", "\u2212")


def _objections(view: View, clauses: pd.Series) -> dict[str, tuple[Objection, ...]]:
    """What those below "accepts" last said of each clause, the most reluctant first, then the latest."""
    actors = view.dataset.names.short_actors
    by_clause: dict[str, tuple[Objection, ...]] = {}
    for row in records(objections(view, clauses, MOST_OBJECTIONS)):
        objection = Objection(
            actors[row["actor_id"]],
            int(row["stance"]),
            row["summary"],
            row["source_id"],
            row["locator"],
        )
        by_clause[row["clause_id"]] = (*by_clause.get(row["clause_id"], ()), objection)
    return by_clause
