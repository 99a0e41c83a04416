"""What each side says in each row of a stance matrix."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.exhibits.limit import of_largest_sides
from parley.exhibits.stances.matrix.model import Model as StanceMatrix
from parley.exhibits.stances.telling import telling


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The rows of a stance matrix by side.

    ``cells`` has one row a cell, row by row and within it side by side, sides in the order of
    the data or the other way round: as `analysis.consensus.side_cells` gives them, with ``clause_id`` the row (the text's id for
    the whole text) and ``answered`` of `exhibits.side_cells.with_answered`. Of many sides it is those with the most actors;
    ``left_out`` are the others. All actors of the view count, not just those that the matrix shows.
    """

    matrix: StanceMatrix
    cells: pd.DataFrame
    left_out: int = 0

    @property
    def sides(self) -> list[str]:
        """The columns."""
        return self.cells["side"].unique().tolist()

    def telling(self) -> str | None:
        """The choice id of the cell of a side that tells most; None where all are silent."""
        on_clauses = self.cells["clause_id"].isin(self.matrix.rows["clause_id"])
        return telling(self.cells[on_clauses], "side", "median")

    @property
    def empty(self) -> bool:
        """Whether the filters leave no clause, or no actor of a side."""
        return self.matrix.empty or self.cells.empty


def build(matrix: StanceMatrix) -> Model:
    """The same matrix by side."""
    every = matrix.by_side.set_index("clause_id", drop=False)
    cells, left_out = of_largest_sides(every.loc[list(matrix.row_names())])
    return Model(matrix, cells.reset_index(drop=True), left_out)
