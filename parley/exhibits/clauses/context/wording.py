"""What the events around a clause say in sentences."""

from __future__ import annotations

from typing import Final

from parley.exhibits.clauses.context.model import Model
from parley.wording import count

RESTS_ON: Final = (
    "The data name the current text of a day, never a clause. 'Issue named': the "
    "event's words hold the words of the issue's name, a match by words and not by hand."
)


def title(model: Model) -> str:
    """'What happened around point 6?'."""
    return f"What happened around point {model.clause['number']}?"


def summary(model: Model) -> str:
    """How many events are tied to the clause, and which issue it is on."""
    events = count(len(model.table), "event is", "events are")
    return f"{events} tied to this clause or its text; the issue is {model.issue}."
