"""The sources as an exhibit: a table."""

from __future__ import annotations

import pandas as pd

from parley.analysis.reliability import RESTING
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.options import self_named
from parley.exhibits.sources.pages_read import wording
from parley.exhibits.sources.pages_read.model import Model
from parley.exhibits.wording.rows import NOUNS


def build(model: Model) -> Exhibit:
    """The table with its question, sentence and what the columns mean."""
    unnamed = [] if model.languages_are_known else ["language"]
    return Exhibit(
        key="sources",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table(model),
        source_ids=(),
        view=model.view,
        hidden=("source_id", "note", *unnamed),
        widths={
            "publisher": 100,
            "title": 124,
            "published": 88,
            "language": 76,
            "rests": 50,
            "second": 62,
        },
        choice_at=by_row(model.sources["source_id"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a source.

    Columns: source_id (for links), publisher, title, published, language, rests (how many
    rows rest on it), second (of how many other rows it is a second page), kind, page (original, copy or translation), dated (how the day is
    known), a column a table of rows that rest on it, note.
    """
    columns = {
        **self_named(("source_id", "publisher", "title", "published", "language")),
        "rows": "rests",
        "second": "second",
        "kind": "kind",
        "text_basis": "page",
        "date_basis": "dated",
        **{name: NOUNS[name] for name, _ in RESTING},
        "note": "note",
    }
    rows = model.sources[list(columns)]
    return rows.assign(published=rows["published"].dt.date).rename(columns=columns)
