"""What can be chosen on each issue: what one text says on it, in each of its versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, product
from math import prod
from typing import Final

import pandas as pd

from parley.analysis.lineage import kept_family
from parley.analysis.packages.chosen import LEFT_OUT, Package
from parley.analysis.stances import Unit
from parley.dataset.kept import kept
from parley.dataset.view import View

MOST_VERSIONS: Final = 32
"""So many versions of one text on one issue are offered: those with the fewest variants first."""

MOST_OF_A_TEXT: Final = 8
"""A text with no more versions than this is a landmark in each of them, else in that of its own."""


@dataclass(frozen=True, slots=True)
class Option:
    """What one text says on one issue.

    ``option_id`` is the text's id; where points were never agreed and versions of the other side
    take their place, these ``variants`` (clause ids) are in it by their numbers, as in
    ``ua-us-20+12-us``. ``clauses`` are the clauses that count, in the data's order. ``same_as`` is the
    first option on the issue whose every wording this one keeps, and which has no other; '' where
    that is this one itself.
    """

    issue_id: str
    option_id: str
    plan_id: str
    variants: tuple[str, ...]
    clauses: tuple[str, ...]
    same_as: str = LEFT_OUT


@dataclass(frozen=True, slots=True)
class Landmark:
    """A published text as a package; ``variants`` as in `Option`, of all its issues."""

    plan_id: str
    variants: tuple[str, ...]
    package: Package


@dataclass(frozen=True, slots=True)
class Offer:
    """The issues in play, in the data's order, and what each offers, text by text.

    ``points`` gives for each clause that counts as an item its point, and is empty for points.
    ``cut`` are the (issue, text) of which there are more than `MOST_VERSIONS` versions.
    """

    issues: tuple[str, ...]
    options: tuple[tuple[Option, ...], ...]
    landmarks: tuple[Landmark, ...]
    cut: tuple[tuple[str, str], ...]

    @property
    def clauses(self) -> tuple[str, ...]:
        """Every clause of an option, once, issue by issue."""
        return tuple(
            dict.fromkeys(
                clause
                for options in self.options
                for option in options
                for clause in option.clauses
            )
        )


@kept
def offer(view: View, unit: Unit = "points") -> Offer:
    """What the texts of a view that are public on its day say on each issue.

    ``unit`` as in `parley.analysis.stances.matrix`: the points, or the smallest clauses. A text
    is offered whole wherever the view's search finds any clause of it on the issue. Raises
    `ValueError` for another ``unit``.
    """
    if unit not in ("points", "items"):
        raise ValueError(f"unit: {unit!r} is unknown; allowed: points, items")
    found = view["clauses"]
    table = view.narrow(text="")["clauses"]
    counting = _counting(table, view.dataset["clauses"], unit)
    versions = _Versions(view.dataset["clauses"])
    order = view.dataset["issues"].sort_values("order", kind="stable")["issue_id"]
    told = set(table["plan_id"])
    texts = [plan for plan in view["plans"]["plan_id"] if plan in told]
    wanted = set(zip(found["issue_id"], found["plan_id"], strict=True))
    by_place: dict[tuple[str, str], list[str]] = {}
    for issue, plan, clause in counting[["issue_id", "plan_id", "clause_id"]].to_numpy().tolist():
        by_place.setdefault((issue, plan), []).append(clause)
    wording = linked(kept_family(view))
    issues, offered, cut = [], [], []
    for issue in order:
        of_issue: list[Option] = []
        for plan in texts:
            if (issue, plan) in wanted and (issue, plan) in by_place:
                made = versions.of(issue, plan, by_place[issue, plan])
                of_issue += islice(made, MOST_VERSIONS)
                if next(made, None) is not None:
                    cut.append((issue, plan))
        if of_issue:
            issues.append(issue)
            offered.append(_with_same(of_issue, wording))
    own = _by_text(offered)
    marks = [mark for plan in texts for mark in _landmarks(plan, own.get(plan, {}))]
    return Offer(tuple(issues), tuple(offered), tuple(marks), tuple(cut))


def _with_same(options: Sequence[Option], wording: Mapping[str, str]) -> tuple[Option, ...]:
    """The options of an issue, each with the first one that has the same wordings."""
    first: dict[tuple[str, ...], str] = {}
    told = []
    for option in options:
        wordings = tuple(sorted(wording[clause] for clause in option.clauses))
        same = first.setdefault(wordings, option.option_id)
        told.append(replace(option, same_as=same) if same != option.option_id else option)
    return tuple(told)


def _by_text(offered: Sequence[Sequence[Option]]) -> dict[str, dict[str, list[Option]]]:
    """Each text's options by issue, in their order."""
    own: dict[str, dict[str, list[Option]]] = {}
    for options in offered:
        for option in options:
            own.setdefault(option.plan_id, {}).setdefault(option.issue_id, []).append(option)
    return own


