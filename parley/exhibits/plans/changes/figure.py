"""The counts drawn as a grid: a row a group of issues, a column a change."""

from __future__ import annotations

from parley.analysis.lineage import CHANGES
from parley.charts import shaded_counts
from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.exhibits.plans.changes import wording
from parley.exhibits.plans.changes.model import Model


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The grid of the table."""
    return shaded_counts.figure(
        model.table[list(CHANGES)].to_numpy(dtype=float),
        [plain(name) for name in wording.row_names(model, ": ")],
        [wrapped(change, 10, 2) for change in CHANGES],
        key="changes",
        dark=dark,
    )
