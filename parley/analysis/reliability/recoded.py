"""The rows that were coded twice: alpha by table, basis, issue group and theme, and the differences."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.reliability.alpha import krippendorff_alpha
from parley.dataset.kept import kept
from parley.dataset.view import View

FIRM: Final = 0.80
TENTATIVE: Final = 0.667
"""Krippendorff's usual reading of alpha: from the first firm, from the second tentative."""

CODED_COLUMNS: Final = (
    "table",
    "row_id",
    "coder",
    "first",
    "second",
    "distance",
    "basis",
    "group",
    "theme",
)
ALPHA_COLUMNS: Final = ("table", "by", "value", "n", "equal", "within_one", "alpha")
BY: Final = (("positions", "basis"), ("positions", "group"), ("analyst_views", "theme"))
"""By what the rows of each table are grouped."""


@kept
def coded_twice(view: View) -> pd.DataFrame:
    """Every row of the view with a second coding, one row a second coding.

    Columns: ``table``, ``row_id``, ``coder``; ``first`` and ``second`` stance, -2..2;
    ``distance``, 0..4; ``basis`` and ``group`` (of the clause's issue) of a position, ``theme``
    of a view's claim, missing where they do not apply. A position on a whole text has no group.
    """
    data = view.dataset
    clauses = data.index["clauses"]["issue_id"]
    groups = data.index["issues"]["group"]
    themes = data.index["claims"]["theme"]
    positions, views = view["positions"], view["analyst_views"]
    rows = pd.concat(
        [
            pd.DataFrame(
                {
                    "table": "positions",
                    "row_id": positions["position_id"],
                    "first": positions["stance"],
                    "basis": positions["basis"],
                    "group": positions["clause_id"].map(clauses).map(groups),
                }
            ),
            pd.DataFrame(
                {
                    "table": "analyst_views",
                    "row_id": views["view_id"],
                    "first": views["stance"],
                    "theme": views["claim_id"].map(themes),
                }
            ),
        ],
        ignore_index=True,
    )
    second = view.dataset["recodings"].rename(columns={"stance": "second"})
    both = rows.merge(second, on=["table", "row_id"])
    both["distance"] = (both["first"] - both["second"]).abs()
    texts = dict.fromkeys(("table", "row_id", "coder", "basis", "group", "theme"), "str")
    whole = dict.fromkeys(("first", "second", "distance"), "int64")
    return both.reindex(columns=list(CODED_COLUMNS)).astype(texts | whole)


def alphas(coded: pd.DataFrame) -> pd.DataFrame:
    """Ordinal alpha of both codings: of each table, and of its rows by basis, group and theme.

    Columns: ``table``; ``by``, the column grouped by, '' for all rows of the table;
    ``value`` of it; ``n`` rows coded twice; ``equal`` and ``within_one``, the shares with the
    same stance and at most one step apart; ``alpha``, NaN where it is undefined (no row, or
    one and the same stance throughout). Values stand in the order in which they appear.
    """
    rows = []
    for table in coded["table"].unique():
        of_table = coded[coded["table"] == table]
        rows.append(_row(table, "", "", of_table))
        for grouped, by in BY:
            if grouped == table:
                parts = of_table.groupby(by, sort=False)
                rows += [_row(table, by, str(value), part) for value, part in parts]
    frame = pd.DataFrame(rows, columns=list(ALPHA_COLUMNS))
    texts = dict.fromkeys(("table", "by", "value"), "str")
    shares = dict.fromkeys(("equal", "within_one", "alpha"), "float64")
    return frame.astype(texts | shares | {"n": "int64"})


def _row(
    table: str, by: str, value: str, rows: pd.DataFrame
) -> tuple[str, str, str, int, float, float, float]:
    codings = rows[["first", "second"]].to_numpy(dtype=np.float64).T
    apart = rows["distance"]
    alpha = krippendorff_alpha(codings, "ordinal")
    equal, near = float((apart == 0).mean()), float((apart <= 1).mean())
    return table, by, value, len(rows), equal, near, alpha


def reading(alpha: float) -> str:
    """What an alpha is usually taken to allow: 'firm', 'tentative', 'weak', or 'undefined'."""
    if np.isnan(alpha):
        return "undefined"
    if alpha >= FIRM:
        return "firm"
    return "tentative" if alpha >= TENTATIVE else "weak"


def differences(coded: pd.DataFrame) -> pd.DataFrame:
    """The rows on which the two codings differ, the largest difference first."""
    apart = coded[coded["distance"] > 0]
    return apart.sort_values("distance", ascending=False, kind="stable").reset_index(drop=True)
