"""A package on the bench: what is taken, who is asked, and how it reads; the start of every part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from parley.analysis.packages import (
    Field,
    Option,
    Package,
    Reading,
    field_of,
    read,
    start,
)
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.bench.asked import Asked


@dataclass(frozen=True, eq=False)
class Bench:
    """A package as its parties see it.

    ``lost`` are (issue, option) pairs that were asked for and that the view does not offer: a text that
    a filter or the day keeps out, or a version that is gone. ``decided`` says that nothing was asked for, so that
    the package is the current text.
    """

    view: View
    asked: Asked
    field: Field
    package: Package
    reading: Reading
    lost: tuple[tuple[str, str], ...]
    decided: bool

    @property
    def empty(self) -> bool:
        """Whether the view offers nothing to take."""
        return not self.field.issues

    @cached_property
    def issues(self) -> dict[str, str]:
        """id -> name of the issues in play, in their order."""
        names = self.view.dataset.names.issues
        return {issue: names[issue] for issue in self.field.issues}

    @cached_property
    def names(self) -> dict[str, str]:
        """key -> name of the parties, in the order shown."""
        return {party.key: party.name for party in self.field.parties}

    @cached_property
    def taken(self) -> dict[str, Option | None]:
        """issue -> what it takes, None for nothing."""
        return {
            issue: self.field.option(issue, option)
            for issue, option in self.reading.choices.items()
        }

    @property
    def is_supposed(self) -> bool:
        """Whether a supposed stance has a part in what the package is said to be."""
        return bool(self.reading.clauses["supposed"].any())


@shared
def bench(view: View, asked: Asked) -> Bench:
    """The package that is asked for, or the current text. Raises `ValueError` like `field_of`."""
    parties = asked.parties or None
    field = field_of(view, parties, asked.unit, asked.suppositions or None)
    if asked.reverse:
        field = turned(field)
    wanted = asked.package
    package, lost = (start(view, field), ()) if wanted is None else field.known(wanted)
    return Bench(
        view, asked, field, package, read(field, package, asked.threshold), lost, wanted is None
    )


def turned(field: Field) -> Field:
    """The field with its parties the other way round."""
    items = replace(field.items, values=field.items.values[::-1])
    return replace(field, parties=field.parties[::-1], values=field.values[::-1], items=items)


def on_issue(cells: pd.DataFrame, issue_id: str, party: str) -> dict:
    """The row of `Reading.by_issue` of an issue and a party."""
    own = cells[(cells["issue_id"] == issue_id) & (cells["party"] == party)]
    return own.iloc[0].to_dict()
