"""Dates, counts and filters in words, as they stand on pages, in files and in links' titles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from parley.dataset.contract import BASIS_WORDS
from parley.dataset.view import View


def day(value: date | pd.Timestamp) -> str:
    """'4 July 2026'."""
    return f"{value.day} {value:%B %Y}"


def in_digits(number: int) -> str:
    """'6,000'."""
    return f"{number:,}"


def count(number: int, noun: str, plural: str = "") -> str:
    """'1 clause', '2 clauses', '6,000 clauses'."""
    return f"{in_digits(number)} {noun if number == 1 else plural or noun + 's'}"


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'."""
    words = list(items)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def names(frame: pd.DataFrame, ids: Sequence[str], key: str, name: str) -> list[str]:
    """The names of ids, in the order of ``ids``."""
    known = frame.set_index(key)[name]
    return [str(known[one]) for one in ids]


def filters_in_words(view: View) -> str:
    """What the view keeps, as one line: 'US 28 points; Ukraine; as of 4 July 2026'."""
    data, f = view.dataset, view.filters
    parts = [
        listed(names(data["plans"], f.plan, "plan_id", "short_name")) or "all texts",
        listed(names(data["issues"], f.issue, "issue_id", "name")) or "all issues",
        listed(names(data["actors"], f.actor, "actor_id", "name")) or "all actors",
    ]
    if f.basis and set(f.basis) != set(BASIS_WORDS):
        parts.append(f"only {listed(f.basis)} positions")
    if f.text:
        parts.append(f"search '{f.text}'{_read_as(view)}")
    parts.append(f"as of {day(view.asof)}")
    return "; ".join(parts)


def _read_as(view: View) -> str:
    """How the search text was read where it holds words that no text does."""
    read = [
        f"'{word.asked}' as " + listed(f"'{one}'" for one in word.read_as)
        for word in view.dataset.search.read(view.filters.text)
        if word.corrected
    ]
    return f" (read {listed(read)})" if read else ""
