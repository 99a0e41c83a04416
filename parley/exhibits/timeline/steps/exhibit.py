"""The steps with their question, sentences, table and sources."""

from __future__ import annotations

import pandas as pd

from parley.charts.time_axis import LEAST_WIDTH
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.sources_of import each_once
from parley.exhibits.timeline.steps import figure, wording
from parley.exhibits.timeline.steps.model import Model
from parley.exhibits.wording import answers


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure and its table, a row a statement or an answer."""
    rows = table(model)
    return Exhibit(
        key="steps",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=rows,
        source_ids=each_once(rows["source_id"]),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        least_width=LEAST_WIDTH,
        lines=tuple(wording.lines(model)),
        legend=wording.legend(model),
        notes=tuple(wording.notes(model)),
        hidden=("choice", "position_id", "actor_id", "clause_id", "source_id"),
        widths={"text": 105, "number": 65, "actor": 150, "date": 95, "stance": 60, "word": 80},
        choice_at=by_row(rows["choice"]),
    )


def table(model: Model) -> pd.DataFrame:
    """One row a statement or an answer that is no stance, wording by wording and actor by actor, the oldest first.

    Columns: ``choice``, ``position_id``, ``actor_id``, ``clause_id``, ``source_id``; ``text``,
    ``number``, ``actor``; ``date``, ``stance`` -2..2, ``word``, ``basis``; ``until``, the day on which
    the next one took its place, empty while it holds; ``speaker``, ``summary``.
    ``until`` is the day itself for a statement that another of its day outweighs.
    """
    rows = model.rows
    clauses = model.view.dataset.index["clauses"]
    names = model.view.dataset.names.bare
    until = rows["until"].where(rows["counts"], rows["date"])
    return pd.DataFrame(
        {
            "choice": model.chosen_by_row,
            "position_id": rows["position_id"],
            "actor_id": rows["actor_id"],
            "clause_id": rows["clause_id"],
            "source_id": rows["source_id"],
            "text": rows["clause_id"].map(clauses["plan_id"]).map(names.plans),
            "number": rows["clause_id"].map(clauses["number"]),
            "actor": rows["actor_id"].map(names.actors),
            "date": rows["date"].dt.strftime("%Y-%m-%d").astype("str"),
            "stance": rows["stance"],
            "word": _words(rows),
            "basis": rows["basis"],
            "until": until.dt.strftime("%Y-%m-%d").astype("str"),
            "speaker": rows["speaker"],
            "summary": rows["summary"],
        }
    )


def _words(rows: pd.DataFrame) -> pd.Series:
    """The stance in a word, or the answer and how it counts."""
    words = [
        STANCE_WORDS[stance]
        if pd.isna(answer)
        else answers.explained(answer, None if pd.isna(stance) else int(stance))
        for stance, answer in zip(rows["stance"], rows["answer"], strict=True)
    ]
    return pd.Series(words, rows.index, dtype="str")
