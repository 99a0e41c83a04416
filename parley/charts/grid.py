"""Squares in rows and columns: what every grid is drawn with, whatever its squares say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Final, Literal, Self

import numpy as np

from parley.charts.drawing import Drawing, Part, one_or_each
from parley.charts.labels import LINE_HEIGHT, TEXT_SIZE, fitted, side_by_side, text_width
from parley.charts.palette import Palette, palette
from parley.charts.template import STILL

GAP: Final = 2
"""Pixels between two squares."""

MOST_TEXTS: Final = 2_500
"""Above so many cells the signs are left to hover and zoom: they are an element each."""

MOST_HEIGHT: Final = 1_400
"""Pixels that a grid to zoom into takes at most."""

STANCES: Final = (-2.5, 2.5)
"""The limits of a colour scale of stances: each of the five in the middle of its band."""

FOOT: Final = 4
"""Pixels below the last row."""

PHONE: Final = 358
"""Pixels that a figure has on a phone of 390 pixels."""

MOST_LEVEL: Final = 8
"""Above so many columns their heads are tilted."""

TILTED: Final = 0.71
"""How far a tilted head reaches up and to the right, in parts of its length."""

HEAD_LINES: Final = 3
HEAD_PIXELS: Final = 110
"""What a level head takes at most, and a tilted one."""

POINTED_AT: Final = "<b>%{x}</b><br>%{y}<br>%{customdata[1]}"
"""What is said of a cell, as Plotly's template: its column, its row, and what it says itself."""

Scale = list[list[float | str]]
"""A colour scale as Plotly reads it: where it has which colour."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of a grid in pixels. ``slanted`` column labels need less width.

    ``column`` is what a column has at least; a figure that is wider shares its width out among them.
    Room is kept for ``least`` columns, so that a few do not become very wide. Row labels stand
    against their squares, or ``flush`` one under another; those of a large grid never do, as they
    have to give way to a zoom.
    """

    column: int = 29
    labels: int = 208
    head: int = 78
    right: int = 36
    row: int = 28
    slanted: bool = True
    least: int = 0
    flush: bool = False

    def width(self, columns: int) -> int:
        """The width below which a grid of so many columns is not legible."""
        return self.labels + self.column * columns + self.right

    def headed(self, heads: Sequence[str]) -> Self:
        """The same with the heads of these columns: level up to `MOST_LEVEL`, tilted beyond, and where
        one of a few is so long that level ones would not leave room for all.

        Columns become as wide as level heads need, and the margins as large as tilted ones need.
        """
        lines = [fitted(head, self.column, HEAD_LINES) for head in heads]
        widest = [max(each, key=text_width, default="") for each in lines]
        column = max(self.column, ceil(side_by_side(widest)))
        if len(heads) <= MOST_LEVEL and column <= HEAD_PIXELS:
            most = max(map(len, lines), default=1)
            head = ceil(most * TEXT_SIZE * LINE_HEIGHT) + 8
            return replace(self, column=column, head=head, slanted=False)
        reach = [min(text_width(head), HEAD_PIXELS) * TILTED for head in heads]
        room = [self.column * (at + 0.5) for at in range(len(heads))][::-1]
        beyond = max(wide - free for wide, free in zip(reach, room, strict=True))
        right = max(self.right, ceil(beyond) + 8)
        return replace(self, right=right, head=ceil(max(reach)) + 20, slanted=True)

    def with_heads(self, heads: Sequence[str], lines: int) -> Self:
        """These measures where each head fits over its column on so many lines, else `headed`."""
        if self.fits(heads, lines):
            return self
        return self.headed(heads)

    def fits(self, heads: Sequence[str], lines: int) -> bool:
        """Whether level heads of up to `MOST_LEVEL` columns stand whole, each over its own column."""
        if len(heads) > MOST_LEVEL:
            return False
        each = [fitted(head, self.column, HEAD_LINES + 1) for head in heads]
        widest = [max(of_head, key=text_width, default="") for of_head in each]
        return side_by_side(widest) <= self.column and max(map(len, each), default=0) <= lines

    def head_label(self, head: str) -> list[str]:
        """The lines of a column's head."""
        if self.slanted:
            return fitted(head, HEAD_PIXELS, 1)
        return fitted(head, self.column, HEAD_LINES)


