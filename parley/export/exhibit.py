"""Exhibits asked for from Python: by name, of a view, under options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import Any, Final

from parley.dataset import View
from parley.dataset.view import Filters
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.query import NothingLeftError, QueryError
from parley.exhibits.registry import EXHIBITS, OTHER_NAMES, Listed
from parley.export import wording
from parley.export.takeaway import Takeaway, of_exhibit

_FILTERS: Final[Mapping[str, Any]] = {field.name: field.default for field in fields(Filters)}
"""The filters of a view, each with the value that keeps everything."""


def exhibit(name: str, view: View, **options: Any) -> Takeaway:
    """What an exhibit of the pages shows of a view: its table, summary and figure, to be saved.

    ``name`` is one of `parley.exhibits.registry.EXHIBITS`, or one that was given up for such a
    one. Options are those of the exhibit; what is left out stands as the page shows it first.

    Raises `ValueError` for a name that there is not, with the nearest one that there is; for
    an option that there is not or may not hold its value; and where nothing is left to show,
    with the filters that leave something once they are widened.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view()
    >>> parley.exhibit("clauses", view, quantities=True)
    <Takeaway 'clauses': 'What does each text say?', 5 rows, as of 2024-05-31>
    """
    listed, meant = _find(name)
    return of_exhibit(build_exhibit(listed, view, listed.checked(view, {**meant, **options})))


def build_exhibit(listed: Listed, view: View, options: Any) -> Exhibit:
    """The exhibit of the view under these options, which are of its own class.

    Raises `exhibits.query.NothingLeftError` where nothing is left, with the filters that leave something
    once they are widened.
    """
    exhibit = listed.exhibit(view, options)
    if exhibit is None:
        raise NothingLeftError(
            listed.name, wording.NOTHING_TO_SHOW, _to_widen(listed, view, options)
        )
    return exhibit


def _find(name: str) -> tuple[Listed, Mapping[str, Any]]:
    """The exhibit of that name, and the options that the name itself stands for."""
    now, meant = OTHER_NAMES.get(name, (name, {}))
    if now in EXHIBITS:
        return EXHIBITS[now], meant
    nearest = get_close_matches(name, EXHIBITS, 1, 0)
    raise QueryError("name", wording.no_such_exhibit(name, nearest[0]), EXHIBITS)


def _to_widen(listed: Listed, view: View, options: Any) -> str:
    """Which filters leave something to show once one of them is lifted."""
    narrowing = [name for name, whole in _FILTERS.items() if getattr(view.filters, name) != whole]
    enough = [
        name
        for name in narrowing
        if listed.exhibit(view.narrow(**{name: _FILTERS[name]}), options) is not None
    ]
    return wording.to_widen(narrowing, enough, [option.name for option in listed.fields])
