"""What the parties say on the issue that a claim of the experts bears on.

To agree with a claim is not to support a clause, so nothing here compares the two.
"""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from parley.analysis.stances import COUNTED, cells
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def tied_claims(view: View) -> tuple[str, ...]:
    """The ids of the view's claims that bear on an issue and were spoken on, in the table's order."""
    claims = view["claims"]
    spoken = claims["claim_id"].isin(view["analyst_views"]["claim_id"])
    return tuple(claims.loc[claims["issue_id"].notna() & spoken, "claim_id"])


def most_spoken_on(view: View, claims: Collection[str]) -> str | None:
    """The claim on which most views were found, the first found of equals; None of none."""
    said = view["analyst_views"]["claim_id"]
    times = said[said.isin(list(claims))].value_counts(sort=False)
    # Sorting keeps the order of the file among equals; the largest alone would not.
    ranked = times.sort_values(ascending=False, kind="stable")
    return None if ranked.empty else str(ranked.index[0])


@kept
def stances_on_issue(view: View, issue_id: str) -> pd.DataFrame:
    """Cells with a stance that counts on the clauses of the issue, as in `analysis.stances.cells`.

    The view's own issue filter gives way; text, actor, basis and date hold.
    """
    every = cells(view.narrow(issue=(issue_id,), text=""))
    return every[every["state"].isin(COUNTED)].reset_index(drop=True)


def most_answered(view: View, stances: pd.DataFrame, most: int) -> pd.DataFrame:
    """The clauses, at most so many, on which most of the parties have one of these stances.

    Rows of the clauses table in its order, with ``n`` stances each.
    """
    n = stances["clause_id"].value_counts()
    kept = n.sort_values(ascending=False, kind="stable").head(most)
    clauses = view.dataset["clauses"]
    clauses = clauses[clauses["clause_id"].isin(kept.index)]
    return clauses.assign(n=clauses["clause_id"].map(kept).astype("int64")).reset_index(drop=True)
