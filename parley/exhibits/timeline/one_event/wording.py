"""What is said of one event, of some days, and of a text's day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

from parley.analysis.events import AROUND
from parley.charts.palette import SIGNS
from parley.dataset import Record
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.wording.answers import explained, has_answer, how_many, marked
from parley.isolation import isolated
from parley.wording import count, day, days, in_digits, listed

NO_DAYS_AROUND = {
    "month": "Only the month is known, so no days can be called the days around it.",
    "year": "Only the year is known, so no days can be called the days around it.",
}
"""Why nothing stands around an event, by how exactly its date is known."""

INVOLVED_FIRST = "First those of the actors involved, the nearest days before others."


def actors(names: Iterable[str]) -> str:
    """Who was involved, as a line of its own."""
    line = listed(names)
    return f"{line[:1].upper()}{line[1:]}"


def current_text(name: str) -> str:
    """Which text was the current one."""
    return f"Current text: {name}"


def also_on(event: Record) -> str:
    """What the list of the day's other events is headed."""
    return f"Also on {day(event['date'])}"


def on(when: date) -> str:
    """What the list of a day's events is headed."""
    return f"On {day(when)}"


def kind_in(kind: str, first: date, last: date) -> str:
    """'talks: 1 March 2024 to 9 March 2024'."""
    return f"{isolated(kind)}: {days(first, last)}"


def texts_in(first: date, last: date) -> str:
    """'Texts: 1 March 2024 to 9 March 2024'."""
    return f"Texts: {days(first, last)}"


def choose_a_text(number: int) -> str:
    """How many texts there are to choose from."""
    return f"{count(number, 'text')}; choose one to read it."


def left_to_table(number: int) -> str:
    """How many a long list leaves out, and where they are."""
    return f"{in_digits(number)} more are not listed here; the table under the figure has all."


def choose_one(number: int) -> str:
    """How many events there are to choose from."""
    return f"{count(number, 'event')}; choose one to read it."


def published(text: Record) -> str:
    """When a text became public, and its status."""
    return f"text published {day(text['published'])} · {isolated(text['status'])}"


def point(text: str, number: str) -> str:
    """'US 28 points, point 7'."""
    return f"{text}, point {number}"


def told_around(said: pd.DataFrame) -> str:
    """How many statements, and answers that are no stance, fall into the days around an event."""
    if said.empty:
        return f"No statement from {_around()} was found under these filters."
    return f"{how_many(said)} from {_around()}"


def _around() -> str:
    return f"{AROUND} days before to {AROUND} days after"


def statement(position: Record, actor: str, target: str) -> str:
    """'++ Ukraine's government on US 28 points 7: endorses', '○ River Council on draft 2: abstained, not
    counted by this data set's rule'."""
    stance = position["stance"]
    if has_answer(position):
        return f"{marked(stance)} {actor} on {target}: {explained(position['answer'], stance)}"
    return f"{SIGNS[stance]} {actor} on {target}: {STANCE_WORDS[stance]}"


def more(number: int) -> str:
    """What opens the rest of a list."""
    return f"{in_digits(number)} more"
