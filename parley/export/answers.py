"""Everything that can be asked of a view by name: the tables, and what is computed from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from parley.analysis.agreement import agreement
from parley.analysis.consensus import consensus
from parley.analysis.movement import movement
from parley.analysis.stances import STATES, stances
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


def _column(
    name: str,
    kind: Any,
    meaning: str,
    *,
    required: bool = True,
    words: Mapping[str, str] | None = None,
) -> Column:
    return Column(name, kind, meaning, required=required, words=words or {})


_ACTOR: Final = _column("actor_id", "id", "the actor")
_CLAUSE: Final = _column("clause_id", "id", "the clause")
_STATEMENT: Final = _column("position_id", "id", "the statement behind it", required=False)

_COMPUTED: Final = (
    Answer(
        "stances",
        "what an actor's cell on a clause says as of the date",
        (
            _ACTOR,
            _CLAUSE,
            _column("stance", "integer", "-2..2, empty in the states that do not count", required=False),
            _column("state", "word", "how the cell is known", words=dict.fromkeys(STATES, "")),
            _STATEMENT,
            _column("date", "date", "the day of that statement", required=False),
        ),
        lambda view, _: stances(view),
    ),
    Answer(
        "agreement",
        "how far two actors agree over the clauses on which both have a stance",
        (
            _column("actor_a", "id", "one actor"),
            _column("actor_b", "id", "the other"),
            _column("value", "number", "the measure; empty below min_shared or where undefined", required=False),
            _column("shared", "integer", "clauses on which both have a stance"),
            _column("total", "integer", "clauses in the view"),
            _column("low", "number", "the least it can become, whatever the two may yet say", required=False),
            _column("high", "number", "the most it can become", required=False),
        ),
        lambda view, options: agreement(view, **options),
        (parameters.MEASURE, parameters.SHARED_AT_LEAST, parameters.UNIT),
    ),
    Answer(
        "consensus",
        "how far those who spoke on a clause agree on it",
        (
            _CLAUSE,
            _column("n", "integer", "actors with a stance"),
            _column("mean", "number", "their mean stance, -2..2", required=False),
            _column("agreement_a", "number", "van der Eijk's A, -1..1", required=False),
            _column("consensus", "number", "Tastle and Wierman's consensus, 0..1", required=False),
            _column("polarisation", "number", "(1 - A) / 2, 0..1", required=False),
            _column("worst_side", "text", "the side with the lowest mean", required=False),
        ),
        lambda view, options: consensus(view, **options),
        (parameters.UNIT,),
    ),
    Answer(
        "movement",
        "a change after one day and up to another: of a stance, or of a clause",
        (
            _column("kind", "text", "what sort of change"),
            _column("date", "date", "the day of the statement or of the text"),
            _column("actor_id", "id", "whose stance", required=False),
            _column("clause_id", "id", "the clause", required=False),
            _column("from_clause_id", "id", "the earlier clause of a changed one", required=False),
            _column("plan_id", "id", "the clause's text, or the one that made the change", required=False),
            _column("before", "integer", "the stance before, -2..2", required=False),
            _column("after", "integer", "the stance after, -2..2", required=False),
            _column("size", "integer", "how far it moved, 0..4", required=False),
            _column("path", "text", "all stances held from before on", required=False),
            _STATEMENT,
            _column("source_id", "id", "where it is told", required=False),
            _column("note", "text", "of the lineage, or the text's name", required=False),
        ),
        lambda view, options: movement(view, **options),
        (parameters.SINCE, parameters.UNTIL),
    ),
)  # fmt: skip

ANSWERS: Final[Mapping[str, Answer]] = {one.name: one for one in (*map(_table, TABLES), *_COMPUTED)}
"""By name: every table of the contract, then what is computed from them."""
