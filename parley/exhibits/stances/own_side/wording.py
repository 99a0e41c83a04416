"""That a cell stands against its actor's own side, as a mark and in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.agreement.own_side.wording import NOBODY, RULE, TITLE
from parley.exhibits.legend import Chip
from parley.wording import count, day

__all__ = ["CHIP", "MARK", "NOBODY", "RULE", "TITLE", "and_more", "beside", "how_many", "said"]

MARK: Final = "*"
"""After the sign of such a cell."""

CHIP: Final = Chip("against its own side", f"+{MARK}")
"""The legend of the mark."""


def beside(row: Mapping[str, Any] | None) -> str:
    """'; against its own side: the median of 4 others of Europe objects', '' for any other cell."""
    if row is None:
        return ""
    others = count(row["n"], "other")
    median = STANCE_WORDS[int(row["others"])]
    return f"; against its own side: the median of {others} of {row['group']} {median}"


def how_many(number: int) -> str:
    """The label of the list."""
    return f"{count(number, 'stance')} against the own side"


def and_more(number: int) -> str:
    """What a list leaves out."""
    return f"And {count(number, 'more', 'more')}."


def said(row: Mapping[str, Any]) -> str:
    """'accepts, 23 November 2025; the median of 4 others of Europe objects'."""
    others, median = count(row["n"], "other"), STANCE_WORDS[int(row["others"])]
    own = f"{STANCE_WORDS[int(row['stance'])]}, {day(row['date'])}"
    return f"{own}; the median of {others} of {row['group']} {median}"
