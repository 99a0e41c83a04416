"""What the declared sides say of each clause: acceptance, common ground across them, who blocks.

A side is a group of actors that the data declare; it is never found by clustering,
which a few dozen actors do not bear. A stance stands under the side that its actor
belonged to on the day of that stance. An actor that belonged to none counts among all who
spoke, and in no side. A side for which nobody spoke on a clause is unheard there: it
neither accepts nor objects, and no figure counts it as neutral.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import ratio, split
from parley.analysis.codes import codes
from parley.analysis.consensus import dispersion
from parley.analysis.stances import CountedMatrix, Matrix
from parley.analysis.stances.stance_matrix import codes_of
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.sides import Sides
from parley.dataset.view import View

ACCEPTS = 1
"""From this stance up ("accepts") an actor counts as accepting a clause."""


@dataclass(frozen=True, slots=True, eq=False)
class Belonging:
    """Which side the actors of a matrix belong to, and which its stances stand under.

    ``names`` are the sides that there are, in their order. ``now`` (actors,) gives the place
    in them of each actor's side on the as-of day, ``then`` (actors, clauses) of its side on the
    day of each stance, both -1 for none; where there is no stance ``then`` says nothing.
    """

    names: tuple[str, ...]
    now: np.ndarray
    then: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class SideCounts:
    """How many actors of each side gave each answer to each clause.

    ``counts`` has the shape (sides, clauses, 5), ``everybody`` (clauses, 5), in which those
    without a side count, too. ``members`` (sides,) says how many actors of the matrix each side
    has: those that belong to it on the as-of day, or that a stance under it is of.
    ``side_of`` (actors, clauses) gives the place in ``sides`` of the side that each stance stands
    under, -1 where there is no stance and where its actor had no side.
    """

    sides: tuple[str, ...]
    clauses: tuple[str, ...]
    counts: np.ndarray
    everybody: np.ndarray
    members: np.ndarray
    side_of: np.ndarray

    @property
    def heard(self) -> np.ndarray:
        """How many stances on each clause stand under each side: (sides, clauses)."""
        return self.counts.sum(axis=-1)

    @property
    def means(self) -> np.ndarray:
        """Each side's mean stance: (sides, clauses), NaN where unheard."""
        return dispersion.mean(self.counts)

    @property
    def medians(self) -> np.ndarray:
        """Each side's stance, the median toward 0 of its actors': NaN where unheard."""
        return dispersion.median_toward_zero(self.counts)

    @property
    def acceptance(self) -> np.ndarray:
        """Share of a side's speaking actors that accept: (sides, clauses), NaN where unheard."""
        return ratio(self._accepting, self.heard)

    @property
    def split(self) -> np.ndarray:
        """Whether a side's actors stand on both sides of 0: (sides, clauses)."""
        return split(*dispersion.extremes(self.counts))

    @property
    def group_consensus(self) -> np.ndarray:
        """Group-aware consensus of Polis over the sides heard: (clauses,), 0..1.

        prod_g (A_g + 1) / (n_g + 2), A_g of the n_g speaking actors of side g accepting:
        high only if every side accepts. The formula would give an unheard side a factor
        of 1/2, the same as a side that is split down the middle; here it has none, so that
        silence does not pass for neutrality. NaN where no side was heard. The more sides
        are heard the lower the product: see `group_consensus_per_side` for comparisons.
        """
        product = np.where(self.heard > 0, self._smoothed, 1.0).prod(axis=0)
        return np.where(self.sides_heard > 0, product, np.nan)

    @property
    def group_consensus_per_side(self) -> np.ndarray:
        """The geometric mean of the factors of `group_consensus`: (clauses,), 0..1.

        Clauses on which different numbers of sides were heard can be compared by it.
        """
        return self.group_consensus ** ratio(1.0, self.sides_heard)

    @property
    def sides_heard(self) -> np.ndarray:
        """The number of sides of which at least one actor spoke: (clauses,)."""
        return np.count_nonzero(self.heard, axis=0)

    @property
    def sides_accepting(self) -> np.ndarray:
        """The number of sides whose stance, the median toward 0, accepts: (clauses,)."""
        return np.count_nonzero(self.medians >= ACCEPTS, axis=0)

    @property
    def _accepting(self) -> np.ndarray:
        return self.counts[..., SCALE >= ACCEPTS].sum(axis=-1)

    @property
    def _smoothed(self) -> np.ndarray:
        return (self._accepting + 1.0) / (self.heard + 2.0)


