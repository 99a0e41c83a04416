"""Swaps in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.exhibits.bench import wording as bench
from parley.exhibits.bench.swaps.model import Model
from parley.isolation import isolated
from parley.wording import count, in_digits

TITLE: Final = "What would lift it, and at what cost?"

REMOVED, MADE, LOST = "red lines lifted", "red lines made", "acceptances lost"
UNKNOWN, FOR_WHOM = "more unknown", "for whom"
"""Columns of the table."""

ORDER: Final = (
    "Swaps that make no new red line stand first, then those that lift most, then those that lose fewest acceptances. "
    "What nobody spoke to lifts a red line, too: see how much more is unknown."
)


def swap(model: Model, row: Mapping) -> str:
    """'Ceasefire: US 28 points instead of Twenty points'."""
    field, view = model.bench.field, model.view
    issue = model.bench.issues[row["issue_id"]]
    instead = bench.taken(view, field, row["issue_id"], row["instead"])
    taken = bench.taken(view, field, row["issue_id"], row["option"])
    if not row["instead"]:
        return f"{issue}: {taken} {bench.LEFT}"
    return f"{issue}: {instead} instead of {taken}"


def effect(row: Mapping) -> str:
    """'lifts 1 red line, makes none; 2 more unknown'."""
    parts = [f"lifts {count(row['removed'], 'red line')}"]
    parts.append(f"makes {in_digits(row['made'])}" if row["made"] else "makes none")
    said = ", ".join(parts)
    change = row["unknown"]
    if change:
        said += f"; {in_digits(abs(change))} {'more' if change > 0 else 'fewer'} unknown"
    return f"{said}; {bench.SUPPOSED_MARK} {bench.SUPPOSED}" if row["supposed"] else said


def for_whom(model: Model, rows: pd.DataFrame) -> str:
    """'Russia: 1 red line lifted; Ukraine: 1 acceptance lost', the parties for which it changes anything."""
    said = []
    for row in rows.to_dict("records"):
        parts = [
            f"{count(row['removed'], 'red line')} lifted" if row["removed"] else "",
            f"{count(row['made'], 'red line')} made" if row["made"] else "",
            f"{count(row['lost'], 'acceptance')} lost" if row["lost"] else "",
            f"{count(row['accepted'], 'acceptance')} gained" if row["accepted"] > 0 else "",
        ]
        if changed := ", ".join(filter(None, parts)):
            said.append(f"{isolated(model.bench.names[row['party']])}: {changed}")
    return "; ".join(said) or NOTHING


NOTHING: Final = "nothing that was said"


def summary(model: Model) -> str:
    """The first swap, and what it does."""
    first = model.rows.to_dict("records")[0]
    clean = int((model.rows["made"] == 0).sum())
    swaps = count(len(model.rows), "swap")
    return f"{in_digits(clean)} of {swaps} make no new red line. First: {swap(model, first)}, {effect(first)}."


def rests_on(model: Model) -> str:
    """On which issues, and against what."""
    issues = model.rows["issue_id"].nunique()
    return f"All other wordings on {count(issues, 'issue')} with a red line, one at a time; the rest of the package stays."
