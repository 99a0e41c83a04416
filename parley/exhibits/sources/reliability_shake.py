"""Which findings survive if stances are redrawn with the differences seen between the codings."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.experts import voices
from parley.analysis.reliability import (
    DRAWS,
    closest_pairs,
    coded_twice,
    ranked_points,
    rates,
    widest_splits,
)
from parley.analysis.reliability.sensitivity import TOP
from parley.analysis.stances import matrix
from parley.dataset import View, records
from parley.dataset.lists import split
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.row_words import RowWords
from parley.wording import count, listed, names

TITLE: Final = "Which findings survive another coder?"
FINDINGS: Final = {
    "pairs": "Closest pairs of actors",
    "nearest": "Points nearest to agreement",
    "furthest_apart": "Most contested points",
    "splits": "Claims that split the experts most",
}


def findings(view: View, plan_id: str | None, *, draws: int = DRAWS) -> pd.DataFrame:
    """Every finding with the share of draws in which it holds.

    ``plan_id`` is the text whose points are ranked; the pairs are taken over all texts of
    the view. Columns: ``finding``, a key of `FINDINGS`, and those of
    `analysis.shake.closest_pairs`. The rates come from all rows of the data set that
    were coded twice. Empty without such rows.
    """
    coded = coded_twice(view.dataset.view())
    actor_rows = coded[coded["table"] == "positions"]
    view_rows = coded[coded["table"] == "analyst_views"]
    parts = []
    if len(actor_rows):
        change = rates(actor_rows)
        parts.append(closest_pairs(matrix(view), change, draws=draws).assign(finding="pairs"))
        if plan_id is not None:
            actors = view["actors"]
            sides = dict(zip(actors["actor_id"], actors["side"], strict=True))
            text = matrix(view.narrow(plan=(plan_id,)))
            for name, rows in ranked_points(text, sides, change, draws=draws).items():
                parts.append(rows.assign(finding=name))
    if len(view_rows):
        split_rows = widest_splits(voices(view), rates(view_rows), draws=draws)
        parts.append(split_rows.assign(finding="splits"))
    if not parts:
        return pd.DataFrame(columns=["finding", "subject", "place", "value", "among", "first"])
    return pd.concat(parts, ignore_index=True)


def exhibit(view: View, found: pd.DataFrame, *, draws: int = DRAWS) -> Exhibit:
    """The table of findings with how often each holds."""
    shown = table(view, found)
    return Exhibit(
        key="shake",
        title=TITLE,
        summary=summary(shown),
        rests_on=(
            f"{count(draws, 'draw')}, seeded, so the same each time. In each, every stance that counts "
            "is redrawn on its own with the rates at which the second coding changed the first. Silence stays silence. The shares say "
            "how much of a ranking hangs on the coding, and nothing about what was not found."
        ),
        table=shown,
        source_ids=(),
        view=view,
        widths={"finding": 210, "what": 330, "place": 56},
    )


def table(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Columns: finding, place, what, value, "among the first five" and "first" (shares, 0..1)."""
    words = RowWords.of(view.dataset)
    return pd.DataFrame(
        {
            "finding": found["finding"].map(FINDINGS),
            "place": found["place"],
            "what": pd.Series(
                [_subject(view, words, row) for row in records(found)], found.index, dtype="str"
            ),
            "value": found["value"].round(2),
            f"stays among {TOP}": found["among"].round(2),
            "stays first": found["first"].where(found["place"] == 1).round(2),
        }
    )


def _subject(view: View, words: RowWords, row: dict) -> str:
    match row["finding"]:
        case "pairs":
            return listed(names(view.dataset["actors"], split(row["subject"]), "actor_id", "name"))
        case "splits":
            return view.dataset.record("claims", row["subject"])["statement"]
    return words.about(row["subject"])


def summary(shown: pd.DataFrame) -> str:
    """How many findings stay on their list in nearly every draw, and how the first places fare."""
    if shown.empty:
        return "Nothing was coded twice, or nothing is ranked under these filters."
    among = shown[f"stays among {TOP}"]
    words = (
        f"{int((among >= 0.95).sum()):,} of {count(len(shown), 'finding')} stay on their list of "
        f"{TOP} in at least 95 of 100 draws."
    )
    first = [
        f"{row['finding'].lower()} {row['stays first']:.0%}"
        for row in records(shown[shown["place"] == 1])
    ]
    return f"{words} The first place holds: {listed(first)} of draws."
