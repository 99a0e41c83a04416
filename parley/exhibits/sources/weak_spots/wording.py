"""What the table of weak spots says in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.analysis.reliability import (
    DATE_NOT_PRINTED,
    INFERRED,
    MONTH_ONLY,
    ONLY_A_COPY,
    REPORTED,
    UNPUBLISHED,
    YEAR_ONLY,
)
from parley.exhibits.sources.weak_spots.model import Model
from parley.wording import count, in_digits, listed, plural

TITLE: Final = "Where is the ground weakest?"

MEANINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ONLY_A_COPY: "nothing but one page that carries, retells or translates another's text",
        DATE_NOT_PRINTED: "the page's date was inferred or is only approximate",
        REPORTED: "told by sources, or by one side about another",
        INFERRED: "the link between statement and clause is the curators'",
        MONTH_ONLY: "the day of the event is not known",
        YEAR_ONLY: "the day and the month of the event are not known",
        UNPUBLISHED: "the text is not public; what stands here was reported",
    }
)
"""What each of `analysis.reliability.MARKS` says of a row."""


def finding(model: Model) -> str:
    """How many of the rows have a weak point; '' where no row rests on a page."""
    if not model.rows:
        return ""
    have = plural(len(model.every), one="has", other="have")
    return f"{in_digits(len(model.every))} of {count(model.rows, 'row')} {have} a weak point"


def summary(model: Model) -> str:
    """How many rows are weak and why, and how many have several weak points at once."""
    if model.every.empty:
        return "No row of the view has a weak point."
    why = listed(f"{mark} ({in_digits(n)})" for mark, n in model.marks.items() if n)
    several, listed_rows = model.with_several, len(model.spots)
    sentences = [
        f"{count(len(model.every), 'row')} with a weak point: {why}.",
        f"More than one at once: {in_digits(several)}." if several else "",
        f"{in_digits(listed_rows)} {plural(listed_rows, one='is', other='are')} shown."
        if listed_rows != len(model.every)
        else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def rests_on(model: Model) -> str:
    """How many rows are listed, and that a weak point is no fault."""
    return (
        f"{count(len(model.spots), 'row')}; a weak point is a reason to look again, not a sign that the "
        "row is wrong."
    )


def notes(model: Model) -> tuple[str, ...]:
    """What each mark means, and how many rows have a second page."""
    return (
        *(f"{mark.capitalize()}: {meaning}." for mark, meaning in MEANINGS.items()),
        "Only a copy says besides that no other page is known that carries the row, or the same "
        "speaker on the same matter.",
        f"Rows of the view with a second page of their own: {in_digits(model.borne_out)} of "
        f"{in_digits(model.rows)}.",
    )
