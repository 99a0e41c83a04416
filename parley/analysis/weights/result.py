"""What the columns of `weighted_means` are."""

from __future__ import annotations

from typing import Final

from parley.dataset.contract import Column, Table

WEIGHTED_MEANS: Final = Table(
    "weighted_means",
    "the mean stance on a clause, and the same with actors weighed",
    (
        Column("clause_id", "id", "the clause", refers_to=("clauses",)),
        Column("n", "integer", "actors with a stance"),
        Column("mean", "number", "their mean stance, -2..2", required=False),
        Column("weighed", "integer", "those of them whose weights are all known"),
        Column("weighted_mean", "number", "their mean stance by weight, -2..2", required=False),
    ),
    key=("clause_id",),
)
