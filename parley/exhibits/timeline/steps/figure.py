"""The steps drawn: a row a wording, in it a line an actor, a mark a statement or an answer."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts import steps as chart
from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.charts.steps import Line, StepRow
from parley.charts.time_axis import Scale
from parley.dataset import Record, records
from parley.exhibits.choice import choice
from parley.exhibits.timeline.steps import wording
from parley.exhibits.timeline.steps.model import Model
from parley.isolation import isolated

SYMBOLS: Final = {
    "authored": "square",
    "stated": "circle",
    "reported": "circle-open",
    "inferred": "diamond-open",
}
"""Plotly's symbol for each basis of a statement."""

COUNTED, NOT_COUNTED = "x-thin-open", "square-open"
"""Those of an answer that counts by the data set's rule, and of one that does not."""


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The rows with their lines; the mark of every statement and answer carries the choice of its cell."""
    names = dict(zip(model.actors["actor_id"], model.actors["short"], strict=True))
    return chart.figure(
        _steps(model, names),
        [_row(clause) for clause in records(model.clauses)],
        [Line(actor_id, name) for actor_id, name in names.items()],
        Scale(model.span.first, model.span.last),
        key="steps",
        dark=dark,
    )


def _row(clause: Record) -> StepRow:
    number = f"<b>{plain(clause['text'])} {plain(isolated(clause['number']))}</b>"
    heading = f"{number}  {plain(isolated(clause['heading']))}"
    return StepRow(clause["clause_id"], heading, clause["published"])


def _steps(model: Model, names: dict[str, str]) -> pd.DataFrame:
    # An answer that does not count is no stance and on no line: the one before it ends on its day.
    rows = model.rows
    left = rows["stance"].isna()
    gaps = rows.loc[left, ["clause_id", "actor_id", "date"]]
    of_answers = left.map({True: NOT_COUNTED, False: COUNTED})
    ends = pd.MultiIndex.from_frame(rows[["clause_id", "actor_id", "until"]]).isin(
        pd.MultiIndex.from_frame(gaps)
    )
    return pd.DataFrame(
        {
            "row": rows["clause_id"],
            "line": rows["actor_id"],
            "day": rows["date"],
            "until": rows["until"].where(ends),
            "stance": rows["stance"],
            "holds": rows["counts"],
            "symbol": rows["basis"].map(SYMBOLS).fillna(of_answers),
            "choice": [
                choice("cell", actor_id, clause_id)
                for actor_id, clause_id in zip(rows["actor_id"], rows["clause_id"], strict=True)
            ],
            "hover": [
                f"<b>{plain(names[position['actor_id']])}</b> {plain(wording.statement(position))}<br>"
                f"{wrapped(position['summary'] or '', 60, 4)}"
                for position in records(rows)
            ],
        }
    )
