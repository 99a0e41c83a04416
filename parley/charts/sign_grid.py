"""Drawing a grid of stances: five bands with signs, and every state told apart without colour.

A stance taken on the clause itself fills its square; one that counts but was taken
elsewhere fills a smaller square; an answer to another wording is a mark on a pale
square; silence is a pale square; a text that did not exist leaves none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape, is_large
from parley.charts.labels import fitted, plain, unique
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import Palette, palette
from parley.isolation import isolated

Drawn = Literal["full", "small", "pale", "nothing"]
"""How a cell is drawn: a full square, a small one, a pale one, or no square at all."""

SMALL_GAP: Final = 8
"""Pixels between the smaller squares of derived stances."""

MARK_SIZE: Final = 15
"""Pixels of a sign in its square."""

HEADED: Final = 0.42
"""How far below the middle of its row the line under a heading runs, in rows."""

ROW_LINES: Final = 2
LABEL_GAP: Final = 2
"""Lines of a row's label at most, and pixels that it keeps off the squares."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row's id and label. A heading has no squares; an item's label is quieter than a point's.

    ``name`` is what it is called where a cell of it is pointed at, if not as its label.
    ``beneath`` is a second, quiet line; ``ends`` says that a line is drawn below the row.
    """

    id: str
    text: str
    number: str = ""
    kind: Literal["point", "item", "heading"] = "point"
    beneath: str = ""
    ends: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column's id and label, and its name, as a row has it.

    ``starts`` says that a group of columns begins with it.
    """

    id: str
    text: str
    starts: bool = False
    name: str = ""


def full_names(lines: Sequence[GridRow | GridColumn]) -> list[str]:
    """What all of them are called where a cell is pointed at; nothing where they have their labels alone."""
    names = [plain(line.name) for line in lines]
    return names if any(names) else []


def figure(
    cells: pd.DataFrame,
    rows: Sequence[GridRow],
    columns: Sequence[GridColumn],
    *,
    shape: Shape,
    hover: str = squares.POINTED_AT,
    key: str,
    dark: bool = False,
    at_right: Sequence[str] = (),
) -> Drawing:
    """The grid of ``cells``.

    ``cells`` has one row a cell, in any order: ``row`` and ``column``, its place among
    ``rows`` and ``columns``; ``stance`` (NaN for none); ``drawn``, a word of `Drawn`;
    ``mark``, the few characters in the square; ``words``, what it says itself where it is pointed
    at, and ``hover`` how, as `grid.choosable` takes it; ``choice``, its id, which its marker
    carries. ``at_right`` has a short text for each row.
    """
    colours = palette(dark=dark)
    y = unique([_row_label(row, shape, colours) for row in rows], [row.id for row in rows])
    x = unique(
        [_column_label(column, shape) for column in columns], [column.id for column in columns]
    )
    grid = Grid(
        x, y, shape, full_names(columns), full_names(rows), dark=dark, large=is_large(len(cells))
    )
    drawing = Drawing(dark=dark)
    _squares(drawing, grid, cells)
    words = [(plain(said),) for said in cells["words"]]
    squares.choosable(
        drawing, grid, cells["row"], cells["column"], cells["choice"], words, hover=hover
    )
    if not grid.large:
        _marks(drawing, grid, cells)
    squares.lay_out(drawing, grid, key)
    _borders(drawing, rows, columns, colours, shape.labels)
    if at_right:
        margin_notes(drawing, range(len(y)), at_right, colours.ink)
    return drawing


def _row_label(row: GridRow, shape: Shape, colours: Palette) -> str:
    """The row's number and heading; a line less where a second text stands beneath."""
    if row.kind == "heading":
        return f"<b>{plain(row.text)}</b>"  # its row is empty, so it may run on over that
    lines = fitted(
        f"{isolated(row.number)} {isolated(row.text)}".strip(),
        shape.labels - LABEL_GAP,
        1 if row.beneath else ROW_LINES,
    )
    first, *rest = [plain(line) for line in lines] or [""]
    number = plain(isolated(row.number))
    if number and first.startswith(number):
        first = f"<b>{number}</b>{first.removeprefix(number)}"
    label = "<br>".join([first, *rest])
    quiet = f"<span style='color:{colours.muted}'>"
    if row.kind == "item":
        return f"{quiet}{label}</span>"
    return f"{label}<br>{quiet}{plain(row.beneath)}</span>" if row.beneath else label


def _column_label(column: GridColumn, shape: Shape) -> str:
    return "<br>".join(plain(line) for line in shape.head_label(column.text))


def _squares(drawing: Drawing, grid: Grid, cells: pd.DataFrame) -> None:
    """Pale squares, over them the small ones of derived stances and the full ones of direct."""
    drawn = cells["drawn"].to_numpy()
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan)
    at = (cells["row"].to_numpy(), cells["column"].to_numpy())
    silent = np.where(np.isin(drawn, ["pale", "small"]), 0.0, np.nan)
    small, full = (np.where(drawn == word, stance, np.nan) for word in ("small", "full"))
    squares.layer(drawing, grid, grid.values(*at, silent), squares.pale(grid.colours))
    squares.layer(
        drawing, grid, grid.values(*at, small), squares.five_bands(grid.colours), gap=SMALL_GAP
    )
    squares.layer(drawing, grid, grid.values(*at, full), squares.five_bands(grid.colours))


def _marks(drawing: Drawing, grid: Grid, cells: pd.DataFrame) -> None:
    """The signs: on a band in the ink that is legible there, else quiet."""
    marked = cells[cells["mark"] != ""]
    counted = marked["drawn"].isin(["full", "small"])
    inks = [
        grid.colours.on_band[int(stance)] if counts else grid.colours.muted
        for stance, counts in zip(marked["stance"].fillna(0), counted, strict=True)
    ]
    squares.texts(drawing, grid, marked["row"], marked["column"], marked["mark"], inks, MARK_SIZE)


def _borders(
    drawing: Drawing,
    rows: Sequence[GridRow],
    columns: Sequence[GridColumn],
    colours: Palette,
    labels: int,
) -> None:
    """A thin line where another group of columns begins, below headings and rows that end something."""
    line = {"type": "line", "line": {"color": colours.muted, "width": 1}, "opacity": 0.6}
    down = {**line, "xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    across = {**line, "xref": "x", "yref": "y", "x0": -0.5, "x1": len(columns) - 0.5}
    starts = [code - 0.5 for code, column in enumerate(columns) if column.starts and code]
    ends = [code + 0.5 for code, row in enumerate(rows) if row.ends]
    for at in starts:
        drawing.shape(**down, x0=at, x1=at)
    for at in ends:
        drawing.shape(**across, y0=at, y1=at)
    under = {
        "type": "line",
        "line": {"color": colours.muted, "width": 1},
        "opacity": 0.4,
        "yref": "y",
    }
    over_squares = {**under, "xref": "paper", "x0": 0, "x1": 1}
    over_labels = {
        **under,
        "xref": "paper",
        "xsizemode": "pixel",
        "xanchor": 0,
        "x0": -labels,
        "x1": 0,
    }
    for code, row in enumerate(rows):
        if row.kind == "heading":
            for line in (over_squares, over_labels):
                drawing.shape(**line, y0=code + HEADED, y1=code + HEADED)
