"""Everything that can be asked of a view by name: the tables, and what is computed from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from parley.analysis.agreement import AGREEMENT, agreement
from parley.analysis.consensus import CONSENSUS, consensus
from parley.analysis.movement import MOVEMENT, movement
from parley.analysis.stances import STANCES, stances
from parley.dataset.contract import TABLES, Column, Table
from parley.dataset.view import View
from parley.export import parameters
from parley.export.parameters import Parameter, QueryError

Options = Mapping[str, Any]

_NARROWED_BY: Final[Mapping[str, Mapping[str, Parameter]]] = {
    "analyst_views": {"analyst_id": parameters.ANALYST, "claim_id": parameters.CLAIM}
}
"""Tables with parameters of their own: by which column each of these narrows."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows that can be asked for: the name, what a row is, the columns, own parameters.

    ``make`` gives the frame for a view and the values of ``parameters``; pages, files, the
    HTTP interface and the command line all go through `rows`.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
    make: Callable[[View, Options], pd.DataFrame]
    parameters: tuple[Parameter, ...] = ()

    def rows(self, view: View, options: Options | None = None) -> pd.DataFrame:
        """The rows of this view. Raises `QueryError` for options that do not go together."""
        try:
            return self.make(view, options or {one.name: one.default for one in self.parameters})
        except ValueError as error:
            raise QueryError.of(error) from error


def _table(table: Table) -> Answer:
    own = _NARROWED_BY.get(table.name, {})

    def make(view: View, options: Options) -> pd.DataFrame:
        """The table, and of it only the rows that its own parameters ask for."""
        rows = view[table.name]
        for column, parameter in own.items():
            if options[parameter.name]:
                rows = rows[rows[column].isin(options[parameter.name])]
        return rows.reset_index(drop=True)

    return Answer(table.name, table.row, table.columns, make, tuple(own.values()))


def _computed(
    table: Table, make: Callable[[View, Options], pd.DataFrame], *own: Parameter
) -> Answer:
    return Answer(table.name, table.row, table.columns, make, own)


_COMPUTED: Final = (
    _computed(STANCES, lambda view, _: stances(view)),
    _computed(
        AGREEMENT,
        lambda view, options: agreement(view, **options),
        parameters.MEASURE,
        parameters.SHARED_AT_LEAST,
        parameters.UNIT,
    ),
    _computed(CONSENSUS, lambda view, options: consensus(view, **options), parameters.UNIT),
    _computed(
        MOVEMENT,
        lambda view, options: movement(view, **options),
        parameters.SINCE,
        parameters.UNTIL,
    ),
)

ANSWERS: Final[Mapping[str, Answer]] = {one.name: one for one in (*map(_table, TABLES), *_COMPUTED)}
"""By name: every table of the contract, then what is computed from them."""
