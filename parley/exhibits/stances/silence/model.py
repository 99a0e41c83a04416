"""The silent cells of a stance matrix, the most polarised clause first."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import pandas as pd

from parley.analysis.consensus import most_polarised
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.stances.matrix import model as stance_matrix
from parley.exhibits.stances.matrix.model import CellOptions as Options
from parley.exhibits.stances.matrix.model import Model as StanceMatrix

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The cells for which no statement was found, and the matrix that they are silent in.

    ``silent`` has one row a cell: actor_id, clause_id, number, heading, silent (the actor's
    name), side, ``searched`` (the day on which statements were last searched for, None where
    no search is recorded), ``polarisation`` (the clause's, 0..1, NaN with fewer than two
    speakers), ``for``, ``mixed``, ``against`` (how those who spoke divide).
    """

    view: View
    options: Options
    matrix: StanceMatrix
    silent: pd.DataFrame

    @property
    def searched(self) -> int:
        """For how many of the silent cells a search is recorded."""
        return int(self.silent["searched"].notna().sum())

    @property
    def empty(self) -> bool:
        """Whether the filters leave no clause or no actor; that nobody is silent is no gap."""
        return self.matrix.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The silent cells of the matrix that the same options make."""
    matrix = stance_matrix.build(view, stance_matrix.Options(**asdict(options)))
    return Model(matrix.view, options, matrix, _silent_cells(matrix))


def _silent_cells(matrix: StanceMatrix) -> pd.DataFrame:
    """The cells without a statement.

    The most polarised clause comes first; of equals, and of clauses with fewer than two
    speakers, that on which more have spoken; within a clause the actors as in the matrix. A
    cell whose actor has answered another wording is not silent, and neither is one of a
    text that was not yet public.
    """
    cells = matrix.cells[matrix.cells["state"] == "none"]
    rows = matrix.rows.set_index("clause_id").loc[cells["clause_id"]]
    actors = matrix.view.dataset.index["actors"].loc[cells["actor_id"]]
    silent = pd.DataFrame(
        {
            "actor_id": cells["actor_id"].to_numpy(),
            "clause_id": cells["clause_id"].to_numpy(),
            "number": rows["number"].to_numpy(),
            "heading": rows["heading"].to_numpy(),
            "silent": actors["name"].to_numpy(),
            "side": actors["side"].to_numpy(),
            "searched": cells["searched_on"].dt.date.to_numpy(),
            "polarisation": rows["polarisation"].round(3).to_numpy(),
            "for": rows["for"].to_numpy(),
            "mixed": rows["mixed"].to_numpy(),
            "against": rows["against"].to_numpy(),
        }
    )
    order = most_polarised(rows["polarisation"], rows["heard"])
    return silent.iloc[order].reset_index(drop=True)
