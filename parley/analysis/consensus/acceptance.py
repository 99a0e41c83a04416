"""How much of a text each side accepts, issue by issue, or clause by clause where issues do not group."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import ratio
from parley.analysis.codes import codes
from parley.analysis.consensus import dispersion
from parley.analysis.consensus.ranking import counts_by_side
from parley.analysis.consensus.sides import ACCEPTS
from parley.dataset import Dataset
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.kept import kept
from parley.dataset.view import View
from parley.isolation import isolated

Unit = Literal["issue", "clause"]
"""What a row is about."""


@kept
def unit_of(dataset: Dataset) -> Unit:
    """``issue``, or ``clause`` where the clauses of the data set have one issue in all, or one each.

    Then issues say nothing of how its clauses belong together. A single clause is one of its issue.
    """
    sizes = dataset["clauses"]["issue_id"].value_counts()
    grouped = len(sizes) > 1 and sizes.max() > 1
    return "issue" if grouped or len(dataset["clauses"]) < 2 else "clause"


@kept
def acceptance(view: View, plan_id: str, unit: Unit = "issue") -> pd.DataFrame:
    """How many stances of each side on each issue, or clause, of the text accept.

    One row a ``unit`` and side, issues in their order, clauses and sides in the data's: issue_id and
    issue, or clause_id and clause (number and heading, each isolated); side, ``members``, how many actors it has, ``n`` stances that count on the issue's points, ``accept``, those of 1 or
    2, ``share`` = accept / n, 0..1, and ``band``, the median of the stances toward 0, -2..2;
    both NaN where nothing was heard; ``clauses``, the ids of the points on which the side was
    heard, separated by semicolons. What no side was heard on is left out.
    """
    by_side = counts_by_side(view.narrow(plan=(plan_id,)))
    rows, row_of = _rows(view.dataset, by_side.clauses, unit)
    issue = codes(pd.Index(rows["id"]), row_of)
    shape = (len(rows), len(by_side.sides))
    n, accept = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    np.add.at(n, issue, by_side.heard.T.astype(np.int64))
    accepting = by_side.counts[..., SCALE >= ACCEPTS].sum(axis=-1).astype(np.int64)
    np.add.at(accept, issue, accepting.T)
    counts = np.zeros((*shape, len(SCALE)))
    np.add.at(counts, issue, by_side.counts.transpose(1, 0, 2))
    heard = n.sum(axis=1) > 0
    share = ratio(accept, n)
    band = dispersion.median_toward_zero(counts)
    kept = rows[heard]
    return pd.DataFrame(
        {
            f"{unit}_id": np.repeat(kept["id"].to_numpy(), shape[1]),
            unit: np.repeat(kept["name"].to_numpy(), shape[1]),
            "side": np.tile(np.array(by_side.sides, dtype=object), int(heard.sum())),
            "members": np.tile(by_side.members, int(heard.sum())),
            "n": n[heard].ravel(),
            "accept": accept[heard].ravel(),
            "share": share[heard].ravel(),
            "band": band[heard].ravel(),
            "clauses": [
                LIST_SEPARATOR.join(
                    clause
                    for clause, code, spoke in zip(by_side.clauses, issue, of_side, strict=True)
                    if code == row and spoke
                )
                for row in np.flatnonzero(heard)
                for of_side in by_side.heard > 0
            ],
        }
    ).astype({f"{unit}_id": "str", unit: "str", "side": "str", "clauses": "str"})


def _rows(dataset: Dataset, clauses: tuple[str, ...], unit: Unit) -> tuple[pd.DataFrame, pd.Series]:
    """``id`` and ``name`` of what the rows may be about, in their order, and which each clause belongs to."""
    of_clauses = dataset.index["clauses"].reindex(clauses)
    if unit == "issue":
        issues = dataset["issues"].sort_values("order", kind="stable")
        return issues.rename(columns={"issue_id": "id"})[["id", "name"]], of_clauses["issue_id"]
    # Each is a text of its own: in one isolate a number would stand behind a right-to-left heading.
    names = of_clauses["number"].map(isolated) + " " + of_clauses["heading"].map(isolated)
    rows = pd.DataFrame({"id": of_clauses.index, "name": names.to_numpy()})
    return rows, of_clauses.index.to_series()