def declared_sides(view: View, matrix: CountedMatrix) -> Belonging:
    """The sides that the data declare, as of the day of the view and of each stance of its matrix.

    A stance that lineage leads to, or that was said of the whole point, has the day of the
    statement that it comes from; one from several items that of the newest.
    """
    sides = view.dataset.sides
    who = sides.places(matrix.actors)
    today = np.full(len(who), np.datetime64(view.asof, "us"))
    now = sides.codes(who, today)
    if not sides.dated:
        return Belonging(sides.names, now, _always(now, matrix))
    then = np.full(matrix.values.shape, -1, dtype=np.int64)
    at = np.nonzero(matrix.spoke)
    then[at] = sides.codes(who[at[0]], matrix.days[at])
    return Belonging(sides.names, now, then)


def fixed_sides(matrix: Matrix, sides: Mapping[str, str], order: Iterable[str] = ()) -> Belonging:
    """Sides that do not change. ``sides`` names that of each actor; one that is not there has none.

    The sides stand in ``order``, then in the order in which the matrix's actors bring them up.
    """
    own = [sides[actor] for actor in matrix.actors if actor in sides]
    names = tuple(dict.fromkeys([*order, *own]))
    place = {name: code for code, name in enumerate(names)}
    now = np.array([place[sides[a]] if a in sides else -1 for a in matrix.actors], dtype=np.int64)
    return Belonging(names, now, _always(now, matrix))


def _always(now: np.ndarray, matrix: Matrix) -> np.ndarray:
    return np.broadcast_to(now[:, None], matrix.values.shape)


def side_counts(matrix: Matrix, belonging: Belonging) -> SideCounts:
    """Count the answers by side.

    The sides stand in their order; one that no actor of the matrix belongs to, and no stance in
    it stands under, is left out.
    """
    actor, clause = np.nonzero(matrix.spoke)
    answer = (matrix.values[actor, clause] - SCALE[0]).astype(np.int64)
    under = belonging.then[actor, clause]
    members = np.zeros((len(belonging.names) + 1, len(matrix.actors)), dtype=bool)
    members[belonging.now, np.arange(len(matrix.actors))] = True
    members[under, actor] = True
    has_members = members[:-1].any(axis=1)  # of none, -1, is the last row
    place = np.append(np.where(has_members, np.cumsum(has_members) - 1, -1), -1)
    side_of = np.full(matrix.values.shape, -1, dtype=np.int64)
    side_of[actor, clause] = place[under]
    names = tuple(np.array(belonging.names, dtype=object)[has_members])
    shape = (len(names), len(matrix.clauses), len(SCALE))
    sided = place[under] >= 0
    cell = (place[under] * shape[1] + clause) * shape[2] + answer
    return SideCounts(
        names,
        matrix.clauses,
        _counted(cell[sided], shape),
        _counted(clause * shape[2] + answer, shape[1:]),
        members[:-1][has_members].sum(axis=1),
        side_of,
    )


