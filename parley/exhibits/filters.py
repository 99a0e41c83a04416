"""The shared filters as options, and how a query is read that may hold both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import pandas as pd

from parley.dataset import Dataset
from parley.dataset.contract import BASIS_WORDS, OLDER_BASIS_WORDS
from parley.dataset.view import Filters
from parley.exhibits.options import (
    Option,
    day,
    free_text,
    ids,
    options_of,
    self_named,
    words,
)
from parley.exhibits.query import LONGEST_TEXT, Query, QueryError
from parley.exhibits.wording import queries


def sides_to_choose(dataset: Dataset) -> dict[str, str]:
    """The sides of a data set by name, none where fewer than two tell its actors apart."""
    names = dataset.sides.names
    return self_named(names) if len(names) > 1 else {}


# fmt: off
@dataclass(frozen=True, slots=True)
class FilterOptions:
    """The shared filters, under the names that they have everywhere."""

    plan: tuple[str, ...] = words("plan", "Texts", ids("plans"), "texts to keep, by id or short name")
    issue: tuple[str, ...] = words("issue", "Issues", ids("issues"), "issues to keep, by id or name")
    actor: tuple[str, ...] = words("actor", "Actors", ids("actors"), "actors to keep, by id or name")
    side: tuple[str, ...] = words("side", "Sides", sides_to_choose, "sides whose actors of the as-of day to keep, by name")
    basis: tuple[str, ...] = words("basis", "Basis", self_named(BASIS_WORDS), "how a position is known", older=OLDER_BASIS_WORDS)
    asof: date | None = day("asof", "As of", "nothing dated later is given; the last covered date if left out", up_to=True)
    q: str = free_text("q", "Search", "words to search for, each at the start of a word")
# fmt: on


FILTERS: Final = options_of(FilterOptions)
"""The shared filters as options."""

QUESTION: Final = "q"
"""What the address of a page holds under this key is a question to the search (`exhibits.search`), and
filters nothing; programs filter rows by words with it."""

OF_PAGES: Final = tuple(option for option in FILTERS if option.key != QUESTION)
"""The filters that every page shares."""


def first_day(dataset: Dataset) -> date:
    """The first day as of which pages can be read: that of the first text, or the last covered one."""
    first = dataset["plans"]["published"].min()
    return dataset.covered_to if pd.isna(first) else min(first.date(), dataset.covered_to)


def shared_with(own: Sequence[Option]) -> tuple[Option, ...]:
    """The shared filters that can be asked for beside these options."""
    names = {option.name for option in own}
    return tuple(option for option in FILTERS if option.name not in names)


def read(
    dataset: Dataset, query: Query, own: Sequence[Option] = ()
) -> tuple[Filters, dict[str, Any]]:
    """The filters that a query asks for, and the values of its ``own`` options by name.

    An option may be asked for by its name or by its key in the addresses of pages. What is
    not asked for is left out of the values. An own option takes the place of the filter that
    has its name. Raises `QueryError` for the first parameter
    that is unknown, missing, empty, repeated though it may not be, or holds what it may not.
    """
    shared = shared_with(own)
    accepted = (*shared, *own)
    known = {option.key: option for option in accepted} | {
        option.name: option for option in accepted
    }
    texts: dict[str, list[str]] = {}
    for name, value in query:
        if name not in known:
            raise QueryError(
                name[:LONGEST_TEXT], queries.NO_PARAMETER, [option.name for option in accepted]
            )
        texts.setdefault(known[name].name, []).append(value)
    for option in accepted:
        if option.required and option.name not in texts:
            raise QueryError(option.name, queries.MISSING, option.wording(dataset) or option.shape)
    values = {
        option.name: option.read(dataset, texts[option.name])
        for option in accepted
        if option.name in texts
    }
    chosen = {option.name: values[option.name] for option in shared if option.name in values}
    filters = Filters.of(text=chosen.pop("q", ""), **chosen)
    return filters, {option.name: values[option.name] for option in own if option.name in values}
