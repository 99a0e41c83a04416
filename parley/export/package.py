"""The view as a data package: its tables as CSV with a descriptor, codebook and licence, zipped."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from parley.dataset import TABLES, Filters, View
from parley.dataset.contract import BY_NAME, LIST_SEPARATOR
from parley.dataset.describe import CODEBOOK, codebook_tables, resources
from parley.dataset.package import FILE, NOT_COUNTED, Meta
from parley.exhibits.wording.filters import filters_in_words
from parley.export import wording
from parley.export.csv import to_csv
from parley.export.encoding import utf8
from parley.store import LICENCE

MIME: Final = "application/zip"
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>&~|$])")
_FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the archive knows none earlier, and equal views give equal bytes."""


def to_package(view: View, *, codebook: str | None = None, licence: str | None = None) -> bytes:
    """A zip that `frictionless validate` accepts and, unless it is filtered, `parley.load`, too.

    ``codebook`` and ``licence`` are the documents of the data set; without a codebook
    the package has the tables' own description. The same view gives the same bytes.
    """
    # A table that the data set does without is left out, as it may be.
    there = [one for one in TABLES if not (one.optional and view.dataset[one.name].empty)]
    tables = {table.name: view[table.name] for table in there}
    files = {
        FILE: _json(_descriptor(view, tables)),
        "README.md": utf8(_readme(view, tables)),
        CODEBOOK: utf8(codebook or f"# Codebook\n\n{codebook_tables()}"),
        **({LICENCE: utf8(licence)} if licence else {}),
        **{BY_NAME[name].file: to_csv(rows) for name, rows in tables.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def _descriptor(view: View, tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    meta, data = view.dataset.meta, view.dataset
    own: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": meta.name,
        "title": meta.title,
        "version": data.version,
        "description": meta.description,
    }
    if meta.licence:
        own["licenses"] = [{"name": meta.licence, "path": meta.licence_url}]
    own["parley"] = {
        "covered_to": data.covered_to.isoformat(),
        "scope": meta.scope,
        **({"copies": meta.copies} if meta.copies else {}),
        "language": meta.language,
        **_answers(meta),
        "view": {
            "filters": filters_in_words(view),
            "asof": view.asof.isoformat(),
            "content_hash": data.content_hash,
        },
    }
    return {
        **_filled(own),
        "resources": [
            _held(resource, tables) for resource in resources(map(BY_NAME.__getitem__, tables))
        ],
    }


def _answers(meta: Meta) -> dict[str, dict[str, Any]]:
    """How answers count, as the descriptor writes it."""
    rules = {
        word: NOT_COUNTED if counts is None else counts for word, counts in meta.answers.items()
    }
    return {"answers": rules} if rules else {}


def _filled(properties: dict[str, Any]) -> dict[str, Any]:
    """The properties without empty ones; a descriptor may leave them out but not hold ''."""
    filled = {
        name: _filled(value) if isinstance(value, dict) else value
        for name, value in properties.items()
    }
    return {name: value for name, value in filled.items() if value not in ("", {})}


def _held(resource: dict[str, Any], tables: Mapping[str, pd.DataFrame]) -> dict[str, Any]:
    """The resource with those foreign keys that hold among the rows of the view.

    Filters may keep a row and leave out one that it names, such as the earlier clause of a
    changed one; a key that pointed there would make the package invalid.
    """
    schema = dict(resource["schema"])
    keys = [
        key
        for key in schema.pop("foreignKeys", [])
        if _holds(key, resource["name"].replace("-", "_"), tables)
    ]
    return {**resource, "schema": {**schema, **({"foreignKeys": keys} if keys else {})}}


def _holds(key: dict[str, Any], table: str, tables: Mapping[str, pd.DataFrame]) -> bool:
    (column,), reference = key["fields"], key["reference"]
    target = reference["resource"].replace("-", "_") or table
    named = tables[table][column].dropna()
    return bool(named.isin(tables[target][reference["fields"][0]]).all())


def _readme(view: View, tables: Mapping[str, pd.DataFrame]) -> str:
    data, meta = view.dataset, view.dataset.meta
    return wording.package_readme(
        title=_literal(meta.title),
        filters="" if view.filters == Filters() else _literal(filters_in_words(view)),
        version=_literal(data.version),
        content_hash=data.content_hash,
        covered_to=data.covered_to,
        licence=_literal(wording.licence(meta.licence, meta.licence_url)),
        codebook=CODEBOOK,
        descriptor=FILE,
        rows={BY_NAME[name].file: len(rows) for name, rows in tables.items()},
        separator=LIST_SEPARATOR,
    )


def _literal(text: str) -> str:
    """The text on one line of Markdown that is read as it stands, too: only what makes markup is escaped."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def _json(value: dict[str, Any]) -> bytes:
    return utf8(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
