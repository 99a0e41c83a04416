"""Agreement between every two actors of a view: what is asked, and the pairs that answer it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, Literal

import pandas as pd

from parley.analysis.agreement import MEASURES, MIN_SHARED, Measure, leaf_order, pairs, square
from parley.analysis.stances import CountedMatrix, Unit, matrix
from parley.dataset import View
from parley.exhibits.actors import side_by_side
from parley.exhibits.exhibit import CHOICE_SEPARATOR

Order = Literal["side", "likeness"]

ORDERS: Final[Mapping[Order, str]] = MappingProxyType(
    {"side": "By side", "likeness": "Like beside like"}
)
UNITS: Final[Mapping[Unit, str]] = MappingProxyType({"points": "Points", "items": "Items"})
MEASURE_TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {name: one.title for name, one in MEASURES.items()}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the pairs: a measure, over what, from how many shared clauses up."""

    measure: str = "graded"
    unit: Unit = "points"
    min_shared: int = MIN_SHARED
    exclude_zero: bool = False

    @property
    def noun(self) -> str:
        """'point' or 'clause': what a column of the matrix is called."""
        return "point" if self.unit == "points" else "clause"


@dataclass(frozen=True, eq=False)
class Agreement:
    """All pairs of a view's actors, and which of the actors a figure shows.

    ``matrix`` has the stances that count; ``pairs`` is what `analysis.agreement.pairs` makes of it. ``everyone`` are the rows of the view's
    actors, with ``short``, the short name or else the name; ``actors`` those shown, in the
    order shown.
    """

    asked: Asked
    matrix: CountedMatrix
    pairs: pd.DataFrame
    everyone: pd.DataFrame
    actors: pd.DataFrame

    @property
    def measure(self) -> Measure:
        """The measure asked for."""
        return MEASURES[self.asked.measure]

    @cached_property
    def shown(self) -> pd.DataFrame:
        """The pairs of which both actors are shown."""
        ids = self.actors["actor_id"]
        return self.pairs[
            self.pairs["actor_a"].isin(ids) & self.pairs["actor_b"].isin(ids)
        ].reset_index(drop=True)

    @cached_property
    def own(self) -> dict[str, int]:
        """On how many clauses each actor has a stance that counts."""
        return dict(zip(self.matrix.actors, self.matrix.spoke.sum(axis=1).tolist(), strict=True))

    @cached_property
    def short(self) -> dict[str, str]:
        """id -> short name of the view's actors."""
        return dict(zip(self.everyone["actor_id"], self.everyone["short"], strict=True))

    @cached_property
    def names(self) -> dict[str, str]:
        """id -> name of the view's actors, by side."""
        return dict(zip(self.everyone["actor_id"], self.everyone["name"], strict=True))

    def choices(self) -> set[str]:
        """Every pair's choice id, either way round."""
        a, b = self.pairs["actor_a"], self.pairs["actor_b"]
        return set(a + CHOICE_SEPARATOR + b) | set(b + CHOICE_SEPARATOR + a)

    def row(self, first: str, second: str) -> Mapping[Hashable, Any]:
        """The row of a pair as a dictionary, whichever way round it is asked for."""
        p = self.pairs
        here = (p["actor_a"] == first) & (p["actor_b"] == second)
        there = (p["actor_a"] == second) & (p["actor_b"] == first)
        return p[here | there].iloc[0].to_dict()


def agreement(
    view: View,
    asked: Asked,
    *,
    order: Order = "side",
    everyone: bool = False,
    reverse: bool = False,
) -> Agreement:
    """The pairs of a view.

    Unless ``everyone`` is asked for, or the view names its actors, those are shown that
    have a value with at least one other. They stand by side, in the data set's order, or so
    that those who agree stand next to each other; ``reverse`` turns either round.
    """
    stances = matrix(view, unit=asked.unit)
    found = pairs(
        stances,
        measure=asked.measure,
        min_shared=asked.min_shared,
        exclude_zero=asked.exclude_zero,
    )
    kept = side_by_side(view.dataset, view["actors"])
    actors = kept
    if not (everyone or view.filters.actor):
        known = found[found["value"].notna()]
        with_value = set(known["actor_a"]) | set(known["actor_b"])
        actors = kept[kept["actor_id"].isin(with_value)]
    if order == "likeness" and len(actors) > 1:
        near = square(found, "value").loc[actors["actor_id"], actors["actor_id"]]
        actors = actors.set_index("actor_id").loc[list(leaf_order(near).actors)].reset_index()
    if reverse:
        actors = actors.iloc[::-1]
    return Agreement(asked, stances, found, kept, actors.reset_index(drop=True))


def pair_id(row: Mapping) -> str:
    """A pair's choice id: its actors in the matrix's order."""
    return f"{row['actor_a']}{CHOICE_SEPARATOR}{row['actor_b']}"
