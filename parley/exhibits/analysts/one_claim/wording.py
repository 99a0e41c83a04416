"""What is said of one claim, in its figure and in its own view."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.exhibits.analysts.one_claim.model import Model
from parley.exhibits.analysts.splits.wording import line
from parley.isolation import isolated
from parley.wording import count

RESTS_ON: Final = "Who is not named was not found to have spoken on this claim."
ALL_VOICES: Final = "All voices on this claim"

CAMPS: Final[Sequence[tuple[str, int]]] = (
    ("Who argues it", 1),
    ("Who argues against", -1),
    ("Who sees it both ways", 0),
)
"""The headings of a claim's voices, and the sign of the stances under each."""


def summary(model: Model) -> str:
    """'10 voices: 5 for, 4 against, 1 both ways, polarisation 0.61.'"""
    return f"{count(model.claim['n'], 'voice')}: {line(model.claim)}."


def heard_in(voices: int, statements: int) -> str:
    """How many voices spoke in how many statements."""
    return (
        f"{count(voices, 'voice')} in {count(statements, 'statement')}; a paper of two counts once."
    )


def camp(heading: str, voices: int) -> str:
    """'Who argues it (5 voices)'."""
    return f"{heading} ({count(voices, 'voice')})"


def about(theme: str, issue: str | None) -> str:
    """The claim's theme, and the issue on which it bears, if any."""
    named = isolated(theme)
    return f"{named} · bears on the issue {issue}" if issue else named
