"""Rows of any table in words: 'Russia on US 28 points 7: ...'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from parley.dataset import Dataset


@dataclass(frozen=True, slots=True)
class RowWords:
    """Says what a row is about.

    Knows the names of things by their ids, and who speaks on what by the id of the row.
    """

    names: Mapping[str, Mapping[str, str]]
    rows: Mapping[str, Mapping[str, tuple[str, str]]]

    @classmethod
    def of(cls, data: Dataset) -> RowWords:
        """The writer for a data set."""
        clauses, plans, actors = data["clauses"], data["plans"], data["actors"]
        texts = dict(zip(plans["plan_id"], plans["short_name"], strict=True))
        named = (clauses["clause_id"], clauses["plan_id"], clauses["number"], clauses["heading"])
        names = {
            "plans": texts,
            "clauses": {
                clause: f"{texts[plan]} {number}: {heading}"
                for clause, plan, number, heading in zip(*named, strict=True)
            },
            "actors": _mapped(actors, "actor_id", "name"),
            "analysts": _mapped(data["analysts"], "analyst_id", "name"),
            "claims": _mapped(data["claims"], "claim_id", "statement"),
            "events": _mapped(data["events"], "event_id", "title"),
        }
        positions, views = data["positions"], data["analyst_views"]
        rows = {
            "positions": _pairs(positions, "position_id", "actor_id", "clause_id"),
            "analyst_views": _pairs(views, "view_id", "analyst_id", "claim_id"),
        }
        return cls(names, rows)

    def what(self, table: str, row_id: str) -> str:
        """The row in a few words. Raises `KeyError` for a row that is not there."""
        match table:
            case "positions":
                actor, target = self.rows[table][row_id]
                return f"{self.names['actors'][actor]} on {self.about(target)}"
            case "analyst_views":
                analyst, claim = self.rows[table][row_id]
                statement = self.names["claims"][claim].rstrip(".")
                return f"{self.names['analysts'][analyst]} on \u201c{statement}\u201d"
        return self.names[table][row_id]

    def of_rows(self, rows: pd.DataFrame) -> pd.Series:
        """`what` for each row of a frame with the columns ``table`` and ``row_id``; the rows' index."""
        told = [self.what(*row) for row in zip(rows["table"], rows["row_id"], strict=True)]
        return pd.Series(told, rows.index, dtype="str")

    def about(self, target: str) -> str:
        """A clause by text, number and heading, or a whole text by its name."""
        if target in self.names["clauses"]:
            return self.names["clauses"][target]
        return f"{self.names['plans'][target]} as a whole"


def _mapped(frame: pd.DataFrame, key: str, value: str) -> dict[str, str]:
    return dict(zip(frame[key], frame[value], strict=True))


def _pairs(frame: pd.DataFrame, key: str, one: str, other: str) -> dict[str, tuple[str, str]]:
    return dict(zip(frame[key], zip(frame[one], frame[other], strict=True), strict=True))
