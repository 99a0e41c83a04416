"""A grid of counts: shades of one colour with the number in each square; a zero stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape
from parley.charts.palette import palette

SHAPE: Final = Shape(column=62, labels=170, head=48, right=8, row=36, slanted=False)


def figure(
    counts: np.ndarray,
    rows: Sequence[str],
    columns: Sequence[str],
    choices: Sequence[Sequence[str]],
    *,
    key: str,
    labels: int = SHAPE.labels,
    dark: bool = False,
) -> Drawing:
    """The grid of ``counts``, rows x columns, 0 or more. Labels are Plotly's HTML, each once.

    ``choices`` are the ids of the squares in the same shape; one without anything to count cannot be
    chosen. ``labels`` are the pixels that the rows' names take.
    """
    shape = Shape(SHAPE.column, labels, SHAPE.head, SHAPE.right, SHAPE.row, slanted=False)
    grid = Grid(columns, rows, shape, dark=dark)
    colours = palette(dark=dark)
    # Up to half of the accent colour, so that the number stays legible on every shade.
    scale: squares.Scale = [[0.0, colours.silent], [1.0, colours.bands[1]]]
    drawing = Drawing(dark=dark)
    squares.layer(drawing, grid, counts, scale, (0, max(counts.max(), 1)))
    row, column = np.nonzero(counts)
    numbers = [f"{int(count)}" for count in counts[row, column]]
    ids = [choices[at][to] for at, to in zip(row, column, strict=True)]
    squares.choosable(drawing, grid, row, column, ids, [(number,) for number in numbers])
    ink = "#ffffff" if dark else colours.ink
    squares.texts(drawing, grid, row, column, numbers, ink, 14)
    squares.lay_out(drawing, grid, key)
    drawing.x_axis(tickfont={"size": 13})
    drawing.y_axis(tickfont={"size": 13})
    return drawing
