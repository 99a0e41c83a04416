"""The best packages by a stated aim, exactly, with those that are as good."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from math import prod
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.packages.chosen import Package
from parley.analysis.packages.field import Field, Supposed, field_of
from parley.analysis.packages.frames import framed, kinds_of
from parley.analysis.packages.obstacles import Obstacles, obstacles
from parley.analysis.packages.reading import Reading, read, start
from parley.analysis.packages.space import Space, space
from parley.analysis.packages.tally import (
    RED,
    RED_LINE,
    UNKNOWN,
    check_red_line,
    item_red_lines,
    tally,
)
from parley.analysis.stances import Unit
from parley.dataset.view import View

Aim = Literal["fewest", "worst-off", "accepted"]
AIMS: Final[tuple[Aim, ...]] = ("fewest", "worst-off", "accepted")
"""Fewest red lines in all; fewest for the party that has most; most clauses accepted by all who spoke."""

MOST_LISTED: Final = 20
"""So many packages that are equally good are listed."""

FIGURES: Final = ("red_lines", "worst_off", "agreed", "left_out", "item_red_lines", "unknown")


@dataclass(frozen=True, eq=False)
class Best:
    """The packages of a space that are best by an aim, all of them equally good.

    ``packages`` are up to `MOST_LISTED` of them in the order of the candidates, the data's: by the option on the first
    issue, then on the next. ``number`` says how many there are in all, None where only so much is
    known that there are more, or where the list may lack some (``complete`` is False: every
    package listed is the best, but counting the rest was given up). ``more`` is whether there are more than listed, as far as known.

    ``table`` has a row a package: ``package`` (its text), ``red_lines`` of all parties together,
    ``worst_off``, the largest number of any one party, ``agreed`` clauses that all who spoke accept,
    ``left_out`` issues, ``item_red_lines`` on single items that their points do not show, and
    ``unknown`` stances. The frames of `first` are those of this result, too. ``obstacles`` say why no package is without a red line, where none is.
    """

    aim: Aim
    red_line: int
    leave_out: bool
    space: Space
    packages: tuple[Package, ...]
    number: int | None
    complete: bool

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row a package, see above."""
        return _table(self.space, self.packages, self.red_line)

    @cached_property
    def obstacles(self) -> Obstacles:
        """Why no package searched is without a red line, where none is."""
        return obstacles(self.space, self.red_line)

    @property
    def more(self) -> bool:
        """Whether there are, as far as known, more than those listed."""
        return self.number is None or self.number > len(self.packages)

    @property
    def possible(self) -> bool:
        """Whether any package searched is without a red line."""
        return not self.obstacles.blocked_issues

    @cached_property
    def first(self) -> Reading:
        """The first of the packages as its parties see it."""
        return read(self.space.field, self.packages[0], self.red_line)

    @property
    def by_party(self) -> pd.DataFrame:
        """As `Reading` has it, of the first package."""
        return self.first.by_party

    @property
    def by_issue(self) -> pd.DataFrame:
        """As `Reading` has it, of the first package."""
        return self.first.by_issue

    @property
    def clauses(self) -> pd.DataFrame:
        """As `Reading` has it, of the first package."""
        return self.first.clauses

    @property
    def swaps(self) -> pd.DataFrame:
        """As `Reading` has it, of the first package."""
        return self.first.swaps


def best_packages(
    view: View,
    *,
    parties: Iterable[str] | None = None,
    aim: Aim = "fewest",
    issues: Iterable[str] | None = None,
    pinned: Package | Mapping[str, str] | str | None = None,
    leave_out: bool = False,
    unit: Unit = "points",
    red_line: int = RED_LINE,
    suppose: Mapping[tuple[str, str], int | None] | Iterable[Supposed] | None = None,
) -> Best:
    """The packages that are best by an aim, exactly, and those that are equally good.

    ``aim``: "fewest" red lines in all; "worst-off": fewest for the party that has most, then fewest in all; or "accepted": most
    clauses accepted by all who spoke on them. Of equals those with fewer issues left out are
    better, then those with fewer red lines on single items (which their points do not show), then those with
    fewer stances unknown; what is equal then is listed. ``issues`` are those to find an option for, by default
    those of the current text, or all in play where it has none; ``pinned`` ones keep their option;
    the others are left out. Only with ``leave_out`` may an issue searched be left out, as leaving out everything would
    have no red line. The other parameters are those of `package`.

    Raises `ValueError` for another aim, and as `package` does.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view()
    >>> found = parley.best_packages(view, aim="worst-off", issues=["wardens", "water-share"])
    >>> found.table[["package", "red_lines", "unknown"]]
                                   package  red_lines  unknown
    0    wardens:revised,water-share:draft          0        3
    1  wardens:revised,water-share:revised          0        3
    """
    named = None if parties is None else tuple(parties)
    field = field_of(view, named, unit, suppose)
    if issues is None:
        issues = start(view, field).issues or None
    return best(field, aim, issues, pinned, leave_out=leave_out, red_line=red_line)


