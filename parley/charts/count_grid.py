"""A grid of counts: one hue in three steps of number, pale where there is nothing to count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape
from parley.charts.labels import plain, unique, wrapped
from parley.charts.margin_notes import margin_notes
from parley.charts.sign_grid import GridColumn, GridRow, full_names

SHAPE: Final = Shape(column=46, labels=224, head=84, right=62, row=34)

DOT: Final = "•"
"""In a pale square about which there is something to say."""

DARKEST: Final = 2
"""From this count up a square is as dark as it gets."""


def figure(
    counts: np.ndarray,
    rows: Sequence[GridRow],
    columns: Sequence[GridColumn],
    choices: Sequence[str],
    words: Sequence[str],
    *,
    marks: Mapping[str, np.ndarray],
    noted: Sequence[int],
    notes: str,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The grid of ``counts``, whole numbers of rows x columns.

    ``choices`` and ``words`` hold, row by row, each cell's id, which its marker carries,
    and what it says on hover. ``marks`` says of each mark in which squares without anything to count
    it stands, in the shape of ``counts``. At the right of each row stands its number of ``noted``,
    under the heading ``notes``.
    """
    x = unique(
        [wrapped(column.text, 15, 1) for column in columns], [column.id for column in columns]
    )
    y = unique(
        [f"{wrapped(row.text, 32, 1)}  <b>{plain(row.number)}</b>" for row in rows],
        [row.id for row in rows],
    )
    grid = Grid(x, y, SHAPE, full_names(columns), full_names(rows), dark=dark)
    colours = grid.colours
    steps = squares.stepped([colours.silent, colours.bands[1], colours.bands[DARKEST]])
    drawing = Drawing(dark=dark)
    squares.layer(drawing, grid, np.minimum(counts, float(DARKEST)), steps, (-0.5, 2.5))
    row, column = np.indices(counts.shape).reshape(2, -1)
    said = [(plain(text),) for text in words]
    squares.choosable(drawing, grid, row, column, choices, said)
    counted = np.nonzero(counts)
    inks = [colours.on_band[n] for n in np.minimum(counts[counted], DARKEST).tolist()]
    squares.texts(drawing, grid, *counted, [f"{n}" for n in counts[counted]], inks, 13)
    for mark, at in marks.items():
        marked = np.nonzero(at)
        if mark == DOT or len(marked[0]):
            squares.texts(drawing, grid, *marked, [mark] * len(marked[0]), colours.muted, 13)
    squares.lay_out(drawing, grid, key)
    margin_notes(drawing, range(len(y)), [f"{n}" for n in noted], colours.muted)
    drawing.annotate(
        x=1, xref="paper", y=1, yref="paper", text=plain(notes), xanchor="left", xshift=4,
        yanchor="bottom", yshift=2, showarrow=False, font={"size": 13, "color": colours.muted},
    )  # fmt: skip
    return drawing


def least_width(columns: int) -> int:
    """The width in pixels that a figure of so many columns needs to be legible."""
    return SHAPE.width(columns)
