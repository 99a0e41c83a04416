"""The points nearest to agreement and the most contested ones, with the wording in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.consensus.nearest import contested, counts_by_side, nearest, standings
from parley.analysis.consensus.sides import SideCounts
from parley.analysis.stances.stances import COUNTED, cells
from parley.charts.palette import SIGNS
from parley.dataset import Record, View, records
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.words import count, listed

MOST: Final = 5
MOST_OBJECTIONS: Final = 2
"""How many statements stand under a point: the most reluctant ones."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A statement in the way: who, with which stance, and what was said."""

    actor: str
    stance: int
    summary: str

    @property
    def head(self) -> str:
        """'Russia rejects' with its sign."""
        return f"{SIGNS[self.stance]} {self.actor} {STANCE_WORDS[self.stance]}"


@dataclass(frozen=True, slots=True)
class Point:
    """A point as it stands on a list: the clause, how the sides stand, and what is in the way."""

    clause_id: str
    name: str
    wording: str
    standing: str
    objections: tuple[Objection, ...]
    unheard: tuple[str, ...]

    @property
    def in_the_way(self) -> str:
        """Where nobody objects: that, and which sides were not heard; else ''."""
        if self.objections:
            return ""
        if self.unheard:
            return f"Nobody heard stands in the way; not heard: {listed(self.unheard)}."
        return "Nobody heard stands in the way."


def points(view: View, plan_id: str) -> tuple[list[Point], list[Point]]:
    """Up to `MOST` points of the text nearest to agreement, and as many most contested ones."""
    text = view.narrow(plan=(plan_id,))
    told = counts_by_side(text)
    found = standings(told)
    near, apart = nearest(found).head(MOST), contested(found).head(MOST)
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
        name=f"{row['number']} {row['heading']}",
        wording=row["summary"],
        standing=standing(row),
        objections=objections,
        unheard=tuple(side for side, n in zip(told.sides, heard, strict=True) if n == 0),
    )


def standing(row: Record) -> str:
    """'8 of 9 heard accept, 4 sides, from United States (mean 2.0) to Russia (0.0)'."""
    words = (
        f"{row['in_favour']:,} of {row['n']:,} heard accept, {count(row['sides_heard'], 'side')}"
    )
    if row["gap"] > 0:
        words += (
            f", from {row['most_willing']} (mean {_signed(row['highest'])}) to "
            f"{row['most_reluctant']} ({_signed(row['lowest'])})"
        )
    return words


def _signed(mean: float) -> str:
    return f"{mean:.1f}".replace("-", "\u2212")


def _objections(view: View, clauses: pd.Series) -> dict[str, tuple[Objection, ...]]:
    """What those below "accepts" last said of each clause, the most reluctant first, then the latest."""
    stances = cells(view)
    kept = stances["state"].isin(COUNTED) & stances["clause_id"].isin(clauses)
    said = stances[kept & (stances["stance"] <= 0).fillna(False).astype(bool)]
    said = said.sort_values(["stance", "date"], ascending=[True, False], kind="stable")
    said = said.groupby("clause_id", sort=False).head(MOST_OBJECTIONS)
    actors, positions = view.dataset["actors"], view.dataset["positions"]
    short = actors.set_index("actor_id")["short_name"].fillna(actors.set_index("actor_id")["name"])
    told = said.assign(
        actor=said["actor_id"].map(short),
        summary=said["position_id"].map(positions.set_index("position_id")["summary"]),
    )
    found: dict[str, tuple[Objection, ...]] = {}
    for row in records(told[["clause_id", "actor", "stance", "summary"]]):
        one = Objection(row["actor"], int(row["stance"]), row["summary"])
        found[row["clause_id"]] = (*found.get(row["clause_id"], ()), one)
    return found
