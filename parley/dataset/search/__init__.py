"""Search in the texts of one data set: what a view's search text keeps, and answers to questions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from parley.dataset.search.texts import SEARCHED

if TYPE_CHECKING:  # what is found below by name
    from parley.dataset.search.filter import Word
    from parley.dataset.search.kinds import KINDS
    from parley.dataset.search.question import Question
    from parley.dataset.search.ranking import Ranked
    from parley.dataset.search.search import Search

__all__ = ["KINDS", "SEARCHED", "Question", "Ranked", "Search", "Word"]

_MODULES: Final = {
    "KINDS": "kinds",
    "Question": "question",
    "Ranked": "ranking",
    "Search": "search",
    "Word": "filter",
}
"""The module of each name that looking for faults does not need; imported when it is first used."""


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"parley.dataset.search.{_MODULES[name]}"), name)
    globals()[name] = value  # so that this function is asked once a name
    return value
