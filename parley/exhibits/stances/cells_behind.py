"""Where a stance comes from: the cell behind it in a matrix of several texts, and the statement."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from parley.analysis.lineage import kept_family
from parley.analysis.stances import COUNTED, Matrix, Unit, by_rank
from parley.analysis.stances import cells as stance_cells
from parley.dataset import View

_CELL = ["state", "position_id", "date", "via_clause_id", "split"]


def cells_behind(view: View, matrix: Matrix, unit: Unit, actors: Sequence[str]) -> pd.DataFrame:
    """For these actors and each column of the matrix the cell that its stance was taken from.

    A column can stand for one wording in several texts. Of their cells the matrix takes a
    direct one before others, and then the newest; so does this. Columns: ``actor_id``,
    ``column`` (the clause that names the matrix's column), ``stance``, ``clause_id`` (the
    cell's own), ``state``, ``position_id``, ``date``, ``via_clause_id``, ``split`` as in
    `analysis.stances.cells`, and of the position ``basis``, ``source_id``, ``locator``, ``speaker``,
    ``summary``, ``note``. There is a row for each stance that counts.
    """
    cells = stance_cells(view.narrow(actor=tuple(actors)))
    cells = cells[cells["state"].isin(COUNTED)]
    cells = cells.assign(column=cells["clause_id"].map(_columns(view, matrix, unit)))
    cells = cells.dropna(subset=["column"])
    positions = view.dataset["positions"]
    rank = pd.Series(np.argsort(by_rank(positions)), index=positions["position_id"])
    ranked = cells.assign(
        direct=cells["state"] == "direct", rank=rank.reindex(cells["position_id"]).to_numpy()
    ).sort_values(["direct", "rank"], kind="stable")
    taken = ranked.drop_duplicates(["actor_id", "column"], keep="last").sort_index()
    names = ["basis", "source_id", "locator", "speaker", "summary", "note"]
    behind = positions.set_index("position_id")[names].reindex(taken["position_id"])
    taken = taken[["actor_id", "column", "stance", "clause_id", *_CELL]].reset_index(drop=True)
    return pd.concat([taken, behind.reset_index(drop=True)], axis=1)


def with_basis(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    """The cells with ``basis`` and ``source_id`` of their ``position_id``, missing where that is."""
    positions = view.dataset["positions"].set_index("position_id")
    behind = positions[["basis", "source_id"]].reindex(cells["position_id"])
    return cells.assign(basis=behind["basis"].to_numpy(), source_id=behind["source_id"].to_numpy())


def _columns(view: View, matrix: Matrix, unit: Unit) -> pd.Series:
    """The matrix's column of each clause in view: the earliest text's clause of its wording."""
    asked = view.clauses_asked()
    if unit == "points":
        asked = asked[asked["part_of"].isna()]
    else:
        asked = asked[~asked["clause_id"].isin(view.dataset["clauses"]["part_of"])]
    known = asked["clause_id"].isin(view["clauses"]["clause_id"])
    asked = asked[known | asked["clause_id"].isin(matrix.clauses)]
    family = kept_family(view).reindex(asked["clause_id"]).to_numpy()
    rows = asked[["clause_id", "plan_id"]].assign(family=family)
    rows["nth"] = rows.groupby(["family", "plan_id"], sort=False).cumcount()
    head = rows[rows["clause_id"].isin(matrix.clauses)].set_index(["family", "nth"])["clause_id"]
    keys = pd.MultiIndex.from_frame(rows[["family", "nth"]])
    return pd.Series(head.reindex(keys).to_numpy(), index=rows["clause_id"])
