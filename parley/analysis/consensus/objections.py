"""What stands in the way of agreement on a clause: the statements of those who do not accept it."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus.sides import ACCEPTS
from parley.analysis.stances import COUNTED, cells, with_statement
from parley.dataset.view import View


def objections(view: View, clauses: pd.Series, most: int) -> pd.DataFrame:
    """What those below "accepts" last said of each of these clauses, up to ``most`` a clause.

    Rows of `analysis.stances.cells` whose stance counts, with ``summary``, ``source_id`` and ``locator``
    of the statement: the most reluctant first, then the latest, then in the order of actors.
    """
    stances = cells(view)
    kept = stances["state"].isin(COUNTED) & stances["clause_id"].isin(clauses)
    below = stances[kept & (stances["stance"] < ACCEPTS).fillna(False).astype(bool)]
    below = below.sort_values(["stance", "date"], ascending=[True, False], kind="stable")
    below = below.groupby("clause_id", sort=False).head(most).reset_index(drop=True)
    return with_statement(view, below, ("summary", "source_id", "locator"))