@dataclass(frozen=True, slots=True)
class Grid:
    """The places of a grid, with the labels of its columns and rows, of which no two are equal.

    ``x_names`` and ``y_names`` are what they are called where a cell is pointed at, if not as their
    labels; all are HTML. A ``large`` one is to be zoomed into: its squares touch, and it has no
    texts in them.

    A figure names its columns and rows by their numbers and holds each label once.
    """

    x: Sequence[str]
    y: Sequence[str]
    shape: Shape
    x_names: Sequence[str] = ()
    y_names: Sequence[str] = ()
    dark: bool = False
    large: bool = False

    @property
    def colours(self) -> Palette:
        """The colours of the reader's theme."""
        return palette(dark=self.dark)

    def values(self, rows: np.ndarray, columns: np.ndarray, values: np.ndarray) -> np.ndarray:
        """The values at these places as an array of rows x columns, NaN elsewhere."""
        z = np.full((len(self.y), len(self.x)), np.nan)
        z[rows, columns] = values
        return z


def is_large(cells: int) -> bool:
    """Whether a grid of so many cells leaves its signs to hover and zoom."""
    return cells > MOST_TEXTS


def stepped(colours: Sequence[str]) -> Scale:
    """A colour scale of equal bands without any colour between them."""
    edges = np.linspace(0, 1, len(colours) + 1)
    return [
        [float(edge), colour]
        for start, colour in enumerate(colours)
        for edge in edges[start : start + 2]
    ]


def five_bands(colours: Palette) -> Scale:
    """The colour scale of stances, from rejects to endorses."""
    return stepped([colours.bands[stance] for stance in range(-2, 3)])


def pale(colours: Palette) -> Scale:
    """The colour scale of silence: one colour, whatever the value."""
    return stepped([colours.silent])


def layer(
    drawing: Drawing,
    grid: Grid,
    z: np.ndarray,
    scale: Scale,
    limits: tuple[float, float] = STANCES,
    *,
    gap: int = GAP,
) -> None:
    """A layer of squares: ``z`` has a value for each place, rows x columns, NaN for no square.

    Where there is no square at all there is no layer.
    """
    if np.isnan(z).all():
        return
    gap = 0 if grid.large else gap
    drawing.add(
        "heatmap", z=z, zmin=limits[0], zmax=limits[1], colorscale=scale, xgap=gap, ygap=gap,
        showscale=False, hoverinfo="skip",
    )  # fmt: skip


def choosable(
    drawing: Drawing,
    grid: Grid,
    rows: Iterable[int],
    columns: Iterable[int],
    choices: Iterable[str],
    words: Iterable[Sequence[str]],
    *,
    hover: str = POINTED_AT,
) -> None:
    """Over each cell what can be pointed at and chosen, with its choice id and the few texts that it
    says itself (HTML).

    ``hover`` is Plotly's template of what is said where a cell is pointed at: the first of its texts
    is ``%{customdata[1]}``, and ``%{x}`` and ``%{y}`` are what its column and row are called.

    Streamlit reports clicks on bars and markers, not on heatmaps. A bar covers its cell however wide
    the figure is, so all of a square answers, and the frame of a chosen one fits it. In a large grid
    they are markers that the graphics card draws: an element each would make the page slow.
    """
    cells = [[choice, *said] for choice, said in zip(choices, words, strict=True)]
    common: Part = {
        **_said_most_often_once(cells),
        "hovertemplate": f"{hover}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 0}},
        "showlegend": False,
    }
    ink = grid.colours.ink
    if grid.large:
        drawing.add(
            "scattergl", x=columns, y=rows, mode="markers",
            marker={"symbol": "square", "size": 8, "opacity": 0, "color": ink, "line": {"width": 0}},
            **common, **_named(drawing, grid),
        )  # fmt: skip
        return
    nothing = "rgba(0, 0, 0, 0)"
    drawing.add(
        "bar", x=columns, y=[1] * len(cells), base=[row - 0.5 for row in rows], width=1,
        marker={"opacity": 0, "color": nothing, "line": {"width": GAP + 1, "color": ink}},
        **common, **_measured(drawing, grid),
    )  # fmt: skip


def _said_most_often_once(cells: list[list[str]]) -> Part:
    """The cells' own data, in which what most cells say last is left to Plotly's fallback.

    Most cells of a wide grid say the same, that nothing was found.
    """
    if not cells:
        return {"customdata": cells}
    ((often, _),) = Counter(cell[-1] for cell in cells).most_common(1)
    short = [cell[:-1] if cell[-1] == often else cell for cell in cells]
    return {"customdata": short, "hovertemplatefallback": often}


