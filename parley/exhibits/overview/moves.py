"""What moved last: the newest changes of a stance up to the as-of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from parley.analysis.stances import PATH_SEPARATOR, stance_spells
from parley.charts.palette import SIGNS
from parley.dataset import View, records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.row_words import RowWords
from parley.wording import day

MOST: Final = 5
TITLE: Final = "What moved last"
NOTHING: Final = "No change of a stance was found up to this day."


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a stance: when, who on what, from which stance to which.

    ``cell`` is the actor and the clause whose evidence tells of it;
    ``source_id`` and ``locator`` say where the statement can be read by which it moved.
    """

    day: str
    what: str
    change: str
    cell: tuple[str, str]
    source_id: str
    locator: str | None


def moves(view: View) -> list[Move]:
    """The newest changes of a direct stance, the newest first; a first statement is no change."""
    said = view.statements()
    if said.empty:
        return []
    runs = stance_spells(view, said["date"].min().date() - timedelta(days=1))
    moved = runs[runs["path"].str.contains(PATH_SEPARATOR, regex=False)]
    newest = moved.sort_values("date", ascending=False, kind="stable").head(MOST)
    locators = view.dataset["positions"][["position_id", "locator"]]
    newest = newest.merge(locators, on="position_id", how="left")
    words = RowWords.of(view.dataset)
    return [
        Move(
            day=day(row["date"]),
            what=words.what("positions", row["position_id"]),
            change=" \u2192 ".join(
                _stance(int(one)) for one in row["path"].split(PATH_SEPARATOR)[-2:]
            ),
            cell=(row["actor_id"], row["clause_id"]),
            source_id=row["source_id"],
            locator=row["locator"],
        )
        for row in records(newest)
    ]


def _stance(value: int) -> str:
    return f"{SIGNS[value]} {STANCE_WORDS[value]}"
