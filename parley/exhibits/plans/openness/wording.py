"""What is said of settled, open and unknown points."""

from __future__ import annotations

from typing import Final

from parley.dataset import Record, records
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.exhibits.plans.openness.model import Model
from parley.wording import count, in_digits, listed

TITLE = "How much of each text is settled, and how much of it is known?"
LEGEND = ("filled: settled · with a dot: open · empty: not entered",)

SQUARES: Final = {"settled": "settled", "open": "open", "unknown": "not entered"}
"""What each sort of points is called."""


def summary(model: Model) -> str:
    """A sentence a text."""
    return " ".join(sentence for _, sentence in lines(model))


def lines(model: Model) -> list[tuple[str, str]]:
    """A text, and the sentence on it."""
    return [(str(row["text"]), _sentence(row)) for row in records(model.points)]


def rests_on(model: Model) -> str:
    """What counts as open, and what an empty square is."""
    return (
        f"{count(len(model.points), 'text')}; items of points are not counted. A point is open "
        "where the sides have versions of their own. An empty square is a point that the text is "
        "said to have and that is not entered here."
    )


def _sentence(row: Record) -> str:
    """'Twenty points: 18 settled and 2 open.'"""
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