def _counting(table: pd.DataFrame, every: pd.DataFrame, unit: Unit) -> pd.DataFrame:
    if unit == "points":
        return table[table["part_of"].isna()]
    return table[~table["clause_id"].isin(every["part_of"])]


class _Versions:
    """Which clauses stand side by side as versions of one another, and what a choice leaves."""

    def __init__(self, clauses: pd.DataFrame) -> None:
        own = clauses.set_index("clause_id")
        self._above = linked(own["part_of"])
        self._number = linked(own["number"])
        self._plans = set(clauses["plan_id"])
        base = linked(own["variant_of"])
        self._first: dict[str, str] = {}
        for clause in base:
            at = clause
            while at in base:  # the check lets no loop through
                at = base[at]
            self._first[clause] = at
            self._first[at] = at
        members: dict[str, list[str]] = {}
        for clause in own.index:
            if clause in self._first:
                members.setdefault(self._first[clause], []).append(clause)
        self._members = {
            first: [first, *(c for c in group if c != first)] for first, group in members.items()
        }

    def of(self, issue: str, plan: str, clauses: Sequence[str]) -> Iterator[Option]:
        """The options of one text on one issue: its own version, then those with variants."""
        chain = {clause: self._versioned_above(clause) for clause in clauses}
        groups = list(dict.fromkeys(self._first[c] for above in chain.values() for c in above))
        seen: set[tuple[str, ...]] = set()
        for variants in self._fewest_first(groups):
            replaced = {self._first[variant] for variant in variants}
            taken = {*variants, *(first for first in groups if first not in replaced)}
            left = tuple(c for c in clauses if all(above in taken for above in chain[c]))
            if not left or left in seen:
                continue
            seen.add(left)
            yield Option(issue, self._id(plan, variants), plan, variants, left)

    def _fewest_first(self, groups: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Every choice of variants for some of these clauses: none, then for one of them, and so on."""
        for number in range(len(groups) + 1):
            for some in combinations(groups, number):
                yield from product(*(self._members[first][1:] for first in some))

    def _versioned_above(self, clause: str) -> list[str]:
        """The clause and those that it is part of, as far as they have versions."""
        found = []
        at: str | None = clause
        while at is not None:
            if at in self._first:
                found.append(at)
            at = self._above.get(at)
        return found

    def _id(self, plan: str, variants: Sequence[str]) -> str:
        by_number = "+".join([plan, *(str(self._number[v]) for v in variants)])
        if variants and by_number in self._plans:
            return "+".join([plan, *variants])
        return by_number


def _landmarks(plan: str, own: Mapping[str, Sequence[Option]]) -> list[Landmark]:
    """The text as a package, in its own version and, where these are few, in every other."""
    if not own:
        return []
    number = prod(len(options) for options in own.values())
    marks = []
    for choice in islice(product(*own.values()), number if number <= MOST_OF_A_TEXT else 1):
        chosen = {option.issue_id: option.option_id for option in choice}
        variants = tuple(v for option in choice for v in option.variants)
        marks.append(Landmark(plan, variants, Package.of(chosen)))
    return marks


def linked(column: pd.Series) -> dict[str, str]:
    """What a column by clause says of each clause, without those of which it says nothing."""
    known = column.dropna()
    return dict(zip(known.index.astype("str"), known.astype("str"), strict=True))


def without(options: Sequence[Option]) -> tuple[str, ...]:
    """The ids that an issue can be given, in order: its options', then '' for left out."""
    return (*(option.option_id for option in options), LEFT_OUT)
