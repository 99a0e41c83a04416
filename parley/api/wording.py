"""The words of the HTTP interface: what it offers, and why something cannot be answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from parley.wording import count, day, in_digits

SEARCH: Final = "What answers a question, by kind and best first, with reasons and how it was read."
BENCH: Final = "The package on the bench as a page to print."
PACKAGE: Final = (
    "The view as a Frictionless data package: all tables, descriptor, codebook, licence."
)
FEED: Final = "What moved, as an Atom feed: stances, texts and clauses, each with its source."
INDEX: Final = "What there is"
DESCRIPTION: Final = "This description"
"""What addresses give."""

FILTERS: Final = (
    "Filters narrow the view as they do on the pages; ids and names are accepted, and a "
    "filter may be repeated. A text in a CSV file that a spreadsheet would execute has an "
    "apostrophe before it; in JSON it stands as it is."
)

REQUIRED: Final = "required"
REPEATED: Final = "may be repeated"
"""Notes on a parameter."""

UNCHANGED: Final = "What If-None-Match names is still the answer."
BAD_PARAMETER: Final = "A parameter is unknown, missing or holds what it may not."
NONE_LEFT: Final = "Nothing is left to show under these filters and options."
NO_DATA: Final = "The data set has faults, and nothing is loaded."
"""What the statuses of answers mean."""

NOTHING_LEFT: Final = "Nothing is left to show"
CANNOT_BE_ANSWERED: Final = "The query cannot be answered"
NOTHING_HERE: Final = "Nothing is here"
CANNOT_BE_SHOWN: Final = "The data cannot be shown yet"
ONLY_READING: Final = "Only reading"
"""Titles of problems."""

NO_PARAMETER: Final = "no such parameter"
NONE_HERE: Final = "none here"

ADDRESS_COLUMNS: Final = ("address", "what it gives", "own options")
FILTER_COLUMNS: Final = ("filter", "may hold", "meaning")
OPTION_COLUMNS: Final = ("option", "may hold", "meaning", "of")
COLUMN_COLUMNS: Final = ("column", "may hold", "meaning")
EXHIBIT_COLUMNS: Final = ("page", "exhibit", "option", "on the page", "may hold", "meaning")
"""Heads of the tables in the document."""

ID_OR_NAME: Final = "an id or name of the data"
TRUE_OR_FALSE: Final = "`true`, `false`"
A_DAY: Final = "YYYY-MM-DD"
A_TEXT: Final = "text"
"""What an option may hold."""

FAIL_ON_DRIFT: Final = "change nothing; fail on drift"


def one_row(what: str) -> str:
    """What a row of an answer is."""
    return f"One row is {what}."


def rows_of(name: str, what: str) -> str:
    """The same, of an answer by its name, as Markdown."""
    return f"`{name}`: one row is {what}."


def table_of_page(title: str) -> str:
    """What the address of an exhibit gives."""
    return f"The table that the page '{title}' shows under these options."


def title(data: str) -> str:
    """What the interface to a data set is called."""
    return f"Parley: {data}"


def about(version: str, covered_to: date) -> str:
    """How filters are read, and which data there are."""
    return f"{FILTERS} The data are version {version}, covered to {day(covered_to)}."


def default(value: str) -> str:
    """A note on a parameter that may be left out, for the index."""
    return f"default {value}"


def if_left_out(value: object) -> str:
    """The same for the document, as Markdown."""
    return f"`{value}` if left out"


def with_notes(meaning: str, notes: Iterable[str]) -> str:
    """What a parameter means, and notes on how it is asked for, if any."""
    said = ", ".join(notes)
    return f"{meaning} ({said})" if said else meaning


def between(least: int, most: int) -> str:
    """Which whole numbers an option may hold."""
    return f"{in_digits(least)} to {in_digits(most)}"


def problem_of(parameter: str, problem: str) -> str:
    """What is wrong with a query."""
    return f"{parameter}: {problem}"


def not_there(path: str) -> str:
    """That an address is none."""
    return f"{path} is not there; /api lists what is"


def not_offered(method: str) -> str:
    """That nothing can be done but read."""
    return f"{method} is not offered"


def nothing_loaded(faults: int) -> str:
    """Why there are no data."""
    return (
        f"The data set has {count(faults, 'fault')}; nothing was loaded. `parley check` lists them."
    )


def marks_missing(file: str, part: str) -> str:
    """That the document has no place for a generated part."""
    return f"{file} should hold the marks of the part {part!r} once"


def out_of_date(path: object) -> str:
    """That the document is not what it should be."""
    return f"{path} is not what the descriptions say; run `make describe`"


def rewrote(path: object) -> str:
    """That the document was brought up to date."""
    return f"rewrote {path}"
