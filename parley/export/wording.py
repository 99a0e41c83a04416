"""The words of the files that are taken away, apart from what exhibits say themselves."""

from __future__ import annotations

from datetime import date
from typing import Final

from parley.wording import count, day, listed

SOURCES, TO_CITE, TABLE = "Sources", "To cite", "Table"
"""Headings."""

STATEMENTS: Final = "What each actor last said of it"
STATEMENT_COLUMNS: Final = ("Date", "Actor", "Stance", "Statement and source")

REST_IN_FILES: Final = "the CSV and XLSX files hold all"
REST_IN_TABLE: Final = ".table holds all"
"""Where the rows are that do not stand there."""

CLAUSES_TITLE: Final = "Collected clauses"
CLAUSES_SUMMARY: Final = (
    "Summaries are the data set's own words; the source of each clause has the wording. An actor "
    "without a row is silent as far as was found, which is not neutrality."
)

NO_POINTS: Final = "Nearest to agreement, and most contested"
"""Heading of the points where there are none to rank."""

COVERAGE: Final = "What was looked for, and how far it reaches"


def kept(filters: str, data: str, licence: str) -> str:
    """What is kept and as of when, and from which data: the line under a title."""
    return f"{filters[:1].upper()}{filters[1:]}. {data}. Licence: {licence}."


def content_hash(digits: str) -> str:
    """Which data these were."""
    return f"Content hash {digits}"


def where(publisher: str, published: date, locator: str | None = None) -> str:
    """'Reuters, 4 July 2026, page 3': where a statement or a wording is told."""
    told = f"{publisher}, {day(published)}"
    return f"{told}, {locator}" if locator else told


def extent(rows: int, most: int, rest: str) -> str:
    """How many rows a table has, and where the rest is if it holds only so many."""
    if rows <= most:
        return f"{count(rows, 'row')}."
    return f"The first {most:,} of {count(rows, 'row')}; {rest}."


def no_statement(asof: date) -> str:
    """That nothing was found that anybody said of a clause."""
    return f"No statement was found up to {day(asof)}."


def clauses_lead(clauses: int, summary: str) -> str:
    """How many clauses a brief holds, and how to read it."""
    return f"{count(clauses, 'clause')}. {summary}"


def text_of_clause(name: str, published: date, status: str) -> str:
    """A text, when it was published, and what became of it where that is known."""
    dated = f"{name}, {day(published)}"
    return f"{dated} ({status})" if status else dated


def nothing_to_rank(why: str) -> str:
    """That there is no list of points; ``why`` ends the sentence."""
    return f"Nothing to rank: {why}"


NOTHING_TO_SHOW: Final = "nothing to show under these filters and options"


def to_widen(filters: list[str]) -> str:
    """Which filters leave something to show once one of them is lifted; the names of several."""
    if not filters:
        return "wider filters or other options; no filter alone leaves something once it is lifted"
    return f"a wider {listed(filters, last='or')}"


def no_such_exhibit(name: str, nearest: str) -> str:
    """That there is none of that name."""
    return f"{name!r} is no exhibit; the nearest name is {nearest!r}"
