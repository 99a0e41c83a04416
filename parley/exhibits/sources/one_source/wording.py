"""What is said of one source."""

from __future__ import annotations

from typing import Final

from parley.analysis.reliability import NOT_KNOWN
from parley.dataset import Record
from parley.dataset.contract import DATE_BASIS_WORDS, TEXT_BASIS_WORDS
from parley.dataset.languages import language_name
from parley.exhibits.sources.one_source.model import Model
from parley.exhibits.wording.rows import NOUNS
from parley.isolation import isolated
from parley.wording import count, day, in_digits

NOTHING_RESTS: Final = "No row up to this day rests on it."
WHATEVER_FILTERS: Final = "whatever the filters are."


def published(source: Record) -> str:
    """Who published the page when, how the day is known, and what the page is to its text."""
    dated, copied = source["date_basis"], source["text_basis"]
    return (
        f"{isolated(source['publisher'])}, {day(source['published'])}. "
        f"Date {dated}: {DATE_BASIS_WORDS[dated]}. "
        f"{copied.capitalize()}: {TEXT_BASIS_WORDS[copied]}."
    )


def kind(model: Model) -> str:
    """The kind of source, and its language where the data know of languages."""
    source = model.source
    if not model.languages_are_known:
        return f"Kind of source: {isolated(source['kind'])}"
    language = language_name(source["language"]) if source["language"] else NOT_KNOWN
    return f"Kind of source: {isolated(source['kind'])} · Language: {language}"


def resting(rows: int) -> str:
    """'32 rows rest on it'."""
    return f"{count(rows, 'row rests', 'rows rest')} on it"


def with_second(rows: int, borne_out: int) -> str:
    """Whether these rows have a second source: yes, no, or for how many."""
    if not borne_out:
        return "Second source: no."
    if borne_out == rows:
        return "Second source: yes."
    return f"Second source: yes for {in_digits(borne_out)} of {in_digits(rows)}, no for the rest."


def second_page_of(rows: int) -> str:
    """'A second page of 4 rows that rest on another'."""
    return f"A second page of {count(rows, 'row')} that rest on another"


def rows_of(table: str, rows: int) -> str:
    """'26 views'."""
    return count(rows, NOUNS[table].removesuffix("s"))


def more(rows: int) -> str:
    """How many rows are folded away."""
    return count(rows, "more row")
