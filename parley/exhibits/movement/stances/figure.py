"""The stances that moved as paths from one stance to the next."""

from __future__ import annotations

from typing import Final

from parley.charts import stance_paths
from parley.charts.drawing import Drawing
from parley.charts.stance_paths import Path
from parley.dataset import records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.movement.stances import wording
from parley.exhibits.movement.stances.model import Model
from parley.exhibits.wording.answers import ANSWER_MARK

MOST_DRAWN: Final = 40
LEAST_WIDTH: Final = stance_paths.LEAST_WIDTH


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The largest movements, a row each."""
    short = model.view.dataset.names.short_actors
    rows = records(model.rows.head(MOST_DRAWN))
    paths = [
        Path(
            name=short[row["actor_id"]],
            about=(row["clause"], row["heading"] or ""),
            stances=stances,
            end=row["date"],
            hover=wording.hover(row),
            choice=row["choice"],
        )
        for row, stances in zip(rows, model.paths[:MOST_DRAWN], strict=True)
    ]
    return stance_paths.figure(
        paths, STANCE_WORDS, off_axis=(ANSWER_MARK, wording.NOT_COUNTED), dark=dark
    )
