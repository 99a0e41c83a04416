"""Queries of addresses: parameter and value, in order; and what is wrong with one that cannot be answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import parse_qsl

from parley.exhibits.wording import queries

MOST_VALUES: Final = 1_000
"""Values in one query; Streamlit's own addresses stop there, too."""

MOST_NAMED: Final = 60
"""Allowed values that a message names; a problem object of the HTTP interface holds all."""

LONGEST_TEXT: Final = 200
"""Characters of a value that a message repeats, and that a search text may have."""

Query = Sequence[tuple[str, str]]
"""Parameter and value, as they were asked."""


class QueryError(ValueError):
    """A query that cannot be answered: which parameter, what is wrong, and what would be right.

    ``allowed`` are the words of an enumerated parameter, else one sentence about its shape.
    """

    def __init__(self, parameter: str, problem: str, allowed: Iterable[str] | str) -> None:
        self.parameter, self.problem = parameter, problem
        self.allowed = [allowed] if isinstance(allowed, str) else list(allowed)
        super().__init__(queries.refusal(parameter, problem, self.allowed, MOST_NAMED))

    @classmethod
    def of(cls, error: ValueError) -> QueryError:
        """The same from an error of an analysis, '<parameter>: <problem>; allowed: <what>'."""
        parameter, _, rest = str(error).partition(": ")
        problem, _, allowed = rest.partition("; allowed: ")
        return cls(parameter, problem, allowed)


class NothingLeftError(QueryError):
    """A proper question under whose filters and options nothing is left."""


def decoded(query: str | bytes) -> Query:
    """Parameter and value of a percent-encoded query, in order.

    Raises `QueryError` for bytes that are not UTF-8 and for more values than an address
    can sensibly hold.
    """
    try:
        text = query.decode("ascii") if isinstance(query, bytes) else query
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_VALUES)
    except UnicodeDecodeError:
        raise QueryError("query", queries.NOT_UTF_8, queries.UTF_8) from None
    except ValueError:
        raise QueryError(
            "query", queries.more_than_values(MOST_VALUES), queries.up_to_values(MOST_VALUES)
        ) from None
