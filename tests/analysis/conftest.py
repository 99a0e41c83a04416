"""Tiny data sets in which a test writes down only what it is about."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest

from parley.dataset import TABLES, Dataset
from tests.read_once import check_once

Rows = Sequence[Mapping[str, Any]]
Small = Callable[..., Dataset]


def small(
    plans: Mapping[str, str | tuple[str, str]],
    clauses: Sequence[str | tuple[str, ...]],
    lineage: Sequence[tuple[str, str, str]] = (),
    positions: Sequence[tuple[Any, ...]] = (),
    actors: Sequence[str] = ("ann", "bob"),
) -> Dataset:
    """A checked data set.

    ``plans``: id -> day published, or (day, sponsors). ``clauses``: id, or (id, part_of), or
    (id, part_of, variant_of). ``lineage``: (later clause, earlier clause, change), with a
    text's id in the place of a clause that is not there. ``positions``: (actor, clause or
    text, day, stance) and perhaps a basis, "stated" if not; their ids are q1, q2, ...
    """
    texts = {id_: (plan, "") if isinstance(plan, str) else plan for id_, plan in plans.items()}
    points = [
        (clause, "", "") if isinstance(clause, str) else (*clause, "", "")[:3] for clause in clauses
    ]
    tables: dict[str, Rows] = {
        "sources": [
            {
                "source_id": "s",
                "publisher": "Press",
                "title": "Page",
                "url": "https://example.org/",
                "published": "2025-01-01",
                "kind": "news",
                "date_basis": "printed",
                "text_basis": "original",
            }
        ],
        "issues": [{"issue_id": "i", "name": "I", "group": "G", "question": "Q?", "order": 1}],
        "actors": [
            {"actor_id": actor, "name": actor, "short_name": actor, "kind": "state", "side": "side"}
            for actor in actors
        ],
        "plans": [
            {
                "plan_id": id_,
                "short_name": id_,
                "full_name": id_,
                "sponsors": sponsors,
                "published": day,
                "status": "draft",
                "text_public": "full",
                "summary": "text",
                "source_id": "s",
            }
            for id_, (day, sponsors) in texts.items()
        ],
        "clauses": [
            {
                "clause_id": id_,
                "plan_id": _text(id_),
                "number": id_.rpartition("/")[2],
                "part_of": part_of,
                "variant_of": variant_of,
                "issue_id": "i",
                "heading": "heading",
                "summary": "clause",
                "source_id": "s",
            }
            for id_, part_of, variant_of in points
        ],
        "lineage": [
            {
                "plan_id": _text(later),
                "clause_id": later if "/" in later else "",
                "from_plan_id": _text(earlier),
                "from_clause_id": earlier if "/" in earlier else "",
                "change": change,
                "note": f"{earlier} to {later}",
            }
            for later, earlier, change in lineage
        ],
        "positions": [
            {
                "position_id": f"q{n}",
                "actor_id": actor,
                "clause_id": about,
                "date": day,
                "stance": stance,
                "basis": (*rest, "stated")[0],
                "summary": "said so",
                "source_id": "s",
            }
            for n, (actor, about, day, stance, *rest) in enumerate(positions, start=1)
        ],
    }
    files = {table.file: _csv(table.column_names, tables.get(table.name, ())) for table in TABLES}
    checked = check_once(files, "small")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


def _text(clause_id: str) -> str:
    return clause_id.partition("/")[0]


def _csv(columns: Sequence[str], rows: Rows) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


@pytest.fixture(scope="session", name="small")
def _small() -> Small:
    return small
