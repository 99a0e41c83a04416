"""A package on the bench: what is taken, who is asked, and how it reads; the start of every part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

import pandas as pd

from parley.analysis.packages import (
    Field,
    Option,
    Package,
    Reading,
    field_of,
    offer,
    on_whole_texts,
    read,
    start,
)
from parley.analysis.stances import plan_stances, told_here, with_statement
from parley.dataset import View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.bench.asked import Asked, parties_offered
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.sources_of import clause_sources, each_once, statement_sources

STATEMENT: Final = ("basis", "speaker", "summary", "source_id", "locator")
"""What is told of a statement behind a red line."""


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
    def rows(self) -> dict[str, str]:
        """The same in the order shown: those that take nothing after all others."""
        left = [issue for issue, option in self.taken.items() if option is None]
        return {
            **{i: name for i, name in self.issues.items() if i not in left},
            **{i: self.issues[i] for i in left},
        }

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
    def answers(self) -> int:
        """How many answers the parties could give to its clauses, one each."""
        return len(self.reading.clauses)

    @property
    def heard(self) -> int:
        """How many of them are known."""
        return int(self.reading.by_party["heard"].sum())

    @property
    def cut(self) -> tuple[tuple[str, str], ...]:
        """(issue, text) of which there are more versions than are offered."""
        return offer(self.view, self.asked.unit).cut

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The texts that it takes wordings from, each once, in the order of the issues."""
        return tuple(dict.fromkeys(one.plan_id for one in self.taken.values() if one is not None))

    @cached_property
    def whole_texts(self) -> pd.DataFrame:
        """Where a party's stance on one of these texts as a whole would be a red line: rows of
        `analysis.packages.on_whole_texts`. They are not counted, as no package is that text alone."""
        said = on_whole_texts(self.view, self.field.parties, self.texts)
        return said[said["stance"] <= self.asked.threshold].reset_index(drop=True)

    @cached_property
    def said_of_whole_texts(self) -> pd.DataFrame:
        """What was said for these: ``plan_id``, ``party``, ``stance`` of the party, and a row for each of its
        ``actor_id`` with ``actor_stance``, ``date`` and `STATEMENT`."""
        rows = self.whole_texts.assign(actor_id=self.whole_texts["actors"].map(split))
        rows = rows.drop(columns="actors").explode("actor_id", ignore_index=True)
        said = plan_stances(self.view).rename(columns={"stance": "actor_stance"})
        rows = rows.astype({"actor_id": "str"}).merge(said, on=["plan_id", "actor_id"])
        return with_statement(self.view, rows, STATEMENT)

    def changed(self, package: Package) -> tuple[tuple[str, str], ...]:
        """The issues on which another package differs, and what it takes there."""
        return tuple(
            (issue, package.option(issue))
            for issue in self.field.issues
            if package.option(issue) != self.package.option(issue)
        )

    @property
    def not_asked(self) -> tuple[str, ...]:
        """The names of those of whom something is supposed and who are none of the parties."""
        who = dict.fromkeys(one.party for one in self.asked.suppositions)
        names = parties_offered(self.view.dataset)
        return tuple(names[key] for key in who if key not in self.names)

    def telling(self) -> str | None:
        """The square that a page opens with: the first of the lowest stance; None where nobody was heard."""
        heard = self.reading.by_issue.dropna(subset=["worst"])
        if heard.empty:
            return None
        lowest = heard.iloc[int(heard["worst"].to_numpy(dtype="int64").argmin())]
        return cell_id(lowest["issue_id"], lowest["party"])

    @property
    def is_supposed(self) -> bool:
        """Whether a supposed stance has a part in what the package is said to be."""
        return bool(self.reading.clauses["supposed"].any())


@shared
def bench(view: View, asked: Asked) -> Bench:
    """The package that is asked for, or the current text. Raises `ValueError` like `field_of`."""
    asked = asked.decided(view)
    supposed = [one for one in asked.suppositions if one.party in asked.parties]
    field = field_of(view, asked.parties, asked.unit, supposed or None)
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


def cell_id(issue_id: str, party: str) -> str:
    """A square's choice id."""
    return f"{issue_id}{CHOICE_SEPARATOR}{party}"


def sources(model: Bench) -> tuple[str, ...]:
    """The sources of the statements behind the package's stances and beside them, and of its wordings."""
    clauses = model.reading.clauses
    said_here = told_here(model.view.narrow(text="", issue=()))
    actors = {actor for ids in clauses["actors"] for actor in split(ids)}
    of_them = said_here[said_here["actor_id"].isin(actors)]
    taken = clauses["clause_id"].drop_duplicates()
    said = statement_sources(of_them, taken)
    of_whole = each_once(model.said_of_whole_texts["source_id"])
    return tuple(dict.fromkeys([*said, *of_whole, *clause_sources(model.view.dataset, taken)]))
