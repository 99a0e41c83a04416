"""The rows of a stance matrix: points with their items, in an order, and how contested each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.consensus import dispersion
from parley.dataset import View

Order = Literal["text", "issue", "contest", "heard"]

ORDERS: Final[Mapping[Order, str]] = MappingProxyType(
    {
        "text": "As in the text",
        "issue": "By issue",
        "contest": "Most contested first",
        "heard": "Most spoken on first",
    }
)
"""The orders of rows, and what they are called."""


def contest(cells: pd.DataFrame, clauses: pd.DataFrame) -> pd.DataFrame:
    """How contested each clause is among the actors of ``cells``, in the clauses' order.

    Takes the cells of `analysis.stances.cells`. Columns: ``heard``, the actors with a
    stance that counts; ``for``, ``against`` and ``mixed``, how they divide; ``polarisation``,
    0 (one answer) over 1/2 (as many of each) to 1 (half at each end), NaN below two.
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

    ``clauses`` are rows of that table with the columns of `contest`. Adds ``point``, the
    highest clause shown above it or itself, ``is_item``, and ``issue`` and ``group``, those
    of its point. Of equals the text's own order decides.
    """
    issues = view.dataset["issues"].set_index("issue_id")
    rows = clauses.reset_index(drop=True)
    rows["point"] = _points(rows)
    rows["is_item"] = rows["point"] != rows["clause_id"]
    heads = rows.set_index("clause_id").loc[rows["point"]].reset_index()
    rows["issue"] = heads["issue_id"].map(issues["name"])
    rows["group"] = heads["issue_id"].map(issues["group"])
    groups = list(view.dataset["issues"].sort_values("order")["group"].unique())
    first = rows["point"].map({one: place for place, one in enumerate(rows["clause_id"])})
    match order:
        case "issue":
            keys = [heads["issue_id"].map(issues["order"]), rows["group"].map(groups.index)]
        case "contest":
            keys = [-heads["heard"], -heads["polarisation"].fillna(-1.0)]
        case "heard":
            keys = [-heads["heard"]]
        case _:
            keys = []
    # lexsort sorts by its last key first; the point itself stands before its items.
    return rows.iloc[np.lexsort([rows.index, rows["is_item"], first, *keys])].reset_index(drop=True)


def _points(rows: pd.DataFrame) -> list[str]:
    """For each clause the highest one above it that is shown; itself for a point."""
    above = dict(zip(rows["clause_id"], rows["part_of"], strict=True))
    points = []
    for clause_id in rows["clause_id"]:
        point = clause_id
        while above[point] in above:
            point = above[point]
        points.append(point)
    return points