def _counted(cell: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """How often each place in an array of that shape occurs."""
    return np.bincount(cell, minlength=math.prod(shape)).reshape(shape).astype(np.float64)


def by_side(
    matrix: Matrix, belonging: Belonging, clauses: Iterable[str] | None = None
) -> pd.DataFrame:
    """What each side says of these clauses, or of all, clause by clause.

    Columns: ``clause_id``, ``side``; ``members``, the side's actors in the matrix, and
    ``n``, the stances under it; ``mean`` and ``median`` (toward 0) of these, -2..2;
    ``acceptance``, the share of them with 1 or 2, the three NaN where the side
    is unheard (``n`` 0); ``split``, whether they stand on both sides of 0. Raises
    `ValueError` for a clause that the matrix does not have.
    """
    per_side = side_counts(matrix, belonging)
    at = codes_of("clauses", matrix.clauses, clauses)
    return pd.DataFrame(
        {
            "clause_id": pd.Series(
                np.repeat(_objects(per_side.clauses)[at], len(per_side.sides)), dtype="str"
            ),
            "side": pd.Series(np.tile(_objects(per_side.sides), len(at)), dtype="str"),
            "members": np.tile(per_side.members, len(at)),
            "n": per_side.heard.T[at].ravel().astype(np.int64),
            "mean": per_side.means.T[at].ravel(),
            "median": per_side.medians.T[at].ravel(),
            "acceptance": per_side.acceptance.T[at].ravel(),
            "split": per_side.split.T[at].ravel(),
        }
    )


def side_cells(
    sides: Sides,
    cells: pd.DataFrame,
    row_ids: Sequence[str],
    actors: pd.DataFrame,
    *,
    reverse: bool = False,
) -> pd.DataFrame:
    """What each side of some actors says in each row of a matrix of their cells, row by row.

    Takes ``actor_id``, ``clause_id``, ``stance`` and ``date`` of the cells, the ids of the rows
    (clauses, or a text for what was said of it as a whole), and ``actor_id`` and ``side``, that of
    the as-of day, of all the actors. The sides stand in the data's order, or the other way round.
    Columns: those of `by_side` with ``clause_id`` the row.
    """
    counted = cells[cells["stance"].notna() & cells["clause_id"].isin(row_ids)]
    values = np.full((len(actors), len(row_ids)), np.nan)
    then = np.full(values.shape, -1, dtype=np.int64)
    at = (
        codes(pd.Index(actors["actor_id"]), counted["actor_id"]),
        codes(pd.Index(row_ids), counted["clause_id"]),
    )
    values[at] = counted["stance"].to_numpy(dtype=np.float64)
    then[at] = sides.codes(sides.places(actors["actor_id"])[at[0]], counted["date"])
    names = sides.names
    now = pd.Index(names, dtype=object).get_indexer(pd.Index(actors["side"]))
    if reverse:
        names = names[::-1]
        then, now = (np.where(code < 0, -1, len(names) - 1 - code) for code in (then, now))
    matrix = Matrix(tuple(actors["actor_id"]), tuple(row_ids), values)
    return by_side(matrix, Belonging(names, now, then))


def most_reluctant(per_side: SideCounts) -> tuple[np.ndarray, np.ndarray]:
    """The side with the lowest mean stance on each clause, and that mean.

    Of sides with the same mean the first declared is named. Where no side was heard
    the name is '' and the mean NaN.
    """
    if not per_side.sides:
        return np.full(len(per_side.clauses), "", dtype=object), np.full(
            len(per_side.clauses), np.nan
        )
    means = np.where(np.isnan(per_side.means), np.inf, per_side.means)
    lowest = means.argmin(axis=0)
    spoken = per_side.sides_heard > 0
    names = np.where(spoken, _objects(per_side.sides)[lowest], "")
    return names, np.where(spoken, means.min(axis=0, initial=np.inf), np.nan)


def one_step_short(per_side: SideCounts, matrix: Matrix) -> pd.DataFrame:
    """Where one side alone, and by one step, stands in the way; one row a clause.

    A side's stance is the median toward 0 of its speaking actors. A clause is one step
    short when at least two sides were heard, exactly one of them stands at -1 and every
    other side heard at 0 or above. Columns: ``one_step_short``; ``blocked_by``, that
    side, and ``blocking_actors``, its actors with a stance below 0, separated by
    semicolons in the matrix's order; both '' elsewhere.
    """
    stance = per_side.medians
    below = stance < 0
    short = (
        (per_side.sides_heard >= 2) & (below.sum(axis=0) == 1) & ((stance == -1).sum(axis=0) == 1)
    )
    frame = pd.DataFrame({"one_step_short": short, "blocked_by": "", "blocking_actors": ""})
    if short.any():
        blocker = below.argmax(axis=0)
        frame.loc[short, "blocked_by"] = _objects(per_side.sides)[blocker[short]]
        blocking = (matrix.values < 0) & (per_side.side_of == blocker) & short
        clause, actor = np.nonzero(blocking.T)
        named = pd.Series(_objects(matrix.actors)[actor]).groupby(clause).agg(LIST_SEPARATOR.join)
        frame.loc[named.index, "blocking_actors"] = named
    return frame.astype({"blocked_by": "str", "blocking_actors": "str"})


def _objects(names: Iterable[str]) -> np.ndarray:
    return np.array(list(names), dtype=object)
