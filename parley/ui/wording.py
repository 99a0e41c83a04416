"""Sentences of the pages themselves; those of frame, controls and panels stand in these packages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from parley.isolation import isolated
from parley.wording import count, day, in_digits

if TYPE_CHECKING:  # what starts the app names no data set
    from parley.dataset import Dataset

ACTOR, AND_ACTOR, SIDE, POINT = "Actor", "and", "Side", "Point"
ISSUE, PARTY = "Issue", "Party"
"""The pairs of lists that choose a square."""

NO_CLAUSE_LEFT: Final = "No clause is left under these filters."
NO_SPOKEN_CLAUSE_LEFT: Final = "No clause with a statement is left under these filters."
NO_TEXT_LEFT: Final = "No text is left under these filters."
NO_EVENT_LEFT: Final = "No event is left under these filters."
NO_VIEW_LEFT: Final = "No view is left under these filters."
NO_SPOKEN_CLAIM_LEFT: Final = "No claim with a view is left under these filters."
NO_TIED_CLAIM_LEFT: Final = "No claim that bears on an issue is left under these filters."
NO_SOURCE_LEFT: Final = "No source is left under these filters."
NO_WEAK_SPOT_LEFT: Final = "No weak spot is left under these filters."
NO_STATEMENT_LEFT: Final = "No statement on a point of a text is left under these filters."
NO_DIFFERENCE_LEFT: Final = "No difference is left under these filters."
"""What stands in place of a figure where the filters leave nothing (`frame.nothing_left`)."""

NOTHING_FOR: Final = {
    "bench": "In this data set no issue has two wordings to choose from, so there is no package to make.",
    "timeline": "This data set has no event and no text, so nothing can stand on a timeline.",
    "movement": "In this data set no stance ever changed and no text goes back to another.",
    "analysts": "This data set has no views of analysts.",
}
"""What a page says of a data set that has nothing for it."""

_NONE_AT_ALL: Final = {
    "clauses": "This data set has no clause.",
    "plans": "This data set has no text.",
    "positions": "This data set has no statement of an actor.",
}
"""What is said of a data set in which a table has no row."""

NO_TWO_TEXTS: Final = "This data set has no two texts with clauses, so there is nothing to compare."

READING_DATA: Final = "Reading and checking the data"
CANNOT_BE_SHOWN: Final = "These data cannot be shown yet"
WHAT_IS_WRONG: Final = "What is wrong, and what would be right"
FAULTS: Final = "Faults of the data files"
ALSO_IN_ROWS: Final = "also in rows"
"""Of data that have yet to be read, or have faults."""

FAILED: Final = (
    "This part of the page could not be drawn. The fault is the app's, not yours; its log says why. "
    "Other pages may work, and so may this one under other filters."
)
"""Where a page fails."""

TABLES, HTTP, CODEBOOK = "Tables", "HTTP", "Codebook"
FETCH: Final = "Fetch"
PACKAGE, WHOLE_PACKAGE = "Take everything in view (zip)", "All data, unfiltered (zip)"
IN_VIEW, WHOLE = "In view", "All rows"
LOOKED_FOR: Final = "What was looked for"
CODEBOOK_FILE: Final = "Codebook (Markdown)"
HOW_TO_FETCH: Final = (
    "Addresses take the filters of these pages by id or name. `/api` lists what there is, "
    "`/api/openapi.json` describes it for programs, `/feed.atom` tells what moved."
)
APOSTROPHES: Final = (
    "In CSV files, a text that a spreadsheet would execute starts with an apostrophe."
)
NO_CODEBOOK: Final = "This data set came without a codebook. Its columns are under Tables."
"""Of the page of the data."""

HASH_LETTERS: Final = 16
"""So much of a content hash is shown."""


def none_at_all(dataset: Dataset, *tables: str) -> str:
    """What is said of a data set without a row in one of these tables, the first; '' where each has one."""
    empty = (table for table in tables if dataset[table].empty)
    return next((_NONE_AT_ALL[table] for table in empty), "")


def asof(asof: date) -> str:
    """The day at which everything is read, in the bar."""
    return f"as of {day(asof)}"


def data_finding(said: str, clauses: int, texts: int) -> str:
    """'440 statements on 131 clauses of 16 texts, each with its source'; '' where nothing was ``said``."""
    if not clauses:
        return ""
    return f"{said} on {count(clauses, 'clause')} of {count(texts, 'text')}, each with its source"


def first_rows(shown: int, kept: int) -> str:
    """How many of a table's rows stand here."""
    return f"The first {in_digits(shown)} of {count(kept, 'row')}." if shown < kept else "All rows."


def table_named(name: str, row: str, rows: str) -> str:
    """What opens a table: its name, what a row is, and how many there are, as Markdown."""
    return f"**{name}**: {row} · {rows}"


def package_holds(rows: int, tables: int, filters: str) -> str:
    """What the file of all tables holds."""
    return f"{count(rows, 'row')} in {count(tables, 'table')}: {filters}."


def data_taken(title: str, version: str, covered_to: date, licence: str, content_hash: str) -> str:
    """What is taken away, in which version and under which licence, if any, as Markdown."""
    what = f"{isolated(title)}, version {version}, covered to {day(covered_to)}."
    known = f"Content hash `{content_hash[:HASH_LETTERS]}`."
    return f"{what} Licence: {licence}. {known}" if licence else f"{what} {known}"


def one_row(row: str) -> str:
    """What a row of an answer is."""
    return f"One row is {row}."


def rows_in_view(every: int, kept: int) -> str:
    """How many rows a table has, and how many of them the view keeps if not all."""
    rows = count(every, "row")
    return rows if every == kept else f"{rows}, {in_digits(kept)} in the view"


def nothing_loaded(folder: str, faults: int) -> str:
    """That a folder has faults and nothing can be shown."""
    return f"The folder {folder} has {count(faults, 'fault')}; nothing was loaded."


def last_good_version(version: str, faults: int) -> str:
    """That changed files have faults, and what is shown instead."""
    return (
        f"The files changed and now have {count(faults, 'fault')}. What you see is the last good "
        f"version, {version}."
    )


def columns_of(table: str) -> str:
    """The heading of a table's columns."""
    return f"Columns of {table}"
