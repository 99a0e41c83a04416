"""A grid of statements against names: five bands with signs, silence as pale squares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np
import pandas as pd

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape, is_large
from parley.charts.labels import TEXT_SIZE, fitted, plain, short_name, unique
from parley.charts.palette import Palette
from parley.charts.sign_grid import GridColumn, GridRow

SHAPE: Final = Shape(column=46, labels=238, head=58, right=20, row=54, slanted=False)
"""A statement's wording stands beside its row on up to three lines."""

WIDEST: Final = 72
"""Pixels of a column under a level head at most."""

SLANTED: Final = replace(SHAPE, head=96, right=70, slanted=True)
"""Names of many columns stand slanted, and those of a few that are too long; the last runs out at the right."""

LABEL_LINES: Final = 3
NAME_LETTERS: Final = 16
"""A longer name is shortened where it stands slanted, on one line; else on up to three short ones."""


def figure(
    cells: pd.DataFrame,
    rows: Sequence[GridRow],
    columns: Sequence[GridColumn],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The grid of ``cells``, row by row and within it column by column.

    ``cells`` has ``stance``, -2..2, NaN for silence; ``mark``, the few characters in the
    square; ``words``, what the cell says on hover; ``choice``, its id, which its marker
    carries. A line is drawn below rows that end something.
    """
    heads = [column.text for column in columns]
    shape = _shape(heads)
    names = [
        short_name(head, NAME_LETTERS)
        if shape.slanted
        else "<br>".join(map(plain, shape.head_label(head)))
        for head in heads
    ]
    x = unique(names, [column.id for column in columns])
    y = unique([_label(row) for row in rows], [row.id for row in rows])
    grid = Grid(x, y, shape, [plain(column.text) for column in columns], dark=dark)
    drawing = Drawing(dark=dark)
    _squares(drawing, grid, cells)
    _markers(drawing, grid, cells)
    squares.lay_out(drawing, grid, key)
    # The rows share out the pixels below the last one.
    drawing.lay_out(height=shape.row * len(y) + shape.head)
    _ends(drawing, rows, grid.colours)
    return drawing


def least_width(heads: Sequence[str]) -> int:
    """The width in pixels that a figure of columns with these heads needs to be legible."""
    return _shape(heads).width(len(heads))


def _shape(heads: Sequence[str]) -> Shape:
    level = SHAPE.headed(heads)
    if level.slanted or level.column > WIDEST:
        return SLANTED
    return replace(SHAPE, column=level.column)


def _label(row: GridRow) -> str:
    return "<br>".join(plain(line) for line in fitted(row.text, SHAPE.labels - 8, LABEL_LINES))


def _squares(drawing: Drawing, grid: Grid, cells: pd.DataFrame) -> None:
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan)
    stance = stance.reshape(len(grid.y), len(grid.x))
    squares.layer(
        drawing, grid, np.where(np.isnan(stance), 0.0, np.nan), squares.pale(grid.colours)
    )
    squares.layer(drawing, grid, stance, squares.five_bands(grid.colours))


def _markers(drawing: Drawing, grid: Grid, cells: pd.DataFrame) -> None:
    """What can be chosen, and the signs, unless they are so many that each would cost too much."""
    row, column = np.divmod(np.arange(len(cells)), len(grid.x))
    said = [(plain(words),) for words in cells["words"]]
    squares.choosable(drawing, grid, row, column, cells["choice"], said)
    marked = (cells["mark"] != "").to_numpy()
    if is_large(int(marked.sum())):
        return
    signs = cells[marked]
    inks = [grid.colours.on_band[int(stance)] for stance in signs["stance"]]
    squares.texts(drawing, grid, row[marked], column[marked], signs["mark"], inks, TEXT_SIZE)


def _ends(drawing: Drawing, rows: Sequence[GridRow], colours: Palette) -> None:
    """A fine line below each row that ends something, out into the labels."""
    line = {
        "type": "line", "xref": "paper", "yref": "y", "x0": -0.6, "x1": 1, "layer": "above",
        "line": {"color": colours.muted, "width": 1},
    }  # fmt: skip
    for at, row in enumerate(rows):
        if row.ends:
            drawing.shape(**line, y0=at + 0.5, y1=at + 0.5)
