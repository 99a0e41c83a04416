"""The coverage of a text as a grid of counts."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.charts import count_grid
from parley.charts.drawing import Drawing
from parley.charts.sign_grid import GridColumn, GridRow
from parley.dataset import records
from parley.exhibits.sources.coverage import wording
from parley.exhibits.sources.coverage.model import Model
from parley.exhibits.wording.answers import ANSWER_MARK


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A square a point and actor, with the number of statements in it, or the mark of an answer."""
    counts = model.counts.to_numpy(dtype=np.int64)
    given = model.answers.to_numpy(dtype=np.int64)
    searched = model.searched.to_numpy(dtype="datetime64[us]")
    short, named = model.view.dataset.names.short_actors, model.view.dataset.names.actors
    return count_grid.figure(
        counts,
        [
            GridRow(point["clause_id"], point["heading"], point["number"])
            for point in records(model.points)
        ],
        [
            GridColumn(actor["actor_id"], short[actor["actor_id"]], name=named[actor["actor_id"]])
            for actor in records(model.actors)
        ],
        model.choices,
        [
            wording.cell_words(n, answers, day)
            for n, answers, day in zip(
                counts.ravel().tolist(),
                given.ravel().tolist(),
                pd.DatetimeIndex(searched.ravel()),
                strict=True,
            )
        ],
        marks={
            count_grid.DOT: ~np.isnat(searched),
            ANSWER_MARK: model.only_answers.to_numpy(dtype=bool),
        },
        noted=(counts + given > 0).sum(axis=1).tolist(),
        notes=wording.NOTES,
        key="coverage",
        dark=dark,
    )
