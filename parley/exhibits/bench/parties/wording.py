"""The package on the bench party by party, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.exhibits.bench import wording as bench
from parley.exhibits.bench.parties.model import Model
from parley.exhibits.bench.whole.wording import unit

TITLE: Final = "What does each party say of it?"

STANDS: Final[Mapping[str, str]] = MappingProxyType(
    {"holds": "no red line heard", "red line": "has a red line", "not heard": "not heard"}
)

ACCEPTED_IF, RED_IF, SCORE_IF = (
    "accepted, to",
    "red lines, to",
    "accepted minus objected, from and to",
)
"""Columns of the ends under silence."""


def summary(model: Model) -> str:
    """Whom it holds for."""
    return f"{bench.holds(model)}."


def rests_on(model: Model) -> str:
    """How many clauses it has, and what the ranges are."""
    rows = model.reading.by_party
    clauses = int(rows["clauses"].iloc[0]) if len(rows) else 0
    return (
        f"The package has {unit(model, clauses)}. Ranges say how far a number could go if all that is unknown were "
        "assent, or all refusal."
    )


def red_line(model: Model) -> str:
    """What a red line is here."""
    return bench.red_line(model.asked.threshold)
