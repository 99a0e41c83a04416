"""Where a wording came from and went: families of clauses, and the account of one text in another.

Only lineage between texts that were both public at the as-of date is known.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.codes import codes, published
from parley.analysis.lineage.wordings import CHAIN_SEPARATOR, KEPT
from parley.dataset.contract import CHANGE_WORDS
from parley.dataset.kept import kept, kept_by_day
from parley.dataset.view import View

NOT_COMPARED: Final = "not compared"
"""What stands for the change where no lineage row names a clause of either text."""

STEP_COLUMNS: Final = (
    "clause_id",
    "plan_id",
    "published",
    "steps",
    "change",
    "note",
    "via_clause_id",
)
ACCOUNT_COLUMNS: Final = ("change", "from_clause_id", "clause_id", "issue_id", "note")


@kept_by_day
def known(view: View) -> pd.DataFrame:
    """The lineage rows between texts that were both public at the as-of date, unfiltered."""
    lineage = view.dataset["lineage"]
    day = np.datetime64(view.asof)
    both = (published(view, lineage["plan_id"]) <= day) & (
        published(view, lineage["from_plan_id"]) <= day
    )
    return lineage[both].reset_index(drop=True)


@kept_by_day
def kept_family(view: View) -> pd.Series:
    """For every clause of the data set, by its id, the earliest clause of the same wording.

    The families span all texts, whatever the view keeps; a clause that no other text kept is
    its own.
    """
    clauses, rows = view.dataset["clauses"], known(view)
    ids = pd.Index(clauses["clause_id"])
    label = connected(ids, rows[rows["change"] == KEPT])
    day = published(view, clauses["plan_id"])
    frame = pd.DataFrame({"label": label, "published": day}, index=ids)
    first = frame.sort_values("published", kind="stable").drop_duplicates("label")
    return frame["label"].map(pd.Series(first.index, index=first["label"])).astype("str")


def connected(ids: pd.Index, rows: pd.DataFrame) -> np.ndarray:
    """A number for each of these clauses, the same for those that rows of lineage connect.

    ``rows`` with ``clause_id`` and ``from_clause_id``; a row without one of them connects nothing.
    """
    # Only who asks about lineage waits for scipy.
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    if not len(ids):
        return np.zeros(0, dtype=np.int64)
    rows = rows.dropna(subset=["clause_id", "from_clause_id"])
    ends = (codes(ids, rows["clause_id"]), codes(ids, rows["from_clause_id"]))
    graph = coo_array((np.ones(len(rows)), ends), shape=(len(ids), len(ids)))
    return connected_components(graph, directed=False)[1]


@kept_by_day
def ancestors(view: View, clause_id: str) -> pd.DataFrame:
    """The clauses that this one goes back to, by the shortest chain, nearest first.

    Columns: ``clause_id`` and ``plan_id`` of the earlier clause, its text's
    ``published``, ``steps``, ``change`` (the chain of changes from this clause to that
    one), ``note`` of the last step, and ``via_clause_id``, the clause one step nearer.
    A row "new" has no ``clause_id``: its text has nothing that corresponds. Empty for
    a clause whose text was not public. Raises `ValueError` for an unknown clause.
    """
    return _walk(view, clause_id, "clause_id", "from_clause_id", "from_plan_id")


@kept_by_day
def descendants(view: View, clause_id: str) -> pd.DataFrame:
    """The clauses of later texts that go back to this one, by the shortest chain, nearest first.

    Columns as in `ancestors`. A row "dropped" has no ``clause_id``: its text left the
    clause out. Raises `ValueError` for an unknown clause.
    """
    return _walk(view, clause_id, "from_clause_id", "clause_id", "plan_id")


def _walk(view: View, clause_id: str, start: str, end: str, text: str) -> pd.DataFrame:
    if clause_id not in set(view.dataset["clauses"]["clause_id"]):
        raise ValueError(f"clause_id: {clause_id!r} is not in the data; allowed: an id of clauses")
    rows = known(view)
    seen = {clause_id}
    chains = {clause_id: ""}
    by_steps = []
    while chains:
        step = rows[rows[start].isin(chains)]
        before = step[start].map(chains)
        change = (before + CHAIN_SEPARATOR).where(before != "", "") + step["change"]
        linked = pd.DataFrame(
            {
                "clause_id": step[end],
                "plan_id": step[text],
                "published": published(view, step[text]),
                "steps": len(by_steps) + 1,
                "change": change,
                "note": step["note"],
                "via_clause_id": step[start],
            }
        )
        again = linked["clause_id"].isin(seen) | (
            linked["clause_id"].notna() & linked["clause_id"].duplicated()
        )
        linked = linked[~again]
        by_steps.append(linked.sort_values("published", kind="stable"))
        onward = linked.dropna(subset=["clause_id"])
        chains = dict(zip(onward["clause_id"], onward["change"], strict=True))
        seen |= set(chains)
    return pd.concat(by_steps, ignore_index=True)[list(STEP_COLUMNS)]


@kept
def account(view: View, earlier: str, later: str) -> pd.DataFrame:
    """What became of each clause of one text in a later one, and where the later one's came from.

    Columns: ``change``, a lineage change or `NOT_COMPARED`; ``from_clause_id``, the
    earlier text's clause, missing where the change is "new"; ``clause_id``, the later
    text's, missing where it was dropped; ``issue_id`` of the later clause, else of the
    earlier; ``note``. Every lineage row between the two stands once, and every clause
    of either text that none names stands as "not compared". In the order of the
    earlier text, then of the later.

    The filters by issue and search text hold. Raises `ValueError` naming the parameter
    for a text that is unknown, not yet public, or published after ``later``.
    """
    _check_texts(view, earlier, later)
    kept = view.narrow(plan=(earlier, later)).clauses_asked()
    rows = known(view)
    rows = rows[(rows["plan_id"] == later) & (rows["from_plan_id"] == earlier)]
    named = set(rows["clause_id"].dropna()) | set(rows["from_clause_id"].dropna())
    clause_ids = set(kept["clause_id"])
    rows = rows[rows["clause_id"].isin(clause_ids) | rows["from_clause_id"].isin(clause_ids)]
    bare = kept[~kept["clause_id"].isin(named)]
    clause = bare["clause_id"]
    old = bare["plan_id"] == earlier
    without = pd.DataFrame(
        {
            "change": pd.Series(NOT_COMPARED, index=bare.index, dtype="str"),
            "from_clause_id": clause.where(old),
            "clause_id": clause.where(~old),
            "note": pd.Series(np.nan, index=bare.index, dtype="str"),
        }
    )
    whole = pd.concat([rows[without.columns], without], ignore_index=True)
    clauses = view.dataset.index["clauses"]
    whole["issue_id"] = whole["clause_id"].fillna(whole["from_clause_id"]).map(clauses["issue_id"])
    code = pd.Series(np.arange(len(clauses)), index=clauses.index)
    order = pd.DataFrame(
        {
            "from": whole["from_clause_id"].map(code).fillna(len(code)),
            "to": whole["clause_id"].map(code).fillna(len(code)),
        }
    ).sort_values(["from", "to"], kind="stable")
    return whole.loc[order.index, list(ACCOUNT_COLUMNS)].reset_index(drop=True)


def tally(rows: pd.DataFrame) -> pd.DataFrame:
    """How many rows of an `account` each change has, and how many clauses of either text.

    Columns: ``change`` (every lineage change in the contract's order, then "not
    compared"), ``rows``, ``earlier`` and ``later`` (distinct clauses), all 0 or more.
    """
    by_change = rows.groupby("change")
    return (
        pd.DataFrame(
            {
                "rows": by_change.size(),
                "earlier": by_change["from_clause_id"].nunique(),
                "later": by_change["clause_id"].nunique(),
            }
        )
        .reindex(pd.Index([*CHANGE_WORDS, NOT_COMPARED], name="change"), fill_value=0)
        .reset_index()
    )


def _check_texts(view: View, earlier: str, later: str) -> None:
    day = view.dataset.index["plans"]["published"]
    public = day[day <= pd.Timestamp(view.asof)]
    for name, plan_id in (("earlier", earlier), ("later", later)):
        allowed = ", ".join(public.index)
        if plan_id not in day.index:
            raise ValueError(f"{name}: {plan_id!r} is not in the data; allowed: {allowed}")
        if plan_id not in public.index:
            raise ValueError(f"{name}: {plan_id!r} was not yet public; allowed: {allowed}")
    if earlier == later or public[earlier] > public[later]:
        older = public[public <= public[later]].index.drop(later)
        raise ValueError(
            f"earlier: {earlier!r} is not earlier than {later!r}; allowed: "
            f"{', '.join(older) or 'none, as no text is older'}"
        )
