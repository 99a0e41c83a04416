"""Options at random: what any exhibit of any data set can be asked."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies as st

from parley.dataset import Dataset
from parley.exhibits.options import Option, in_address
from parley.exhibits.registry import Listed

FEW = 12
"""Numbers are drawn up to here: above it most options leave nothing."""


def values(data: Dataset, option: Option) -> st.SearchStrategy[Any]:
    """What the option may hold."""
    match option.kind:
        case "word":
            return st.sampled_from(list(option.wording(data)))
        case "words":
            known = list(option.wording(data))
            return st.lists(st.sampled_from(known), max_size=3, unique=True).map(tuple)
        case "flag":
            return st.booleans()
        case "number":
            return st.integers(option.least, min(option.most, FEW))
        case "day":
            first = data["plans"]["published"].min().date() - timedelta(days=30)
            return st.dates(first, data.covered_to)
        case "text":  # a chosen cell, the only free text there is
            halves = (list(data["actors"]["actor_id"]), list(data["clauses"]["clause_id"]))
            return st.tuples(*map(st.sampled_from, halves)).map("~".join)
        case "texts":  # supposed stances, the only texts of a form of their own there are
            actors, clauses = list(data["actors"]["actor_id"]), list(data["clauses"]["clause_id"])
            stances = ("-2", "-1", "0", "1", "2", "unknown")
            one = st.tuples(*map(st.sampled_from, (actors, clauses, stances))).map("~".join)
            return st.lists(one, max_size=2, unique=True).map(tuple)
    raise ValueError(f"{option.name}: no strategy for a {option.kind}")


def some_options(data: Dataset, listed: Listed) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the exhibit's options, and all that it must be given."""
    drawn = {option: values(data, option) for option in listed.fields if _has_values(data, option)}
    return st.fixed_dictionaries(
        {option.name: strategy for option, strategy in drawn.items() if option.required},
        optional={
            option.name: strategy for option, strategy in drawn.items() if not option.required
        },
    )


def _has_values(data: Dataset, option: Option) -> bool:
    return option.words is None or bool(option.wording(data))


def page_address(data: Dataset, listed: Listed, options: Any) -> str:
    """The address of the page that shows the exhibit so."""
    query = [*listed.shown_by.items(), *in_address(options, data), ("figure", listed.name)]
    return f"http://parley.example/{listed.page}?{urlencode(query)}"


def interface_path(listed: Listed, options: dict[str, Any], ending: str) -> str:
    """The path of the HTTP interface that gives its rows."""
    query = [(name, text) for name, value in options.items() for text in _texts(value)]
    return f"/api/exhibits/{listed.name}.{ending}?{urlencode(query)}"


def _texts(value: Any) -> list[str]:
    if isinstance(value, tuple):
        return list(value)
    return [str(value).lower() if isinstance(value, bool) else str(value)]