def _named(drawing: Drawing, grid: Grid) -> Part:
    """The axes of what is pointed at: where columns or rows are called otherwise than their labels,
    others over the first that know those names, and no more is seen of them."""
    axes = {}
    for axis, names in (("x", grid.x_names), ("y", grid.y_names)):
        if not names:
            continue
        over = {"overlaying": axis, "matches": axis, "showticklabels": False}
        drawing.lay_out(**{f"{axis}axis2": _axis(grid, axis, names) | over})
        axes[f"{axis}axis"] = f"{axis}2"
    return axes


def _measured(drawing: Drawing, grid: Grid) -> Part:
    """The axes of the bars: their rows are measured, and each is called by its name at its bar's end."""
    axes = _named(drawing, replace(grid, x_names=grid.x_names or grid.x, y_names=()))
    names = grid.y_names or grid.y
    drawing.lay_out(
        yaxis3={
            "overlaying": "y", "type": "linear", "range": [len(grid.y) - 0.5, -0.5],
            "tickmode": "array", "tickvals": [row + 0.5 for row in range(len(names))],
            "ticktext": names, "showticklabels": False, "showgrid": False, **STILL,
        },
        barmode="overlay",
    )  # fmt: skip
    return {**axes, "yaxis": "y3"}


def texts(
    drawing: Drawing,
    grid: Grid,
    rows: Iterable[int],
    columns: Iterable[int],
    words: Iterable[str],
    inks: str | Sequence[str],
    size: int | Sequence[int],
) -> None:
    """A short text in each of these squares, in a trace of their own: selecting dims a trace's texts.

    ``inks`` and ``size`` are one for all, or one for each.
    """
    drawing.add(
        "scatter",
        x=columns,
        y=rows,
        mode="text",
        text=words,
        textfont={
            "color": inks if isinstance(inks, str) else one_or_each(inks),
            "size": size if isinstance(size, int) else one_or_each(size),
        },
        # Plotly fades the texts of what is not selected unless the selected have a colour.
        selected={"textfont": {"color": grid.colours.ink}},
        hoverinfo="skip",
        showlegend=False,
    )


def lay_out(drawing: Drawing, grid: Grid, key: str) -> None:
    """The margins, the height and the axes; ``key`` keeps the reader's zoom apart from other figures'."""
    shape = grid.shape
    height = shape.row * len(grid.y)
    drawing.lay_out(
        height=(min(height, MOST_HEIGHT) if grid.large else height) + shape.head + FOOT,
        clickmode="event+select",
        dragmode="zoom" if grid.large else False,
        hoverdistance=shape.row,
        uirevision=key,
        margin={"l": shape.labels, "r": shape.right, "t": shape.head, "b": FOOT},
    )
    label = {"tickfont": {"size": TEXT_SIZE}}
    # Room for every label, where they do not have to give way to a zoom.
    # Plotly counts what fits into the whole axis, the columns for which only room is kept, too.
    all_x, all_y = (
        {} if grid.large else {"nticks": 2 * max(len(on), shape.least)} for on in (grid.x, grid.y)
    )
    angle = -45 if shape.slanted else 0
    drawing.x_axis(**_axis(grid, "x", grid.x), **label, **all_x, side="top", tickangle=angle)
    flush = shape.flush and not grid.large
    drawing.y_axis(**_axis(grid, "y", grid.y), **label, **all_y, showticklabels=not flush)
    if flush:
        for row, text in enumerate(grid.y):
            drawing.annotate(
                x=0, xref="paper", xanchor="left", xshift=-shape.labels, y=row, yanchor="middle",
                text=text, align="left", showarrow=False, borderpad=0,
                font={"size": TEXT_SIZE, "color": grid.colours.ink},
            )  # fmt: skip


def _axis(grid: Grid, axis: Literal["x", "y"], labels: Sequence[str]) -> Part:
    """An axis on which the numbers from 0 on are called by these labels; rows stand from the top."""
    size = len(labels)
    columns = [-0.5, max(size, grid.shape.least) - 0.5]
    return STILL | {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": range(size),
        "labelalias": {str(n): label for n, label in enumerate(labels)},
        "showgrid": False,
        "fixedrange": not grid.large,
        "range": columns if axis == "x" else [size - 0.5, -0.5],
    }
