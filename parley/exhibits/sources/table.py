"""The sources of a view as a table: who published what and when, and how much rests on each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from typing import Final

import pandas as pd

from parley.analysis.reliability import RESTING, resting_counts
from parley.dataset import View
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.languages import language_name
from parley.exhibits.exhibit import Exhibit
from parley.wording import count, listed

TITLE: Final = "What does everything rest on?"
NOUNS: Final[dict[str, str]] = {
    "plans": "texts",
    "clauses": "clauses",
    "positions": "positions",
    "analyst_views": "views",
    "events": "events",
}
"""What the rows of the tables that name a source are called on pages."""

NOT_KNOWN: Final = "not known"


@dataclass(frozen=True, slots=True)
class Facets:
    """What sources can be narrowed by: value -> how many sources of the view have it."""

    kind: dict[str, int]
    language: dict[str, int]
    page: dict[str, int]
    date: dict[str, int]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The values chosen: those of one facet widen each other; nothing chosen keeps everything."""

    kind: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    page: tuple[str, ...] = ()
    date: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """'kind news; language Russian or Ukrainian'; '' where nothing is chosen."""
        chosen = [(one.name, getattr(self, one.name)) for one in fields(self)]
        return "; ".join(
            f"{facet} {listed(values, last='or')}" for facet, values in chosen if values
        )


EVERYTHING: Final = Narrowing()


def facets(view: View) -> Facets:
    """Facet values of the whole data set with the counts of the view.

    Languages by what they are called, the most frequent of the data set first; none where the
    data set names no language at all.
    """
    sources = view["sources"]
    every = view.dataset["sources"]
    kinds = every["kind"].unique()
    spoken = languages(every).value_counts().index if every["language"].notna().any() else []
    return Facets(
        kind=_counts(sources["kind"], kinds),
        language=_counts(languages(sources), list(spoken)),
        page=_counts(sources["text_basis"], list(TEXT_BASIS_WORDS)),
        date=_counts(sources["date_basis"], list(DATE_BASIS_WORDS)),
    )


def languages(sources: pd.DataFrame) -> pd.Series:
    """What the language of each source is called, `NOT_KNOWN` where its cell is empty."""
    names = [language_name(code) if code else NOT_KNOWN for code in sources["language"].fillna("")]
    return pd.Series(names, index=sources.index, dtype="str")


def _counts(cells: pd.Series, values: Collection[str]) -> dict[str, int]:
    found = cells.value_counts()
    return {value: int(found.get(value, 0)) for value in values}


def rows(view: View, narrowed: Narrowing = EVERYTHING) -> pd.DataFrame:
    """The sources that the facets keep, those on which most rests first.

    Columns: source_id (for links), publisher, title, published, language (its name, or
    `NOT_KNOWN`), rests (how many rows rest on it), kind, page (original, copy or
    translation), dated (how the day is known), a column a table of rows that rest on it, note.
    """
    found = view["sources"].merge(resting_counts(view), on="source_id")
    found["language"] = languages(found)
    for column, wanted in (
        ("kind", narrowed.kind),
        ("language", narrowed.language),
        ("text_basis", narrowed.page),
        ("date_basis", narrowed.date),
    ):
        if wanted:
            found = found[found[column].isin(wanted)]
    found = found.sort_values("rows", ascending=False, kind="stable")
    tables = [table for table, _ in RESTING]
    columns = ["publisher", "title", "published", "language", "rows", "kind"]
    shown = found[["source_id", *columns, "text_basis", "date_basis", *tables, "note"]]
    shown["published"] = shown["published"].dt.date
    names = {"rows": "rests", "text_basis": "page", "date_basis": "dated", **NOUNS}
    return shown.rename(columns=names).reset_index(drop=True)


def exhibit(view: View, shown: pd.DataFrame, narrowed: Narrowing = EVERYTHING) -> Exhibit:
    """The table with its question, sentence and reach."""
    chosen = f" Narrowed to {narrowed.words}." if narrowed.words else ""
    unnamed = [] if view.dataset["sources"]["language"].notna().any() else ["language"]
    return Exhibit(
        key="sources",
        title=TITLE,
        summary=summary(shown),
        rests_on=(
            f"{count(len(shown), 'source')} of {len(view.dataset['sources']):,}.{chosen} Rests: how many "
            "rows of the view name the source. 0 means that it only cross-checks another row. "
            "Page and dated say what is known: a copy carries another publisher's text."
        ),
        table=shown,
        source_ids=(),
        view=view,
        hidden=("source_id", "note", *unnamed),
        widths={"publisher": 112, "title": 156, "published": 88, "language": 76, "rests": 50},
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
