"""The query parameters of addresses: what each may hold, and filters made from them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import parse_qsl

from parley.analysis.agreement import MEASURES, MIN_SHARED
from parley.dataset import Dataset, Filters
from parley.dataset.contract import BASIS_WORDS, OLDER_BASIS_WORDS

MOST_VALUES: Final = 1_000
"""Values in one query; Streamlit's own addresses stop there, too."""

MOST_NAMED: Final = 40
"""Allowed values that a message names; a problem object of the HTTP interface holds all."""

LONGEST_TEXT: Final = 200
LARGEST_MIN_SHARED: Final = 9_999

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_WHOLE: Final = re.compile(r"\d{1,9}", re.ASCII)

Pairs = Sequence[tuple[str, str]]
"""A query as it was asked: parameter and value, in order."""


class QueryError(ValueError):
    """A query that cannot be answered: which parameter, what is wrong, and what would be right.

    ``allowed`` are the words of an enumerated parameter, else one sentence about its shape.
    """

    def __init__(self, parameter: str, problem: str, allowed: Iterable[str] | str) -> None:
        self.parameter, self.problem = parameter, problem
        self.allowed = [allowed] if isinstance(allowed, str) else list(allowed)
        named = ", ".join(self.allowed[:MOST_NAMED])
        if len(self.allowed) > MOST_NAMED:
            named += f" and {len(self.allowed) - MOST_NAMED:,} more"
        super().__init__(f"{parameter}: {problem}; allowed: {named}")

    @classmethod
    def of(cls, error: ValueError) -> QueryError:
        """The same from an error of an analysis, '<parameter>: <problem>; allowed: <what>'."""
        parameter, _, rest = str(error).partition(": ")
        problem, _, allowed = rest.partition("; allowed: ")
        return cls(parameter, problem, allowed)


def _words(name: str, text: str) -> str:
    if not 1 <= len(text) <= LONGEST_TEXT:
        allowed = f"1 to {LONGEST_TEXT} characters; leave it out to search for nothing"
        raise QueryError(name, f"{len(text):,} characters", allowed)
    return text


@dataclass(frozen=True, slots=True)
class Parameter:
    """One query parameter: its name, what it means, what it may hold.

    ``labels`` gives for a data set id -> name of the values of an enumerated parameter; both
    are accepted. Others are read by ``read``, which raises `QueryError`, and look like
    ``shape``, a JSON Schema. ``many`` says that it may be repeated. ``older`` maps words that
    addresses held before to today's.
    """

    name: str
    meaning: str
    shape: Mapping[str, Any]
    many: bool = False
    required: bool = False
    default: Any = None
    labels: Callable[[Dataset], Mapping[str, str]] | None = None
    read: Callable[[str, str], Any] = _words
    older: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def _date(name: str, text: str) -> date:
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        problem = f"{text[:LONGEST_TEXT]!r} is not a date"
        raise QueryError(name, problem, "a calendar date written YYYY-MM-DD") from None


def _whole_number(name: str, text: str) -> int:
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= LARGEST_MIN_SHARED:
        raise QueryError(
            name, f"{text[:20]!r} is out of range", f"a whole number from 1 to {LARGEST_MIN_SHARED}"
        )
    return int(text)


def _named(table: str) -> Callable[[Dataset], Mapping[str, str]]:
    return lambda dataset: dataset.names.labels(table)


def _fixed(words: Iterable[str]) -> Callable[[Dataset], Mapping[str, str]]:
    known = {word: word for word in words}
    return lambda dataset: known  # noqa: ARG005 (the same for every data set)


_ID: Final = {"type": "string"}
_DAY: Final = {"type": "string", "format": "date"}

SHARED: Final = (
    Parameter("plan", "texts to keep, by id or short name", _ID, many=True, labels=_named("plans")),
    Parameter("issue", "issues to keep, by id or name", _ID, many=True, labels=_named("issues")),
    Parameter("actor", "actors to keep, by id or name", _ID, many=True, labels=_named("actors")),
    Parameter(
        "basis", "how a position is known", _ID, many=True, labels=_fixed(BASIS_WORDS),
        older=OLDER_BASIS_WORDS,
    ),
    Parameter(
        "asof", "nothing dated later is given; the last covered date if left out", _DAY, read=_date
    ),
    Parameter(
        "q",
        "words to search for, each at the start of a word",
        {"type": "string", "minLength": 1, "maxLength": LONGEST_TEXT},
    ),
)  # fmt: skip
"""The shared filters, under the names that they have in the app's addresses."""

