"""Verdicts of parties on clauses, and how many of each an option or a package has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from parley.analysis.consensus import ACCEPTS
from parley.analysis.packages.chosen import Package
from parley.analysis.packages.field import Field

Verdict = Literal["accepted", "mixed", "objected", "red line", "unknown"]
VERDICTS: Final[tuple[Verdict, ...]] = ("accepted", "mixed", "objected", "red line", "unknown")
"""What a party says of a clause: 1 or more; 0; below 0; a red line; nothing that counts."""

ACCEPTED: Final = VERDICTS.index("accepted")
MIXED: Final = VERDICTS.index("mixed")
OBJECTED: Final = VERDICTS.index("objected")
RED: Final = VERDICTS.index("red line")
UNKNOWN: Final = VERDICTS.index("unknown")

RedLine = Literal[-2, -1]
RED_LINE: Final[RedLine] = -2
"""From this stance down ("rejects") an objection is a red line; -1 makes every objection one."""


def check_red_line(red_line: int) -> None:
    """Raise `ValueError` for a red line other than -2 and -1."""
    if red_line not in (-2, -1):
        raise ValueError(f"red_line: {red_line!r} is unknown; allowed: -2, -1")


def verdicts(values: np.ndarray, red_line: int = RED_LINE) -> np.ndarray:
    """The place in `VERDICTS` of each stance: an int8 array of the shape of ``values``."""
    with np.errstate(invalid="ignore"):
        said = [values >= ACCEPTS, values <= red_line, values < 0]
    found = np.select(said, [ACCEPTED, RED, OBJECTED], MIXED)
    return np.where(np.isnan(values), UNKNOWN, found).astype(np.int8)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """How often each party gives each verdict on each option.

    ``counts`` is options x parties x verdicts, int64, the options in the order of
    `Field.every_option`; ``agreed`` (options,) the clauses that every party that spoke on them accepts, at
    least one having spoken.
    """

    counts: np.ndarray
    agreed: np.ndarray

    @property
    def score(self) -> np.ndarray:
        """Accepted minus objected, red lines being objections: options x parties."""
        counts = self.counts
        return counts[..., ACCEPTED] - counts[..., OBJECTED] - counts[..., RED]


def tally(field: Field, red_line: int = RED_LINE) -> Tally:
    """The verdicts on each option. Raises `ValueError` for a ``red_line`` other than -2 and -1."""
    check_red_line(red_line)
    return tally_of(field, field.values, red_line)


def tally_of(field: Field, values: np.ndarray, red_line: int) -> Tally:
    """As `tally`, for other stances of the same parties on the same clauses."""
    given = verdicts(values, red_line)
    shape = (len(field.every_option), len(field.parties), len(VERDICTS))
    counts = np.zeros(shape, dtype=np.int64)
    for place in range(len(VERDICTS)):
        counts[..., place] = field.by_option((given == place).astype(np.float64))
    spoke = (given != UNKNOWN).any(axis=0)
    agreed = spoke & ((given == ACCEPTED) | (given == UNKNOWN)).all(axis=0)
    return Tally(counts, field.by_option(agreed.astype(np.float64)))


def package_counts(field: Field, package: Package, red_line: int = RED_LINE) -> np.ndarray:
    """How often each party gives each verdict on a package: parties x verdicts."""
    given = verdicts(field.values[:, field.columns(package)], red_line)
    return np.stack([(given == place).sum(axis=1) for place in range(len(VERDICTS))], axis=1)


def score_of(field: Field, values: np.ndarray) -> np.ndarray:
    """Accepted minus objected clauses of each option: options x rows of ``values``, stances by clause."""
    with np.errstate(invalid="ignore"):
        signs = (values >= ACCEPTS).astype(np.float64) - (values < 0)
    return field.by_option(signs)


def on_items_alone(field: Field, red_line: int) -> np.ndarray:
    """Where a party has a red line on an item, and none on its point: parties x items, boolean.

    The point's own stance is unknown, or milder than that on the item.
    """
    items = field.items
    if not items.items:
        return np.zeros((len(field.parties), 0), dtype=bool)
    return (items.values <= red_line) & ~(field.values[:, items.point] <= red_line)


def item_red_lines(field: Field, red_line: int) -> np.ndarray:
    """How many red lines on single items (`on_items_alone`) each option has: (options,)."""
    by_clause = np.zeros(len(field.clauses))
    np.add.at(by_clause, field.items.point, on_items_alone(field, red_line).sum(axis=0))
    return field.by_option(by_clause)
