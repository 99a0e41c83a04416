"""The changes as entries of a feed."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Record, records
from parley.exhibits.movement.changes import wording
from parley.exhibits.movement.changes.model import Model
from parley.exhibits.wording.filters import filters_in_words


def entries(model: Model) -> pd.DataFrame:
    """One row a change, as `export.atom.feed` takes them: key, title, date, category, author,
    summary, url, url_title.

    A change keeps its key whatever the window in which it is seen: a stance by its
    statement or answer, a clause by the text that changed it.
    """
    rows = model.rows
    cells = [{name: cell or "" for name, cell in row.items()} for row in records(rows)]
    sources = model.view.dataset.index["sources"]
    return pd.DataFrame(
        {
            "key": [
                _key(row, answer or "") for row, answer in zip(cells, _answers(model), strict=True)
            ],
            "title": [wording.entry_title(row) for row in cells],
            "date": model.changes["date"],
            "category": rows["what"],
            "author": rows["speaker"].fillna(rows["who"]),
            "summary": [wording.entry_summary(row) for row in cells],
            "url": rows["source_id"].map(sources["url"]),
            "url_title": rows["source_id"].map(sources["title"]),
        }
    )


def feed_words(model: Model) -> tuple[str, str, str]:
    """Key, title and subtitle of the feed: the data set, and the filters without the as-of date.

    There must be something to compare.
    """
    if model.window is None:
        raise ValueError("model: there are no two texts to compare")
    meta, version = model.view.dataset.meta, model.view.dataset.version
    kept = filters_in_words(model.view, with_asof=False)
    compared = wording.between(model, model.window)
    what = compared if model.between_texts else "by date"
    title, subtitle = wording.feed_title(meta.title), wording.feed_subtitle(compared, kept, version)
    return f"{meta.title}\n{kept}\n{what}", title, subtitle


def _answers(model: Model) -> list[str | None]:
    """The ids of the answers by which things changed that are no statement."""
    return [row["answer_id"] for row in records(model.changes[["answer_id"]])]


def _key(row: Record, answer_id: str) -> str:
    what = "stance" if row["position_id"] else "answer" if answer_id else row["what"]
    ids = ("actor_id", "plan_id", "clause_id", "from_clause_id", "position_id")
    said = [row[name] for name in ids]
    return "\n".join([what, *said, *((answer_id,) if answer_id else ())])
