"""What the coverage of a text says in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd

from parley.charts.count_grid import DOT
from parley.exhibits.legend import Chip
from parley.exhibits.sources.coverage.model import Model
from parley.exhibits.wording.answers import ANSWER_MARK, found
from parley.exhibits.wording.shared import named_up_to
from parley.wording import count, day, in_digits, plural

TITLE: Final = "What was found, and what was not?"
NOTES: Final = "heard"
"""Heads the figures at the right: how many actors were heard on the point."""


def title(text: str) -> str:
    """The question, of one text."""
    return f"{text}: on which points was anything found?"


def finding(model: Model) -> str:
    """On how many points at most one actor was heard, or that on every one several were."""
    if model.empty:
        return ""
    few, points = len(model.little_heard), count(len(model.points), "point")
    if few:
        return f"On {in_digits(few)} of {points} at most one actor was heard"
    each = "the one point" if len(model.points) == 1 else f"each of {points}"
    return f"On {each} at least two actors were heard"


def legend(model: Model) -> tuple[Chip, ...]:
    """What numbers, pale squares and marks in them are."""
    answered = bool(model.only_answers.to_numpy().any())
    return (
        Chip("statements found", "1", "1", "square"),
        *((Chip("only answers that are no stance", ANSWER_MARK, "silent", "square"),) * answered),
        Chip("none found", "", "silent", "square"),
        Chip("searched for on their own, none found", DOT, "silent", "square"),
    )


def summary(model: Model) -> str:
    """How full the grid is, on which points fewest were heard, and who has no column."""
    if model.empty:
        return "No statement on a point of this text was found."
    heard = (model.counts > 0).to_numpy()
    few = model.little_heard
    silent = len(model.silent)
    sentences = [
        f"{count(int(model.counts.to_numpy().sum()), 'statement fills', 'statements fill')} {in_digits(int(heard.sum()))} of "
        f"{count(heard.size, 'square')}.",
        _only_answers(int(model.only_answers.to_numpy().sum())),
        _searched(model.gaps, model.searched_gaps),
        f"On {count(len(few), 'point')} at most one actor was heard: {named_up_to(few)}."
        if few
        else "",
        f"No statement on it at all by {count(silent, 'actor')} of the data." if silent else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _only_answers(squares: int) -> str:
    """How many squares have no statement but an answer; '' for none."""
    if not squares:
        return ""
    have = plural(squares, one="has", other="have")
    return f"{count(squares, 'square')} more {have} only answers that are no stance."


def _searched(gaps: int, searched: int) -> str:
    """How many of the gaps were searched for on their own; '' where that is recorded of none."""
    if not searched:
        return ""
    return (
        f"Searched for on their own and still empty: {in_digits(searched)} of {count(gaps, 'gap')}; of the "
        "others the data do not say so."
    )


def left_out(model: Model) -> str:
    """Which actors and points are not shown for being too many, and where they are; '' if none are."""
    said = [
        f"Of {count(len(shown) + out, noun)} the {in_digits(len(shown))} with the most statements are "
        f"shown; {in_digits(out)} are left out."
        for shown, out, noun in (
            (model.actors, model.actors_left_out, "actor"),
            (model.points, model.points_left_out, "point"),
        )
        if out
    ]
    return " ".join([*said, WHOLE]) if said else ""


WHOLE: Final = "All statements are in positions.csv on the page Data and over HTTP."


def rests_on(model: Model) -> str:
    """How large the grid is, and what a gap means."""
    points, actors = count(len(model.points), "point"), count(len(model.actors), "actor")
    left = left_out(model)
    return (f"{left} " if left else "") + (
        f"{points} and {actors}: {count(model.gaps, 'gap')}, each of which says that nothing was "
        "found, not that nothing was said."
    )


COUNTED: Final = (
    "Counted are statements up to the as-of date on the point itself or on its items, not what "
    "another text's wording implies."
)


def cell_words(statements: int, answers: int, searched_on: pd.Timestamp) -> str:
    """What a square says; ``searched_on`` is NaT where no search is recorded."""
    if statements or answers:
        return found(statements, answers)
    if pd.isna(searched_on):
        return "none found"
    return f"none found, searched for on {day(searched_on)}"


def line(heard: Sequence[tuple[str, int, int]]) -> str:
    """'Russia 3, Ukraine, Italy ○': the actors heard on a point, from names with statements and answers."""
    named = [
        f"{name} {ANSWER_MARK}" if not n else f"{name} {n}" if n > 1 else name
        for name, n, answers in heard
        if n or answers
    ]
    return ", ".join(named) or "Nobody."
