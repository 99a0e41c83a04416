"""What the columns of `search` are."""

from __future__ import annotations

from typing import Final

from parley.dataset.contract import Column, Table

SEARCH: Final = Table(
    "search",
    "a row that answers a question",
    (
        Column(
            "kind",
            "word",
            "what was found: clause, text, statement, view, event, actor, expert or source",
        ),
        Column("id", "id", "its id in its table"),
        Column("title", "text", "what it is called"),
        Column("why", "text", "what of the question it holds, and where"),
        Column("score", "number", "how much of the question it answers, above 0 and up to 1"),
    ),
    key=("kind", "id"),
)
