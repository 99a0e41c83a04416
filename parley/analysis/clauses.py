"""What is known of each clause at a glance: whether it has a quantity, and whether it was spoken on."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import for_and_against
from parley.analysis.stances import latest, told
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def marked_clauses(view: View) -> pd.DataFrame:
    """The clauses of the view, in its order, each with what marks it.

    Columns: those of the clauses' table; ``group``, the issue's; ``statements`` (int64), how
    many on this very clause stand in the view, and ``answers`` (int64), how many answers that are no
    stance; and four booleans: ``quantities``, whether it has a row of terms; ``heard``, whether there
    are statements or answers; ``answered``, whether there are answers; ``for_and_against``,
    whether as each actor last said somebody is for this very clause and somebody against it. A newest
    answer that does not count is neither.
    """
    data = view.dataset
    clauses = view["clauses"]
    said = told(view)
    said = said[said["clause_id"].isin(clauses["clause_id"])]
    is_answer = said["answer"].notna()
    statements = _times(clauses, said[~is_answer])
    answers = _times(clauses, said[is_answer])
    last = latest(said).dropna(subset="stance").astype({"stance": "int64"})
    divided = for_and_against(last["stance"], last["clause_id"])
    return clauses.assign(
        group=clauses["issue_id"].map(data.index["issues"]["group"]),
        statements=statements,
        answers=answers,
        quantities=clauses["clause_id"].isin(data["terms"]["clause_id"]),
        heard=(statements > 0) | (answers > 0),
        answered=answers > 0,
        for_and_against=clauses["clause_id"].isin(divided.index[divided]),
    )


def _times(clauses: pd.DataFrame, said: pd.DataFrame) -> pd.Series:
    """How many of the rows are on each of the clauses."""
    times = clauses["clause_id"].map(said["clause_id"].value_counts())
    return times.fillna(0).astype("int64")
