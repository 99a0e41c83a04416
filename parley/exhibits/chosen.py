"""Whether the data have what a reader's choice names (`choice_keys`), by the ids of which it is made."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Final

from parley.dataset import Dataset
from parley.dataset.contract import CHANGE_WORDS
from parley.exhibits import choice_keys
from parley.exhibits.agreement.grouping import CLUSTERS
from parley.exhibits.bench.asked import parties_offered
from parley.exhibits.choice import parts
from parley.exhibits.exhibit import CHOICE_SEPARATOR, split_choice

ACTOR, SIDE = "actor", "side"
TARGET: Final = "target"
"""A clause, or a text as a whole."""

ROW: Final = "row"
"""An issue, or a clause where issues do not group the clauses."""

ISSUE: Final = "issue"
PARTY: Final = "party"
"""Who is asked of a package: a side or an actor, by its key on the bench."""

GROUP: Final = "group"
"""A side, or where there are none a cluster."""

_PAIRS: Final[Mapping[str, tuple[str, str]]] = {
    choice_keys.ACCEPTANCE_CELL: (ROW, SIDE),
    choice_keys.BENCH_CELL: (ISSUE, PARTY),
    choice_keys.BLOCS: (GROUP, GROUP),
    choice_keys.CELL: (ACTOR, TARGET),
    choice_keys.COVERAGE_CELL: (ACTOR, TARGET),
    choice_keys.PAIR: (ACTOR, ACTOR),
    choice_keys.PARTY_CELL: (ACTOR, TARGET),
    choice_keys.SIDE_CELL: (SIDE, TARGET),
}

ROWS: Final[Mapping[str, str]] = {
    choice_keys.ANALYST: "analysts",
    choice_keys.CLAIM: "claims",
    choice_keys.CLAUSE: "clauses",
    choice_keys.SOURCE: "sources",
}
"""Choices that are a row of a table: the key and the table."""


def is_known(dataset: Dataset, key: str, choice: str) -> bool:
    """Whether the data have all that the choice under that key names."""
    if key in ROWS:
        return choice in dataset.names.labels(ROWS[key])
    if key in _PAIRS:
        first, second = _PAIRS[key]
        halves = split_choice(choice, _ids(dataset, first) if first == GROUP else ())
        kinds = zip((first, second), halves, strict=True)
        return all(one in _ids(dataset, kind) for kind, one in kinds)
    if key == choice_keys.BECAME:
        return _became(dataset, choice)
    return _on_time_axis(dataset, choice)


def _ids(dataset: Dataset, kind: str) -> Collection[str]:
    names = dataset.names
    match kind:
        case "actor":
            return names.actors
        case "row":
            return {**names.issues, **names.clauses}
        case "side":
            return dataset.sides.names
        case "issue":
            return names.issues
        case "party":
            return parties_offered(dataset)
        case "group":
            return dataset.sides.names or CLUSTERS
    return {**names.clauses, **names.plans}


def _on_time_axis(dataset: Dataset, choice: str) -> bool:
    """An event, the events or the texts of some days, a text, a stance or a clause (`exhibits.choice`)."""
    try:
        what, ids = parts(choice)
        if what in ("days", "texts"):
            return date.fromisoformat(ids[0]) <= date.fromisoformat(ids[1])
    except ValueError:
        return False
    match what:
        case "event":
            return ids[0] in set(dataset["events"]["event_id"])
        case "plan":
            return ids[0] in dataset.names.plans
        case "cell":
            return ids[0] in dataset.names.actors and ids[1] in _ids(dataset, TARGET)
    return ids[0] in _ids(dataset, TARGET)


def _became(dataset: Dataset, choice: str) -> bool:
    """What clauses became: a change, or between two texts a group's or a band of the flow."""
    match choice.split(CHOICE_SEPARATOR):
        case [change]:
            return change in CHANGE_WORDS
        case ["group", earlier, later, _, _]:
            return {earlier, later} <= dataset.names.plans.keys()
        case ["band", earlier, _, later, _, _]:
            return {earlier, later} <= dataset.names.plans.keys()
    return False
