"""Which packages are looked through: those of the issues that the package takes, but for what is pinned."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from parley.analysis.packages import Field, Package, Space, space
from parley.exhibits.bench.asked import Asked
from parley.exhibits.bench.model import Bench
from parley.exhibits.options import flag, ids, words
from parley.exhibits.sources_of import clause_sources, statement_sources


# fmt: off
@dataclass(frozen=True, slots=True)
class Searched(Asked):
    """Which package is looked at, and what a search for others may change of it."""

    pinned: tuple[str, ...] = words("bn_pin", "Pinned", ids("issues"), "issues that keep what the package takes while others are searched")
    leave_out: bool = flag("bn_out", "Leaving out", "an issue that is searched may also be left out")
# fmt: on


@dataclass(frozen=True, eq=False)
class Search:
    """The packages that are looked through from a bench.

    ``whole`` says that the package takes nothing, so that every issue in play is searched.
    """

    bench: Bench
    space: Space
    whole: bool

    @property
    def field(self) -> Field:
        """What they are made from."""
        return self.bench.field

    @property
    def pinned(self) -> tuple[str, ...]:
        """The issues that keep what the package takes."""
        return tuple(issue for issue, _ in self.space.pinned)

    @cached_property
    def clauses(self) -> np.ndarray:
        """Which clauses any of the packages has: a boolean array in the field's order."""
        rows = [row for rows in self.space.rows for row in rows.tolist() if row >= 0]
        if not rows:
            return np.zeros(len(self.field.clauses), dtype=bool)
        return self.field.membership[rows].sum(axis=0) > 0

    @property
    def clause_ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(np.array(self.field.clauses, dtype=object)[self.clauses])

    @property
    def unheard(self) -> tuple[str, ...]:
        """The keys of the parties that spoke on none of these clauses."""
        spoke = (~np.isnan(self.field.values[:, self.clauses])).sum(axis=1)
        return tuple(key for key, n in zip(self.field.keys, spoke.tolist(), strict=True) if not n)

    def known(self, *parties: str) -> int:
        """How many stances on these clauses are known: of these parties, by their keys, or of all."""
        values = self.field.values[:, self.clauses]
        rows = [self.field.keys.index(key) for key in parties or self.field.keys]
        return int((~np.isnan(values[rows])).sum())

    @property
    def supposed(self) -> bool:
        """Whether a supposed stance is among them, so that what is found may hang on it."""
        return bool(self.field.at[:, self.clauses].any())

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources of what the parties said of these clauses, and of their wordings."""
        said = self.field.voices
        actors: set[str] = set()
        if said is not None:
            actors = {
                said.actors[row]
                for column in np.flatnonzero(self.clauses)
                for party in self.field.parties
                for row in said.of(party, int(column)).tolist()
            }
        positions = self.bench.view.narrow(text="", issue=())["positions"]
        ids = pd.Series(self.clause_ids, dtype="str")
        stated = statement_sources(positions[positions["actor_id"].isin(actors)], ids)
        return tuple(dict.fromkeys([*stated, *clause_sources(self.bench.view.dataset, ids)]))

    def supposed_in(self, package: Package) -> bool:
        """Whether a supposed stance is in a package itself."""
        return bool(self.field.at[:, self.field.columns(package)].any())


def search(bench: Bench, asked: Searched) -> Search:
    """What is looked through.

    These are the issues that the package takes, or all in play where it takes none. An issue that is pinned and that the
    package leaves out is not searched in any case.
    """
    own = dict(bench.package.choices)
    pinned = {issue: own[issue] for issue in asked.pinned if issue in own}
    among = space(bench.field, own or None, pinned, leave_out=asked.leave_out)
    return Search(bench, among, not own)
