"""The points drawn: a row a text, a square a point."""

from __future__ import annotations

from typing import Final

from parley.charts import square_rows
from parley.charts.drawing import Drawing
from parley.charts.labels import unique, wrapped
from parley.charts.square_rows import Look, Squares
from parley.exhibits.plans.openness import wording
from parley.exhibits.plans.openness.model import Model

LOOKS: Final[dict[str, Look]] = {"single": "filled", "open": "dotted", "unknown": "empty"}


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The squares of each text in turn: filled, dotted and empty ones."""
    points = model.points
    return square_rows.figure(
        unique([wrapped(text, 22, 1) for text in points["text"]], points["plan_id"]),
        [
            Squares(points[sort].astype(int).tolist(), look, wording.SQUARES[sort])
            for sort, look in LOOKS.items()
        ],
        key="openness",
        dark=dark,
    )
