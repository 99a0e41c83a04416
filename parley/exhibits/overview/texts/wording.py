"""The texts over time, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

import pandas as pd

from parley.exhibits.overview.texts.model import Model, Place, Text
from parley.exhibits.wording.shared import named_up_to
from parley.wording import count, day, days, in_digits, listed

TITLE: Final = "Which texts were put forward, and which replaced which?"

LINE, BESIDE = "Each replaced the last", "Beside them"
"""What the rows of the figure are called."""

PLACES: Final[dict[Place, str]] = {
    "line": "in the line to the current text",
    "beside": "beside that line",
    "before": "before that line began",
}

NOTE: Final = (
    "A number in a mark is how many points the text has. Which text replaced which is what the data "
    "say of each; that one stands beside the line does not say that it is without weight. Texts of "
    "before the line began stand at the left, in a stretch with a scale of its own. Names that "
    "would cover others are left out; each mark says its own."
)
GATHERED: Final = (
    "Texts beside the line that would stand too near one another are one mark with their number, which opens "
    "their list on the Timeline; the table has every text."
)
MOST_NAMED: Final = 4
"""How many of them are named where one points at the mark."""

OPENS: Final = "Each mark opens its text."


def summary(model: Model) -> str:
    """How many texts there are since when, and which became the current one by way of which."""
    if model.empty:
        return ""
    first = model.texts[0].published
    texts = f"{count(len(model.texts), 'text')} since {day(first)}."
    line = model.placed("line")
    if len(line) < 2:
        return texts
    *earlier, current = [text.name for text in line]
    return f"{texts} {current} replaced {listed(reversed(earlier))}."


def rests_on(model: Model) -> str:
    """What the figure leaves out, and what a click does."""
    without = sum(not text.clauses for text in model.texts)
    unknown = f" Of {in_digits(without)} of them the data hold no clause." if without else ""
    return f"{count(len(model.texts), 'public text')}.{unknown} {OPENS}"


def several(first: date, last: date, names: Sequence[str]) -> str:
    """'1 March 2024 to 3 March 2024: Draft, Counter-text and 5 more'."""
    return f"{days(first, last)}: {named_up_to(names, MOST_NAMED)}"


def since(text: Text) -> str:
    """'24 December 2025'."""
    return day(text.published)


def name(text: Text) -> str:
    """'Twenty points, current'."""
    return f"{text.name}, current" if text.is_current else text.name


def about(model: Model, text: Text) -> str:
    """'public since 24 December 2025, 20 points, replaced Geneva 19 points'."""
    names = model.view.dataset.names.plans
    parts = [f"public since {day(text.published)}"]
    if text.points:
        parts.append(count(text.points, "point"))
    if text.replaced:
        parts.append(f"replaced {names[text.replaced]}")
    if text.answers:
        parts.append(f"goes back to {names[text.answers]}")
    return ", ".join(parts)


def earlier(model: Model) -> str:
    """'9 earlier texts since 2022'."""
    before = model.placed("before")
    return f"{count(len(before), 'earlier text')} since {before[0].published.year}"


def others(model: Model) -> str:
    """'21 other texts over time', of those that are not in the line."""
    number = len(model.texts) - len(model.placed("line"))
    return f"{count(number, 'other text')} over time" if number else ""


def table(model: Model) -> pd.DataFrame:
    """One row a text."""
    names = model.view.dataset.names.plans
    return pd.DataFrame(
        {
            "plan_id": pd.Series([text.plan_id for text in model.texts], dtype="str"),
            "text": pd.Series([text.name for text in model.texts], dtype="str"),
            "public since": pd.Series(
                [text.published.isoformat() for text in model.texts], dtype="str"
            ),
            "points": pd.array([text.points for text in model.texts], dtype="Int64"),
            "clauses": pd.array([text.clauses for text in model.texts], dtype="Int64"),
            "place": [PLACES[text.place] for text in model.texts],
            "replaced": [names[text.replaced] if text.replaced else None for text in model.texts],
            "replaced by": [
                names[text.replaced_by] if text.replaced_by else None for text in model.texts
            ],
        }
    )
