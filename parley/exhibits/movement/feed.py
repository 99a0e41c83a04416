"""The rows of a movement as entries of a feed."""

from __future__ import annotations

import pandas as pd

from parley.dataset import records
from parley.exhibits.movement.moves import DIFFERS, STANCES, Moves
from parley.wording import filters_in_words


def entries(moves: Moves) -> pd.DataFrame:
    """One row a change, as `export.atom.feed` takes them: key, title, date, category, author,
    summary, url, url_title.

    A change keeps its key whatever the window in which it is seen: a stance by its
    statement, a clause by the text that changed it.
    """
    rows = moves.rows
    told = [{name: value or "" for name, value in row.items()} for row in records(rows)]
    sources = moves.view.dataset["sources"].set_index("source_id")
    return pd.DataFrame(
        {
            "key": [_key(row) for row in told],
            "title": [_title(row) for row in told],
            "date": moves.changes["date"],
            "category": rows["what"],
            "author": rows["speaker"].fillna(rows["who"]),
            "summary": [_summary(row) for row in told],
            "url": rows["source_id"].map(sources["url"]),
            "url_title": rows["source_id"].map(sources["title"]),
        }
    )


def feed_words(moves: Moves) -> tuple[str, str, str]:
    """Key, title and subtitle of the feed: the data set, and the filters without the as-of date."""
    meta, version = moves.view.dataset.meta, moves.view.dataset.version
    kept = filters_in_words(moves.view).rpartition("; as of ")[0]
    what = f"from {moves.texts[0]} to {moves.texts[1]}" if moves.texts else "by date"
    title = f"What moved: {meta.title}"
    return f"{meta.title}\n{kept}\n{what}", title, f"{moves.between}; {kept}; data {version}"


def _key(row: dict) -> str:
    what = "stance" if row["position_id"] else row["what"]
    ids = ("actor_id", "plan_id", "clause_id", "from_clause_id", "position_id")
    return "\n".join([what, *(row[one] for one in ids)])


def _title(row: dict) -> str:
    if row["what"] in STANCES:
        moved = "stands differently on" if row["what"] == DIFFERS else "moved on"
        return f"{row['who']} {moved} {row['clause']}: {row['path']}"
    if row["who"]:
        return f"{row['who']} on {row['clause']} for the first time: {row['to']}"
    if row["clause_id"] or row["from_clause_id"]:
        return f"{row['what'].capitalize()}: {row['clause']} {row['heading']}"
    return f"{row['what'].capitalize()}: {row['clause']}"


def _summary(row: dict) -> str:
    known = f" ({row['basis']})" if row["basis"] else ""
    heading = f"{row['heading']}. " if row["heading"] else ""
    return f"{heading}{row['in short']}{known}".strip()