def best(
    field: Field,
    aim: Aim = "fewest",
    issues: Iterable[str] | None = None,
    pinned: Package | Mapping[str, str] | str | None = None,
    *,
    leave_out: bool = False,
    red_line: int = RED_LINE,
    near: Package | None = None,
) -> Best:
    """As `best_packages`, of a field; ``issues`` None are all in play, ``near`` as in `space`."""
    if aim not in AIMS:
        raise ValueError(f"aim: {aim!r} is unknown; allowed: {', '.join(AIMS)}")
    check_red_line(red_line)
    among = space(field, issues, pinned, leave_out=leave_out, near=near)
    figures = _Figures(among, red_line)
    choices, number, complete = _worst_off(figures) if aim == "worst-off" else _apart(figures, aim)
    packages = tuple(among.package(choice) for choice in choices)
    return Best(
        aim,
        red_line,
        leave_out,
        among,
        packages,
        number,
        complete,
    )


class _Figures:
    """What each candidate of a space adds to the figures of a package.

    ``further`` are the costs of which less is better among equals, the first before the next: issues left
    out, red lines on single items, unknown stances.
    """

    def __init__(self, among: Space, red_line: int) -> None:
        counted = tally(among.field, red_line)
        hidden = item_red_lines(among.field, red_line)
        self.red, self.agreed, self.further = [], [], []
        for rows in among.rows:
            out = rows < 0
            parts = np.where(out[:, None, None], 0, counted.counts[rows])
            self.red.append(parts[..., RED])
            self.agreed.append(np.where(out, 0, counted.agreed[rows]))
            unknown = parts[..., UNKNOWN].sum(axis=1)
            self.further.append(np.stack([out, np.where(out, 0, hidden[rows]), unknown], axis=1))


def _table(among: Space, packages: tuple[Package, ...], red_line: int) -> pd.DataFrame:
    """See `Best`."""
    counted, hidden = tally(among.field, red_line), item_red_lines(among.field, red_line)
    rows = []
    for package in packages:
        options = [among.field.option_of[pair] for pair in package.choices]
        at = np.array(options, dtype=np.int64)
        red = counted.counts[at, :, RED].sum(axis=0)
        rows.append(
            (
                package.text,
                int(red.sum()),
                int(red.max(initial=0)),
                int(counted.agreed[at].sum()),
                len(among.issues) - len(at),
                int(hidden[at].sum()),
                int(counted.counts[at, :, UNKNOWN].sum()),
            )
        )
    return framed(rows, kinds_of(("package",), FIGURES))


def _apart(figures: _Figures, aim: Aim) -> tuple[list[tuple[int, ...]], int, bool]:
    """The best choices where issues do not bear on one another, how many, and that these are all.

    The figures of a package are sums over its issues, and sums are lexicographically least where
    every part is: so the best options of each issue make the best packages, all of them.
    """
    ties = []
    for place, red in enumerate(figures.red):
        first = -figures.agreed[place] if aim == "accepted" else red.sum(axis=1)
        costs = np.column_stack([first, figures.further[place]]).tolist()
        ties.append([n for n, cost in enumerate(costs) if cost == min(costs)])
    return list(islice(product(*ties), MOST_LISTED)), prod(map(len, ties)), True


def _worst_off(figures: _Figures) -> tuple[list[tuple[int, ...]], int | None, bool]:
    # Only who asks for the worst-off waits for scipy's solvers.
    from parley.analysis.packages.worst_off import Costs, worst_off

    costs = [
        Costs(red, np.column_stack([red.sum(axis=1), further]))
        for red, further in zip(figures.red, figures.further, strict=True)
    ]
    found = worst_off(costs, MOST_LISTED + 1)
    known = found.complete and len(found.choices) <= MOST_LISTED
    listed = found.choices[:MOST_LISTED]
    return listed, len(listed) if known else None, found.complete
