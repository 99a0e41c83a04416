"""What the other changes say in sentences."""

from __future__ import annotations

from typing import Final

from parley.exhibits.movement.others.model import Model
from parley.wording import count, in_digits, listed

TITLE: Final = "What else is new?"


def summary(model: Model) -> str:
    """How many changes there are of each sort."""
    times = model.table["what"].value_counts(sort=False)
    return f"{listed(f'{what} {in_digits(n)}' for what, n in times.items())}.".capitalize()


def rests_on(model: Model) -> str:
    """How many changes there are, and what two sorts of them do not say."""
    return (
        f"{count(len(model.table), 'change')}. 'First heard' says that no earlier statement was "
        "found, not that the actor had no stance. 'Not compared' says that no judgement on "
        "the wording is in the data."
    )
