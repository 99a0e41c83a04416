"""The clause whose own view is asked for."""

from __future__ import annotations

from dataclasses import dataclass

from parley.dataset import Record, View
from parley.exhibits.choice_keys import CLAUSE
from parley.exhibits.options import ids, option, word
from parley.exhibits.query import QueryError
from parley.isolation import isolated


@dataclass(frozen=True, slots=True)
class ClauseOptions:
    """What an exhibit about one clause must be asked for."""

    clause: str | None = word(
        CLAUSE, "Clause", ids("clauses"), "the clause to show, by id or text and number",
        required=True, by_value=True,
    )  # fmt: skip


def title(view: View, clause_id: str) -> str:
    """'US 28 points, point 6: Ceiling of 600,000'."""
    clause = view.dataset.record("clauses", clause_id)
    text = view.dataset.names.plans[clause["plan_id"]]
    return f"{text}, point {isolated(clause['number'])}: {isolated(clause['heading'])}"


def chosen_clause(view: View, options: ClauseOptions) -> Record:
    """Its row; `QueryError` where none is asked for."""
    if options.clause is None:
        clause_option = option(ClauseOptions, "clause")
        raise QueryError("clause", "missing", clause_option.wording(view.dataset))
    return view.dataset.record("clauses", options.clause)
