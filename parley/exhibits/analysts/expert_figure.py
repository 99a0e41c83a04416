"""Drawing experts against claims: five bands with signs, silence as pale squares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts import grid as squares
from parley.charts.grid import Grid, Shape, is_large
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import Palette
from parley.exhibits.exhibit import CHOICE_SEPARATOR

SHAPE: Final = Shape(column=26, labels=216, head=84, right=62, row=44)
"""A claim's wording stands beside its row on up to three lines."""

LABEL_LETTERS: Final = 38
NAME_LETTERS: Final = 16
"""A longer name is shortened: names stand slanted, on one line each."""


def figure(
    cells: pd.DataFrame,
    claims: pd.DataFrame,
    analysts: pd.DataFrame,
    marks: Sequence[str],
    sentences: Sequence[str],
    *,
    dark: bool = False,
) -> go.Figure:
    """The heatmap of ``cells``, claim by claim and within it analyst by analyst.

    ``marks`` and ``sentences`` say the same cells in signs and in words. Each cell
    carries a transparent marker whose customdata starts with its choice id.
    """
    x = unique([short_name(name) for name in analysts["name"]], analysts["analyst_id"])
    y = unique(
        [wrapped(text, LABEL_LETTERS, 3) for text in claims["statement"]], claims["claim_id"]
    )
    grid = Grid(x, y, SHAPE, dark=dark)
    fig = go.Figure()
    _squares(fig, grid, cells)
    _markers(fig, grid, cells, marks, sentences, [plain(one) for one in analysts["name"]])
    squares.lay_out(fig, grid, "experts")
    # The rows share out the pixels below the last one.
    fig.update_layout(height=SHAPE.row * len(y) + SHAPE.head)
    _theme_borders(fig, claims, grid.colours)
    return fig


def short_name(name: str) -> str:
    """The name on one line; the first of a few words gives way to its initial before any is cut."""
    words = name.split()
    if len(name) > NAME_LETTERS and 2 <= len(words) <= 3:
        name = " ".join([f"{words[0][0]}.", *words[1:]])
    return wrapped(name, NAME_LETTERS, 1)


def least_width(analysts: int) -> int:
    """The width in pixels that a figure of so many analysts needs to be legible."""
    return SHAPE.width(analysts)


def _squares(fig: go.Figure, grid: Grid, cells: pd.DataFrame) -> None:
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan)
    stance = stance.reshape(len(grid.y), len(grid.x))
    squares.layer(fig, grid, np.where(np.isnan(stance), 0.0, np.nan), squares.pale(grid.colours))
    squares.layer(fig, grid, stance, squares.five_bands(grid.colours))


def _markers(
    fig: go.Figure,
    grid: Grid,
    cells: pd.DataFrame,
    marks: Sequence[str],
    sentences: Sequence[str],
    names: Sequence[str],
) -> None:
    """What can be chosen, and the signs, unless they are so many that each would cost too much."""
    at = [divmod(place, len(grid.x)) for place in range(len(cells))]
    squares.choosable(
        fig, grid, [row for row, _ in at], [column for _, column in at],
        cells["analyst_id"] + CHOICE_SEPARATOR + cells["claim_id"],
        [
            f"<b>{names[column]}</b><br>{grid.y[row]}<br>{plain(words)}"
            for (row, column), words in zip(at, sentences, strict=True)
        ],
    )  # fmt: skip
    known = [place for place, mark in enumerate(marks) if mark]
    if is_large(len(known)):
        return
    stance = cells["stance"]
    squares.texts(
        fig, grid,
        [at[place][0] for place in known],
        [at[place][1] for place in known],
        [marks[place] for place in known],
        [grid.colours.on_band[int(stance.iloc[place])] for place in known],
        13,
    )  # fmt: skip


def _theme_borders(fig: go.Figure, claims: pd.DataFrame, colours: Palette) -> None:
    """A fine line where one theme ends and the next begins."""
    themes = claims["theme"].tolist()
    for place in range(1, len(themes)):
        if themes[place] != themes[place - 1]:
            fig.add_shape(
                type="line", xref="paper", yref="y", x0=-0.6, x1=1, y0=place - 0.5, y1=place - 0.5,
                line={"color": colours.muted, "width": 1}, layer="above",
            )  # fmt: skip
