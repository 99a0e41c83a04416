"""Clauses that an actor's own text left out: a stance on a wording that is not a statement."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes, published
from parley.analysis.lineage.families import known
from parley.analysis.lineage.wordings import CHAIN_SEPARATOR, plan_codes, same_wordings
from parley.dataset.contract import LIST_SEPARATOR
from parley.dataset.kept import kept
from parley.dataset.view import View

DROPPED: Final = "dropped"


@kept
def drops(view: View) -> pd.DataFrame:
    """Each actor's own texts that dropped a clause, or the same wording of another text.

    Only texts that were public at the as-of date. A clause that stands in a still
    newer text of the actor's own is not dropped by an older one.

    Columns: ``actor`` (code among the view's actors), ``clause`` and ``dropped``
    (codes in the clauses table: the clause asked about, and the one of the same
    wording that the text dropped, often the same), ``plan`` (code in the plans
    table), ``date`` (the day the text was published), ``steps``, ``change``
    (``dropped``, or ``kept;dropped`` through the same wording) and ``note`` of the
    lineage row. The newest text first, then the shortest chain.
    """
    rows, same = _dropped(view), same_wordings(view)
    along = pd.DataFrame(
        {"clause": same.clause, "dropped": same.other, "steps": same.steps, "chain": same.chain}
    ).merge(rows[["dropped", "plan", "date", "note"]], on="dropped")
    along["change"] = along["chain"] + CHAIN_SEPARATOR + DROPPED
    along["steps"] += 1
    rows = pd.concat([rows, along[rows.columns]], ignore_index=True)
    authors = _authors(view)
    rows = rows.merge(authors, on="plan")
    rows = rows[~_in_newer_own_text(view, rows, authors)]
    ordered = rows.sort_values(["date", "steps"], ascending=[False, True], kind="stable")
    return ordered.reset_index(drop=True)


def _dropped(view: View) -> pd.DataFrame:
    """Lineage rows "dropped" between texts that were both public, as codes."""
    lineage = known(view)
    lineage = lineage[lineage["change"] == DROPPED]
    plans = view.dataset["plans"]
    clause = codes(pd.Index(view.dataset["clauses"]["clause_id"]), lineage["from_clause_id"])
    return pd.DataFrame(
        {
            "clause": clause,
            "dropped": clause,
            "plan": codes(pd.Index(plans["plan_id"]), lineage["plan_id"]),
            "date": published(view, lineage["plan_id"]),
            "steps": np.ones(len(lineage), dtype=np.int64),
            "change": np.full(len(lineage), DROPPED, dtype=object),
            "note": lineage["note"].to_numpy(),
        }
    )


def _authors(view: View) -> pd.DataFrame:
    """Which kept actor put forward which text, as codes: columns ``plan`` and ``actor``."""
    sponsors = view.dataset["plans"]["sponsors"].str.split(LIST_SEPARATOR).explode()
    actor = codes(pd.Index(view["actors"]["actor_id"]), sponsors)
    authors = pd.DataFrame({"plan": sponsors.index.to_numpy(), "actor": actor})
    return authors[authors["actor"] >= 0]


def _in_newer_own_text(view: View, rows: pd.DataFrame, authors: pd.DataFrame) -> np.ndarray:
    days = view.dataset["plans"]["published"].to_numpy()
    text = plan_codes(view)[rows["clause"].to_numpy(dtype=np.int64)]
    count = len(days)
    own = np.isin(
        rows["actor"].to_numpy(dtype=np.int64) * count + text,
        authors["actor"].to_numpy() * count + authors["plan"].to_numpy(),
    )
    return own & (days[text] > rows["date"].to_numpy())
