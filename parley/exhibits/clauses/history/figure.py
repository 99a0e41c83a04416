"""The statements on a clause or text as bars over time."""

from __future__ import annotations

from parley.charts import stance_bars
from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.charts.stance_bars import Bar
from parley.dataset import Record, records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.clauses.history.model import Model
from parley.exhibits.wording import answers
from parley.exhibits.wording.answers import ANSWER_MARK
from parley.exhibits.wording.cells import BASIS_MARKS
from parley.isolation import isolated
from parley.wording import day


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """One row an actor, one bar a statement."""
    bars = [
        Bar(
            row=row["actor_id"],
            label=row["short"],
            start=row["date"],
            end=row["until"],
            stance=row["stance"],
            mark=ANSWER_MARK if row["answer"] else BASIS_MARKS.get(row["basis"], ""),
            hover=_hover(row),
        )
        for row in records(model.said)
    ]
    return stance_bars.figure(bars, model.view.asof, dark=dark)


def _hover(row: Record) -> str:
    speaker = f" ({isolated(row['speaker'])})" if row["speaker"] else ""
    if row["answer"]:
        told = f"{answers.explained(row['answer'], row['stance'])}, {day(row['date'])}"
        summary = wrapped(row["summary"] or "", 60, 5)
        return f"<b>{plain(row['name'])}</b><br>{plain(told)}<br>{summary}"
    stance = f"{STANCE_WORDS[row['stance']]}, {row['basis']} {day(row['date'])}"
    return f"<b>{plain(row['name'] + speaker)}</b><br>{stance}<br>{wrapped(row['summary'], 60, 5)}"
