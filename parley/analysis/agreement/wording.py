"""Why a figure is blank, in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from parley.wording import in_digits, plural

Undefined = Literal["one answer", "never varies", "only zeros"]

UNDEFINED: Final[Mapping[Undefined, str]] = MappingProxyType(
    {
        "one answer": "undefined: both gave one and the same answer throughout",
        "never varies": "undefined: one of them never varies",
        "only zeros": "undefined: one of them only ever says 0",
    }
)
"""When a measure is not defined for a pair with enough shared clauses, and how that is said."""


def too_few_shared(number: int, least: int, *, without_zero: bool) -> str:
    """'3 shared clauses, fewer than 5'; clauses with a 0 may have been left out."""
    if number == 0:
        return "no shared clause without a 0" if without_zero else "no shared clause"
    clauses = plural(number, one="shared clause", other="shared clauses")
    if without_zero:
        return f"{in_digits(number)} {clauses} without a 0, fewer than {in_digits(least)}"
    return f"{in_digits(number)} {clauses}, fewer than {in_digits(least)}"
