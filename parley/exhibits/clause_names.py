"""Clauses as sentences and rows name them."""

from __future__ import annotations

from collections.abc import Iterable

from parley.dataset import View


def clause_names(view: View, clause_ids: Iterable[str]) -> list[str]:
    """What the clauses are called: 'US 28 points 7', or '7' while one text is in view."""
    if view["clauses"]["plan_id"].nunique() < 2:
        numbers = view.dataset.index["clauses"]["number"]
        return [str(numbers[clause_id]) for clause_id in clause_ids]
    return [view.dataset.names.clauses[clause_id] for clause_id in clause_ids]
