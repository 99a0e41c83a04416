"""What packages are made from and judged by: options, parties, and each party's stance on each clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

import numpy as np
import pandas as pd

from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.options import Landmark, Option, linked, offer, without
from parley.analysis.packages.parties import (
    Party,
    Voices,
    default_parties,
    parties_of,
    voices,
)
from parley.analysis.stances import STATES, Unit
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.kept import kept
from parley.dataset.view import View

if TYPE_CHECKING:
    from scipy.sparse import csr_array

_BEHIND: Final = {**kinds_of(("actor_id", "clause_id"), ("stance",)), "state": "str"}


@dataclass(frozen=True, slots=True)
class Supposed:
    """A stance of a party on a clause that nobody stated: -2..2, or None for unknown."""

    party: str
    clause_id: str
    stance: int | None


Suppositions = tuple[Supposed, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """Single items of points, which do not count themselves: what each party says of them.

    ``values`` is parties x items, NaN for unknown; ``point`` the place of each item's point among
    the clauses of the field.
    """

    items: tuple[str, ...] = ()
    point: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    values: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))


@dataclass(frozen=True, eq=False)
class Field:
    """Options by issue, parties, and every party's stance on every clause of an option.

    ``options`` stand beside ``issues``, both in the data's order. ``values`` is a float64 array of
    parties x clauses with whole numbers from -2 to 2; NaN is unknown, which is never acceptance and
    never 0. ``landmarks`` are the published texts. ``items`` are the single items of points, where
    points count (see `Items`). ``voices`` is what the actors behind it said, None for a field of
    bare numbers. ``supposed`` are the stances that were set and not stated, on clauses of the
    field (``at`` says where) or of none.

    Raises `ValueError` where shapes, ids or stances do not fit.
    """

    parties: tuple[Party, ...]
    issues: tuple[str, ...]
    options: tuple[tuple[Option, ...], ...]
    clauses: tuple[str, ...]
    values: np.ndarray
    landmarks: tuple[Landmark, ...] = ()
    items: Items = field(default_factory=Items)
    voices: Voices | None = None
    supposed: Suppositions = ()

    def __post_init__(self) -> None:
        shape = (len(self.parties), len(self.clauses))
        if self.values.shape != shape:
            raise ValueError(f"values: shape {self.values.shape}, but the names ask for {shape}")
        if len(self.issues) != len(self.options):
            raise ValueError(
                f"options: there are {len(self.options)}, but {len(self.issues)} issues"
            )
        known = set(self.clauses)
        lacking = [c for option in self.every_option for c in option.clauses if c not in known]
        if lacking:
            raise ValueError(f"options: clause {lacking[0]!r} is not among the clauses")

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The parties' keys."""
        return tuple(party.key for party in self.parties)

    @cached_property
    def every_option(self) -> tuple[Option, ...]:
        """The options of all issues in one row."""
        return tuple(option for options in self.options for option in options)

    @cached_property
    def option_of(self) -> Mapping[tuple[str, str], int]:
        """The place in `every_option` of an issue's and an option's id."""
        return {(o.issue_id, o.option_id): n for n, o in enumerate(self.every_option)}

    @cached_property
    def membership(self) -> np.ndarray:
        """Which clauses each option has: options x clauses, boolean."""
        has = np.zeros((len(self.every_option), len(self.clauses)), dtype=bool)
        column = {clause: n for n, clause in enumerate(self.clauses)}
        for row, option in enumerate(self.every_option):
            has[row, [column[clause] for clause in option.clauses]] = True
        return has

    @cached_property
    def _sums(self) -> csr_array:
        from scipy.sparse import csr_array  # takes long, and only counting needs it

        return csr_array(self.membership.astype(np.float64))

    def by_option(self, values: np.ndarray) -> np.ndarray:
        """The sums of whole numbers by clause over each option's clauses: rows x clauses, or clauses, to options x rows, or options."""
        return np.rint(self._sums @ values.T).astype(np.int64)

    @cached_property
    def at(self) -> np.ndarray:
        """Where a stance is supposed: parties x clauses, boolean."""
        marked = np.zeros(self.values.shape, dtype=bool)
        for row, column, _ in self._supposed_places():
            marked[row, column] = True
        return marked

    @property
    def outside(self) -> Suppositions:
        """What was supposed of clauses that no option has."""
        known = set(self.clauses)
        return tuple(one for one in self.supposed if one.clause_id not in known)

    def option_ids(self, issue_id: str) -> tuple[str, ...]:
        """What an issue can be given, '' for left out last. Raises `ValueError` for no issue in play."""
        if issue_id not in self.issues:
            raise ValueError(f"issue: {issue_id!r} is not in play; allowed: {_listed(self.issues)}")
        return without(self.options[self.issues.index(issue_id)])

    def option(self, issue_id: str, option_id: str) -> Option | None:
        """An option by its ids, None for left out. Raises `ValueError` where there is none."""
        known = self.option_ids(issue_id)
        if option_id not in known:
            raise ValueError(
                f"option: {option_id!r} is none on {issue_id!r}; allowed: "
                f"{_listed(known[:-1])}, or '' to leave it out"
            )
        if option_id == LEFT_OUT:
            return None
        return self.every_option[self.option_of[issue_id, option_id]]

    def package(self, choices: Package | Mapping[str, str] | str) -> Package:
        """A package of options that there are, from a mapping, a text (`Package.text`) or a package.

        Raises `ValueError` that says which issue or option is unknown and what there is.
        """
        made = (
            choices
            if isinstance(choices, Package)
            else Package.read(choices)
            if isinstance(choices, str)
            else Package.of(choices)
        )
        for issue, option in made.choices:
            self.option(issue, option)
        return made

    def known(self, package: Package) -> tuple[Package, tuple[tuple[str, str], ...]]:
        """What the field has of a package, and the (issue, option) pairs that it has not.

        For links to a package that filters, or a new version of the data, took a part from.
        """
        lost = tuple(pair for pair in package.choices if pair not in self.option_of)
        return Package(tuple(pair for pair in package.choices if pair not in lost)), lost

    def chosen(self, package: Package) -> dict[str, str]:
        """For every issue in play, in the data's order, the option that it has; '' for left out."""
        return {issue: package.option(issue) for issue in self.issues}

    def columns(self, package: Package) -> np.ndarray:
        """The places of the clauses of a package, issue by issue."""
        rows = [self.option_of[issue, o] for issue, o in self.chosen(package).items() if o]
        parts = [np.flatnonzero(self.membership[row]) for row in rows]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)

    def suppose(self, stances: Mapping[tuple[str, str], int | None] | Iterable[Supposed]) -> Field:
        """The field with some stances set to something else; it remembers which.

        Keys are (party's key, clause id), values -2..2 or None for unknown. A clause that no option has is kept
        in `outside`. Raises `ValueError` for a party that is none of the field's or a stance off
        the scale.
        """
        new = suppositions(stances)
        for one in new:
            if one.party not in self.keys:
                raise ValueError(
                    f"suppose: {one.party!r} is none of the parties; allowed: {_listed(self.keys)}"
                )
        again = {(one.party, one.clause_id) for one in new}
        old = tuple(one for one in self.supposed if (one.party, one.clause_id) not in again)
        made = replace(self, supposed=(*old, *new))
        return replace(made, values=made.with_supposed(self.values))

    def with_supposed(self, values: np.ndarray) -> np.ndarray:
        """An array like ``values`` with what is supposed put in its place."""
        out = np.array(values, dtype=np.float64)
        for row, column, stance in self._supposed_places():
            out[row, column] = np.nan if stance is None else stance
        return out

    def behind(self, party: str, clause_id: str) -> pd.DataFrame:
        """The actors' stances that a party's stance on a clause is made from.

        Columns: ``actor_id``, ``clause_id``, ``stance`` (int64), ``state``. Empty where it is
        unknown or supposed, and for a field of bare numbers. Raises `ValueError` for a party or
        clause that the field does not have.
        """
        row, column = self.place(party, clause_id)
        actors: list[int] = []
        if self.voices is not None and not self.at[row, column]:
            actors = list(self.voices.of(self.parties[row], column))
        return _behind(self.voices, actors, column)

    def place(self, party: str, clause_id: str) -> tuple[int, int]:
        """The row and column of a party and a clause. Raises `ValueError` for one there is not."""
        if clause_id not in self.clauses:
            raise ValueError(f"clause: {clause_id!r} is in no option")
        return self.row(party), self.clauses.index(clause_id)

    def row(self, party: str) -> int:
        """The row of a party. Raises `ValueError` for one that is not the field's."""
        if party not in self.keys:
            raise ValueError(f"party: {party!r} is not among {_listed(self.keys)}")
        return self.keys.index(party)

    def _supposed_places(self) -> list[tuple[int, int, int | None]]:
        column = {clause: n for n, clause in enumerate(self.clauses)}
        return [
            (self.keys.index(one.party), column[one.clause_id], one.stance)
            for one in self.supposed
            if one.clause_id in column
        ]


