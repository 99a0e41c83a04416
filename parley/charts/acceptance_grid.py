"""Drawing a small grid of counts on the colour of a stance: few columns, rows with long names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from parley.charts.drawing import Drawing
from parley.charts.grid import (
    POINTED_AT,
    Grid,
    Shape,
    choosable,
    five_bands,
    lay_out,
    layer,
    pale,
    texts,
)
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import SIGNS

SHAPE: Final = Shape(column=43, labels=136, head=40, right=4, row=29, slanted=False, least=4)
"""Five columns fit on a phone that is 390 pixels wide; a row's name takes up to two lines."""

ROW_LETTERS: Final = 23
COLUMN_LETTERS: Final = 8
TEXT_SIZE: Final = 11


@dataclass(frozen=True, slots=True)
class Square:
    """A stance, -2..2, with a text after its sign; None, and no text, where nothing was heard.

    ``words`` is what it says itself where it is pointed at, ``choice`` what it carries.
    """

    stance: int | None
    text: str
    words: str
    choice: str


def figure(
    rows: Mapping[str, str],
    columns: Sequence[str],
    squares: Sequence[Square],
    *,
    hover: str = POINTED_AT,
    dark: bool = False,
) -> Drawing:
    """The squares row by row; ``rows`` gives what each row is called by its id.

    ``hover`` is as `grid.choosable` takes it.
    """
    x = unique([wrapped(name, COLUMN_LETTERS, 2) for name in columns], columns)
    y = unique([wrapped(name, ROW_LETTERS, 2) for name in rows.values()], rows)
    full = [[plain(name) for name in names] for names in (columns, rows.values())]
    grid = Grid(x, y, SHAPE, *full, dark=dark)
    stance = np.array(
        [np.nan if square.stance is None else square.stance for square in squares], dtype=float
    ).reshape(len(y), len(x))
    drawing = Drawing(dark=dark)
    layer(drawing, grid, np.where(np.isnan(stance), 0.0, np.nan), pale(grid.colours))
    layer(drawing, grid, stance, five_bands(grid.colours))
    row, column = np.divmod(np.arange(len(squares)), len(x))
    choosable(
        drawing,
        grid,
        row,
        column,
        [square.choice for square in squares],
        [(plain(square.words),) for square in squares],
        hover=hover,
    )
    _signs(drawing, grid, squares)
    lay_out(drawing, grid, "acceptance")
    drawing.y_axis(tickfont={"size": TEXT_SIZE})
    return drawing


def _signs(drawing: Drawing, grid: Grid, squares: Sequence[Square]) -> None:
    """The sign and the text of each square in which something was heard."""
    heard = [
        (number, square.stance, square.text)
        for number, square in enumerate(squares)
        if square.stance is not None
    ]
    width = len(grid.x)
    texts(
        drawing,
        grid,
        [number // width for number, _, _ in heard],
        [number % width for number, _, _ in heard],
        [f"{SIGNS[stance]} {text}" for _, stance, text in heard],
        [grid.colours.on_band[stance] for _, stance, _ in heard],
        TEXT_SIZE,
    )
