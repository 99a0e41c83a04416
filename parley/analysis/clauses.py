"""What is known of each clause at a glance: whether it has a quantity, and whether it was spoken on."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.stances import latest
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def marked_clauses(view: View) -> pd.DataFrame:
    """The clauses of the view, in its order, each with what marks it.

    Columns: those of the clauses' table; ``group``, the issue's; ``statements`` (int64), how
    many on this very clause stand in the view; and three booleans: ``quantities``, whether
    it has a row of terms; ``heard``, whether there are statements; ``for_and_against``,
    whether as each actor last said somebody is for this very clause and somebody against it.
    """
    data = view.dataset
    clauses = view["clauses"]
    said = view.statements()
    said = said[said["clause_id"].isin(clauses["clause_id"])]
    statements = clauses["clause_id"].map(said["clause_id"].value_counts()).fillna(0)
    last = latest(said)
    divided = for_and_against(last["stance"], last["clause_id"])
    return clauses.assign(
        group=clauses["issue_id"].map(data.index["issues"]["group"]),
        statements=statements.astype("int64"),
        quantities=clauses["clause_id"].isin(data["terms"]["clause_id"]),
        heard=statements > 0,
        for_and_against=clauses["clause_id"].isin(divided.index[divided]),
    )
