"""Counts as rows of squares, a square for each thing counted: filled, with a dot, or empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, Literal

from parley.charts.drawing import Drawing
from parley.charts.palette import Palette, palette

SQUARE: Final = 15
ROW_HEIGHT: Final = 40
LABEL_WIDTH: Final = 160
"""Pixels of a square, of a row, and for the rows' labels."""

LEAST_SQUARES: Final = 30
"""Room is kept for so many squares, so that a few do not stand far apart."""

Look = Literal["filled", "dotted", "empty"]


@dataclass(frozen=True, slots=True)
class Squares:
    """One sort of squares: how many of them each row has, how they look, what a hover says."""

    counts: Sequence[int]
    look: Look
    words: str


def figure(
    rows: Sequence[str], sorts: Sequence[Squares], *, key: str, dark: bool = False
) -> Drawing:
    """In each row the squares of every sort in turn. Labels are Plotly's HTML, each once."""
    colours = palette(dark=dark)
    # Where each sort begins in each row, and after the last one where the row ends.
    starts = list(
        accumulate(
            (sort.counts for sort in sorts),
            lambda start, counts: [a + b for a, b in zip(start, counts, strict=True)],
            initial=[0] * len(rows),
        )
    )
    drawing = Drawing(dark=dark)
    for start, sort in zip(starts, sorts, strict=False):
        _sort(drawing, rows, start, sort, colours)
    drawing.lay_out(
        height=ROW_HEIGHT * len(rows) + 16,
        dragmode=False,
        uirevision=key,
        margin={"l": LABEL_WIDTH, "r": 8, "t": 4, "b": 4},
    )
    longest = max([*starts[-1], LEAST_SQUARES])
    drawing.x_axis(visible=False, fixedrange=True, range=[-0.7, longest - 0.3])
    drawing.y_axis(
        type="category", categoryorder="array", categoryarray=list(rows)[::-1], fixedrange=True,
        range=[-0.6, len(rows) - 0.4], showgrid=False, automargin=False, ticks="",
    )  # fmt: skip
    return drawing


def _sort(
    drawing: Drawing, rows: Sequence[str], start: Sequence[int], sort: Squares, colours: Palette
) -> None:
    symbol, colour = {
        "filled": ("square", colours.accent),
        "dotted": ("square-open-dot", colours.accent),
        "empty": ("square-open", colours.muted),
    }[sort.look]
    squares = [
        (x, row)
        for row, first, count in zip(rows, start, sort.counts, strict=True)
        for x in range(first, first + count)
    ]
    drawing.add(
        "scatter",
        x=[x for x, _ in squares],
        y=[row for _, row in squares],
        mode="markers",
        marker={
            "symbol": symbol,
            "size": SQUARE,
            "color": colour,
            "line": {"width": 1.5, "color": colour},
        },
        hovertemplate=f"%{{y}}: {sort.words}<extra></extra>",
        showlegend=False,
    )
