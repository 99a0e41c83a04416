"""What another option on an issue would change: red lines removed and made, and what it costs whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.field import Field
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.tally import (
    ACCEPTED,
    MIXED,
    OBJECTED,
    RED,
    UNKNOWN,
    VERDICTS,
    verdicts,
)

_NUMBERS: Final = (
    *(
        "removed",
        "by_silence",
        "made",
        "lost",
        "accepted",
        "mixed",
        "objected",
        "red_lines",
        "unknown",
    ),
)
_KINDS: Final = kinds_of(("issue_id", "option", "instead"), _NUMBERS) | {"supposed": "bool"}
_PARTY_KINDS: Final = kinds_of(("issue_id", "option", "instead", "party"), _NUMBERS) | {
    "supposed": "bool"
}
_CHANGES: Final = {
    "accepted": ACCEPTED,
    "mixed": MIXED,
    "objected": OBJECTED,
    "red_lines": RED,
    "unknown": UNKNOWN,
}


@dataclass(frozen=True, slots=True, eq=False)
class Swaps:
    """Every other option on each issue on which a package has a red line.

    ``swaps`` has one row a swap, the best first: those that make no new red line, then those that
    remove most by what was said, then those that remove most in all, then those that leave fewest unknown, then those that
    lose fewest acceptances, then the data's order. Columns:
    ``issue_id``; ``option``, which is taken out, and ``instead``, which is put in, '' for nothing;
    ``removed`` and ``made``, the red lines on clauses that go and on clauses that come, all parties
    together; ``by_silence``, how many of those removed are of parties that said nothing of what is put in; ``lost``, by how many acceptances the parties that lose any are worse off; ``accepted``, ``mixed``,
    ``objected``, ``red_lines`` and ``unknown``, the change of each number; ``supposed``, whether a supposed stance has a
    part. ``by_party`` has a row a swap and ``party``, in the same order, with the same numbers of that party.
    """

    swaps: pd.DataFrame
    by_party: pd.DataFrame


def swaps(field: Field, package: Package, red_line: int) -> Swaps:
    """The swaps of a package. Both frames are empty where it has no red line."""
    given = verdicts(field.values, red_line)
    rows: list[tuple] = []
    parts: list[list[tuple]] = []
    for issue, taken in field.chosen(package).items():
        if taken == LEFT_OUT:
            continue
        has = field.membership[field.option_of[issue, taken]]
        if not (given[:, has] == RED).any():
            continue
        for other in field.option_ids(issue):
            if other == taken:
                continue
            gets = (
                np.zeros(len(field.clauses), dtype=bool)
                if other == LEFT_OUT
                else field.membership[field.option_of[issue, other]]
            )
            by_party = _changes(field, given, has, gets)
            rows.append((issue, taken, other, *_total(by_party)))
            parts.append(
                [
                    (issue, taken, other, party, *numbers)
                    for party, numbers in zip(field.keys, by_party, strict=True)
                ]
            )
    total = framed(rows, _KINDS)
    order = np.lexsort(
        (
            total["lost"],
            total["unknown"],
            -total["removed"],
            total["by_silence"] - total["removed"],
            total["made"] > 0,
        )
    )
    return Swaps(
        total.iloc[order].reset_index(drop=True),
        framed([row for n in order for row in parts[n]], _PARTY_KINDS),
    )


def _changes(
    field: Field, given: np.ndarray, has: np.ndarray, gets: np.ndarray
) -> list[tuple[int | bool, ...]]:
    """``removed`` to ``supposed``, as `Swaps` has them, for each party."""
    red = given == RED
    removed, made = red[:, has & ~gets].sum(axis=1), red[:, gets & ~has].sum(axis=1)
    change = np.zeros((len(given), len(VERDICTS)), dtype=np.int64)
    for place in range(len(VERDICTS)):
        is_it = given == place
        change[:, place] = is_it[:, gets].sum(axis=1) - is_it[:, has].sum(axis=1)
    lost = np.maximum(-change[:, ACCEPTED], 0)
    silent = (given[:, gets] == UNKNOWN).all(axis=1)
    supposed = np.any(field.at[:, has ^ gets], axis=1).tolist()
    return [
        (
            int(removed[row]),
            int(removed[row]) if silent[row] else 0,
            int(made[row]),
            int(lost[row]),
            *(int(change[row, place]) for place in _CHANGES.values()),
            supposed[row],
        )
        for row in range(len(given))
    ]


def _total(by_party: list[tuple[int | bool, ...]]) -> tuple[int | bool, ...]:
    if not by_party:
        return (*(0 for _ in _NUMBERS), False)
    *numbers, supposed = zip(*by_party, strict=True)
    return (*(sum(column) for column in numbers), any(supposed))
