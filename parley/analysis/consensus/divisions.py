"""How those who spoke divide on each clause, and clauses put in an order by it."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import from_largest
from parley.analysis.consensus import dispersion
from parley.analysis.consensus.contest import most_polarised
from parley.dataset.view import View

Order = Literal["text", "issue", "polarised", "heard"]
"""As in the text, by issue, the most polarised first, the most spoken on first."""


def divisions(cells: pd.DataFrame, clauses: pd.DataFrame) -> pd.DataFrame:
    """How the actors of ``cells`` divide on each clause, in the clauses' order.

    Takes the cells of `analysis.stances.cells` and rows of the clauses table. Columns: ``heard``,
    the actors with a stance that counts; ``for``, ``against`` and ``mixed``, how they divide;
    ``polarisation``, 0 (one answer) over 1/2 (as many of each) to 1 (half at each end), NaN
    below two.
    """
    ids = pd.Index(clauses["clause_id"])
    counted = cells[cells["stance"].notna() & cells["clause_id"].isin(ids)]
    counts = np.zeros((len(ids), len(SCALE)))
    answer = counted["stance"].to_numpy(dtype=np.int64) - int(SCALE[0])
    np.add.at(counts, (ids.get_indexer(pd.Index(counted["clause_id"])), answer), 1)
    heard = counts.sum(axis=1)
    return pd.DataFrame(
        {
            "heard": heard.astype(np.int64),
            "for": counts[:, SCALE > 0].sum(axis=1).astype(np.int64),
            "against": counts[:, SCALE < 0].sum(axis=1).astype(np.int64),
            "mixed": counts[:, SCALE == 0].sum(axis=1).astype(np.int64),
            "polarisation": np.where(heard > 1, dispersion.polarisation(counts), np.nan),
        }
    )


def arranged(view: View, clauses: pd.DataFrame, order: Order) -> pd.DataFrame:
    """The clauses in that order; an item stays under its point, wherever the point goes.

    ``clauses`` are rows of that table with the columns of `divisions`. Adds ``point``, the
    highest clause among them above it or itself, ``is_item``, and ``issue`` and ``group``,
    those of its point. Of equals the text's own order decides.
    """
    issues = view.dataset.index["issues"]
    rows = clauses.reset_index(drop=True)
    rows["point"] = _points(rows)
    rows["is_item"] = rows["point"] != rows["clause_id"]
    head = pd.Index(rows["clause_id"]).get_indexer(pd.Index(rows["point"]))
    heads = rows.iloc[head].reset_index(drop=True)
    rows["issue"] = heads["issue_id"].map(issues["name"])
    rows["group"] = heads["issue_id"].map(issues["group"])
    match order:
        case "issue":
            groups = list(issues.sort_values("order")["group"].unique())
            keys = [heads["issue_id"].map(issues["order"]), rows["group"].map(groups.index)]
        case "polarised":
            keys = [_place(most_polarised(rows["polarisation"], rows["heard"]))[head]]
        case "heard":
            keys = [_place(from_largest(rows["heard"]))[head]]
        case _:
            keys = []
    # lexsort sorts by its last key first; the point itself stands before its items.
    return rows.iloc[np.lexsort([rows.index, rows["is_item"], head, *keys])].reset_index(drop=True)


def _place(order: np.ndarray) -> np.ndarray:
    """For each row its place in an order of row positions."""
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return place


def _points(rows: pd.DataFrame) -> list[str]:
    """For each clause the highest one above it among the rows; itself for a point."""
    above = rows.set_index("clause_id")["part_of"].to_dict()
    points = []
    for clause_id in rows["clause_id"]:
        point = clause_id
        while above[point] in above:
            point = above[point]
        points.append(point)
    return points
