"""What the stances that moved say in sentences."""

from __future__ import annotations

from typing import Final

from parley.charts.labels import plain, wrapped
from parley.dataset import Record, records
from parley.exhibits.movement.stances.model import Model
from parley.wording import count, in_digits, listed

MOST_NAMED: Final = 4
"""So many actors are named before it is said how many more there are."""

LEGEND: Final = (
    "ring: the stance before · small dots: stances in between, in the order of time downwards · "
    "square with a sign: the stance that stands"
)


def title(model: Model) -> str:
    """The question, which between texts is about wordings and not about time."""
    if model.between_texts:
        return "Whose stance differs between the two wordings?"
    return "Which stances moved?"


def summary(model: Model) -> str:
    """Whose stances they are, those with most of them first."""
    times = model.rows["who"].value_counts()
    named = [f"{name} {in_digits(n)}" for name, n in times.head(MOST_NAMED).items()]
    rest = len(times) - len(named)
    who = listed([*named, count(rest, "other actor")] if rest else named)
    return f"{count(len(model.rows), 'stance')} of {count(len(times), 'actor')}: {who}."


def rests_on(model: Model, drawn: int) -> str:
    """How many stances there are and how many are ``drawn``, and what is compared."""
    stances = count(len(model.rows), "stance")
    sentences = [
        f"{stances}, by size of movement."
        if drawn == len(model.rows)
        else f"{stances}, by size of movement; the figure shows the {in_digits(drawn)} largest, the table all.",
        "The two stances answer two wordings, so a difference need not be a change of mind."
        if model.between_texts
        else "A statement that repeats a stance is no movement.",
        "Only what an actor said of the clause itself is compared.",
    ]
    return " ".join(sentences)


def hover(row: Record) -> str:
    """Who on what, how the stance ran and until when, and what was said last, as HTML."""
    who, clause, path = plain(row["who"]), plain(row["clause"]), plain(row["path"])
    return f"<b>{who}</b> on {clause}<br>{path}, {row['date']}<br>{wrapped(row['in short'], 60, 4)}"


def lines(model: Model, drawn: int) -> list[tuple[str, str]]:
    """The first ``drawn`` as a list: who on what, and how the stance ran, when and why."""
    short = model.view.dataset.names.short_actors
    return [
        (
            f"{short[row['actor_id']]} on {row['clause']}",
            f"{row['path']} · {row['date']} · {row['in short']}",
        )
        for row in records(model.rows.head(drawn))
    ]
