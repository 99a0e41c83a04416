"""What the columns of `stances` are."""

from __future__ import annotations

from typing import Final

from parley.analysis.stances.wording import STATE_WORDS
from parley.dataset.contract import Column, Table

STANCES: Final = Table(
    "stances",
    "what an actor's cell on a clause says as of the date",
    (
        Column("actor_id", "id", "the actor", refers_to=("actors",)),
        Column("clause_id", "id", "the clause", refers_to=("clauses",)),
        Column("stance", "integer", "-2..2, empty in the states that do not count", required=False),
        Column("state", "word", "how the cell is known", words={**STATE_WORDS}),
        Column(
            "position_id", "id", "the statement behind it", required=False, refers_to=("positions",)
        ),
        Column("date", "date", "the day of that statement or answer", required=False),
        Column(
            "searched_on",
            "date",
            "in the state none the day of the last search in vain; empty where none is recorded",
            required=False,
        ),
        Column(
            "answer",
            "text",
            "the word behind it that is no stance, such as abstained, whether it counts as one or not",
            required=False,
        ),
        Column(
            "answer_id",
            "id",
            "the answer behind it, which is no stance",
            required=False,
            refers_to=("answers",),
        ),
    ),
    key=("actor_id", "clause_id"),
)
