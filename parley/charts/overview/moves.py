"""What moved last: the newest changes of a stance up to the as-of date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from parley.analysis.stances.runs import PATH_SEPARATOR, stance_runs
from parley.charts.palette import SIGNS
from parley.charts.sources.row_words import RowWords
from parley.dataset import View, records
from parley.dataset.contract import STANCE_WORDS
from parley.dataset.words import day

MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Move:
    """One change of a stance: when, who on what, from which stance to which.

    ``query`` opens its cell on the Stances page.
    """

    day: str
    what: str
    change: str
    query: dict[str, str]


def moves(view: View) -> list[Move]:
    """The newest changes of a direct stance, the newest first; a first statement is no change."""
    said = view.statements()
    if said.empty:
        return []
    runs = stance_runs(view, said["date"].min().date() - timedelta(days=1))
    moved = runs[runs["path"].str.contains(PATH_SEPARATOR, regex=False)]
    newest = moved.sort_values("date", ascending=False, kind="stable").head(MOST)
    words = RowWords.of(view.dataset)
    return [
        Move(
            day=day(row["date"]),
            what=words.what("positions", row["position_id"]),
            change=" \u2192 ".join(
                _stance(int(one)) for one in row["path"].split(PATH_SEPARATOR)[-2:]
            ),
            query=words.cell(row["actor_id"], row["clause_id"]),
        )
        for row in records(newest)
    ]


def _stance(value: int) -> str:
    return f"{SIGNS[value]} {STANCE_WORDS[value]}"
