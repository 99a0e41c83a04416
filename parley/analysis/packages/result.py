"""What the columns of a package's clauses are."""

from __future__ import annotations

from typing import Final

from parley.analysis.packages.tally import VERDICTS, Verdict
from parley.dataset.contract import Column, Table

_WORDS: Final[dict[Verdict, str]] = {
    "accepted": "a stance of 1 or 2",
    "mixed": "a stance of 0",
    "objected": "a stance below 0 that is no red line",
    "red line": "a stance of -2, or of -1 where every objection is asked to be one",
    "unknown": "no stance that counts, which is no assent",
}

BENCH: Final = Table(
    "bench",
    "what a party says of a clause of a package: for each issue what one text says on it",
    (
        Column("issue_id", "id", "the issue", refers_to=("issues",)),
        Column(
            "option",
            "id",
            "what the issue takes: a text, and after + the numbers of other versions of its points",
        ),
        Column("clause_id", "id", "the clause of it", refers_to=("clauses",)),
        Column("party", "text", "an actor's id or a side's name"),
        Column(
            "stance",
            "integer",
            "-2..2, of a side the median toward 0 of its actors'; empty where it is unknown",
            required=False,
        ),
        Column("verdict", "word", "what that is", words={name: _WORDS[name] for name in VERDICTS}),
        Column(
            "supposed",
            "integer",
            "1 where the stance is supposed and was stated by nobody, else 0",
        ),
        Column(
            "actors",
            "ids",
            "the actors whose stances make it up; empty where it is unknown or supposed",
            required=False,
            refers_to=("actors",),
        ),
        Column(
            "answered",
            "ids",
            "those of the party who gave an answer that does not count as a stance",
            required=False,
            refers_to=("actors",),
        ),
        Column(
            "other_wording",
            "ids",
            "those of the party who answered to another wording",
            required=False,
            refers_to=("actors",),
        ),
    ),
    key=("clause_id", "party"),
)
