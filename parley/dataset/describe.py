"""What is derived from the contract: the descriptor, the codebook's tables, the empty template.

``python -m parley.dataset.describe`` rewrites the generated parts of a data folder;
with ``--check`` it changes nothing and fails when they are not up to date.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pandas as pd

from parley.dataset import package, wording
from parley.dataset.checks.hints import HINTS
from parley.dataset.checks.rules import RULES
from parley.dataset.checks.wording import ALLOWED
from parley.dataset.contract import BY_NAME, TABLES, Column, Table
from parley.paths import BUNDLED_DATA, EXAMPLE_DATA

CODEBOOK: Final = "CODEBOOK.md"
_BLOCK: Final = re.compile(
    r"(<!-- generated:tables -->\n).*?(<!-- /generated:tables -->)", re.DOTALL
)

_FRICTIONLESS_TYPES: Final = {
    "id": "string",
    "ids": "string",
    "text": "string",
    "word": "string",
    "date": "date",
    "integer": "integer",
    "number": "number",
    "url": "string",
    "language": "string",
}


def resources(tables: Iterable[Table] = TABLES) -> list[dict[str, Any]]:
    """The tables as Frictionless Data Resources (Data Package 1, Table Schema)."""
    return [
        {
            "name": table.name.replace("_", "-"),
            "path": table.file,
            "profile": "tabular-data-resource",
            "description": wording.one_row(table.row),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": _schema(table),
        }
        for table in tables
    ]


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if all(table.column(name).required for name in table.key):
        schema["primaryKey"] = list(table.key)
    # A Table Schema key points at one table; a cell that may point at two is left to `check`.
    keys = [
        {
            "fields": [column.name],
            "reference": {
                "resource": ""
                if column.refers_to[0] == table.name
                else column.refers_to[0].replace("_", "-"),
                "fields": [BY_NAME[column.refers_to[0]].key[0]],
            },
        }
        for column in table.columns
        if column.kind == "id" and len(column.refers_to) == 1
    ]
    if keys:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _FRICTIONLESS_TYPES[column.kind],
        "description": column.meaning,
    }
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.kind == "url":
        field["format"] = "uri"
    if column.kind == "integer" and column.words:
        values = [int(word) for word in column.words]
        constraints |= {"minimum": min(values), "maximum": max(values)}
    elif column.least is not None:
        constraints["minimum"] = column.least
    elif column.words:
        constraints["enum"] = list(column.words)
    if constraints:
        field["constraints"] = constraints
    return field


def descriptor(own: dict[str, Any], tables: Iterable[Table] = TABLES) -> dict[str, Any]:
    """The data package: the hand-written properties ``own`` with the resources of the tables there are."""
    return {**own, "profile": "tabular-data-package", "resources": resources(tables)}


def table_reference(table: Table) -> pd.DataFrame:
    """The columns of a table for readers: column, may hold, meaning."""
    rows = [(c.name, c.allowed, c.meaning) for c in table.columns]
    return pd.DataFrame(rows, columns=list(wording.REFERENCE_COLUMNS))


def codebook_tables() -> str:
    """The codebook's reference of tables, columns and fixed words, as Markdown."""
    parts = []
    for table in TABLES:
        parts.append(f"### {table.file}\n\n{wording.one_row_with_key(table.row, table.key)}\n")
        parts.append(f"| {' | '.join(wording.REFERENCE_COLUMNS)} |\n| --- | --- | --- |")
        parts += [f"| {c.name} | {c.allowed} | {c.meaning} |" for c in table.columns]
        parts.append("")
        for column in table.columns:
            if column.words:
                parts.append(f"{wording.words_of(column.name)}\n")
                parts += [f"- `{word}`: {meaning}" for word, meaning in column.words.items()]
                parts.append("")
    return "\n".join([*parts, *_what_is_checked()]).rstrip() + "\n"


def _what_is_checked() -> list[str]:
    """What `parley check` asks of rows beyond their single cells, as Markdown."""
    listed = (
        (wording.FAULTS_OF_ROWS, [rule.says for rule in RULES]),
        (wording.WARNINGS_OF_ROWS, [hint.says for hint in HINTS]),
        (wording.ALLOWED_OF_ROWS, ALLOWED),
    )
    parts = [f"### {wording.WHAT_IS_CHECKED}", ""]
    for heading, sentences in listed:
        parts += [heading, "", *(f"- {sentence}" for sentence in sentences), ""]
    return parts


def codebook_prose(text: str) -> str:
    """The codebook without its first heading and its generated tables, for a page that shows both."""
    prose = re.sub(r"<!--.*?-->\n?", "", _BLOCK.sub("", text), flags=re.DOTALL)
    return re.sub(r"\A\s*# .*\n", "", prose)


def template() -> dict[str, bytes]:
    """The files that start a data set of one's own, by path within its folder.

    Every table with its header only, a descriptor and a codebook to fill in, and
    below ``example/`` the fictional set, which shows what rows look like.
    """
    files = {table.file: (",".join(table.column_names) + "\n").encode() for table in TABLES}
    own = {
        "name": "my-negotiation",
        "title": wording.TEMPLATE_TITLE,
        "version": "0.1.0",
        "description": "",
        "parley": {"covered_to": "", "scope": "", "copies": ""},
    }
    files[package.FILE] = _json(descriptor(own))
    files[CODEBOOK] = (
        f"# Codebook\n\n<!-- generated:tables -->\n\n{codebook_tables()}\n<!-- /generated:tables -->\n"
    ).encode()
    for path in sorted(EXAMPLE_DATA.glob("*.*")):
        files[f"example/{path.name}"] = path.read_bytes()
    return files


def generated(folder: Path) -> dict[str, bytes]:
    """The folder's descriptor and codebook as they should be, hand-written parts kept.

    Raises `ValueError` when the codebook lacks the marks between which the tables go.
    """
    own = json.loads((folder / package.FILE).read_text(encoding="utf-8"))
    there = [table for table in TABLES if (folder / table.file).exists() or not table.optional]
    text = (folder / CODEBOOK).read_text(encoding="utf-8")
    filled, blocks = _BLOCK.subn(lambda m: f"{m[1]}\n{codebook_tables()}\n{m[2]}", text)
    if blocks != 1:
        raise ValueError(wording.marks_missing(CODEBOOK))
    return {package.FILE: _json(descriptor(own, there)), CODEBOOK: filled.encode()}


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def main(arguments: list[str] | None = None) -> int:
    """Bring the generated parts up to date, or with ``--check`` say which are not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[BUNDLED_DATA, EXAMPLE_DATA])
    parser.add_argument("--check", action="store_true", help=wording.FAIL_ON_DRIFT)
    options = parser.parse_args(arguments)
    stale = [
        (folder / name, data)
        for folder in options.folders
        for name, data in generated(folder).items()
        if (folder / name).read_bytes() != data
    ]
    for path, data in stale:
        if options.check:
            print(wording.out_of_date(path), file=sys.stderr)
        else:
            path.write_bytes(data)
            print(wording.rewrote(path))
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
