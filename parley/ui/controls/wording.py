"""The words of what the reader chooses with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from parley.exhibits.asked import LeftOut
from parley.isolation import isolated
from parley.wording import count, day, in_digits, listed

ANY: Final = "Any"
NONE: Final = "None"
CHOOSE: Final = "Choose"
FROM_LISTS: Final = "Choose from lists"
"""What stands in a list in which nothing is chosen."""


def part_of_name(label: str) -> str:
    """What narrows a list that is too long to be read."""
    return f"{label}: part of the name"


def first_of(offered: int, found: int) -> str:
    """That a list does not offer all that was found."""
    return f"The first {in_digits(offered)} of {in_digits(found)} are offered; write a part of the name for others."


MORE: Final = "More"
"""The button of the controls that few readers need."""

FILTERED: Final = "Only"
"""Before the shared filters that are set."""

ALL_TEXTS, ALL_ISSUES, ALL_ACTORS = "All texts", "All issues", "All actors"
ALL_SIDES: Final = "All sides"
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

TAB: Final = "Tab"
SHOW_WITHOUT: Final = "Show the page without it"
CLOSE: Final = "Close"
SO_NOTHING: Final = "So nothing is shown."
"""Of what an address asks for and cannot be had."""

LONGEST_SAID, MOST_SAID = 60, 5
"""Characters of a value, and values, that such a line repeats."""

NOT_AMONG_SHOWN: Final = "What was chosen is not among what is shown here."
"""In the place of what stands behind a choice."""

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
        f"{isolated(title)}, version {version}. Covered to {day(covered_to)}; what happened later is not in "
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


def left_out(asked: Sequence[LeftOut], gone: Sequence[LeftOut], covered_to: date) -> list[str]:
    """What of an address these data do not have, and what they had until they changed. A sentence each."""
    by_why = {why: [one for one in asked if one.why == why] for why in {one.why for one in asked}}
    sentences = [
        sentence(rows, covered_to)
        for why, sentence in _LEFT_OUT.items()
        if (rows := by_why.get(why, []))
    ]
    if gone:
        sentences.append(f"The data have changed and no longer have {_said(gone)}.")
    return sentences


def _said(rows: Sequence[LeftOut]) -> str:
    """'us-99 (Texts) and moon (Actors)'."""
    return listed([_values(row) + (f" ({row.label})" if row.label else "") for row in rows])


def _values(row: LeftOut) -> str:
    values = [_one(value) for value in row.values[:MOST_SAID]]
    more = len(row.values) - len(values)
    return listed([*values, f"{in_digits(more)} more"] if more else values)


def _one(value: str) -> str:
    """A value that somebody wrote into an address, as far as it can be shown in a sentence."""
    shown = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in value)
    return f"‘{shown[:LONGEST_SAID]}…’" if len(shown) > LONGEST_SAID else f"‘{shown}’"


def _days(rows: Sequence[LeftOut]) -> str:
    """'1 January 2031 (As of)'."""
    return listed([f"{day(date.fromisoformat(row.values[0]))} ({row.label})" for row in rows])


_LEFT_OUT: Final[Mapping[str, Callable[[Sequence[LeftOut], date], str]]] = {
    "unknown": lambda rows, _: f"The address asks for what these data do not have: {_said(rows)}.",
    "filtered": lambda rows, _: f"The address asks for what the filters leave out: {_said(rows)}.",
    "unreadable": lambda rows, _: f"The address asks for what cannot be read: {_said(rows)}.",
    "earlier": lambda rows, _: (
        f"The address asks for {_days(rows)}; the first text of these data is later."
    ),
    "later": lambda rows, covered_to: (
        f"The address asks for {_days(rows)}; these data are covered to {day(covered_to)}."
    ),
    "repeated": lambda rows, _: (
        f"The address says more than once: {listed([row.label for row in rows])}. The last one counts."
    ),
    "too many": lambda rows, _: (
        f"The address asks for more at once than there is place for. Left out: {_said(rows)}."
    ),
    "no key": lambda rows, _: (
        f"The address asks for what this page does not know: {listed([_one(row.key) for row in rows])}."
    ),
}
"""A sentence for each reason, in the order in which they are said."""
