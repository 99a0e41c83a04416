"""Who stands against the own declared side, in the cells of a view."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.blocs.declared import declared_groups
from parley.analysis.blocs.groups import Groups
from parley.analysis.blocs.rebels import rebels
from parley.analysis.codes import codes
from parley.analysis.stances import (
    Matrix,
    Unit,
    matrix,
    plan_stances,
    source_cells,
    stances,
)
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def own_side(view: View, unit: Unit = "points") -> pd.DataFrame:
    """The stances of a view's actors against their own side, as `rebels` finds them.

    The rest of a side are all its actors, whichever the view keeps. Columns: those of `rebels`, with
    ``clause_id`` the clause of the cell that the stance was taken from, and ``date``, the day of the
    statement that it rests on.
    """
    everybody = view.narrow(actor=(), side=())
    counted = matrix(everybody, unit=unit)
    found = rebels(counted, declared_groups(everybody, counted))
    found = found[found["actor_id"].isin(view["actors"]["actor_id"])].reset_index(drop=True)
    cells = source_cells(counted, list(dict.fromkeys(found["actor_id"])))
    cells = cells.set_index(["actor_id", "column"])[["clause_id", "date"]]
    taken = cells.loc[pd.MultiIndex.from_frame(found[["actor_id", "clause_id"]])]
    return found.assign(clause_id=taken["clause_id"].array, date=taken["date"].array)


@kept
def own_side_in_cells(view: View) -> pd.DataFrame:
    """The same cell by cell, of each clause and of each text as a whole: columns of `rebels`, and ``date``.

    Points and their items are cells of their own, and so is one wording in each of its texts.
    """
    everybody = view.narrow(actor=(), side=())
    whole = plan_stances(everybody).rename(columns={"plan_id": "clause_id"})
    said = pd.concat([stances(everybody), whole], ignore_index=True)
    found = against_own_side(view, said)
    found = found[found["actor_id"].isin(view["actors"]["actor_id"])].reset_index(drop=True)
    return found.merge(said[["actor_id", "clause_id", "date"]], on=["actor_id", "clause_id"])


def against_own_side(view: View, cells: pd.DataFrame) -> pd.DataFrame:
    """`rebels` among cells as `analysis.stances.cells` gives them, of any rows, clauses or whole texts.

    A cell stands under the side that its actor belonged to on the cell's ``date``.
    """
    counted = cells[cells["stance"].notna()]
    actors, clauses = (counted[name].drop_duplicates() for name in ("actor_id", "clause_id"))
    at = (
        codes(pd.Index(actors), counted["actor_id"]),
        codes(pd.Index(clauses), counted["clause_id"]),
    )
    values = np.full((len(actors), len(clauses)), np.nan)
    values[at] = counted["stance"].to_numpy(dtype=np.float64)
    sides = view.dataset.sides
    place = pd.Index(view.dataset["actors"]["actor_id"]).get_indexer(pd.Index(counted["actor_id"]))
    code = np.full(values.shape, -1, dtype=np.int64)
    code[at] = sides.codes(place, counted["date"])
    return rebels(Matrix(tuple(actors), tuple(clauses), values), Groups(sides.names, code))
