"""JSON bytes: the rows as objects, under what says what they are."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd

from parley.export.takeaway import Takeaway, holds_dates


def to_json(takeaway: Takeaway) -> bytes:
    """An object with ``about`` and ``rows``.

    ``about`` has title, filters, asof, licence, the data set's title, version, hash and last
    covered date, and the number of rows. A row is an object by column name: dates are
    YYYY-MM-DD, a missing cell is null. Texts stand as they are; nothing executes JSON.
    """
    data = takeaway.view.dataset
    about = {
        "title": takeaway.title,
        "summary": takeaway.summary,
        "filters": takeaway.filters,
        "asof": takeaway.view.asof.isoformat(),
        "n": len(takeaway.table),
        "reach": takeaway.rests_on,
        "data": {
            "title": data.meta.title,
            "version": data.version,
            "sha256": data.content_hash,
            "covered_to": data.covered_to.isoformat(),
        },
        "licence": {"name": data.meta.licence, "url": data.meta.licence_url},
        "sources": list(takeaway.source_ids),
        "address": takeaway.address,
        "accessed": takeaway.accessed.isoformat() if takeaway.accessed else "",
    }
    known = {name: value for name, value in about.items() if value not in ("", [])}
    return dumped({"about": known, "rows": rows(takeaway.table)})


def dumped(value: Any) -> bytes:
    """JSON as UTF-8; what JSON cannot hold, such as NaN, raises `ValueError`.

    Half a character, which JSON can name and UTF-8 cannot, is named: ``\\ud800``.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as plain objects, None where a cell is missing."""
    names = [str(name) for name in frame.columns]
    columns = [plain(frame[name]) for name in frame.columns]
    return [dict(zip(names, cells, strict=True)) for cells in zip(*columns, strict=True)]


def plain(cells: pd.Series) -> list[Any]:
    """The cells of a column as plain Python values: dates as texts, None where missing."""
    if holds_dates(cells):
        cells = pd.to_datetime(cells).dt.strftime("%Y-%m-%d")
    return cells.astype(object).where(cells.notna(), None).tolist()
