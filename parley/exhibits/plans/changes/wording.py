"""What is said of the counts of changes."""

from __future__ import annotations

from typing import Final

from parley.analysis.lineage import CHANGES, KEPT, NOT_COMPARED
from parley.dataset import Record, records
from parley.exhibits.plans.changes.model import Model
from parley.isolation import isolated
from parley.wording import count, in_digits, listed

TITLE = "In which group of issues did the wording change most?"


UNCHANGED: Final = (KEPT, NOT_COMPARED)
"""What is no change: of a clause that nobody compared it is not known whether it was."""


def summary(model: Model) -> str:
    """For the group in which most wordings changed, the first of equals, what became of its clauses."""
    changed = model.table[[change for change in CHANGES if change not in UNCHANGED]].sum(axis=1)
    if not changed.any():
        return "No wording is recorded as changed."
    most = records(model.table)[int(changed.to_numpy().argmax())]
    return f"Most changes are in {isolated(most['group'])} ({most['pair']}): {listed(_ways(most))}."


def rests_on(model: Model) -> str:
    """What is counted."""
    alone = int(model.table[NOT_COMPARED].sum())
    steps = int(model.table[list(CHANGES)].to_numpy().sum()) - alone
    return (
        f"{count(steps, 'step')}, points and items alike, and {count(alone, 'clause')} 'not compared', "
        "which no step names."
    )


TWO_STEPS = "A clause that became two, or two that became one, are two steps."


def row_names(model: Model, between: str) -> list[str]:
    """For each row its group, and before it the pair where there are several of them."""
    table = model.table
    groups = table["group"].map(isolated)
    names = table["pair"] + between + groups if model.several else groups
    return names.tolist()


def lines(model: Model) -> list[tuple[str, str]]:
    """The table as a list, without the zeros."""
    return [
        (name, " · ".join(_ways(row)))
        for name, row in zip(row_names(model, ", "), records(model.table), strict=True)
    ]


def _ways(row: Record) -> list[str]:
    """'2 kept', '7 dropped': what is not 0."""
    return [f"{in_digits(row[change])} {change}" for change in CHANGES if row[change]]