def suppositions(
    stances: Mapping[tuple[str, str], int | None] | Iterable[Supposed] | None,
) -> Suppositions:
    """Suppositions from a mapping of (party, clause) to a stance, in a form that can be a key.

    Raises `ValueError` for a stance off the scale.
    """
    if stances is None:
        return ()
    if isinstance(stances, Mapping):
        by_key = cast("Mapping[tuple[str, str], int | None]", stances)
        given = tuple(Supposed(*key, stance) for key, stance in by_key.items())
    else:
        given = tuple(stances)
    for one in given:
        if one.stance is not None and one.stance not in range(STANCE_MIN, STANCE_MAX + 1):
            raise ValueError(
                f"suppose: {one.stance!r} of {one.party!r} on {one.clause_id!r} is off the scale; "
                f"allowed: whole numbers from {STANCE_MIN} to {STANCE_MAX}, or None for unknown"
            )
    return given


def field_of(
    view: View,
    parties: Sequence[str] | None = None,
    unit: Unit = "points",
    suppose: Mapping[tuple[str, str], int | None] | Iterable[Supposed] | None = None,
) -> Field:
    """The field of a view: its texts' options, and what the parties say of each clause in them.

    ``parties`` are ids of actors or names of sides, `default_parties` where None. A stance counts as in
    `parley.analysis.stances.stances`: said of the clause, of its point, of its items, or of the
    same wording elsewhere; an answer to another wording is unknown here. A side has the median
    toward 0 of the stances that stand under it. Raises `ValueError` for unknown parties or units, and as
    `Field.suppose`.
    """
    named = default_parties(view, unit) if parties is None else tuple(parties)
    built = _field(view, named, unit)
    given = suppositions(suppose)
    return built.suppose(given) if given else built


