"""Answers that are no stance: how a data set's rule counts them, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import pandas as pd

from parley.charts.palette import SIGNS
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.legend import Chip
from parley.isolation import isolated
from parley.wording import count, listed

ANSWER_MARK: Final = "\u25cb"
"""In the square of an answer that is no stance; after the sign of the stance that it counts as."""


def counted_as(answer: str, stance: int) -> str:
    """'abstained, counted as mixed by this data set's rule'."""
    return f"{answer}, counted as {STANCE_WORDS[stance]} by this data set's rule"


def not_counted(answer: str) -> str:
    """'abstained, not counted by this data set's rule'."""
    return f"{answer}, not counted by this data set's rule"


def held(held: int | str, answer: str | None = None) -> str:
    """'+ accepts'; 'abstained, not counted' for the word of an answer that does not count.

    ``answer`` is the word that counts as that stance by the data set's rule: '± mixed (abstained, counted
    as mixed by this data set's rule)'.
    """
    if isinstance(held, str):
        return short(held)
    stance = f"{SIGNS[held]} {STANCE_WORDS[held]}"
    return stance if answer is None else f"{stance} ({counted_as(isolated(answer), held)})"


def sign(held: int | str) -> str:
    """The sign of a stance, or 'abstained, not counted'."""
    return short(held) if isinstance(held, str) else SIGNS[held]


def short(answer: str) -> str:
    """'abstained, not counted'."""
    return f"{isolated(answer)}, not counted"


def explained(answer: str, stance: int | None) -> str:
    """How an answer counts: `counted_as` or `not_counted`."""
    word = isolated(answer)
    return not_counted(word) if stance is None else counted_as(word, stance)


def marked(stance: int | None) -> str:
    """The mark of an answer that is no stance, after the sign of the stance that it counts as."""
    return ANSWER_MARK if stance is None else SIGNS[stance] + ANSWER_MARK


def found(statements: int, answers: int) -> str:
    """'2 statements and 1 answer that is no stance'; what there is none of is left out, but not both."""
    given = count(answers, "answer that is no stance", "answers that are no stance")
    if not answers:
        return count(statements, "statement")
    return f"{count(statements, 'statement')} and {given}" if statements else given


def how_many(said: pd.DataFrame) -> str:
    """`found` of rows as `analysis.stances.told` gives them."""
    return found(int(said["answer"].isna().sum()), int(said["answer"].notna().sum()))


def has_answer(cell: Mapping) -> bool:
    """Whether the cell rests on an answer that is no stance; cells of other tables have no such column."""
    return not pd.isna(cell.get("answer"))


def rules(view: View) -> tuple[str, ...]:
    """How each answer in the data counts, as sentences; none for a data set without any."""
    words = list(dict.fromkeys(view.dataset["answers"]["answer"]))
    if not words:
        return ()
    known = view.dataset.meta.answers
    counts = {word: known.get(word) for word in words}
    stances = [
        f"{word} as {STANCE_WORDS[stance]}" for word, stance in counts.items() if stance is not None
    ]
    left = [word for word, stance in counts.items() if stance is None]
    sentences = ["Some answers are no stance, and this data set has rules for them."]
    if stances:
        sentences.append(f"These count like a stance: {listed(stances)}.")
    if left:
        sentences.append(
            f"These are shown as they were given and are in no figure; they are neither silence nor "
            f"neutrality: {listed(left)}."
        )
    return (" ".join(sentences),)


def chips(answers: Iterable[str | float], stances: Iterable[int]) -> list[Chip]:
    """The legend of the answers in these cells: ``answers`` are words, missing for none, and ``stances``
    beside them, missing where they do not count."""
    shown = [
        (answer, pd.isna(stance))
        for answer, stance in zip(answers, stances, strict=True)
        if not pd.isna(answer)
    ]
    left = list(dict.fromkeys(str(answer) for answer, is_left in shown if is_left))
    counted = list(dict.fromkeys(str(answer) for answer, is_left in shown if not is_left))
    chips_shown = []
    if left:
        chips_shown.append(Chip(f"{listed(left)}: not counted", ANSWER_MARK, "silent", "square"))
    if counted:
        chips_shown.append(Chip(f"{listed(counted)}: counted by rule", f"\u00b1{ANSWER_MARK}"))
    return chips_shown
