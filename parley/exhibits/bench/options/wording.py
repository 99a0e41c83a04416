"""Options in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.exhibits.bench import wording as bench
from parley.exhibits.bench.options.model import Model
from parley.exhibits.bench.whole.wording import UNKNOWN_SIGN
from parley.isolation import isolated
from parley.wording import count, in_digits

TITLE: Final = "What can be taken on each issue?"


def summary(model: Model) -> str:
    """How many options on how many issues, and on which there is one alone."""
    options = model.bench.field.options
    single = sum(len(each) == 1 for each in options)
    number = count(sum(map(len, options)), "wording")
    said = f"{number} on {count(len(options), 'issue')}."
    return f"{said} {count(single, 'issue')} can take one alone, or nothing." if single else said


def rests_on(model: Model) -> str:
    """Of which texts."""
    texts = {option.plan_id for option in model.bench.field.every_option}
    return f"All wordings of {count(len(texts), 'text')} that are public on the day in the bar."


def signs(model: Model, clause: Mapping) -> str:
    """'++ Ukraine · ? Russia', how the parties stand on a clause."""
    return " \u00b7 ".join(
        f"{sign(clause, key)} {isolated(name)}" for key, name in model.bench.names.items()
    )


def sign(clause: Mapping, key: str) -> str:
    """The sign of a party's stance, `UNKNOWN_SIGN` for none, marked where it is supposed."""
    mark = bench.SUPPOSED_MARK if key in clause["supposed"] else ""
    return f"{mark}{UNKNOWN_SIGN if pd.isna(clause[key]) else SIGNS[int(clause[key])]}"


def costs(model: Model, issue_id: str, option_id: str) -> str:
    """'1 red line, 2 of 5 points accepted by all who spoke, 8 unknown'."""
    at, clauses = (issue_id, option_id), len(model.of(issue_id, option_id))
    unit = "point" if model.bench.asked.unit == "points" else "clause"
    return (
        f"{count(model.red_lines[at], 'red line')}, {in_digits(model.agreed[at])} of {count(clauses, unit)} accepted by "
        f"all who spoke, {count(model.unknown[at], 'answer')} unknown"
    )
