"""By which aim a package is best, which are, and why none is without a red line where none is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from parley.analysis.packages import Aim, Best, best, tally
from parley.analysis.packages.tally import item_red_lines
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.model import Bench, bench
from parley.exhibits.bench.searched.model import Search, Searched, search
from parley.exhibits.options import word

AIMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "fewest": "Fewest red lines",
        "worst-off": "Fewest for the worst-off party",
        "accepted": "Most accepted by all who spoke",
    }
)

COUNTS: Final[Mapping[Aim, tuple[str, ...]]] = MappingProxyType(
    {
        "fewest": ("red_lines", "left_out", "item_red_lines", "unknown"),
        "worst-off": ("worst_off", "red_lines", "left_out", "item_red_lines", "unknown"),
        "accepted": ("agreed", "left_out", "item_red_lines", "unknown"),
    }
)
"""The figures that are alike in all packages that are best by an aim, the first what it asks for."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options(Searched):
    """Which package is looked at, and by which aim others are better."""

    aim: Aim = word("bn_aim", "Aim", AIMS, "fewest red lines in all, fewest for the party that has most, or most clauses accepted by all who spoke on them")
# fmt: on


@dataclass(frozen=True, eq=False)
class Model:
    """The best packages beside that on the bench; ``found`` is None where there is nothing to search."""

    bench: Bench
    options: Options
    searched: Search
    found: Best | None

    @property
    def view(self) -> View:
        """What the packages are made from."""
        return self.bench.view

    @property
    def empty(self) -> bool:
        """Whether there is no issue in play or no party."""
        return self.found is None

    @cached_property
    def own(self) -> dict[str, int]:
        """The figures of the package on the bench, by the names of `Best.table`."""
        parties, field = self.bench.reading.by_party, self.bench.field
        agreed = tally(field, self.options.threshold).agreed
        items = item_red_lines(field, self.options.threshold)
        taken = [field.option_of[pair] for pair in self.bench.package.choices]
        return {
            "red_lines": int(parties["red_lines"].sum()),
            "worst_off": int(parties["red_lines"].max()) if len(parties) else 0,
            "agreed": int(agreed[taken].sum()),
            "left_out": sum(not self.bench.package.option(i) for i in self.searched.space.issues),
            "item_red_lines": int(items[taken].sum()),
            "unknown": int(parties["unknown"].sum()),
        }

    @property
    def own_is_best(self) -> bool:
        """Whether the package on the bench is one of the best."""
        if self.found is None or not self.searched.space.holds(self.bench.package):
            return False
        first = self.found.table.iloc[0]
        return all(self.own[name] == first[name] for name in COUNTS[self.options.aim])


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The best packages by the aim asked for. Raises `ValueError` like `parley.exhibits.bench.model.bench`."""
    own = bench(view, options.alone)
    among = search(own, options)
    found = None
    if not own.empty and own.field.parties:
        kept = dict(among.space.pinned)
        found = best(
            own.field,
            options.aim,
            among.space.issues,
            kept,
            leave_out=options.leave_out,
            red_line=options.threshold,
            near=own.package,
        )
    return Model(own, options, among, found)
