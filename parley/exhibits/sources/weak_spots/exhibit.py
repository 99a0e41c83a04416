"""The rows with weak spots as an exhibit: a ranked table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.exhibit import Exhibit, by_row
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
        notes=(wording.legend(),),
        hidden=("table", "row_id", "source_id", "row"),
        widths={"weak points": 92, "why": 178, "what": 230},
        choice_at=by_row(model.spots["source_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a weak row.

    Columns: table, row_id, source_id (for links), weak points (how many), why, what (the row
    in words), row (its table's name on pages), date, source (publisher).
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
            "row": spots["table"].map(NOUNS),
            "date": spots["date"].dt.date,
            "source": spots["source_id"].map(data.index["sources"]["publisher"]),
        }
    )
