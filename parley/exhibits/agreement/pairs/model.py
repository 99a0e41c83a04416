"""Agreement between every two actors of a view: what is asked, and the pairs that answer it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, Literal

import pandas as pd

from parley.analysis.agreement import MEASURES, MIN_SHARED, Measure, leaf_order, pairs_of, square
from parley.analysis.arithmetic import from_largest
from parley.analysis.stances import CountedMatrix, Unit, matrix
from parley.analysis.weights import weighted_s
from parley.dataset import View
from parley.dataset.kept import kept, shared
from parley.exhibits.actors import side_by_side, turned
from parley.exhibits.agreement.grouping import Grouping, grouping
from parley.exhibits.agreement.pairs.compared import Compared, compared
from parley.exhibits.agreement.wording import TITLES
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice
from parley.exhibits.limit import MOST
from parley.exhibits.options import flag, free_text, number, word, words
from parley.exhibits.wording import weights

Order = Literal["side", "likeness"]

ORDERS: Final[Mapping[str, str]] = MappingProxyType(
    {"side": "By side", "likeness": "Like beside like"}
)
UNITS: Final[Mapping[str, str]] = MappingProxyType({"points": "Points", "items": "Items"})
UNIT_KEY: Final = "ag_unit"
UNIT_MEANING: Final = "what counts as a clause: a point, or the smallest clause there is"
MOST_SHARED: Final = 99

WEIGHED_MEASURE: Final = "s"
"""The measure of which a form with weights is published."""

ENOUGH: Final = 10
"""A pair is called the nearest only among those that share so many clauses: on a few, chance decides."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of the pairs, and which actors are shown in which order."""

    measure: str = word("ag_measure", "Measure", TITLES, "the measure of agreement")
    unit: Unit = word(UNIT_KEY, "Unit", UNITS, UNIT_MEANING)
    min_shared: int = number("ag_min", "Shared at least", "clauses that two actors must share for a figure to be given", default=MIN_SHARED, least=1, most=MOST_SHARED)
    without_mixed: bool = flag("ag_zero", "Without mixed", "leave out clauses on which either of the two is mixed")
    order: Order = word("ag_order", "Order", ORDERS, "the order of the actors")
    everyone: bool = flag("ag_all", "All actors", "also those without any figure")
    reverse: bool = flag("ag_reverse", "Reversed", "turn the order of the actors round")
    weighted: tuple[str, ...] = words("ag_by", "S weighted by", weights.measures, "measures of weights, multiplied with one another, by which clauses count in Signorino and Ritter's S; other measures have no weighted form")
    of: str = free_text("ag_of", "Actors of", f"a side, or where there are none a cluster, whose actors are compared where a view has more than {MOST}; those who spoke most are shown, without a side those of all")
# fmt: on


    @property
    def weighs(self) -> tuple[str, ...]:
        """The weights that are used: those asked for, of the one measure that has a weighted form."""
        return self.weighted if self.measure == WEIGHED_MEASURE else ()


