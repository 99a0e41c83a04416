"""The words of what the reader chooses with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from parley.wording import count, day, in_digits

ANY: Final = "Any"
NONE: Final = "None"
CHOOSE: Final = "Choose"
FROM_LISTS: Final = "Choose from lists"
"""What stands in a list in which nothing is chosen."""

MORE: Final = "More"
"""The button of the controls that few readers need."""

FILTERED: Final = "Only"
"""Before the shared filters that are set."""

ALL_TEXTS, ALL_ISSUES, ALL_ACTORS = "All texts", "All issues", "All actors"
WORDS_HELD: Final = "Words in the clause"
NOTHING_LATER: Final = "Nothing dated later is shown."
"""Of the shared filters."""

CLEAR: Final = "Clear"
CLAUSES_LEFT: Final = "clauses"
"""Of facets with counts: the second is the column of counts."""

COLLECTED_CLAUSES: Final = "Collected clauses"
COLLECT, COLLECTED = "Collect", "Collected"
COLLECT_IT: Final = "Collect it"
KEEP: Final = "Keep it for a download or a brief."
LET_GO: Final = "Let it go again."
BRIEF: Final = "Brief"
"""Of the collection."""

ZOOM_IN, ZOOM_OUT = "Zoom in", "Zoom out"
EARLIER, LATER = "Earlier", "Later"
DENSE_PART: Final = "Dense part"
WHOLE_TIME: Final = "Whole time"
"""Which days the axis of time spans."""

SHOW_LATEST: Final = "Show when something last moved"
ALL_CHANGES: Final = "All changes (CSV)"
FEED: Final = "Feed (Atom)"
"""Of what moved."""

ANALYST, CLAIM = "Analyst", "Claim"
"""The two lists that choose an expert and a claim."""


def reach(title: str, version: str, covered_to: date) -> str:
    """Which data are filtered, and how far they reach."""
    return (
        f"{title}, version {version}. Covered to {day(covered_to)}; what happened later is not in "
        "the data."
    )


def bases(meanings: Mapping[str, str]) -> str:
    """What the filter by basis does, and what each word of it means. Markdown."""
    each = " ".join(f"**{word}**: {meaning}." for word, meaning in meanings.items())
    return f"How a position is known. None chosen means all. {each}"


def set_to(label: str, value: str) -> str:
    """A control that is not as it was at first."""
    return f"{label}: {value}"


def only_basis(basis: str) -> str:
    """The filter by how a position is known."""
    return f"{basis} positions"


def only_until(asof: str) -> str:
    """The filter by day."""
    return f"as of {asof}"


def meaning(of_option: str) -> str:
    """What an option does, as the sentence behind its question mark."""
    return f"{of_option[:1].upper()}{of_option[1:]}."


def with_number(label: str, number: int) -> str:
    """A mark with how many rows have it."""
    return f"{label} ({in_digits(number)})"


def with_chosen(label: str, chosen: int) -> str:
    """The button of a list with how many are chosen from it, if any."""
    return f"{label} · {in_digits(chosen)}" if chosen else label


def counted(counts: Iterable[tuple[str, int]], rest: int) -> str:
    """Values with how many rows each has, and how many more values there are. Markdown."""
    parts = [f"{label} {in_digits(number)}" for label, number in counts]
    return " · ".join([*parts, f"and {in_digits(rest)} more"] if rest else parts)


def what_is_left(label: str) -> str:
    """What a list of values with counts says."""
    return f"{label}: how many clauses each choice leaves"


def collect_all(clauses: int) -> str:
    """The button that collects every clause shown."""
    return COLLECT_IT if clauses == 1 else f"Collect all {in_digits(clauses)}"


def most_collected(most: int) -> str:
    """That no more can be collected."""
    return f"At most {in_digits(most)} can be collected; narrow the table first."


def about_brief(clauses: int) -> str:
    """How many clauses are collected, and what the brief of them is."""
    return (
        f"{count(clauses, 'clause')}. The brief is a page to print, with what each actor last said "
        "under these filters."
    )
