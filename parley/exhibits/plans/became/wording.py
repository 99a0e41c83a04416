"""What is said of the clauses of which something became."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.analysis.lineage import ADDED, DROPPED, NOT_COMPARED
from parley.exhibits.plans.became.model import Model
from parley.isolation import isolated
from parley.wording import count, in_digits, listed

WHAT: Final = "What became of the clauses"


def with_number(change: str, number: int) -> str:
    """'Dropped 14'."""
    return f"{change[:1].upper()}{change[1:]} {in_digits(number)}"


def heading(model: Model, choice: str) -> str:
    """'14 clauses of US 28 points that Twenty points drops', or '2 clauses replaced: Security'."""
    rows = model.listed(choice)
    pairs = list(dict.fromkeys(zip(rows["from_plan_id"], rows["plan_id"], strict=True)))
    changes = list(dict.fromkeys(rows["change"]))
    issues = rows["issue_id"].map(model.view.dataset.names.issues)
    about = "" if choice == changes[0] else f", on {listed(dict.fromkeys(issues))}"
    if len(pairs) == 1 and len(changes) == 1:
        return f"{_of_one_pair(model, rows, *pairs[0])}{about}"
    if len(changes) == 1:
        return f"{in_digits(len(rows))} {changes[0]}, in {count(len(pairs), 'comparison')}{about}"
    counts = rows["change"].value_counts(sort=False)
    ways = listed(f"{in_digits(counts[change])} {change}" for change in changes)
    return f"{count(len(rows), 'step')}: {ways}{about}"


def _of_one_pair(model: Model, rows: pd.DataFrame, earlier: str, later: str) -> str:
    names = model.view.dataset.names.plans
    old, new, change = names[earlier], names[later], rows["change"].iloc[0]
    if change == DROPPED:
        return f"{count(rows['from_clause_id'].nunique(), 'clause')} of {old} that {new} drops"
    if change == ADDED:
        return f"{count(len(rows), 'clause')} of {new} that {old} does not have"
    if change == NOT_COMPARED:
        return f"{count(len(rows), 'clause')} of {old} and {new} that nobody compared"
    return f"{count(len(rows), 'step')} from {old} to {new}: {change}"


def between(model: Model, earlier: str, later: str) -> str:
    """'US 28 points to European counter-text', above the rows of one of several pairs."""
    names = model.view.dataset.names.plans
    return f"{names[earlier]} to {names[later]}"


def why(row: Mapping) -> str:
    """'replaced: Payment to the United States is taken out.'; the note alone where it speaks for itself."""
    note = row["note"]
    if row["change"] in (DROPPED, ADDED):
        return str(note or "")
    return f"{row['change']}: {isolated(note)}" if note else str(row["change"])
