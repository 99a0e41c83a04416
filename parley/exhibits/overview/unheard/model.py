"""On how many points of the text through which things are read each side was not heard."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from parley.analysis.consensus import counts_by_side, current_text
from parley.analysis.stances import cells
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Side", "build")


@dataclass(frozen=True, slots=True)
class Side:
    """A side, and the numbers of the points on which none of its actors has a stance that counts.

    ``answers`` counts those that its actors gave on these points, and that do not count as a stance.
    """

    name: str
    unheard: tuple[str, ...]
    answers: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The sides by how many ``points`` of the text of id ``plan_id`` they were not heard on, the
    most silent first; None for no text.

    Versions of one point are one point, on which a side was heard that spoke on any of them.
    """

    view: View
    options: Options
    plan_id: str | None
    points: int
    sides: tuple[Side, ...]

    @property
    def empty(self) -> bool:
        """Whether every side was heard on every point, or there is none."""
        return not any(side.unheard for side in self.sides)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The silence on the current text, or on the one through which its points are read."""
    plan_id = current_text(view).read
    if plan_id is None:
        return Model(view, options, None, 0, ())
    per_side = counts_by_side(view.narrow(plan=(plan_id,)))
    rows = view.dataset.index["clauses"]
    version_of = rows["variant_of"]
    points: dict[str, list[int]] = {}
    for at, clause_id in enumerate(per_side.clauses):
        of = version_of[clause_id]
        points.setdefault(of if isinstance(of, str) else clause_id, []).append(at)
    heard = per_side.heard > 0
    given = _answers(view.narrow(plan=(plan_id,)))
    sides = []
    for row, side in enumerate(per_side.sides):
        silent = [point for point, places in points.items() if not np.any(heard[row, places])]
        answers = sum(
            given.get((side, per_side.clauses[at]), 0) for point in silent for at in points[point]
        )
        numbers = tuple(str(rows.at[point, "number"]) for point in silent)
        sides.append(Side(side, numbers, answers))
    sides.sort(key=lambda side: -len(side.unheard))
    return Model(view, options, plan_id, len(points), tuple(sides))


def _answers(view: View) -> dict[tuple[str, str], int]:
    """(side, clause) -> cells that rest on an answer that does not count, by the side of its day."""
    if view.dataset["answers"].empty:
        return {}
    every = cells(view)
    given = every[every["state"] == "answered"]
    sides = view.dataset.sides.of(given["actor_id"], given["date"])
    pairs = zip(sides, given["clause_id"], strict=True)
    return Counter((str(side), str(clause)) for side, clause in pairs if not pd.isna(side))
