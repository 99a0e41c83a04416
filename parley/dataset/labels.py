"""What the things that filters name are called: one label an id, as addresses hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from parley.dataset.dataset import Dataset


def unique_labels(ids: Iterable[str], names: Iterable[str]) -> dict[str, str]:
    """id -> name, with the id added to names that stand more than once."""
    pairs = list(zip(ids, names, strict=True))
    times = Counter(name for _, name in pairs)
    return {one: f"{name} ({one})" if times[name] > 1 else name for one, name in pairs}


def filter_labels(dataset: Dataset) -> dict[str, dict[str, str]]:
    """For each filter that lists things of the data set: id -> label, in the order of its options."""
    plans, actors = dataset["plans"], dataset["actors"]
    issues = dataset["issues"].sort_values("order")
    return {
        "plan": unique_labels(plans["plan_id"], plans["short_name"]),
        "issue": unique_labels(issues["issue_id"], issues["name"]),
        "actor": unique_labels(actors["actor_id"], actors["name"]),
    }
