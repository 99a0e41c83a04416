"""Where the ground is weak: rows on a single copy, on undated pages, reported or inferred."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import pandas as pd

from parley.analysis.reliability import MARKS
from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.row_words import RowWords
from parley.exhibits.sources.table import NOUNS
from parley.wording import count, listed

TITLE: Final = "Where is the ground weakest?"


def facet_counts(spots: pd.DataFrame) -> tuple[dict[str, int], dict[str, int]]:
    """Marks, and tables by what they are called on pages -> how many weak rows have them."""
    marks = spots["marks"].explode().value_counts()
    tables = spots["table"].value_counts()
    return (
        {mark: int(marks.get(mark, 0)) for mark in MARKS},
        {NOUNS[table]: int(tables.get(table, 0)) for table in NOUNS},
    )


def rows(
    view: View, spots: pd.DataFrame, *, marks: Collection[str] = (), tables: Collection[str] = ()
) -> pd.DataFrame:
    """The weak rows with all of the ``marks`` and in one of the ``tables``; empty keeps all.

    Columns: table, row_id, source_id (for links), weak points (how many), why, what
    (the row in words), row (its table's name on pages), date, source (publisher).
    """
    if marks:
        asked = set(marks)
        spots = spots[[asked <= set(one) for one in spots["marks"]]]
    if tables:
        spots = spots[spots["table"].map(NOUNS).isin(tables)]
    words = RowWords.of(view.dataset)
    publisher = view.dataset["sources"].set_index("source_id")["publisher"]
    return pd.DataFrame(
        {
            "table": spots["table"],
            "row_id": spots["row_id"],
            "source_id": spots["source_id"],
            "weak points": spots["weight"],
            "why": pd.Series([", ".join(one) for one in spots["marks"]], spots.index, dtype="str"),
            "what": words.of_rows(spots),
            "row": spots["table"].map(NOUNS),
            "date": spots["date"].dt.date,
            "source": spots["source_id"].map(publisher),
        }
    ).reset_index(drop=True)


def exhibit(view: View, spots: pd.DataFrame, shown: pd.DataFrame) -> Exhibit:
    """The ranked table with its question, sentence, reach and sources."""
    return Exhibit(
        key="weak",
        title=TITLE,
        summary=summary(spots, shown),
        rests_on=(
            f"{count(len(shown), 'row')}. Only a copy: the page is no original, and no other page "
            "was found for the same speaker on the same matter. A weak point is a reason to look "
            "again, not a sign that the row is wrong."
        ),
        table=shown,
        source_ids=tuple(shown["source_id"].unique()),
        view=view,
        legend=(" · ".join(f"{mark}: {meaning}" for mark, meaning in MARKS.items()),),
        hidden=("table", "row_id", "source_id", "row"),
        widths={"weak points": 92, "why": 178, "what": 230},
        choice_at=lambda row, _: str(shown["source_id"].iloc[row]),
    )


def summary(spots: pd.DataFrame, shown: pd.DataFrame) -> str:
    """How many rows are weak and why, and how many have several weak points at once."""
    if spots.empty:
        return "No row of the view has a weak point."
    counts = facet_counts(spots)[0]
    named = [f"{mark} ({n:,})" for mark, n in counts.items() if n]
    several = int((spots["weight"] > 1).sum())
    words = f"{count(len(spots), 'row')} with a weak point: {listed(named)}."
    words += f" More than one at once: {several:,}." if several else ""
    return words if len(shown) == len(spots) else f"{words} {len(shown):,} are shown."
