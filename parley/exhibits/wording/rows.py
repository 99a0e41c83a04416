"""Rows of any table in words: 'Russia on US 28 points 7: ...'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.dataset import Dataset
from parley.isolation import isolated

NOUNS: Final[Mapping[str, str]] = {
    "plans": "texts",
    "clauses": "clauses",
    "positions": "positions",
    "analyst_views": "views",
    "events": "events",
    "answers": "answers",
}
"""What the rows of the tables that name a source are called on pages."""

SpokenRows = Mapping[str, tuple[str, str]]
"""Id of a row -> who speaks in it, and on what."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """Says what a row is about.

    ``names`` holds, by table, what rows without a speaker are called.
    """

    dataset: Dataset
    names: Mapping[str, Mapping[str, str]]
    positions: SpokenRows
    answers: SpokenRows
    views: SpokenRows

    @classmethod
    def of(cls, data: Dataset) -> RowWords:
        """The writer for a data set."""
        headings, titles = data.index["clauses"]["heading"], data.index["events"]["title"]
        names = {
            "plans": data.names.plans,
            "clauses": {
                str(clause_id): f"{data.names.clauses[str(clause_id)]}: {isolated(heading)}"
                for clause_id, heading in headings.items()
            },
            "events": {str(event_id): isolated(title) for event_id, title in titles.items()},
        }
        positions, answers = (
            _spoken(data.index[table], "actor_id", "clause_id")
            for table in ("positions", "answers")
        )
        views = _spoken(data.index["analyst_views"], "analyst_id", "claim_id")
        return cls(data, names, positions, answers, views)

    def what(self, table: str, row_id: str) -> str:
        """The row in a few words. Raises `KeyError` for a row that is not there."""
        known = self.dataset.names
        match table:
            case "positions" | "answers":
                rows = self.positions if table == "positions" else self.answers
                actor, target = rows[row_id]
                return f"{known.actors[actor]} on {self.about(target)}"
            case "analyst_views":
                analyst, claim = self.views[row_id]
                return f"{known.analysts[analyst]} on \u201c{known.claims[claim].rstrip('.')}\u201d"
        return self.names[table][row_id]

    def of_rows(self, rows: pd.DataFrame) -> pd.Series:
        """`what` for each row of a frame with the columns ``table`` and ``row_id``; the rows' index."""
        said = [self.what(*row) for row in zip(rows["table"], rows["row_id"], strict=True)]
        return pd.Series(said, rows.index, dtype="str")

    def about(self, target: str) -> str:
        """A clause by text, number and heading, or a whole text by its name."""
        if target in self.names["clauses"]:
            return self.names["clauses"][target]
        return f"{self.names['plans'][target]} as a whole"


def _spoken(rows: pd.DataFrame, speaker: str, target: str) -> dict[str, tuple[str, str]]:
    """Of rows by their key, who speaks in each, and on what."""
    return dict(zip(rows.index, zip(rows[speaker], rows[target], strict=True), strict=True))
