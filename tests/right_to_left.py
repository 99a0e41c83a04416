"""A set of another script: the fictional one, each Latin letter of its texts written as a Hebrew one."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from parley.dataset.contract import TABLES
from parley.paths import EXAMPLE_DATA

_HEBREW: Final = "אבגדהוזחטיכלמנסעפצקרשתםןףץ"
_LETTERS: Final = str.maketrans(
    {letter: _HEBREW[n] for n, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
    | {letter: _HEBREW[n] for n, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
)

_OWN: Final = {
    "terms": ("measure", "unit"),
    "precedents": ("scheme", "category"),
}
"""Columns that stay: units are looked up, and headings are those of others."""


def written(text: str) -> str:
    """The text in Hebrew letters."""
    return text.translate(_LETTERS)


@cache
def files() -> Mapping[str, bytes]:
    """File name -> bytes of the whole set."""
    changed = {path.name: path.read_bytes() for path in EXAMPLE_DATA.iterdir()}
    del changed["words.csv"]  # of a search in Latin letters
    for table in TABLES:
        if table.file not in changed:
            continue
        rows = list(csv.DictReader(io.StringIO(changed[table.file].decode(), newline="")))
        for row in rows:
            for column in table.columns:
                if column.kind == "text" and column.name not in _OWN.get(table.name, ()):
                    row[column.name] = written(row[column.name])
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, table.column_names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        changed[table.file] = out.getvalue().encode()
    described = json.loads(changed["datapackage.json"])
    described["title"] = written(described["title"])
    changed["datapackage.json"] = json.dumps(described).encode()
    return changed


def of_one_issue() -> Mapping[str, bytes]:
    """The same, with all clauses on its first issue."""
    changed = dict(files())
    issues = changed["issues.csv"].decode().splitlines()
    first, *others = [row["issue_id"] for row in csv.DictReader(issues)]
    changed["issues.csv"] = "".join(f"{line}\n" for line in issues[:2]).encode()
    for name, content in changed.items():
        if name.endswith(".csv"):
            ids = "|".join(others).encode()
            changed[name] = re.sub(rb"(?<![\w-])(" + ids + rb")(?![\w-])", first.encode(), content)
    return changed


def texts() -> set[str]:
    """All texts of the set, as its files hold them."""
    found = set()
    for name, content in files().items():
        if name.endswith(".csv"):
            rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
            found |= {cell for row in rows for cell in row.values() if cell}
    return found | {json.loads(files()["datapackage.json"])["title"]}


def outside(sentence: str) -> Iterator[str]:
    """What stands in no isolate of the sentence, letter by letter."""
    depth = 0
    for letter in sentence:
        if letter in "\u2066\u2067\u2068":
            depth += 1
        elif letter == "\u2069":
            depth -= 1
        elif depth == 0:
            yield letter


def bare(sentence: str) -> str:
    """The Hebrew letters that stand in no isolate of the sentence."""
    return "".join(letter for letter in outside(sentence) if "\u0590" <= letter <= "\u05ff")


def isolates(sentence: str) -> Iterator[str]:
    """What each of the outermost isolates of the sentence holds."""
    depth, start = 0, 0
    for at, letter in enumerate(sentence):
        if letter in "\u2066\u2067\u2068":
            depth += 1
            start = at + 1 if depth == 1 else start
        elif letter == "\u2069":
            depth -= 1
            if depth == 0:
                yield sentence[start:at]
