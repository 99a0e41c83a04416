"""Why a figure is blank, in words."""

from __future__ import annotations

from typing import Final

from parley.wording import in_digits, plural

ONE_ANSWER: Final = "undefined: both gave one and the same answer throughout"
NEVER_VARIES: Final = "undefined: one of them never varies"
ONLY_ZEROS: Final = "undefined: one of them only ever says 0"


def too_few_shared(number: int, least: int, *, without_zero: bool) -> str:
    """'3 shared clauses, fewer than 5'; clauses with a 0 may have been left out."""
    if number == 0:
        return "no shared clause without a 0" if without_zero else "no shared clause"
    clauses = plural(number, one="shared clause", other="shared clauses")
    if without_zero:
        return f"{in_digits(number)} {clauses} without a 0, fewer than {in_digits(least)}"
    return f"{in_digits(number)} {clauses}, fewer than {in_digits(least)}"