@dataclass(frozen=True, eq=False)
class Model:
    """The pairs of a view's actors, and which of the actors a figure shows.

    ``matrix`` has the stances that count of all actors; ``pairs`` is what
    `analysis.agreement.pairs` makes of it, of those who are ``compared``. ``everyone`` are the rows of the view's actors, with ``short``, the short name or
    else the name; ``actors`` those shown, in the order shown.
    """

    view: View
    options: Options
    matrix: CountedMatrix
    pairs: pd.DataFrame
    everyone: pd.DataFrame
    actors: pd.DataFrame
    compared: Compared

    @property
    def empty(self) -> bool:
        """Whether there are not two actors to compare."""
        return len(self.actors) < 2

    @property
    def measure(self) -> Measure:
        """The measure asked for."""
        return MEASURES[self.options.measure]

    @cached_property
    def shown_pairs(self) -> pd.DataFrame:
        """The pairs of which both actors are shown."""
        ids = self.actors["actor_id"]
        both = self.pairs["actor_a"].isin(ids) & self.pairs["actor_b"].isin(ids)
        return self.pairs[both].reset_index(drop=True)

    @cached_property
    def known(self) -> pd.DataFrame:
        """The pairs with a figure, the nearest first; of equals the one that shares more."""
        known = self.pairs[self.pairs["value"].notna()]
        return known.iloc[from_largest(known["value"], known["shared"])].reset_index(drop=True)

    @property
    def enough(self) -> int:
        """How many clauses a pair must share to be called the nearest or farthest.

        `ENOUGH`, or more where the reader asks for more; where no pair shares so many, the most that
        any with a figure does.
        """
        most = int(self.known["shared"].max()) if len(self.known) else ENOUGH
        return min(max(ENOUGH, self.options.min_shared), most)

    @property
    def founded(self) -> pd.DataFrame:
        """Those of `known` that share `enough` clauses."""
        return self.known[self.known["shared"] >= self.enough].reset_index(drop=True)

    def telling(self) -> str | None:
        """The pair of the headline, which a first visit opens with; None where no pair has a figure."""
        return None if self.known.empty else pair_id(self.founded.iloc[0].to_dict())

    def mark(self, choice: str | None) -> str | None:
        """The id that the figure's marks have for a pair, whichever way round it was chosen."""
        if choice is None or choice not in self.choices():
            return None
        return pair_id(self.row(*split_choice(choice)))

    @cached_property
    def answered(self) -> dict[str, int]:
        """On how many clauses each actor has a stance that counts."""
        return dict(zip(self.matrix.actors, self.matrix.spoke.sum(axis=1).tolist(), strict=True))

    @cached_property
    def names(self) -> dict[str, str]:
        """id -> name of the view's actors, by side."""
        names = self.view.dataset.names.actors
        return {actor_id: names[actor_id] for actor_id in self.everyone["actor_id"]}

    @property
    def part(self) -> tuple[str, ...] | None:
        """Those compared, if they are a part of the matrix's actors; None for all."""
        return None if len(self.compared.ids) == len(self.matrix.actors) else self.compared.ids

    def choices(self) -> AnyTwo:
        """The choice ids of every two actors of the view, either way round, compared or not."""
        return AnyTwo(frozenset(self.matrix.actors))

    def is_compared(self, first: str, second: str) -> bool:
        """Whether both are among those who are compared, so that their pair has a place."""
        return {first, second} <= set(self.compared.ids)

    def row(self, first: str, second: str) -> Mapping[Hashable, Any]:
        """The row of a pair as a dictionary, whichever way round it is asked for, compared or not."""
        rows = self.pairs
        if not self.is_compared(first, second):
            both = tuple(actor for actor in self.matrix.actors if actor in (first, second))
            asked = self.options
            rows = _pairs(self.view, asked, both)
        a, b = rows["actor_a"], rows["actor_b"]
        pair = ((a == first) & (b == second)) | ((a == second) & (b == first))
        return rows[pair].iloc[0].to_dict()


@dataclass(frozen=True, slots=True)
class AnyTwo:
    """The choice ids of every two of these actors, which are too many to be written down."""

    actors: frozenset[str]

    def __contains__(self, choice: object) -> bool:
        if not isinstance(choice, str):
            return False
        first, second = split_choice(choice)
        return first != second and {first, second} <= self.actors


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The pairs of a view.

    Unless everyone is asked for, or the view names its actors, those are shown that have a
    value with at least one other. They stand by side, in the data set's order, or so that
    those who agree stand next to each other. Of a large view some are `compared` alone.
    """
    stances = matrix(view, unit=options.unit)
    chosen = who(view, options)
    part = None if len(chosen.ids) == len(stances.actors) else chosen.ids
    every_pair = _pairs(view, options, part)
    everyone = side_by_side(view.dataset, view["actors"])
    actors = everyone if part is None else everyone[everyone["actor_id"].isin(chosen.ids)]
    if not (options.everyone or view.filters.actor):
        known = every_pair[every_pair["value"].notna()]
        with_value = set(known["actor_a"]) | set(known["actor_b"])
        actors = actors[actors["actor_id"].isin(with_value)]
    if options.order == "likeness" and len(actors) > 1:
        values = square(every_pair, "value").loc[actors["actor_id"], actors["actor_id"]]
        order = pd.Index(actors["actor_id"]).get_indexer(pd.Index(leaf_order(values).actors))
        actors = actors.iloc[order]
    if options.reverse:
        actors = turned(actors)
    return Model(
        view, options, stances, every_pair, everyone, actors.reset_index(drop=True), chosen
    )


def _pairs(view: View, asked: Options, actors: tuple[str, ...] | None) -> pd.DataFrame:
    """The pairs of these actors, or of all, under what is asked."""
    if asked.weighs:
        return weighted_s(
            view, asked.weighs, asked.unit, asked.min_shared, asked.without_mixed, actors
        )
    return pairs_of(
        view, asked.unit, asked.measure, asked.min_shared, asked.without_mixed, actors
    )


@kept
def who(view: View, options: Options) -> Compared:
    """Which of the actors of a view are compared."""
    return compared(
        matrix(view, unit=options.unit),
        options.min_shared,
        options.of,
        lambda: groups_of(view, options),
        everyone=options.everyone,
    )


def opens_on_groups(view: View, options: Options) -> bool:
    """Whether the page shows groups side by side: there are too many actors, and none were asked for."""
    return who(view, options).large and not options.of and len(groups_of(view, options).names) > 1


def groups_of(view: View, options: Options) -> Grouping:
    """The groups by which the actors of a view are looked at where they are many."""
    return grouping(view, options.unit, options.measure, options.min_shared, options.without_mixed)


def pair_id(row: Mapping) -> str:
    """A pair's choice id: its actors in the matrix's order."""
    return f"{row['actor_a']}{CHOICE_SEPARATOR}{row['actor_b']}"
