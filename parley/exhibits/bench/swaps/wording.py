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

REMOVED, SILENT, MADE, LOST = "lifted", "by silence", "made", "accepted less"
UNKNOWN, FOR_WHOM = "unknown more", "for whom"
"""Columns of the table."""

ORDER: Final = (
    "Swaps that make no new red line stand first, then those that lift most by what was said, then those that leave fewest "
    "unknown and lose fewest acceptances. What a party did not speak to has no red line of it, too: that is said as by silence "
    "alone, and is no assent."
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
    said = f"{lifted(row)}, makes {in_digits(row['made']) if row['made'] else 'none'}"
    change = row["unknown"]
    if change:
        said += f"; {in_digits(abs(change))} {'more' if change > 0 else 'fewer'} unknown"
    return f"{said}; {bench.SUPPOSED_MARK} {bench.SUPPOSED}" if row["supposed"] else said


def lifted(row: Mapping) -> str:
    """'lifts 2 red lines, 1 of them by silence alone'; nothing is lifted by word where nobody spoke."""
    said, silent = f"lifts {count(row['removed'], 'red line')}", row["by_silence"]
    if not silent:
        return said
    if silent == row["removed"]:
        return f"{said} by silence alone"
    return f"{said}, {in_digits(silent)} of them by silence alone"


def for_whom(model: Model, rows: pd.DataFrame) -> str:
    """'Russia: 1 red line lifted; Ukraine: 1 acceptance lost', the parties for which it changes anything."""
    said = []
    for row in rows.to_dict("records"):
        parts = [
            _gone(row),
            f"{count(row['made'], 'red line')} made" if row["made"] else "",
            f"{count(row['lost'], 'acceptance')} lost" if row["lost"] else "",
            f"{count(row['accepted'], 'acceptance')} gained" if row["accepted"] > 0 else "",
        ]
        if changed := ", ".join(filter(None, parts)):
            said.append(f"{isolated(model.bench.names[row['party']])}: {changed}")
    return "; ".join(said) or NOTHING


def _gone(row: Mapping) -> str:
    """'1 red line lifted', 'not heard on it, 1 red line gone'; '' for none."""
    if not row["removed"]:
        return ""
    number = count(row["removed"], "red line")
    return f"not heard on it, {number} gone" if row["by_silence"] else f"{number} lifted"


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
