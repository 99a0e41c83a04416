"""What the stances that moved say in sentences."""

from __future__ import annotations

from typing import Final

from parley.charts.labels import plain, wrapped
from parley.dataset import Record, records
from parley.exhibits.legend import Chip
from parley.exhibits.movement.stances.model import Model
from parley.exhibits.wording.answers import ANSWER_MARK, rules
from parley.exhibits.wording.clause_names import IN_OTHER_TEXTS
from parley.wording import count, in_digits, listed

MOST_NAMED: Final = 4
"""So many actors are named before it is said how many more there are."""

NOT_COUNTED: Final = "not counted"
"""Over the column of answers that are no stance."""

NO_SIZE: Final = (
    "An answer that does not count is no stance: it stands apart from the axis, and what moved to or from one has "
    "no size and stands last."
)


def legend(model: Model) -> tuple[Chip, ...]:
    """What the marks of a row mean."""
    between = any(len(path) > 2 for path in model.paths)  # before and after
    middle = (Chip("stances in between, downwards in time", "", "ink", "dot"),) if between else ()
    first, last = (
        ("on the earlier text", "on the later text")
        if model.between_texts
        else ("the stance before", "the stance that stands")
    )
    return (
        Chip(first, "", "ink", "ring"),
        *middle,
        Chip(last, "+", "1", "square"),
        *(
            (Chip("an answer that does not count", ANSWER_MARK, "silent", "square"),)
            * has_words(model)
        ),
    )


def has_words(model: Model) -> bool:
    """Whether something moved to or from an answer that does not count."""
    return any(isinstance(held, str) for path in model.paths for held in path)


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


def rests_on(model: Model) -> str:
    """How many stances there are, and what is no movement."""
    stances = count(len(model.rows), "stance")
    if model.between_texts:
        return (
            f"{stances} of actors who spoke of both wordings; who spoke of one alone is not in it."
        )
    return f"{stances}; a statement that repeats a stance is no movement, and silence is none."


def notes(model: Model, drawn: int) -> list[str]:
    """What else one must know: the order, what is drawn, what is compared."""
    sentences = [
        "By size of movement, the largest first."
        if drawn == len(model.rows)
        else f"By size of movement; the figure shows the {in_digits(drawn)} largest, the table all.",
    ]
    if model.between_texts:
        sentences.append(
            "The two stances answer two wordings, so a difference need not be a change of mind."
        )
    else:
        sentences.append(
            "Stances as they stood at the end of the first day are compared with those at the end of the last."
        )
    if has_words(model):
        sentences.append(NO_SIZE)
    if model.changes.changes["answer_id"].notna().any():
        sentences.extend(rules(model.view))
    sentences.append("Only what an actor said of the clause itself is compared.")
    return sentences


def hover(row: Record) -> str:
    """Who on what, how the stance ran and until when, and what was said last, as HTML."""
    who, path = plain(row["who"]), plain(row["path"])
    clause = ", ".join(filter(None, [row["clause"], row[IN_OTHER_TEXTS]]))
    on = wrapped(f"on {clause}", 60, 4)
    return f"<b>{who}</b> {on}<br>{path}, {row['date']}<br>{wrapped(row['in short'], 60, 4)}"


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
