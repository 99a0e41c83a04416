"""Sets of many actors: the fictional one with made-up people who spoke on the same clauses."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import cache
from typing import Final

from parley.dataset import Dataset, check_files
from parley.paths import EXAMPLE_DATA

SIDES: Final = ("North", "South", "East")
"""Person n stands on side n modulo 3, who is at one with itself but for every tenth."""

SAID: Final = {"North": 2, "South": -2, "East": 1}

ON: Final = ("draft/1", "draft/2", "draft/3", "draft/4", "counter/1", "revised/2")
"""Whoever speaks does so on all of these, six points."""


@cache
def files_of(people: int, *, sides: bool = True) -> Mapping[str, bytes]:
    """File name -> bytes of the set with so many more actors; without ``sides`` no actor has one."""
    files = {path.name: path.read_bytes() for path in EXAMPLE_DATA.iterdir()}
    actors, positions = _rows(files["actors.csv"]), _rows(files["positions.csv"])
    pattern = positions[-1] | {"note": "", "date": "2024-05-31", "basis": "stated"}
    if not sides:
        for row in actors:
            row["side"] = ""
    for number in range(people):
        side = SIDES[number % len(SIDES)]
        actor = {
            "actor_id": f"person-{number:05}",
            "name": f"Person {number:05}",
            "short_name": "",
            "kind": "person",
            "side": side if sides else "",
            "description": "",
        }
        actors.append(actor)
        stance = SAID[side] if number % 10 else 0
        for clause in ON:
            position = {
                "position_id": f"pos-{number}-{clause.replace('/', '-')}",
                "actor_id": actor["actor_id"],
                "clause_id": clause,
                "stance": str(stance),
            }
            positions.append(pattern | position)
    files["actors.csv"], files["positions.csv"] = _written(actors), _written(positions)
    return files


def dataset_of(people: int, *, sides: bool = True) -> Dataset:
    """The same set, checked."""
    checked = check_files(dict(files_of(people, sides=sides)), "set")
    assert checked.dataset is not None, [str(fault)[:300] for fault in checked.report.faults[:3]]
    return checked.dataset


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def _written(rows: list[dict[str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()
