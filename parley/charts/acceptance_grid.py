"""Drawing a small grid of signs: few columns, rows with long names, in groups under a heading."""

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

SHAPE: Final = Shape(column=50, labels=134, head=40, right=4, row=36, slanted=False, least=3)
"""Four columns fit on a phone that is 390 pixels wide; a row's name takes up to two lines."""

ROW_LETTERS: Final = 21
HEAD_LINES: Final = 2
LABEL_GAP: Final = 4
"""Pixels at least between a row's name and its squares."""

TEXT_SIZE: Final = 13

NO_LABEL: Final = "\u00a0"
"""Of a heading's row, which is called by what stands across it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading: what each is called by its id."""

    heading: str
    rows: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Square:
    """A stance, -2..2, with a text after its sign, or ''; None, and no text, where nothing was heard.

    ``words`` is what it says itself where it is pointed at, ``choice`` what it carries.
    """

    stance: int | None
    text: str
    words: str
    choice: str


def shape_for(columns: Sequence[str]) -> Shape:
    """The measures under the heads of these columns: heads turn where they would print over one another."""
    return SHAPE.with_heads(columns, HEAD_LINES)


def figure(
    groups: Sequence[Group],
    columns: Sequence[str],
    squares: Sequence[Square],
    *,
    hover: str = POINTED_AT,
    dark: bool = False,
) -> Drawing:
    """The squares row by row, the rows of each group below its heading.

    ``hover`` is as `grid.choosable` takes it.
    """
    shape = shape_for(columns)
    x = unique(["<br>".join(map(plain, shape.head_label(name))) for name in columns], columns)
    heads, y, names = _rows(groups)
    grid = Grid(x, y, shape, [plain(name) for name in columns], names, dark=dark)
    place, column = np.divmod(np.arange(len(squares)), max(len(x), 1))
    row = np.setdiff1d(np.arange(len(y)), list(heads))[place]
    stance = np.array(
        [np.nan if square.stance is None else square.stance for square in squares], dtype=float
    )
    drawing = Drawing(dark=dark)
    silent = np.where(np.isnan(stance), 0.0, np.nan)
    layer(drawing, grid, grid.values(row, column, silent), pale(grid.colours))
    layer(drawing, grid, grid.values(row, column, stance), five_bands(grid.colours))
    choosable(
        drawing,
        grid,
        row,
        column,
        [square.choice for square in squares],
        [(plain(square.words),) for square in squares],
        hover=hover,
    )
    _signs(drawing, grid, squares, row, column)
    lay_out(drawing, grid, "acceptance")
    drawing.x_axis(tickfont={"size": TEXT_SIZE})
    drawing.y_axis(tickfont={"size": TEXT_SIZE})
    for at, heading in heads.items():
        _heading(drawing, grid, at, heading)
    return drawing


def _rows(groups: Sequence[Group]) -> tuple[dict[int, str], list[str], list[str]]:
    """The headings by their place, and the labels and names of all rows, theirs among them."""
    heads: dict[int, str] = {}
    places: list[int] = []
    for group in groups:
        heads[len(heads) + len(places)] = group.heading
        places += range(len(heads) + len(places), len(heads) + len(places) + len(group.rows))
    rows = {one: name for group in groups for one, name in group.rows.items()}
    labels = [NO_LABEL] * (len(heads) + len(rows))
    names = list(labels)
    for at, label, name in zip(
        places,
        unique(
            [wrapped(name, ROW_LETTERS, 2, SHAPE.labels - LABEL_GAP) for name in rows.values()],
            rows,
        ),
        rows.values(),
        strict=True,
    ):
        labels[at], names[at] = label, plain(name)
    return heads, labels, names


def _signs(
    drawing: Drawing, grid: Grid, squares: Sequence[Square], row: np.ndarray, column: np.ndarray
) -> None:
    """The sign of each square in which something was heard, with its text."""
    heard = [
        (int(at), int(across), square.stance, square.text)
        for at, across, square in zip(row, column, squares, strict=True)
        if square.stance is not None
    ]
    texts(
        drawing,
        grid,
        [at for at, *_ in heard],
        [across for _, across, *_ in heard],
        [f"{SIGNS[stance]} {text}".strip() for *_, stance, text in heard],
        [grid.colours.on_band[stance] for *_, stance, _ in heard],
        TEXT_SIZE,
    )


def _heading(drawing: Drawing, grid: Grid, at: int, heading: str) -> None:
    """What the rows below have in common, from the left edge on, just above them."""
    drawing.annotate(
        text=f"<b>{plain(heading)}</b>",
        x=0,
        xref="paper",
        xanchor="left",
        xshift=-SHAPE.labels,
        y=at + 0.45,
        yanchor="bottom",
        align="left",
        showarrow=False,
        font={"size": TEXT_SIZE, "color": grid.colours.ink},
    )