UNIT: Final = Parameter(
    "unit", "what a column of the matrix is: a point, or the smallest clause there is", _ID,
    default="points", labels=_fixed(("points", "items")),
)  # fmt: skip
MEASURE: Final = Parameter(
    "measure", "the measure of agreement", _ID, default="graded", labels=_fixed(MEASURES)
)
SHARED_AT_LEAST: Final = Parameter(
    "min_shared",
    "clauses that two actors must share for a figure to be given",
    {"type": "integer", "minimum": 1, "maximum": LARGEST_MIN_SHARED},
    default=MIN_SHARED,
    read=_whole_number,
)
SINCE: Final = Parameter(
    "since", "the day from which on changes are given", _DAY, required=True, read=_date
)
UNTIL: Final = Parameter(
    "until", "the last day of changes; the as-of date if left out", _DAY, read=_date
)
ANALYST: Final = Parameter(
    "analyst", "analysts to keep, by id or name", _ID, many=True,
    labels=_named("analysts"),
)  # fmt: skip
CLAIM: Final = Parameter(
    "claim", "claims to keep, by id or statement", _ID, many=True,
    labels=_named("claims"),
)  # fmt: skip


def pairs_of(query: str | bytes) -> Pairs:
    """Parameter and value of a percent-encoded query, in order.

    Raises `QueryError` for bytes that are not UTF-8 and for more values than an address
    can sensibly hold.
    """
    try:
        text = query.decode("ascii") if isinstance(query, bytes) else query
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MOST_VALUES)
    except UnicodeDecodeError:
        raise QueryError("query", "not UTF-8", "percent-encoded UTF-8") from None
    except ValueError:
        raise QueryError(
            "query", f"more than {MOST_VALUES:,} values", f"up to {MOST_VALUES:,} values"
        ) from None


def read(
    dataset: Dataset, pairs: Pairs, own: Sequence[Parameter] = ()
) -> tuple[Filters, dict[str, Any]]:
    """The filters, and the values of the ``own`` parameters of what is asked for, by name.

    Ids and names are accepted alike. Raises `QueryError` for the first parameter that is
    unknown, missing, empty, repeated though it may not be, or holds what it may not.
    """
    known = {parameter.name: parameter for parameter in (*SHARED, *own)}
    asked: dict[str, list[str]] = {}
    for name, value in pairs:
        if name not in known:
            raise QueryError(name[:LONGEST_TEXT], "no such parameter", known)
        asked.setdefault(name, []).append(value)
    values = {
        name: _value(dataset, parameter, asked[name]) if name in asked else _left_out(parameter)
        for name, parameter in known.items()
    }
    filters = Filters.of(
        **{name: values[name] for name in ("plan", "issue", "actor", "basis", "asof")},
        text=values["q"] or "",
    )
    return filters, {parameter.name: values[parameter.name] for parameter in own}


def _left_out(parameter: Parameter) -> Any:
    if parameter.required:
        raise QueryError(parameter.name, "missing", "a calendar date written YYYY-MM-DD")
    return () if parameter.many else parameter.default


def _value(dataset: Dataset, parameter: Parameter, texts: list[str]) -> Any:
    name = parameter.name
    if len(texts) > 1 and not parameter.many:
        raise QueryError(name, f"given {len(texts)} times", "one value")
    if parameter.labels is None:
        return parameter.read(name, texts[0])
    labels = parameter.labels(dataset)
    ids = dict.fromkeys(labels, None) | {label: one for one, label in labels.items()}
    found = []
    for text in (parameter.older.get(text, text) for text in texts):
        if text not in ids:
            raise QueryError(name, f"{text[:LONGEST_TEXT]!r} is not in the data", labels)
        found.append(text if text in labels else ids[text])
    return tuple(dict.fromkeys(found)) if parameter.many else found[0]
