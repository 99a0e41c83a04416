"""What the columns of `consensus` are."""

from __future__ import annotations

from typing import Final

from parley.dataset.contract import Column, Table

CONSENSUS: Final = Table(
    "consensus",
    "how far those who spoke on a clause agree on it",
    (
        Column("clause_id", "id", "the clause", refers_to=("clauses",)),
        Column("n", "integer", "actors with a stance"),
        Column("mean", "number", "their mean stance, -2..2", required=False),
        Column("agreement_a", "number", "van der Eijk's A, -1..1", required=False),
        Column("consensus", "number", "Tastle and Wierman's consensus, 0..1", required=False),
        Column("polarisation", "number", "(1 - A) / 2, 0..1", required=False),
        Column("worst_side", "text", "the side with the lowest mean", required=False),
    ),
    key=("clause_id",),
)
