"""Everything that can be asked of a view by name: the tables, and what is computed from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from parley.analysis.agreement import (
    AGREEMENT,
    MEASURES,
    MIN_SHARED,
    PAIRS_AT_ONCE,
    agreement,
    agreement_parts,
)
from parley.analysis.consensus import CONSENSUS, consensus
from parley.analysis.movement import MOVEMENT, movement
from parley.analysis.packages import BENCH, clause_rows, package
from parley.analysis.stances import STANCES, Unit, stances
from parley.analysis.weights import WEIGHTED_MEANS, weighted_means
from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.view import View
from parley.exhibits.bench.asked import Asked
from parley.exhibits.options import (
    NoOptions,
    Option,
    day,
    ids,
    number,
    options_of,
    self_named,
    word,
    words,
)
from parley.exhibits.query import QueryError
from parley.exhibits.wording.weights import WEIGHTED_BY, measures
from parley.export import wording

MOST_SHARED: Final = 9_999
MOST_WHOLE: Final = 2_000_000
"""So many computed rows are held at once; more are given as CSV alone, part by part. About 2,000 actors' pairs."""

UNITS: Final = ("points", "items")
_UNIT: Final = "what a column of the matrix is: a point, or the smallest clause there is"


@dataclass(frozen=True, slots=True)
class AgreementOptions:
    """What agreement can be asked: as `parley.agreement`."""

    measure: str = word("measure", "Measure", self_named(MEASURES), "the measure of agreement")
    min_shared: int = number(
        "min_shared",
        "Shared at least",
        "clauses that two actors must share for a figure to be given",
        default=MIN_SHARED,
        least=1,
        most=MOST_SHARED,
    )
    unit: str = word("unit", "Unit", self_named(UNITS), _UNIT)


@dataclass(frozen=True, slots=True)
class ConsensusOptions:
    """What consensus can be asked: as `parley.consensus`."""

    unit: str = word("unit", "Unit", self_named(UNITS), _UNIT)


@dataclass(frozen=True, slots=True)
class WeightedOptions:
    """What weighted means can be asked: as `parley.weighted_means`."""

    by: tuple[str, ...] = words(
        "by",
        WEIGHTED_BY,
        measures,
        "measures of weights to multiply; without any all weigh the same",
    )
    unit: str = word("unit", "Unit", self_named(UNITS), _UNIT)


@dataclass(frozen=True, slots=True)
class MovementOptions:
    """What movement can be asked: as `parley.movement`."""

    since: date | None = day(
        "since", "After", "the day from which on changes are given", required=True
    )
    until: date | None = day(
        "until", "Up to", "the last day of changes; the as-of date if left out"
    )


@dataclass(frozen=True, slots=True)
class ExpertOptions:
    """Which experts' views are kept."""

    analyst: tuple[str, ...] = words(
        "analyst", "Analysts", ids("analysts"), "analysts to keep, by id or name"
    )
    claim: tuple[str, ...] = words(
        "claim", "Claims", ids("claims"), "claims to keep, by id or statement"
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows that can be asked for: the name, what a row is, the columns, what else can be asked.

    ``make`` gives the frame for a view and an instance of ``options``; pages, files, the
    HTTP interface and the command line all go through `rows`. ``in_parts`` gives the same rows
    in parts where they are too many to be held at once; None where they are not. ``expected``
    says how many rows there will be, 0 where they are never many.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    make: Callable[[View, Any], pd.DataFrame]
    options: type[Any] = NoOptions
    in_parts: Callable[[View, Any], Iterator[pd.DataFrame] | None] = lambda _, __: None
    expected: Callable[[View], int] = lambda _: 0

    @property
    def fields(self) -> tuple[Option, ...]:
        """Its own options one by one."""
        return options_of(self.options)

    def rows(self, view: View, **options: Any) -> pd.DataFrame:
        """The rows of this view.

        Raises `QueryError` for options that do not go together, and before any row is made for more
        than `MOST_WHOLE`, which `parts` gives.
        """
        if (rows := self.expected(view)) > MOST_WHOLE:
            problem = wording.too_many_at_once(rows, MOST_WHOLE)
            raise QueryError(self.name, problem, wording.CSV_OR_NARROWER)
        try:
            return self.make(view, self.options(**options))
        except ValueError as error:
            raise QueryError.of(error) from error

    def parts(self, view: View, **options: Any) -> Iterator[pd.DataFrame] | None:
        """The same rows in parts where they are many, else None."""
        return self.in_parts(view, self.options(**options))


def _table(table: Table) -> Answer:
    return Answer(table.name, table.row, table.columns, lambda view, _: view[table.name])


def _expert_views(table: Table) -> Answer:
    """The experts' views, and of them only those that are asked for."""

    def make(view: View, options: ExpertOptions) -> pd.DataFrame:
        rows = view[table.name]
        for column, kept in (("analyst_id", options.analyst), ("claim_id", options.claim)):
            rows = rows[rows[column].isin(kept)] if kept else rows
        return rows.reset_index(drop=True)

    return Answer(table.name, table.row, table.columns, make, ExpertOptions)


def _computed(
    table: Table,
    make: Callable[[View, Any], pd.DataFrame],
    options: type[Any] = NoOptions,
    **more: Any,
) -> Answer:
    return Answer(table.name, table.row, table.columns, make, options, **more)


def _pairs(view: View) -> int:
    actors = len(view["actors"])
    return actors * (actors - 1) // 2


def _agreement_parts(view: View, options: AgreementOptions) -> Iterator[pd.DataFrame] | None:
    if _pairs(view) <= PAIRS_AT_ONCE:
        return None
    unit: Unit = "items" if options.unit == "items" else "points"
    return agreement_parts(view, options.measure, options.min_shared, unit)


def _bench(view: View, asked: Asked) -> pd.DataFrame:
    """The clauses of a package as its parties see them. Raises `ValueError` for what `parley.package` does."""
    parties = asked.decided(view).parties
    reading = package(
        view,
        asked.package,
        parties=parties[::-1] if asked.reverse else parties,
        unit=asked.unit,
        red_line=asked.threshold,
        suppose=asked.suppositions,
    )
    return clause_rows(reading)


_COMPUTED: Final = (
    _computed(STANCES, lambda view, _: stances(view)),
    _computed(
        AGREEMENT,
        lambda view, options: agreement(view, options.measure, options.min_shared, options.unit),
        AgreementOptions,
        in_parts=_agreement_parts,
        expected=_pairs,
    ),
    _computed(CONSENSUS, lambda view, options: consensus(view, options.unit), ConsensusOptions),
    _computed(
        WEIGHTED_MEANS,
        lambda view, options: weighted_means(view, options.by, options.unit),
        WeightedOptions,
    ),
    _computed(
        MOVEMENT,
        lambda view, options: movement(view, since=options.since, until=options.until),
        MovementOptions,
    ),
    _computed(BENCH, _bench, Asked),
)

_TABLES: Final = tuple(
    _expert_views(table) if table.name == "analyst_views" else _table(table) for table in TABLES
)

ANSWERS: Final[Mapping[str, Answer]] = {answer.name: answer for answer in (*_TABLES, *_COMPUTED)}
"""By name: every table of the contract, then what is computed from them."""
