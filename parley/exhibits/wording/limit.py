"""What is said of what is not shown for being too much."""

from __future__ import annotations

from typing import Final

from parley.wording import count, in_digits, plural

WHOLE: Final = (
    "Filters bring up the others, and all are in stances.csv on the page Data and over HTTP."
)
"""Where to find what is left out of what is shown of stances."""


def largest_sides(shown: int, left: int) -> str:
    """'Of 61 sides the 60 with the most actors are shown; 1 is left out.', '' if none is."""
    return _of("side", shown, left, "with the most actors")


def most_spoken_on(shown: int, left: int, what: str) -> str:
    """The same of clauses, or of other rows, which ``what`` names."""
    return _of(what, shown, left, "most spoken on")


def _of(what: str, shown: int, left: int, which: str) -> str:
    if not left:
        return ""
    those = f"Of {count(shown + left, what)} the {in_digits(shown)} {which} are shown"
    return f"{those}; {in_digits(left)} {plural(left, one='is', other='are')} left out."
