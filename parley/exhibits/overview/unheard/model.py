"""On how many points of the text through which things are read each side was not heard."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from parley.analysis.consensus import counts_by_side, current_text
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ("Model", "Options", "Side", "build")


@dataclass(frozen=True, slots=True)
class Side:
    """A side, and the numbers of the points on which none of its actors has a stance that counts."""

    name: str
    unheard: tuple[str, ...]


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
    sides = [
        Side(
            side,
            tuple(
                str(rows.at[point, "number"])
                for point, places in points.items()
                if not np.any(heard[row, places])
            ),
        )
        for row, side in enumerate(per_side.sides)
    ]
    sides.sort(key=lambda side: -len(side.unheard))
    return Model(view, options, plan_id, len(points), tuple(sides))
