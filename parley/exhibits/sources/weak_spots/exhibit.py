"""The rows with weak spots as an exhibit: a ranked table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.reliability import MONTH_ONLY, YEAR_ONLY, borne_out
from parley.dataset.dates import as_known
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources.pages_read.wording import NO, YES
from parley.exhibits.sources.weak_spots import wording
from parley.exhibits.sources.weak_spots.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.wording.rows import NOUNS, RowWords


def build(model: Model) -> Exhibit:
    """The table with its question, sentence and sources."""
    return Exhibit(
        key="weak",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=each_once(model.spots["source_id"]),
        view=model.view,
        finding=wording.finding(model),
        notes=wording.notes(model),
        hidden=("table", "row_id", "source_id", "weak points", "row", "source"),
        widths={"why": 150, "what": 228, "date": 88, "second source": 104},
        wraps=True,
        choice_at=by_row(model.spots["source_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a weak row.

    Columns: table, row_id, source_id (for links), weak points (how many), why, what (the row
    in words), date, second source (whether there is one), row (its table's name on pages), source
    (publisher).
    """
    spots, data = model.spots, model.view.dataset
    return pd.DataFrame(
        {
            "table": spots["table"],
            "row_id": spots["row_id"],
            "source_id": spots["source_id"],
            "weak points": spots["weak_points"],
            "why": pd.Series(
                [", ".join(marks) for marks in spots["marks"]], spots.index, dtype="str"
            ),
            "what": RowWords.of(data).of_rows(spots),
            "date": as_known(spots["date"], _precision(spots)),
            "second source": borne_out(model.view, spots).map({True: YES, False: NO}).astype("str"),
            "row": spots["table"].map(NOUNS),
            "source": spots["source_id"].map(data.index["sources"]["publisher"]),
        }
    )


def _precision(spots: pd.DataFrame) -> pd.Series:
    """How exactly each row's date is known, by its marks."""
    words = {MONTH_ONLY: "month", YEAR_ONLY: "year"}
    known = [
        next((words[mark] for mark in marks if mark in words), "day") for marks in spots["marks"]
    ]
    return pd.Series(known, index=spots.index, dtype="str")
