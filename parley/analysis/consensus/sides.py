"""What the declared sides say of each clause: acceptance, common ground across them, who blocks.

A side is a group of actors that the data declare; it is never found by clustering,
which a few dozen actors do not bear. A side none of whose actors spoke on a clause is
unheard there: it neither accepts nor objects, and no figure counts it as neutral.
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
from parley.analysis.stances import Matrix
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.kept import kept_by_day
from parley.dataset.view import View

ACCEPTS = 1
"""From this stance up ("accepts") an actor counts as accepting a clause."""


@dataclass(frozen=True, slots=True, eq=False)
class SideCounts:
    """How many actors of each side gave each answer to each clause.

    ``counts`` has the shape (sides, clauses, 5), ``members`` (sides,) says how many
    actors each side has in the matrix, ``side_of`` (actors,) gives each actor's place
    in ``sides``, which stand in the order in which ``side_counts`` met them.
    """

    sides: tuple[str, ...]
    clauses: tuple[str, ...]
    counts: np.ndarray
    members: np.ndarray
    side_of: np.ndarray

    @property
    def heard(self) -> np.ndarray:
        """How many actors of each side spoke on each clause: (sides, clauses)."""
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


@kept_by_day
def declared_sides(view: View) -> tuple[dict[str, str], list[str]]:
    """The side of each actor of the data set, by id, and all sides in the order declared."""
    sides = view.dataset.index["actors"]["side"]
    return {str(actor_id): str(side) for actor_id, side in sides.items()}, sides.unique().tolist()


def side_counts(matrix: Matrix, sides: Mapping[str, str], order: Iterable[str] = ()) -> SideCounts:
    """Count the answers by side. ``sides`` names each actor's side.

    The sides stand in ``order``, then in the order in which the matrix's actors bring
    them up; a side without an actor in the matrix is left out. Raises `ValueError` for
    an actor without a side.
    """
    homeless = [actor for actor in matrix.actors if actor not in sides]
    if homeless:
        raise ValueError(f"sides: no side is given for {', '.join(map(repr, homeless))}")
    own = [sides[actor] for actor in matrix.actors]
    names = tuple(name for name in dict.fromkeys([*order, *own]) if name in set(own))
    place = {name: n for n, name in enumerate(names)}
    side_of = np.array([place[name] for name in own], dtype=np.int64)
    actor, clause = np.nonzero(matrix.spoke)
    answer = (matrix.values[actor, clause] - SCALE[0]).astype(np.int64)
    shape = (len(names), len(matrix.clauses), len(SCALE))
    cell = np.ravel_multi_index((side_of[actor], clause, answer), shape) if len(actor) else actor
    counts = np.bincount(cell, minlength=math.prod(shape)).reshape(shape).astype(np.float64)
    members = np.bincount(side_of, minlength=len(names))
    return SideCounts(names, matrix.clauses, counts, members, side_of)


def by_side(matrix: Matrix, sides: Mapping[str, str], order: Iterable[str] = ()) -> pd.DataFrame:
    """What each side says of each clause, clause by clause.

    Columns: ``clause_id``, ``side``; ``members``, the side's actors in the matrix, and
    ``n``, those that spoke; ``mean`` and ``median`` (toward 0) of their stances, -2..2;
    ``acceptance``, the share of them with a stance of 1 or 2, the three NaN where the side
    is unheard (``n`` 0); ``split``, whether they stand on both sides of 0. Raises
    `ValueError` like `side_counts`.
    """
    per_side = side_counts(matrix, sides, order)
    rows = len(per_side.clauses)
    return pd.DataFrame(
        {
            "clause_id": pd.Series(
                np.repeat(_objects(per_side.clauses), len(per_side.sides)), dtype="str"
            ),
            "side": pd.Series(np.tile(_objects(per_side.sides), rows), dtype="str"),
            "members": np.tile(per_side.members, rows),
            "n": per_side.heard.T.ravel().astype(np.int64),
            "mean": per_side.means.T.ravel(),
            "median": per_side.medians.T.ravel(),
            "acceptance": per_side.acceptance.T.ravel(),
            "split": per_side.split.T.ravel(),
        }
    )


def side_cells(cells: pd.DataFrame, row_ids: Sequence[str], actors: pd.DataFrame) -> pd.DataFrame:
    """What each side of some actors says in each row of a matrix of their cells, row by row.

    Takes ``actor_id``, ``clause_id`` and ``stance`` of the cells, the ids of the rows (clauses,
    or a text for what was said of it as a whole), and ``actor_id`` and ``side`` of all the
    actors. Columns: those of `by_side` with ``clause_id`` the row.
    """
    counted = cells[cells["stance"].notna() & cells["clause_id"].isin(row_ids)]
    values = np.full((len(actors), len(row_ids)), np.nan)
    who = codes(pd.Index(actors["actor_id"]), counted["actor_id"])
    what = codes(pd.Index(row_ids), counted["clause_id"])
    values[who, what] = counted["stance"].to_numpy(dtype=np.float64)
    side_of = dict(zip(actors["actor_id"], actors["side"], strict=True))
    return by_side(Matrix(tuple(actors["actor_id"]), tuple(row_ids), values), side_of)


def most_reluctant(per_side: SideCounts) -> tuple[np.ndarray, np.ndarray]:
    """The side with the lowest mean stance on each clause, and that mean.

    Of sides with the same mean the first declared is named. Where nobody spoke the name
    is '' and the mean NaN.
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
        blocking = (matrix.values < 0) & (per_side.side_of[:, None] == blocker) & short
        clause, actor = np.nonzero(blocking.T)
        named = pd.Series(_objects(matrix.actors)[actor]).groupby(clause).agg(LIST_SEPARATOR.join)
        frame.loc[named.index, "blocking_actors"] = named
    return frame.astype({"blocked_by": "str", "blocking_actors": "str"})


def _objects(names: Iterable[str]) -> np.ndarray:
    return np.array(list(names), dtype=object)
