"""What is said of the events of a text's time."""

from __future__ import annotations

from parley.exhibits.plans.text_events.model import Model
from parley.wording import count

NONE = "No event up to the as-of date names it as the current text."
RESTS_ON = "Which text was the current one on a day is the data set's reading."


def title(model: Model) -> str:
    """The question with the text's name."""
    return f"What happened while {model.name} was the current text?"


def summary(model: Model) -> str:
    """How many events."""
    return f"{count(len(model.rows), 'event')} while {model.name} was the current text."
