"""What is said of points with and without rival versions, and of unknown ones."""

from __future__ import annotations

from typing import Final

from parley.dataset import Record, records
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.exhibits.plans.openness.model import Model
from parley.wording import count, in_digits, listed

TITLE = "Of how many points does each text carry rival versions, and how much of it is known?"
SQUARES: Final = {
    "single": "with no rival version in the draft",
    "open": "with versions of the sides",
    "unknown": "not entered",
}
"""What each sort of points is called."""

SINGLE, OPEN = "no rival version", "rival versions"
"""The columns of their numbers."""


def summary(model: Model) -> str:
    """A sentence a text."""
    return " ".join(sentence for _, sentence in lines(model))


def lines(model: Model) -> list[tuple[str, str]]:
    """A text, and the sentence on it."""
    return [(str(row["text"]), _sentence(row)) for row in records(model.points)]


def rests_on(model: Model) -> str:
    """What is counted, and what an empty square is."""
    return (
        f"The points of {count(len(model.points), 'text')}; an empty square is a point that the text is "
        "said to have and that is not entered here."
    )


NO_AGREEMENT: Final = (
    "A draft that carries no rival version of a point says nothing of whether the sides agree to it: "
    "a text of one side alone never has any."
)
ITEMS: Final = "Items of points are not counted."


def _sentence(row: Record) -> str:
    """'Twenty points: 18 with no rival version in the draft and 2 with versions of the sides.'"""
    text = row["text"]
    if row["text_public"] == "no":
        if row["reported"]:
            reported = count(row["reported"], "clause")
            return f"{text}: not published; {reported} as reported entered here."
        return f"{text}: not published; no clause entered here."
    parts = [f"{in_digits(row[sort])} {words}" for sort, words in SQUARES.items() if row[sort]]
    points = listed(parts) or "no single point is entered"
    if row["text_public"] == "full":
        return f"{text}: {points}."
    return f"{text}: {points} ({TEXT_PUBLIC_WORDS[row['text_public']]})."
