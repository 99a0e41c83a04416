"""What the events of the same days say in sentences."""

from __future__ import annotations

from typing import Final

from parley.exhibits.movement.between.model import Model
from parley.wording import count, day, in_digits

TITLE: Final = "What happened meanwhile?"


def summary(model: Model) -> str:
    """How many events lie in which days."""
    events = count(len(model.table), "event")
    if model.span is None:
        return f"{events}."
    return f"{events} from {day(model.span.first)} to {day(model.span.last)}."


def rests_on(model: Model) -> str:
    """How many of all events these are, and what their days do not say."""
    sentences = [
        f"{count(len(model.table), 'event')} of {in_digits(len(model.view.dataset['events']))}.",
        "That an event lies in these days does not say that it moved anything.",
    ]
    if model.view.filters.issue:
        sentences.append("They carry no issue, so a filter by issue does not narrow them.")
    return " ".join(sentences)
