"""The parties to a package: actors, or sides, and how they are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.codes import codes
from parley.analysis.consensus import Belonging, declared_sides, side_counts
from parley.analysis.packages.options import offer
from parley.analysis.stances import CountedMatrix, Matrix, Unit, cell_arrays
from parley.analysis.stances.states import FROM_ITEMS
from parley.dataset.kept import kept
from parley.dataset.view import View

MOST_BY_DEFAULT: Final = 4
"""So many parties are asked about where none are named."""

ACTOR_MARK: Final = "actor:"
SIDE_MARK: Final = "side:"
"""Before a name that an actor and a side have alike, these say which is meant."""


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or a side. ``key`` names it everywhere: the actor's id, or the side's name."""

    key: str
    kind: Literal["actor", "side"]
    of: str
    name: str


@dataclass(frozen=True, eq=False)
class Voices:
    """What the actors of a view said of some clauses, and under which side: actors x clauses.

    ``values`` are the stances that count, NaN elsewhere; ``state`` the place of each cell's state
    in `parley.analysis.stances.STATES`; ``statement`` a number for what the stance was taken from,
    -1 for none: cells with one number rest on one statement; ``belonging`` says which side each
    stance stands under.
    """

    actors: tuple[str, ...]
    clauses: tuple[str, ...]
    values: np.ndarray
    state: np.ndarray
    statement: np.ndarray
    belonging: Belonging

    @cached_property
    def _row(self) -> Mapping[str, int]:
        return {actor: row for row, actor in enumerate(self.actors)}

    def of(self, party: Party, clause: int) -> np.ndarray:
        """The places of the actors whose stances make up a party's on the clause at this place."""
        said = ~np.isnan(self.values[:, clause])
        return np.flatnonzero(said & self._its(party, self.belonging.then[:, clause]))

    def in_state(self, party: Party, clause: int, state: int) -> np.ndarray:
        """The places of a party's actors, as of the day, whose cell on a clause is in this state."""
        its = self._its(party, self.belonging.now)
        return np.flatnonzero(its & (self.state[:, clause] == state))

    def stances(self, parties: Sequence[Party], values: np.ndarray | None = None) -> np.ndarray:
        """Each party's stance on each clause, NaN for unknown: its own, or the median toward 0.

        ``values`` stand in for those of the actors, of whom the same have to have spoken.
        """
        given = self.values if values is None else values
        out = np.full((len(parties), len(self.clauses)), np.nan)
        names: dict[str, np.ndarray] = {}
        if any(party.kind == "side" for party in parties):
            counted = side_counts(Matrix(self.actors, self.clauses, given), self.belonging)
            names = dict(zip(counted.sides, counted.medians, strict=True))
        for place, party in enumerate(parties):
            if party.kind == "side" and party.of in names:
                out[place] = names[party.of]
            elif party.kind == "actor" and party.of in self._row:
                out[place] = given[self._row[party.of]]
        return out

    def _its(self, party: Party, side: np.ndarray) -> np.ndarray:
        if party.kind == "actor":
            return np.arange(len(self.actors)) == self._row.get(party.of, -1)
        if party.of not in self.belonging.names:
            return np.zeros(len(self.actors), dtype=bool)
        return side == self.belonging.names.index(party.of)


def voices(view: View, clauses: Sequence[str]) -> Voices:
    """What the kept actors of a view said of these clauses, each on its own column.

    A stance on the same wording in another text counts here, too, as in
    `parley.analysis.stances.stances`; clauses that the view does not ask about are silent.
    """
    cells = cell_arrays(view)
    column = codes_in(tuple(cells.said.clauses[cells.columns]), clauses)
    shape = (len(cells.said.actors), len(clauses))
    state = np.full(shape, -1, dtype=np.int8)
    state[:, column >= 0] = cells.state[:, column[column >= 0]]
    known = np.zeros(shape, dtype=bool)
    known[:, column >= 0] = cells.counted[:, column[column >= 0]]
    place = np.arange(shape[0])[:, None] * len(cells.columns) + column
    cell = np.where(known, place, -1)
    values = np.where(known, np.append(cells.stance.ravel(), 0)[cell], np.nan)
    rank = np.append(cells.rank.ravel(), -1)[cell]
    # A stance made from items is no single statement: each stands for itself.
    made = known & (state == FROM_ITEMS)
    statement = np.where(made, len(cells.said.row) + place, rank)
    counted = CountedMatrix(tuple(cells.said.actors), tuple(clauses), values, cells, cell)
    belonging = declared_sides(view, counted)
    return Voices(counted.actors, counted.clauses, counted.values, state, statement, belonging)


def codes_in(known: Sequence[str], wanted: Sequence[str]) -> np.ndarray:
    """The place of each wanted id among the known ones, -1 where it is not there."""
    return codes(pd.Index(list(known), dtype="str"), pd.Series(list(wanted), dtype="str"))


def parties_of(view: View, names: Sequence[str]) -> tuple[Party, ...]:
    """The parties by these names, each once: ids of actors, or names of sides.

    Where a name is both, it is the actor; `SIDE_MARK` before it makes it the side. Raises
    `ValueError` with what there is for any other name.
    """
    return tuple(dict.fromkeys(_party(view, name) for name in names))


def _party(view: View, name: str) -> Party:
    actors, sides = view.dataset.index["actors"], view.dataset.sides.names
    actor, side = name.removeprefix(ACTOR_MARK), name.removeprefix(SIDE_MARK)
    for id_ in dict.fromkeys((name, actor)):
        if id_ in actors.index:
            return Party(id_, "actor", id_, view.dataset.names.bare.short_actors[id_])
    for known in dict.fromkeys((name, side)):
        if known in sides:
            key = SIDE_MARK + known if known in actors.index else known
            return Party(key, "side", known, known)
    raise ValueError(
        f"parties: {name!r} is not in the data; allowed: the sides {', '.join(sides) or '(none)'}; "
        f"the actors {', '.join(actors.index)}"
    )


@kept
def default_parties(view: View, unit: Unit = "points") -> tuple[str, ...]:
    """The keys of the parties asked about where none are named, in the data's order.

    The `MOST_BY_DEFAULT` sides with the most stances on what is on offer, the first declared of
    equals; where fewer than two sides have any, the actors with the most. Who has none is left
    out, so that there may be fewer, or nobody.
    """
    whole = view.narrow(text="")
    said = voices(whole, offer(view, unit).clauses)
    known = ~np.isnan(said.values)
    names = said.belonging.names
    by_side = [int((known & (said.belonging.then == place)).sum()) for place in range(len(names))]
    if sum(count > 0 for count in by_side) >= 2:
        return tuple(
            _party(
                view, SIDE_MARK + name if name in view.dataset.index["actors"].index else name
            ).key
            for name in _most(names, by_side)
        )
    return _most(said.actors, [int(count) for count in known.sum(axis=1)])


def _most(names: Sequence[str], counts: Sequence[int]) -> tuple[str, ...]:
    heard = [place for place, count in enumerate(counts) if count > 0]
    first = sorted(heard, key=lambda place: -counts[place])[:MOST_BY_DEFAULT]
    return tuple(names[place] for place in sorted(first))
