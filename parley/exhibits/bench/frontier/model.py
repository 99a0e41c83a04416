"""Which two parties are the axes, the packages that none beats for both, and where the others stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Self

import numpy as np

from parley.analysis.packages import Frontier, Mark, Package, Point, frontier
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.asked import parties_offered
from parley.exhibits.bench.model import Bench, bench
from parley.exhibits.bench.searched.model import Search, Searched, search
from parley.exhibits.options import word

Axes = tuple[str, str]


# fmt: off
@dataclass(frozen=True, slots=True)
class Options(Searched):
    """Which package is looked at, and for which two of its parties others are held against it."""

    first: str | None = word("bn_x", "Across", parties_offered, "the party whose score is across; by default it and the other are the two whose scores for the package are farthest apart, whatever is unknown of them", decided_by_view=True)
    second: str | None = word("bn_y", "Up", parties_offered, "the party whose score is up", decided_by_view=True)
# fmt: on

    def decided(self, view: View) -> Self:
        """The same with the parties and the two of them that are the axes, where they were not asked for."""
        asked = Searched.decided(self, view)
        axes = axes_of(bench(view, asked.alone), self.first, self.second)
        if axes is None:
            return asked
        first = axes[0] if self.first is None else self.first
        second = axes[1] if self.second is None else self.second
        return replace(asked, first=first, second=second)


@dataclass(frozen=True, eq=False)
class Model:
    """The frontier for two parties; ``axes`` and ``found`` are None where there are not two or nothing is in play.

    ``ignored`` are those asked for as an axis that are not among the parties, or twice the same.
    """

    bench: Bench
    options: Options
    searched: Search
    axes: Axes | None
    ignored: tuple[str, ...]
    found: Frontier | None

    @property
    def view(self) -> View:
        """What the packages are made from."""
        return self.bench.view

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.found is None

    @cached_property
    def names(self) -> tuple[str, str]:
        """What the two parties are called."""
        first, second = self.axes or ("", "")
        return self.bench.names.get(first, ""), self.bench.names.get(second, "")

    @property
    def own(self) -> Mark:
        """The package on the bench among the marks. Raises `LookupError` where there is nothing to draw."""
        if self.found is None or self.found.chosen is None:
            raise LookupError("nothing was placed, as there are not two parties and an issue")
        return self.found.chosen

    @property
    def points(self) -> tuple[Point, ...]:
        """The packages that none beats."""
        return () if self.found is None else self.found.points

    @property
    def supposed(self) -> bool:
        """Whether a supposed stance of one of the two is among what was searched."""
        return bool(self._at[:, self.searched.clauses].any())

    def supposed_in(self, package: Package) -> bool:
        """Whether a supposed stance of one of the two is in a package itself."""
        return bool(self._at[:, self.bench.field.columns(package)].any())

    @cached_property
    def _at(self) -> np.ndarray:
        """Where a stance of one of the two is supposed: the two x clauses, boolean."""
        field = self.bench.field
        return field.at[[field.keys.index(key) for key in self.axes or ()]]


def axes_of(own: Bench, first: str | None, second: str | None) -> Axes | None:
    """The two parties: those asked for as far as they are among the bench's, else the two farthest apart.

    Farthest apart are those whose scores for the package on the bench differ most whatever is unknown of them, then
    those whose scores differ most as far as they have spoken; of equals the first in the order shown. Who was not
    heard on it comes last. None where there are not two parties.
    """
    keys = own.field.keys
    if len(keys) < 2:
        return None
    parties = own.reading.by_party.set_index("party")
    score, low, high = (parties[name].to_dict() for name in ("score", "score_low", "score_high"))
    heard = set(parties.index[parties["heard"] > 0])
    asked = [key for key in dict.fromkeys((first, second)) if key in keys]
    x = first if first in asked else None
    y = second if second in asked and second != x else None

    def ranked(pair: Axes) -> tuple[int, int, int]:
        one, other = pair
        certain = max(low[one] - high[other], low[other] - high[one], 0)
        return sum(key in heard for key in pair), certain, abs(score[one] - score[other])

    pairs = [
        (one, other) if y != one and x != other else (other, one)
        for one, other in combinations(keys, 2)
        if (x is None or x in (one, other)) and (y is None or y in (one, other))
    ]
    return max(pairs, key=ranked)


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The frontier for the two parties asked for. Raises `ValueError` like `parley.exhibits.bench.model.bench`."""
    own = bench(view, options.alone)
    among = search(own, options)
    axes = axes_of(own, options.first, options.second)
    asked = dict.fromkeys(key for key in (options.first, options.second) if key is not None)
    ignored = tuple(key for key in asked if key not in (axes or ()))
    found = None
    if axes is not None and not own.empty:
        found = frontier(among.space, *axes, chosen=own.package)
    return Model(own, options, among, axes, ignored, found)
