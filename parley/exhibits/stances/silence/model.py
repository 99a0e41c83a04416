"""The silent cells of a stance matrix, the most polarised clause first."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

import numpy as np
import pandas as pd

from parley.analysis.consensus import most_polarised
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.limit import of_largest_sides
from parley.exhibits.stances.matrix import model as stance_matrix
from parley.exhibits.stances.matrix.model import CellOptions as Options
from parley.exhibits.stances.matrix.model import Model as StanceMatrix
from parley.exhibits.wording.sides import NO_SIDE

__all__ = ("Model", "Options", "build")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The cells for which no statement was found, and the matrix that they are silent in.

    ``silent`` has one row a cell: actor_id, clause_id, number, heading, silent (the actor's
    name), side, ``searched`` (the day on which statements were last searched for, None where
    no search is recorded), ``polarisation`` (the clause's, 0..1, NaN with fewer than two
    speakers), ``for``, ``mixed``, ``against`` (how those who spoke divide). Of sides there is a
    row for each clause on which none of a side's actors has a stance that counts: ``side``,
    and ``actors``, how many it has, in the place of the actor's id, name and search.

    ``spoke`` says of each column of the matrix, by its name, on how many clauses it is not silent.
    Of many sides it is those with the most actors; ``sides_left_out`` are the others.
    """

    view: View
    options: Options
    matrix: StanceMatrix
    silent: pd.DataFrame
    spoke: dict[str, int]
    sides_left_out: int = 0

    @property
    def by_side(self) -> bool:
        """Whether the cells are those of sides."""
        return self.options.columns == "sides"

    @property
    def cells(self) -> int:
        """How many cells there are, silent or not."""
        return len(self.spoke) * len(self.matrix.rows)

    @property
    def not_yet(self) -> bool:
        """Whether the text was not public at the as-of date, so that nobody can be silent on it."""
        states = self.matrix.all_cells["state"]
        return not states.empty and bool(states.eq("not yet").all())

    @property
    def searched(self) -> int:
        """For how many of the silent cells a search is recorded."""
        return 0 if self.by_side else int(self.silent["searched"].notna().sum())

    @property
    def empty(self) -> bool:
        """Whether the filters leave no clause or no actor; that nobody is silent is no gap."""
        return self.matrix.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The silent cells of the matrix that the same options make."""
    matrix = stance_matrix.build(view, stance_matrix.Options(**asdict(options)))
    options = replace(options, columns=matrix.options.columns)
    if options.columns == "sides":
        by_side, others = of_largest_sides(matrix.by_side)
        silent, names = _silent_sides(matrix, by_side), by_side["side"].unique().tolist()
    else:
        others = 0
        called = view.dataset.names.bare.actors
        silent = _silent_cells(matrix)
        names = [called[actor_id] for actor_id in matrix.actors["actor_id"]]
    counts = silent["side" if options.columns == "sides" else "silent"].value_counts()
    spoke = {name: len(matrix.rows) - int(counts.get(name, 0)) for name in names}
    return Model(matrix.view, options, matrix, silent, spoke, others)


def _silent_cells(matrix: StanceMatrix) -> pd.DataFrame:
    """The cells without a statement.

    The most polarised clause comes first; of equals, and of clauses with fewer than two
    speakers, that on which more have spoken; within a clause the actors as in the matrix. A
    cell whose actor has answered another wording is not silent, and neither is one of a
    text that was not yet public.
    """
    cells = matrix.cells[matrix.cells["state"] == "none"]
    actors = matrix.everyone.set_index("actor_id").loc[cells["actor_id"]]
    named, divided = _of_clauses(matrix, cells)
    return _most_polarised_first(
        matrix,
        pd.DataFrame(
            {
                "actor_id": cells["actor_id"].to_numpy(),
                **named,
                "silent": cells["actor_id"].map(matrix.view.dataset.names.bare.actors).to_numpy(),
                "side": actors["side"].fillna(NO_SIDE).to_numpy(),
                "searched": cells["searched_on"].dt.date.to_numpy(),
                **divided,
            }
        ),
    )


def _silent_sides(matrix: StanceMatrix, by_side: pd.DataFrame) -> pd.DataFrame:
    """The same of sides: no actor of theirs has a stance that counts, or gave an
    answer that is none, on a text that was public."""
    public = matrix.all_cells.loc[matrix.all_cells["state"] != "not yet", "clause_id"]
    rows = [row_id for row_id in matrix.rows["clause_id"] if row_id in set(public)]
    by_side = by_side.set_index("clause_id", drop=False).loc[rows]
    silent = (by_side["n"] == 0) & (by_side["answered"] == 0)
    cells = by_side[silent].reset_index(drop=True)
    named, divided = _of_clauses(matrix, cells)
    sides = {"side": cells["side"].to_numpy(), "actors": cells["members"].to_numpy()}
    return _most_polarised_first(matrix, pd.DataFrame({**named, **sides, **divided}))


def _of_clauses(
    matrix: StanceMatrix, cells: pd.DataFrame
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """What the cells' clauses are called, and how those who spoke on them divide."""
    rows = matrix.rows.set_index("clause_id").loc[cells["clause_id"]]
    named = {name: rows[name].to_numpy() for name in ("number", "heading")}
    divided = {name: rows[name].to_numpy() for name in ("for", "mixed", "against")}
    return (
        {"clause_id": cells["clause_id"].to_numpy(), **named},
        {"polarisation": rows["polarisation"].round(3).to_numpy(), **divided},
    )


def _most_polarised_first(matrix: StanceMatrix, silent: pd.DataFrame) -> pd.DataFrame:
    rows = matrix.rows.set_index("clause_id").loc[silent["clause_id"]]
    order = most_polarised(rows["polarisation"], rows["heard"])
    return silent.iloc[order].reset_index(drop=True)
