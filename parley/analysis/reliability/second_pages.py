"""Second pages: independent of the one that a row rests on, and carrying the same matter."""

from __future__ import annotations

import pandas as pd

from parley.dataset.kept import kept, shared
from parley.dataset.view import Dataset, View


def borne_out(view: View, rows: pd.DataFrame) -> pd.Series:
    """Which of the rows have a second page that carries their matter, as True and False.

    ``rows`` has the columns ``table`` and ``row_id``.
    """
    row = ["table", "row_id"]
    second = pd.MultiIndex.from_frame(view.dataset["second_sources"][row])
    return pd.Series(pd.MultiIndex.from_frame(rows[row]).isin(second), index=rows.index)


def second_pages(dataset: Dataset, table: str, row_id: str) -> list[str]:
    """The sources that carry the matter of a row beside the one it rests on, in file order."""
    return list(_by_row(dataset).get((table, row_id), ()))


@shared
def _by_row(dataset: Dataset) -> dict[tuple[str, str], list[str]]:
    by_row: dict[tuple[str, str], list[str]] = {}
    rows = dataset["second_sources"]
    for table, row_id, source_id in zip(
        rows["table"], rows["row_id"], rows["source_id"], strict=True
    ):
        by_row.setdefault((table, row_id), []).append(source_id)
    return by_row


@kept
def second_counts(view: View) -> pd.Series:
    """Of how many rows of the view each of its sources is a second page, by ``source_id``."""
    counts = view["second_sources"]["source_id"].value_counts()
    ids = view["sources"]["source_id"]
    return counts.reindex(ids, fill_value=0).astype("int64").rename("second")
