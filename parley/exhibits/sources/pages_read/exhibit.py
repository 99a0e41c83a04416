"""The sources as an exhibit: a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.analysis.reliability import resting_tables
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.options import self_named
from parley.exhibits.sources.pages_read import wording
from parley.exhibits.sources.pages_read.model import Model
from parley.exhibits.wording.rows import NOUNS

HIDDEN: Final = (
    "source_id",
    "bears out",
    "language",
    "kind",
    "dated",
    "note",
)
"""Ids, and what stands in a source's own view and in files: a page's width holds no more."""

WIDTHS: Final[Mapping[str, int]] = {
    "publisher": 112,
    "title": 158,
    "published": 84,
    "page": 70,
    "rests": 48,
    "second source": 101,
}


def build(model: Model) -> Exhibit:
    """The table with its question, sentence and what the columns mean."""
    return Exhibit(
        key="sources",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=wording.finding(model),
        rests_on=wording.rests_on(model),
        notes=wording.notes(model),
        table=table(model),
        source_ids=(),
        view=model.view,
        hidden=(*HIDDEN, *_nouns(model).values()),
        widths=WIDTHS,
        wraps=True,
        choice_at=by_row(model.sources["source_id"]),
    )


def _nouns(model: Model) -> dict[str, str]:
    return {name: NOUNS[name] for name, _ in resting_tables(model.view.dataset)}


def table(model: Model) -> pd.DataFrame:
    """One row a source.

    Columns: source_id (for links), publisher, title, published, page (original, copy or
    translation), rests (how many rows rest on it), second source (whether these have another page),
    bears out (of how many other rows it is a second page), language, kind, dated (how the day is
    known), a column a table of rows that rest on it, note.
    """
    columns = {
        **self_named(("source_id", "publisher", "title", "published")),
        "text_basis": "page",
        "rows": "rests",
        "borne_out": "second source",
        "second": "bears out",
        **self_named(("language", "kind")),
        "date_basis": "dated",
        **_nouns(model),
        "note": "note",
    }
    rows = model.sources[list(columns)]
    second = [
        wording.second_source(*numbers)
        for numbers in zip(rows["rows"], rows["borne_out"], strict=True)
    ]
    return rows.assign(
        published=rows["published"].dt.date,
        borne_out=pd.Series(second, rows.index, dtype="str"),
    ).rename(columns=columns)
