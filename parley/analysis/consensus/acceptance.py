"""How much of a text each side accepts, issue by issue."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import ratio
from parley.analysis.codes import codes
from parley.analysis.consensus import dispersion
from parley.analysis.consensus.ranking import counts_by_side
from parley.analysis.consensus.sides import ACCEPTS
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def acceptance(view: View, plan_id: str) -> pd.DataFrame:
    """How many stances of each side on each issue of the text accept.

    One row an issue and side, issues in their order and sides in the data's: issue_id,
    issue, side, ``n`` stances that count on the issue's points, ``accept``, those of 1 or
    2, ``share`` = accept / n, 0..1, and ``band``, the median of the stances toward 0, -2..2;
    both NaN where nothing was heard; ``clauses``, the ids of the points on which the side was
    heard, separated by semicolons. Issues on which no side was heard are left out.
    """
    by_side = counts_by_side(view.narrow(plan=(plan_id,)))
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    issue_of = view.dataset.index["clauses"]["issue_id"].reindex(by_side.clauses)
    issue = codes(pd.Index(issues["issue_id"]), issue_of)
    shape = (len(issues), len(by_side.sides))
    n, accept = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    np.add.at(n, issue, by_side.heard.T.astype(np.int64))
    accepting = by_side.counts[..., SCALE >= ACCEPTS].sum(axis=-1).astype(np.int64)
    np.add.at(accept, issue, accepting.T)
    counts = np.zeros((*shape, len(SCALE)))
    np.add.at(counts, issue, by_side.counts.transpose(1, 0, 2))
    heard = n.sum(axis=1) > 0
    share = ratio(accept, n)
    band = dispersion.median_toward_zero(counts)
    kept = issues[heard]
    return pd.DataFrame(
        {
            "issue_id": np.repeat(kept["issue_id"].to_numpy(), shape[1]),
            "issue": np.repeat(kept["name"].to_numpy(), shape[1]),
            "side": np.tile(np.array(by_side.sides, dtype=object), int(heard.sum())),
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
    ).astype({"issue_id": "str", "issue": "str", "side": "str", "clauses": "str"})
