"""The stances that count as a matrix: what the measures of agreement are computed from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from parley.analysis.codes import published
from parley.analysis.lineage import kept_family, public_clauses
from parley.analysis.stances.arrays import Cells, cell_arrays
from parley.analysis.stances.stance_matrix import Matrix, codes_of
from parley.analysis.stances.states import ANSWERED
from parley.dataset.kept import kept
from parley.dataset.view import View

Unit = Literal["points", "items"]
"""What a column of a matrix is: a point, or the smallest clause there is."""


@dataclass(frozen=True, slots=True, eq=False)
class CountedMatrix(Matrix):
    """A matrix of a view that remembers which cell each of its stances was taken from.

    ``cells`` are all cells of the view; ``cell`` is an array of the shape of ``values``
    with the position of each stance's cell among them, actor by actor, and -1 where
    there is no stance. See `source_cells`.
    """

    cells: Cells
    cell: np.ndarray

    @property
    def days(self) -> np.ndarray:
        """The day of the statement that each stance comes from, of several items of the newest.

        An array of the shape of ``values``, NaT where there is no stance.
        """
        rank = np.append(self.cells.rank.ravel(), -1)[self.cell]
        return np.append(self.cells.said.date, np.datetime64("NaT", "us"))[rank]

    def select(
        self, actors: Iterable[str] | None = None, clauses: Iterable[str] | None = None
    ) -> CountedMatrix:
        """The part with these actors and clauses, as `Matrix.select` gives it."""
        rows = codes_of("actors", self.actors, actors)
        columns = codes_of("clauses", self.clauses, clauses)
        part = np.ix_(rows, columns)
        return CountedMatrix(
            tuple(self.actors[row] for row in rows),
            tuple(self.clauses[column] for column in columns),
            self.values[part],
            self.cells,
            self.cell[part],
        )


@kept
def matrix(view: View, unit: Unit = "points") -> CountedMatrix:
    """The stances that count, actors x clauses, as the measures of agreement take them.

    ``unit="points"`` has a column for each clause that belongs to no other;
    ``unit="items"`` for each clause that has no items of its own: items, and points
    without any. Clauses of texts not yet public are left out unless somebody had
    spoken on them.

    A wording kept over several texts in the view counts once: its column is named by
    the clause of the earliest text and holds each actor's newest counted stance on any
    of them, a direct one before one that came from elsewhere, and none where that is an answer
    that does not count. Two clauses of one text stay two columns.

    Raises `ValueError` for another ``unit``.
    """
    if unit not in ("points", "items"):
        raise ValueError(f"unit: {unit!r} is unknown; allowed: points, items")
    all_cells = cell_arrays(view)
    table = view.dataset["clauses"].iloc[all_cells.columns].reset_index(drop=True)
    if unit == "points":
        kept = table["part_of"].isna().to_numpy(dtype=bool)
    else:
        kept = ~table["clause_id"].isin(view.dataset["clauses"]["part_of"]).to_numpy(dtype=bool)
    known = public_clauses(view)[all_cells.columns] | all_cells.counted.any(axis=0)
    column = np.flatnonzero(kept & known)
    group, names = _kept_together(view, table.iloc[column])
    cell = _merged(all_cells, column, group, len(names))
    values = np.where(cell < 0, np.nan, np.append(all_cells.stance.ravel(), 0)[cell])
    return CountedMatrix(tuple(all_cells.said.actors), names, values, all_cells, cell)


def _kept_together(view: View, clauses: pd.DataFrame) -> tuple[np.ndarray, tuple[str, ...]]:
    """For each clause its column, and the columns' names, in the order of the clauses table."""
    rows = pd.DataFrame(
        {
            "clause_id": clauses["clause_id"].to_numpy(),
            "plan": clauses["plan_id"].to_numpy(),
            "family": kept_family(view).reindex(clauses["clause_id"]).to_numpy(),
            "published": published(view, clauses["plan_id"]),
        }
    )
    # The second clause of one text with the same wording starts a column of its own.
    rows["nth"] = rows.groupby(["family", "plan"], sort=False).cumcount()
    rows["group"] = rows.groupby(["family", "nth"], sort=False).ngroup()
    earliest = rows.sort_values("published", kind="stable").drop_duplicates("group")
    earliest = earliest.sort_index()
    place = np.empty(len(earliest), dtype=np.int64)
    place[earliest["group"].to_numpy()] = np.arange(len(earliest))
    return place[rows["group"].to_numpy()], tuple(earliest["clause_id"])


def _merged(all_cells: Cells, column: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    """The cell that counts of each actor in each group of columns: a direct one, then the newest.

    Cells by their position, actor by actor; -1 where the actor has no stance in the group, or last
    gave an answer that does not count.
    """
    order = np.argsort(group, kind="stable")
    column, group = column[order], group[order]
    cell = np.full((len(all_cells.said.actors), groups), -1, dtype=np.int64)
    if not len(column):
        return cell
    rank, state = all_cells.rank[:, column], all_cells.state[:, column]
    direct = np.append(all_cells.said.about, -1)[rank] == all_cells.columns[column]
    key = direct * len(all_cells.said.row) + rank
    key = np.where(state <= ANSWERED, key * len(column) + np.arange(len(column)), -1)
    first = np.searchsorted(group, np.arange(groups))
    top = np.maximum.reduceat(key, first, axis=1)
    counts = state[np.arange(len(state))[:, None], top % len(column)] < ANSWERED
    who, where = np.nonzero((top >= 0) & counts)
    cell[who, where] = who * len(all_cells.columns) + column[top[who, where] % len(column)]
    return cell
