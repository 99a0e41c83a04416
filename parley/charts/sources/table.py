"""The sources of a view as a table: who published what and when, and how much rests on each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.reliability.coverage import RESTING, resting_counts
from parley.charts.exhibit import Exhibit
from parley.dataset import View
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.words import count

TITLE: Final = "What does everything rest on?"
NOUNS: Final[dict[str, str]] = {
    "plans": "texts",
    "clauses": "clauses",
    "positions": "positions",
    "analyst_views": "views",
    "events": "events",
}
"""What the rows of the tables that name a source are called on pages."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What sources can be narrowed by: value -> how many sources of the view have it."""

    kind: dict[str, int]
    page: dict[str, int]
    date: dict[str, int]


def facets(view: View) -> Facets:
    """Facet values of the whole data set with the counts of the view."""
    sources = view["sources"]
    kinds = view.dataset["sources"]["kind"].unique()
    return Facets(
        kind=_counts(sources["kind"], kinds),
        page=_counts(sources["text_basis"], list(TEXT_BASIS_WORDS)),
        date=_counts(sources["date_basis"], list(DATE_BASIS_WORDS)),
    )


def _counts(cells: pd.Series, values: Collection[str]) -> dict[str, int]:
    found = cells.value_counts()
    return {value: int(found.get(value, 0)) for value in values}


def rows(
    view: View,
    *,
    kind: Collection[str] = (),
    page: Collection[str] = (),
    date: Collection[str] = (),
) -> pd.DataFrame:
    """The sources that the facets keep, those on which most rests first.

    Columns: source_id (for links), publisher, title, published, kind, page (original,
    copy or translation), dated (how the day is known), a column a table of rows that
    rest on it, rests (their sum), note.
    """
    sources = view["sources"]
    counts = resting_counts(view)
    found = sources.merge(counts, on="source_id")
    for column, wanted in (("kind", kind), ("text_basis", page), ("date_basis", date)):
        if wanted:
            found = found[found[column].isin(wanted)]
    found = found.sort_values("rows", ascending=False, kind="stable")
    tables = [table for table, _ in RESTING]
    columns = ["publisher", "title", "published", "rows", "kind", "text_basis", "date_basis"]
    shown = found[["source_id", *columns, *tables, "note"]]
    shown["published"] = shown["published"].dt.date
    names = {"rows": "rests", "text_basis": "page", "date_basis": "dated", **NOUNS}
    return shown.rename(columns=names).reset_index(drop=True)


def exhibit(view: View, shown: pd.DataFrame) -> Exhibit:
    """The table with its question, sentence and reach."""
    return Exhibit(
        key="sources",
        title=TITLE,
        summary=summary(shown),
        reach=(
            f"{count(len(shown), 'source')} of {len(view.dataset['sources']):,}. Rests: how many "
            "rows of the view name the source. 0 means that it only cross-checks another row. "
            "Page and dated say what is known: a copy carries another publisher's text."
        ),
        table=shown,
        source_ids=(),
        view=view,
        hidden=("source_id", "note"),
        widths={"publisher": 130, "title": 180, "published": 92, "rests": 54},
        choice_at=lambda row, _: str(shown["source_id"].iloc[row]),
    )


def summary(shown: pd.DataFrame) -> str:
    """How many sources, how many are copies, and how few carry how much."""
    if shown.empty:
        return "No source is left under these filters."
    copies = int((shown["page"] == "copy").sum())
    undated = int((shown["dated"] != "printed").sum())
    total = int(shown["rests"].sum())
    words = (
        f"{count(total, 'row')} rest on {count(len(shown), 'source')}. Copies of another "
        f"publisher's text: {copies:,}; day not printed on the page: {undated:,}."
    )
    if total == 0:
        return words
    half = int((shown["rests"].sort_values(ascending=False).cumsum() < total / 2).sum()) + 1
    return f"{words} Half of the rows rest on {count(half, 'source')}."
