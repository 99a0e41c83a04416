"""What was said: positions, and answers that are no stance, by the rules of the data set."""

from __future__ import annotations

import pandas as pd

from parley.dataset import Dataset
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def told(view: View) -> pd.DataFrame:
    """Every position of `View.statements` and then every answer of the kept actors up to the as-of date.

    Columns of the positions table, of which an answer has no ``position_id``, ``basis`` and
    ``speaker``; ``stance`` (Int64), of an answer the one that it counts as by the rule of the data
    set, missing where it is not counted; ``answer``, its word, and ``answer_id``, both missing for a
    position. Answers have no basis, so the filter by basis leaves them alone.
    """
    return _together(view.statements(), given(view))


@kept
def told_here(view: View) -> pd.DataFrame:
    """The same of what the view keeps: its positions, then its answers, on its texts, issues and words."""
    return _together(view["positions"], _with_stances(view, view["answers"]))


def given(view: View) -> pd.DataFrame:
    """The answers of the kept actors up to the as-of date, on any text, with the ``stance`` (Int64) of their rule."""
    answers, actors = view.dataset["answers"], view.filters.actor
    kept_rows = answers["date"] <= pd.Timestamp(view.asof)
    if actors:
        kept_rows &= answers["actor_id"].isin(actors)
    return _with_stances(view, answers[kept_rows].reset_index(drop=True))


def has_answers(dataset: Dataset) -> bool:
    """Whether the data set has answers that are no stance, so that columns and marks for them mean something."""
    return not dataset["answers"].empty


def _together(positions: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    positions = positions.assign(stance=positions["stance"].astype("Int64"))
    if answers.empty:
        return positions.assign(**{name: _none(len(positions)) for name in ("answer", "answer_id")})
    return pd.concat([positions, answers], ignore_index=True)


def _with_stances(view: View, answers: pd.DataFrame) -> pd.DataFrame:
    rules = view.dataset.meta.answers
    stances = [rules.get(word) for word in answers["answer"]]
    return answers.assign(stance=pd.array(stances, dtype="Int64"))


def _none(rows: int) -> pd.Series:
    return pd.Series([None] * rows, dtype="str")
