"""What the events around a clause say in sentences."""

from __future__ import annotations

from typing import Final

from parley.exhibits.clauses.context.model import Model
from parley.wording import count

HEADING: Final = "Events"
NOTHING: Final = "No event is tied to this clause, its issue or its text."

EXPERTS: Final = "Experts on the same issue"
EXPERTS_NOTE: Final = (
    "Voices up to the as-of date; a paper of two authors counts once. The claims bear on the "
    "issue, not on this clause as worded."
)
NO_EXPERTS: Final = "None of the claims on which experts are followed bears on this issue."
TO_EXPERTS: Final = "Who argues it, and who against"

PRECEDENTS: Final = "How signed agreements worded it"
PRECEDENTS_NOTE: Final = (
    "Headings under which collections of signed agreements file this issue. The match is ours "
    "and goes by the issue, not by the wording."
)
NO_PRECEDENTS: Final = "No heading of a collection of signed agreements was matched to this issue."

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
