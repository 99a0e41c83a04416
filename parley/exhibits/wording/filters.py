"""The filters of a view in words."""

from __future__ import annotations

from collections.abc import Iterable

from parley.dataset.contract import BASIS_WORDS
from parley.dataset.search import Word
from parley.dataset.view import View
from parley.wording import day, listed

ALL_TEXTS, ALL_ISSUES, ALL_ACTORS = "all texts", "all issues", "all actors"
"""What is kept where nothing is chosen."""


def filters_in_words(view: View, *, with_asof: bool = True) -> str:
    """What the view keeps, as one line: 'US 28 points; Ukraine; as of 4 July 2026'."""
    names, f = view.dataset.names, view.filters
    parts = [
        listed(names.plans[plan_id] for plan_id in f.plan) or ALL_TEXTS,
        listed(names.issues[issue_id] for issue_id in f.issue) or ALL_ISSUES,
        listed(names.actors[actor_id] for actor_id in f.actor) or ALL_ACTORS,
    ]
    if f.side:
        parts.append(of_sides(f.side))
    if f.basis and set(f.basis) != set(BASIS_WORDS):
        parts.append(f"only {listed(f.basis)} positions")
    if f.text:
        parts.append(_search(view))
    if with_asof:
        parts.append(f"as of {day(view.asof)}")
    return "; ".join(parts)


def of_sides(sides: Iterable[str]) -> str:
    """'of Europe and Ukraine', the sides of the actors that are kept."""
    return f"of {listed(sides)}"


def _search(view: View) -> str:
    """The search text, and how it was read where it holds words that no text does."""
    words = view.dataset.search.read(view.filters.text)
    read = listed(_reading(word) for word in words if word.corrected)
    if read:
        return f"search '{view.filters.text}' (read {read})"
    return f"search '{view.filters.text}'"


def _reading(word: Word) -> str:
    """A word as it was typed, and the known ones that it was read as."""
    known = listed(f"'{reading}'" for reading in word.read_as)
    return f"'{word.typed}' as {known}"
