"""What the columns of `agreement` are."""

from __future__ import annotations

from typing import Final

from parley.dataset.contract import Column, Table

AGREEMENT: Final = Table(
    "agreement",
    "how far two actors agree over the clauses on which both have a stance",
    (
        Column("actor_a", "id", "one actor", refers_to=("actors",)),
        Column("actor_b", "id", "the other", refers_to=("actors",)),
        Column(
            "value",
            "number",
            "the measure; empty below min_shared or where undefined",
            required=False,
        ),
        Column("shared", "integer", "clauses on which both have a stance"),
        Column("total", "integer", "clauses in the view"),
        Column(
            "low", "number", "the least it can become, whatever the two may yet say", required=False
        ),
        Column("high", "number", "the most it can become", required=False),
    ),
    key=("actor_a", "actor_b"),
)
