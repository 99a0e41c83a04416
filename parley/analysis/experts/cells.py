"""Experts against claims, a cell each: what counts, and who or what to show first."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.experts.voices import latest_views, papers
from parley.dataset.kept import kept
from parley.dataset.view import View

CELL_COLUMNS: Final = ("view_id", "stance", "date", "source_id", "joint")


@kept
def views_with_partners(view: View) -> pd.DataFrame:
    """`latest_views` with ``joint``, whether the view is one of a paper that several signed.

    A paper stays joint where only one of its authors is looked at, so this comes before
    any choice of analysts.
    """
    latest = latest_views(view)
    return latest.assign(joint=papers(latest).duplicated(keep=False))


def most_frequent(rows: pd.DataFrame, key: str, among: pd.Series, most: int) -> pd.DataFrame:
    """The rows whose key occurs most often in ``among``, at most so many, in their own order.

    Rows whose key does not occur in it are left out.
    """
    times = rows[key].map(among.value_counts()).fillna(0)
    first = times.sort_values(ascending=False, kind="stable").head(most)
    return rows[rows.index.isin(first[first > 0].index)]


def cells(views: pd.DataFrame, claims: pd.Series, analysts: pd.Series) -> pd.DataFrame:
    """One row a cell, claim by claim and within it analyst by analyst, in the order given.

    ``views`` are rows of `views_with_partners`. Columns: ``claim_id``, ``analyst_id``,
    ``view_id``, ``stance`` (Int64), ``date`` and ``source_id``, missing where nothing was
    found, and ``joint``.
    """
    order = pd.MultiIndex.from_product([claims, analysts], names=["claim_id", "analyst_id"])
    by_cell = views.set_index(["claim_id", "analyst_id"])[list(CELL_COLUMNS)]
    grid = by_cell.reindex(order).reset_index()
    return grid.assign(stance=grid["stance"].astype("Int64"), joint=grid["joint"].eq(True))
