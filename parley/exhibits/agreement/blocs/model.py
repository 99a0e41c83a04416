"""Sides against sides: what is asked, and the pairs of sides that answer it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import MEASURES, MIN_SHARED, Measure
from parley.analysis.arithmetic import from_largest
from parley.analysis.blocs import Groups, between, declared_groups
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.agreement.grouping import grouping
from parley.exhibits.agreement.pairs.model import MOST_SHARED, UNIT_KEY, UNIT_MEANING, UNITS
from parley.exhibits.agreement.wording import TITLES
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.limit import MOST, spoke_most
from parley.exhibits.options import flag, number, word

Noun = Literal["side", "cluster"]
"""What a group is called: a declared side, or actors that a computation put together."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What is asked of the sides: as of pairs of actors, under the same keys."""

    measure: str = word("ag_measure", "Measure", TITLES, "the measure of agreement")
    unit: Unit = word(UNIT_KEY, "Unit", UNITS, UNIT_MEANING)
    min_shared: int = number("ag_min", "Shared at least", "clauses on which two sides must both be heard for a figure to be given", default=MIN_SHARED, least=1, most=MOST_SHARED)
    without_mixed: bool = flag("ag_zero", "Without mixed", "leave out answers that are mixed")
    reverse: bool = flag("ag_reverse", "Reversed", "turn the order of the sides round")
# fmt: on


@dataclass(frozen=True, eq=False)
class Model:
    """Groups of a view's actors against each other, and each within itself.

    ``pairs`` is what `analysis.blocs.between` makes of ``matrix`` and ``groups``, in the order shown;
    ``noun`` is what a group is called; ``left_out`` groups with fewer actors than those are not shown.
    """

    view: View
    options: Options
    matrix: Matrix
    groups: Groups
    pairs: pd.DataFrame
    noun: Noun = "side"
    left_out: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to set side by side: no group, no clause, or one group of one actor."""
        alone = len(self.names) == 1 and self.within.empty
        return alone or not (self.names and self.matrix.clauses)

    @property
    def measure(self) -> Measure:
        """The measure asked for."""
        return MEASURES[self.options.measure]

    @property
    def names(self) -> tuple[str, ...]:
        """The groups in the order shown."""
        return self.groups.names

    @cached_property
    def members(self) -> dict[str, int]:
        """How many actors each group has, by name."""
        return dict(zip(self.names, self.groups.members.tolist(), strict=True))

    @property
    def ungrouped(self) -> int:
        """How many actors of the view are in no group, on no day on which they spoke."""
        code = self.groups.code
        belong = code >= 0 if code.ndim == 1 else (code >= 0).any(axis=1)
        return int((~belong).sum())

    @cached_property
    def apart(self) -> pd.DataFrame:
        """The pairs of two groups with a figure, the nearest first; of equals the one on more clauses."""
        return self._known(self.pairs["group_a"] != self.pairs["group_b"])

    @cached_property
    def within(self) -> pd.DataFrame:
        """The groups whose own actors have a figure, the one most at one first."""
        return self._known(self.pairs["group_a"] == self.pairs["group_b"])

    def _known(self, wanted: pd.Series) -> pd.DataFrame:
        known = self.pairs[wanted & self.pairs["value"].notna()]
        return known.iloc[from_largest(known["value"], known["clauses"])].reset_index(drop=True)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The declared sides of a view's actors. A stance stands under the side of its day.

    Of more than `parley.analysis.limit.MOST` sides those with the most actors are shown. Where so many actors have
    no sides it is clusters of them.
    """
    matrix = stance_matrix(view, unit=options.unit)
    asked = options.measure, options.min_shared, options.without_mixed
    groups, noun = groups_of(view, options.unit, *asked)
    most = largest(groups)
    model = of(view, options, matrix, most, noun)
    return replace(model, left_out=len(groups.names) - len(most.names))


def groups_of(
    view: View, unit: Unit, measure: str, min_shared: int, exclude_zero: bool
) -> tuple[Groups, Noun]:
    """The groups that the actors of a view's matrix are looked at in, and what one of them is called.

    The declared sides, a stance under that of its day; where so many actors have none that they
    cannot all be compared at once it is clusters of them, made by the measure.
    """
    matrix = stance_matrix(view, unit=unit)
    groups = declared_groups(view, matrix)
    if groups.names or len(matrix.actors) <= MOST:
        return groups, "side"
    found = grouping(view, unit, measure, min_shared, exclude_zero)
    return Groups(found.names, found.code), found.noun


def largest(groups: Groups) -> Groups:
    """Of many groups the `parley.analysis.limit.MOST` with the most actors, in their order; the others are none."""
    if len(groups.names) <= MOST:
        return groups
    chosen = spoke_most(groups.members)
    place = np.full(len(groups.names) + 1, -1, dtype=np.int64)
    place[chosen] = np.arange(len(chosen))
    return Groups(tuple(groups.names[at] for at in chosen), place[groups.code])


def of(view: View, options: Options, matrix: Matrix, groups: Groups, noun: Noun = "side") -> Model:
    """The same of any grouping of a matrix's actors."""
    if options.reverse:
        last = len(groups.names) - 1
        turned = groups.code.copy()
        turned[turned >= 0] = last - turned[turned >= 0]
        groups = Groups(groups.names[::-1], turned)
    pairs = between(
        matrix, groups, options.measure, options.min_shared, exclude_zero=options.without_mixed
    )
    return Model(view, options, matrix, groups, pairs, noun)


def pair_id(row: Mapping) -> str:
    """A pair's choice id: its groups in the order shown."""
    return f"{row['group_a']}{CHOICE_SEPARATOR}{row['group_b']}"
