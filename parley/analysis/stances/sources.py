"""Where stances come from: the cell that each was taken from, and the statement that the cell rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.stances.counted import CountedMatrix
from parley.analysis.stances.states import DIRECT, STATES
from parley.dataset.view import View

_STATEMENT: Final = (
    "basis",
    "source_id",
    "locator",
    "speaker",
    "summary",
    "note",
    "answer",
    "answer_id",
)


def source_cells(matrix: CountedMatrix, actors: Sequence[str] | None = None) -> pd.DataFrame:
    """The cell that each stance of a matrix was taken from, with the statement it rests on.

    One row a stance of these actors (all for None), actor by actor in the order asked
    for. A column can stand for one wording in several texts; the cell is the one whose
    stance the column holds. Columns: ``actor_id``; ``column``, the clause that names the
    matrix's column; ``stance`` (Int64); ``clause_id``, the cell's own clause; ``state``,
    ``position_id``, ``date``, ``via_clause_id``, ``split`` as in `cells`; of the position
    ``basis``, ``source_id``, ``locator``, ``speaker``, ``summary``, ``note``; and ``answer`` and
    ``answer_id`` where the stance is that of an answer's rule, which has no position.

    Raises `ValueError` for an actor that is not in the matrix.
    """
    part = matrix.select(actors)
    cells, said = part.cells, part.cells.said
    row, column = np.nonzero(part.cell >= 0)
    who, where = np.divmod(part.cell[row, column], max(len(cells.columns), 1))
    state, rank = cells.state[who, where], cells.rank[who, where]
    clause, about = cells.columns[where], said.about[rank]
    own = (state == DIRECT) | (about == clause)
    statement = said.statements.iloc[said.row[rank]].reset_index(drop=True)
    ids = said.clauses.astype("str").array
    return pd.DataFrame(
        {
            "actor_id": statement["actor_id"],
            "column": pd.Series(part.clauses, dtype="str").iloc[column].array,
            "stance": pd.array(cells.stance[who, where], dtype="Int64"),
            "clause_id": ids.take(clause),
            "state": pd.Series(STATES, dtype="str").iloc[state].array,
            "position_id": statement["position_id"],
            "date": statement["date"],
            "via_clause_id": ids.take(np.where(own, -1, about), allow_fill=True),
            "split": cells.split[who, where],
            **{name: statement[name] for name in _STATEMENT},
        }
    )


def with_statement(view: View, cells: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """The cells with these columns of the position that each rests on, missing where there is none.

    Of cells with an ``answer_id`` they are that answer's, which has no basis.
    """
    found = view.dataset.index["positions"].reindex(cells["position_id"], columns=list(columns))
    added = {name: found[name].array for name in columns}
    if "answer_id" in cells and cells["answer_id"].notna().any():
        given = view.dataset.index["answers"].reindex(cells["answer_id"])
        is_answer = cells["answer_id"].notna().to_numpy()
        for name in (name for name in columns if name in given):
            own = np.where(is_answer, given[name].to_numpy(), found[name].to_numpy())
            added[name] = pd.Series(own, dtype="str").array
    return cells.assign(**added)


def with_basis(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    """The cells with ``basis`` and ``source_id`` of their ``position_id``, missing where that is."""
    return with_statement(view, cells, ("basis", "source_id"))
