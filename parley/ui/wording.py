"""Sentences of the pages themselves; those of frame, controls and panels stand in these packages."""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.wording import count, day, in_digits

CHOOSE_EXPERT: Final = (
    "Choose a square or dot, an expert or a claim, to read who says what and why."
)
CHOOSE_DOT: Final = "Choose a dot of the lower panel to read what a party said."
CHOOSE_SQUARE: Final = "Choose a square to read what was found, or that nothing was."
CHOOSE_PAIR: Final = "Choose a square, a row or two actors to read what they agree on."
CHOOSE_GROUND: Final = "Choose a square or a row to read who said what on that clause."
CHOOSE_CHANGE: Final = "Choose a row, or a square of the figure, to read what is behind it."
CHOOSE_CELL: Final = "Choose a square of the figure, or one of each list, to read what was said."
"""What stands where a reader's choice is read, before there is one."""

ACTOR, AND_ACTOR, SIDE, POINT = "Actor", "and", "Side", "Point"
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

NAME: Final = "Parley"

READING_DATA: Final = "Reading and checking the data"
CANNOT_BE_SHOWN: Final = "These data cannot be shown yet"
WHAT_IS_WRONG: Final = "What is wrong, and what would be right"
FAULTS: Final = "Faults of the data files"
"""Of data that have yet to be read, or have faults."""

TABLES, HTTP, CODEBOOK = "Tables", "HTTP", "Codebook"
FORMAT: Final = "Format"
FETCH: Final = "Fetch"
WHOLE, IN_VIEW = "All", "View"
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


def asof(asof: date) -> str:
    """The day at which everything is read, in the bar."""
    return f"as of {day(asof)}"


def tab_title(page: str, text: str = "") -> str:
    """What the browser's tab is called: 'Stances on Twenty points · Parley'."""
    return f"{page} on {text} · Parley" if text else f"{page} · Parley"


def data_taken(title: str, version: str, covered_to: date, licence: str, content_hash: str) -> str:
    """What is taken away, in which version and under which licence, if any, as Markdown."""
    what = f"{title}, version {version}, covered to {day(covered_to)}."
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


def view_holds(filters: str) -> str:
    """What of the data the view holds."""
    return f"The view holds: {filters}."


def scope(rule: str) -> str:
    """What was looked for, as Markdown."""
    return f"**Scope.** {rule}"


def columns_of(table: str) -> str:
    """The heading of a table's columns."""
    return f"Columns of {table}"


def in_format(rows: str, label: str) -> str:
    """A button that gives these rows as a file: 'View (CSV)'."""
    return f"{rows} ({label})"


def as_package(rows: str) -> str:
    """A button that gives all tables in one file."""
    return f"{rows} as a data package (zip)"
