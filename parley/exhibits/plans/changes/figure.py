"""The counts drawn as a grid: a row a group of issues, a column a change."""

from __future__ import annotations

from typing import Final

from parley.analysis.lineage import CHANGES
from parley.charts import shaded_counts
from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.exhibits.plans.changes import wording
from parley.exhibits.plans.changes.model import Model

LABELS: Final = 330
"""Pixels that the rows' names take where the pair of texts stands in them, too."""


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The grid of the table; a square carries the id of what can be listed of it."""
    return shaded_counts.figure(
        model.table[list(CHANGES)].to_numpy(dtype=float),
        [plain(name) for name in wording.row_names(model, ": ")],
        [wrapped(change, 10, 2) for change in CHANGES],
        model.choices,
        key="changes",
        labels=labels(model),
        dark=dark,
    )


def labels(model: Model) -> int:
    """The width of the rows' names."""
    return LABELS if model.several else shaded_counts.SHAPE.labels


def least_width(model: Model) -> int:
    """The width below which the grid is not legible."""
    shape = shaded_counts.SHAPE
    return shape.width(len(CHANGES)) - shape.labels + labels(model)
