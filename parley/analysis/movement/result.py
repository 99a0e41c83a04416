"""What the columns of `movement` are."""

from __future__ import annotations

from typing import Final

from parley.dataset.contract import Column, Table

MOVEMENT: Final = Table(
    "movement",
    "a change after one day and up to another: of a stance, or of a clause",
    (
        Column("kind", "text", "what sort of change"),
        Column("date", "date", "the day of the statement or of the text"),
        Column("actor_id", "id", "whose stance", required=False, refers_to=("actors",)),
        Column("clause_id", "id", "the clause", required=False, refers_to=("clauses",)),
        Column(
            "from_clause_id",
            "id",
            "the earlier clause of a changed one",
            required=False,
            refers_to=("clauses",),
        ),
        Column(
            "plan_id",
            "id",
            "the clause's text, or the one that made the change",
            required=False,
            refers_to=("plans",),
        ),
        Column("before", "integer", "the stance before, -2..2", required=False),
        Column("after", "integer", "the stance after, -2..2", required=False),
        Column("size", "integer", "how far it moved, 0..4", required=False),
        Column("path", "text", "all stances held from before on", required=False),
        Column(
            "position_id", "id", "the statement behind it", required=False, refers_to=("positions",)
        ),
        Column("source_id", "id", "where it is told", required=False, refers_to=("sources",)),
        Column("note", "text", "of the lineage, or the text's name", required=False),
        Column(
            "answer_id",
            "id",
            "the answer behind it, which is no stance",
            required=False,
            refers_to=("answers",),
        ),
    ),
    key=(),
)
