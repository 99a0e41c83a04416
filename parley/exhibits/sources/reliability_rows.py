"""The rows on which the two codings differ, as a table."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.reliability import differences
from parley.charts.palette import SIGNS
from parley.dataset import View, records
from parley.dataset.contract import CLAIM_STANCE_WORDS, STANCE_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.row_words import RowWords
from parley.exhibits.sources.table import NOUNS
from parley.wording import count

TITLE: Final = "On which rows do the codings differ?"
_KEYS: Final = {"positions": "position_id", "analyst_views": "view_id"}


def rows(view: View, coded: pd.DataFrame) -> pd.DataFrame:
    """One row a difference, the largest first.

    Columns: table, row_id, source_id (for links), steps (the distance, 1..4), what,
    first and second coding in signs and words, summary, row (its table).
    """
    apart = differences(coded)
    words = RowWords.of(view.dataset)
    told = {
        table: view.dataset[table].set_index(key)[["summary", "source_id"]]
        for table, key in _KEYS.items()
    }
    said = [told[row["table"]].loc[row["row_id"]] for row in records(apart)]
    return pd.DataFrame(
        {
            "table": apart["table"],
            "row_id": apart["row_id"],
            "source_id": pd.Series([one["source_id"] for one in said], dtype="str"),
            "steps": apart["distance"],
            "what": words.of_rows(apart),
            "first coding": _stances(apart, "first"),
            "second coding": _stances(apart, "second"),
            "summary": pd.Series([one["summary"] for one in said], dtype="str"),
            "row": apart["table"].map(NOUNS).astype("str"),
        }
    )


def _stances(apart: pd.DataFrame, column: str) -> pd.Series:
    words = {"positions": STANCE_WORDS, "analyst_views": CLAIM_STANCE_WORDS}
    told = [f"{SIGNS[row[column]]} {words[row['table']][row[column]]}" for row in records(apart)]
    return pd.Series(told, dtype="str")


def exhibit(view: View, coded: pd.DataFrame, shown: pd.DataFrame) -> Exhibit:
    """The table with its sentence and its sources."""
    return Exhibit(
        key="recoded",
        title=TITLE,
        summary=summary(coded, shown),
        rests_on=(
            f"{count(len(shown), 'row')} of {len(coded):,} coded twice. The first coding is the one "
            "that counts everywhere."
        ),
        table=shown,
        source_ids=tuple(shown["source_id"].unique()),
        view=view,
        hidden=("table", "row_id", "source_id"),
        widths={"steps": 56, "what": 270, "first coding": 120, "second coding": 120},
        choice_at=lambda row, _: str(shown["source_id"].iloc[row]),
    )


def summary(coded: pd.DataFrame, shown: pd.DataFrame) -> str:
    """On how many rows the codings differ, and by how much at most."""
    if coded.empty:
        return "No row of the view was coded twice."
    if shown.empty:
        return f"The two codings agree on all {count(len(coded), 'row')}."
    most = int(shown["steps"].max())
    crossed = int(((coded["first"] * coded["second"]) < 0).sum())
    words = (
        f"The codings differ on {len(shown):,} of {count(len(coded), 'row')}, "
        f"{'all by one step' if most == 1 else f'by {most} steps at most'}."
    )
    if crossed == 0:
        return f"{words} On none does one accept where the other objects."
    return f"{words} On {count(crossed, 'row')} one accepts where the other objects."
