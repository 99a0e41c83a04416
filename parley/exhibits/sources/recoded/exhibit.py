"""The rows on which two codings differ, as an exhibit: a table."""

from __future__ import annotations

import pandas as pd

from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources.recoded import wording
from parley.exhibits.sources.recoded.model import Model
from parley.exhibits.sources_of import each_once
from parley.exhibits.wording.rows import NOUNS, RowWords


def build(model: Model) -> Exhibit:
    """The table with its sentence and its sources."""
    return Exhibit(
        key="recoded",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=each_once(model.apart["source_id"]),
        view=model.view,
        finding=wording.finding(model),
        hidden=("table", "row_id", "source_id", "summary", "row"),
        widths={"steps": 56, "what": 280, "first coding": 120, "second coding": 120},
        wraps=True,
        choice_at=by_row(model.apart["source_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a difference, the largest first.

    Columns: table, row_id, source_id (for links), steps (the distance, 1..4), what,
    first and second coding in signs and words, summary, row (its table).
    """
    apart = model.apart
    return pd.DataFrame(
        {
            "table": apart["table"],
            "row_id": apart["row_id"],
            "source_id": apart["source_id"],
            "steps": apart["distance"],
            "what": RowWords.of(model.view.dataset).of_rows(apart),
            "first coding": _stances(apart, "first"),
            "second coding": _stances(apart, "second"),
            "summary": apart["summary"],
            "row": apart["table"].map(NOUNS).astype("str"),
        }
    )


def _stances(apart: pd.DataFrame, coding: str) -> pd.Series:
    words = [wording.stance(*row) for row in zip(apart["table"], apart[coding], strict=True)]
    return pd.Series(words, apart.index, dtype="str")
