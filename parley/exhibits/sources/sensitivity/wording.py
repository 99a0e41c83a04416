"""What the table of findings says in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from parley.analysis.reliability import TOP
from parley.dataset import Dataset, Record, records
from parley.dataset.lists import split
from parley.exhibits.limit import MOST
from parley.exhibits.sources.sensitivity.model import Model
from parley.exhibits.wording.rows import RowWords
from parley.wording import count, in_digits, listed

TITLE: Final = "Which findings survive another coder?"
FINDINGS: Final[Mapping[str, str]] = {
    "pairs": "Closest pairs of actors",
    "nearest": "Points nearest to agreement",
    "furthest_apart": "Sides furthest apart",
    "splits": "Most polarised claims",
}
AMONG: Final = f"stays among {TOP}"
FIRST: Final = "stays first"
"""The columns of shares, 0..1."""


def subject(dataset: Dataset, words: RowWords, finding: Record) -> str:
    """What a finding is about: two actors, a claim or a point."""
    match finding["finding"]:
        case "pairs":
            return listed(dataset.names.actors[actor_id] for actor_id in split(finding["subject"]))
        case "splits":
            return dataset.names.claims[finding["subject"]]
    return words.about(finding["subject"])


def finding(model: Model) -> str:
    """How many findings stay on their list in nearly every draw; '' where nothing is ranked."""
    if model.findings.empty:
        return ""
    of = count(len(model.findings), "finding")
    return f"{in_digits(model.lasting)} of {of} stay on their list whoever codes"


def summary(model: Model) -> str:
    """How many findings stay on their list in nearly every draw, and how the first places fare."""
    if model.findings.empty:
        return "Nothing was coded twice, or nothing is ranked under these filters."
    first = listed(
        f"{FINDINGS[finding['finding']].lower()} {round(finding['first'], 2):.0%}"
        for finding in records(model.ranked_first)
    )
    return (
        f"{in_digits(model.lasting)} of {count(len(model.findings), 'finding')} stay on their list of {TOP} "
        f"in at least 95 of 100 draws. The first place holds: {first} of draws."
    )


def rests_on(model: Model) -> str:
    """How often stances were redrawn, and how."""
    return (
        f"{count(model.draws, 'draw')}, seeded, so the same each time: in each, every stance that counts "
        "is redrawn on its own with the rates at which the second coding changed the first."
        f"{_compared(model)}"
    )


def _compared(model: Model) -> str:
    """That of many actors some pairs alone are ranked; '' of few."""
    actors = len(model.view["actors"])
    if actors <= MOST:
        return ""
    return (
        f" Pairs are those of the {in_digits(MOST)} of {count(actors, 'actor')} who spoke on most; the "
        "others are left out."
    )


NOTES: Final = (
    "Silence stays silence.",
    "The shares say how much of a ranking hangs on the coding, and nothing about what was not found.",
)
