"""Which packages are searched: the issues, and what each of them can be given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.packages.field import Field


@dataclass(frozen=True, eq=False)
class Space:
    """Every package that takes one of the ``candidates`` on each of the ``issues``.

    Both stand in the data's order, but for a candidate that was asked to come first; '' (left out) comes
    last and only where it was allowed or pinned. ``pinned`` are the issues whose option was given; ``forced`` those with but one option.
    All other issues are left out.
    """

    field: Field
    issues: tuple[str, ...]
    candidates: tuple[tuple[str, ...], ...]
    pinned: tuple[tuple[str, str], ...]
    forced: tuple[str, ...]

    @cached_property
    def rows(self) -> tuple[np.ndarray, ...]:
        """The place of each candidate in `Field.every_option`, -1 for left out."""
        return tuple(
            np.array(
                [self.field.option_of[issue, o] if o != LEFT_OUT else -1 for o in options],
                dtype=np.int64,
            )
            for issue, options in zip(self.issues, self.candidates, strict=True)
        )

    @property
    def free(self) -> tuple[str, ...]:
        """The issues on which there is something to choose."""
        return tuple(
            issue
            for issue, options in zip(self.issues, self.candidates, strict=True)
            if len(options) > 1
        )

    @property
    def size(self) -> int:
        """How many packages there are."""
        number = 1
        for options in self.candidates:
            number *= len(options)
        return number

    def package(self, choice: Sequence[int]) -> Package:
        """The package that takes the candidate at this place on each issue."""
        return Package(
            tuple(
                (issue, options[place])
                for issue, options, place in zip(self.issues, self.candidates, choice, strict=True)
            )
        )

    def holds(self, package: Package) -> bool:
        """Whether a package is one of those searched."""
        return set(package.issues) <= set(self.issues) and all(
            package.option(issue) in options
            for issue, options in zip(self.issues, self.candidates, strict=True)
        )


def space(
    field: Field,
    issues: Iterable[str] | None = None,
    pinned: Package | Mapping[str, str] | str | None = None,
    *,
    leave_out: bool = False,
    near: Package | None = None,
) -> Space:
    """The packages to search: those that take an option on each of these issues, all in play for None.

    ``pinned`` issues keep their option ('' to keep one left out by a mapping) and are taken in where ``issues`` has them
    not. With ``leave_out`` an issue may be left out, too. On each issue what the package ``near`` takes
    is the first candidate, so that what is listed begins with what changes least of it. Raises `ValueError` for an issue or
    option that there is not.
    """
    kept = dict(pinned.items()) if isinstance(pinned, Mapping) else {}
    if pinned is not None and not isinstance(pinned, Mapping):
        kept = dict(field.package(pinned).choices)
    for issue, option in kept.items():
        field.option(issue, option)
    asked = field.issues if issues is None else tuple(issues)
    for issue in asked:
        field.option_ids(issue)
    wanted = tuple(issue for issue in field.issues if issue in kept or issue in asked)
    candidates, forced = [], []
    for issue in wanted:
        options = field.option_ids(issue)
        if issue in kept:
            candidates.append((kept[issue],))
            continue
        own = near.option(issue) if near is not None else None
        offered = options if leave_out else options[:-1]
        candidates.append(tuple(sorted(offered, key=lambda one: one != own)) if own else offered)
        if len(candidates[-1]) == 1:
            forced.append(issue)
    return Space(
        field,
        wanted,
        tuple(candidates),
        tuple((issue, kept[issue]) for issue in wanted if issue in kept),
        tuple(forced),
    )
