"""The filters of a view in words."""

from __future__ import annotations

from parley.dataset.contract import BASIS_WORDS
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
    if f.basis and set(f.basis) != set(BASIS_WORDS):
        parts.append(f"only {listed(f.basis)} positions")
    if f.text:
        parts.append(f"search '{f.text}'{_read_as(view)}")
    if with_asof:
        parts.append(f"as of {day(view.asof)}")
    return "; ".join(parts)


def _read_as(view: View) -> str:
    """How the search text was read where it holds words that no text does."""
    read = [
        f"'{word.typed}' as " + listed(f"'{reading}'" for reading in word.read_as)
        for word in view.dataset.search.read(view.filters.text)
        if word.corrected
    ]
    return f" (read {listed(read)})" if read else ""
