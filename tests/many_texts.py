"""A set of a great many texts, as collections of signed agreements have them: the fictional one with more."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from parley.paths import EXAMPLE_DATA

MANY: Final = 1789
"""How many texts it has: as many as the PA-X database of peace agreements had."""

FIRST: Final = date(1990, 1, 1)
EVERY: Final = 7
"""The day of the first text that is added, and after how many days the next one follows."""


def files(number: int = MANY) -> Mapping[str, bytes]:
    """The set as file name -> bytes, with so many texts, each added one with a clause."""
    read = {path.name: path.read_bytes() for path in sorted(EXAMPLE_DATA.iterdir())}
    source = b"council-2024-04-02-revised"
    plans, clauses = _rows(read["plans.csv"]), _rows(read["clauses.csv"])
    added = range(number - (len(plans) - 1))
    read["plans.csv"] = _written(plans, (_text(n, source.decode()) for n in added))
    read["clauses.csv"] = _written(clauses, (_clause(n, source.decode()) for n in added))
    return read


def _text(n: int, source: str) -> dict[str, str]:
    day = FIRST + timedelta(days=EVERY * n)
    name = f"Agreement {n}"
    return {
        "plan_id": f"t{n}", "short_name": name, "full_name": f"{name} of the parties",
        "published": day.isoformat(), "status": "signed", "text_public": "full",
        "summary": "One of many.", "source_id": source,
    }  # fmt: skip


def _clause(n: int, source: str) -> dict[str, str]:
    return {
        "clause_id": f"t{n}/1", "plan_id": f"t{n}", "number": "1", "issue_id": "water-share",
        "heading": "Water", "summary": "A point.", "source_id": source, "locator": "point 1",
    }  # fmt: skip


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode())))


def _written(rows: list[list[str]], added: Iterator[dict[str, str]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(rows)
    writer.writerows([row.get(name, "") for name in rows[0]] for row in added)
    return out.getvalue().encode()