@kept
def _field(view: View, named: tuple[str, ...], unit: Unit) -> Field:
    offered = offer(view, unit)
    parties = parties_of(view, named)
    whole = view.narrow(text="", issue=())
    said = voices(whole, offered.clauses)
    items = Items()
    if unit == "points":
        items = _items(view, parties, offered.clauses)
    return Field(
        parties,
        offered.issues,
        offered.options,
        offered.clauses,
        said.stances(parties),
        offered.landmarks,
        items,
        said,
    )


def _items(view: View, parties: tuple[Party, ...], clauses: Sequence[str]) -> Items:
    table = view.dataset["clauses"]
    above = linked(table.set_index("clause_id")["part_of"])
    column = {clause: n for n, clause in enumerate(clauses)}
    below, point = [], []
    for item in above:
        at = item
        while at in above:  # up to the point; the check lets no loop through
            at = above[at]
        if at in column:
            below.append(str(item))
            point.append(column[at])
    said = voices(view.narrow(text="", issue=()), below)
    return Items(tuple(below), np.array(point, dtype=np.int64), said.stances(parties))


def _behind(said: Voices | None, actors: Sequence[int], column: int) -> pd.DataFrame:
    rows = []
    if said is not None:
        rows = [
            (
                said.actors[row],
                said.clauses[column],
                int(said.values[row, column]),
                STATES[said.state[row, column]],
            )
            for row in actors
        ]
    return framed(rows, _BEHIND)


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(ids) or "nothing here"
