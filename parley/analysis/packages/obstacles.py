"""Why no package is without a red line: the smallest sets of clauses that make it impossible."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.space import Space
from parley.analysis.packages.tally import RED, verdicts

MOST_SETS: Final = 20
"""So many smallest sets are listed."""

_KINDS: Final = {
    "set": "int64",
    **kinds_of(("issue_id", "option", "clause_id", "party")),
    "supposed": "bool",
}


@dataclass(frozen=True, slots=True, eq=False)
class Obstacles:
    """What keeps every package of a space from being without a red line.

    ``blocked_issues`` are the issues on which each option that may be taken has a red line; there are none where some
    package has no red line. ``smallest`` are the smallest sets of clauses with a red line such that every
    option of an issue holds one of them, up to `MOST_SETS`; ``more`` says whether there are more of that
    size. ``table`` has a row for each ``set`` (its place in ``smallest``), clause, party with a red line on it and ``option`` of
    the space that holds it; ``supposed``, whether that stance is supposed.
    """

    blocked_issues: tuple[str, ...]
    smallest: tuple[tuple[str, ...], ...]
    more: bool
    table: pd.DataFrame


def obstacles(among: Space, red_line: int) -> Obstacles:
    """What blocks the packages of a space, issue by issue, as no issue bears on another here."""
    field = among.field
    red = verdicts(field.values, red_line) == RED
    is_red = red.any(axis=0)
    blocked: list[tuple[str, list[frozenset[int]]]] = []
    for issue, rows in zip(among.issues, among.rows, strict=True):
        sets = [
            frozenset(np.flatnonzero(field.membership[row] & is_red).tolist())
            if row >= 0
            else frozenset()
            for row in rows
        ]
        if all(sets):
            blocked.append((issue, sets))
    found = [(issue, hit) for issue, sets in blocked for hit in smallest_sets(sets, MOST_SETS + 1)]
    size = min((len(hit) for _, hit in found), default=0)
    found = [(issue, hit) for issue, hit in found if len(hit) == size]
    listed = found[:MOST_SETS]
    table = []
    for number, (issue, hit) in enumerate(listed):
        place = among.issues.index(issue)
        for column in hit:
            for row, option in zip(among.rows[place], among.candidates[place], strict=True):
                if field.membership[row, column]:
                    table += [
                        (
                            number,
                            issue,
                            option,
                            field.clauses[column],
                            field.keys[party],
                            bool(field.at[party, column]),
                        )
                        for party in np.flatnonzero(red[:, column])
                    ]
    return Obstacles(
        tuple(issue for issue, _ in blocked),
        tuple(tuple(field.clauses[column] for column in hit) for _, hit in listed),
        len(found) > MOST_SETS,
        framed(table, _KINDS),
    )


def smallest_sets(sets: Sequence[frozenset[int]], most: int) -> list[tuple[int, ...]]:
    """The smallest sets of numbers that have one in common with each of these, up to so many.

    Sorted, and in lexicographic order as far as listed; none of ``sets`` may be empty.
    """
    size = _apart(sets)
    while not (found := _hitting(sets, size, most)):
        size += 1
    return sorted(found)


def _hitting(sets: Sequence[frozenset[int]], size: int, most: int) -> set[tuple[int, ...]]:
    """The hitting sets of that size, up to so many; those of more where ``sets`` are hit by fewer."""
    found: set[tuple[int, ...]] = set()

    def look(left: Sequence[frozenset[int]], taken: tuple[int, ...]) -> None:
        if len(found) >= most or len(taken) + _apart(left) > size:
            return
        if not left:
            found.add(tuple(sorted(taken)))
            return
        for number in sorted(left[0]):
            look([of for of in left if number not in of], (*taken, number))

    look(list(sets), ())
    return found


def _apart(sets: Sequence[frozenset[int]]) -> int:
    """How many of the sets, taken as they come, have nothing in common: no fewer numbers hit all."""
    seen: set[int] = set()
    number = 0
    for of in sets:
        if seen.isdisjoint(of):
            seen |= of
            number += 1
    return number
