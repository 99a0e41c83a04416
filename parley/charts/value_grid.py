"""A grid whose squares say numbers: each the colour of the fifth of the range that it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from parley.charts import grid as squares
from parley.charts.drawing import Drawing
from parley.charts.grid import Grid, Shape, is_large
from parley.charts.labels import unique, wrapped

BANDS: Final = 5

NAME_LETTERS: Final = 14
"""So many letters of a name stand on one line; the rest goes to a second."""


def edges(limits: tuple[float, float]) -> list[float]:
    """The limits of the bands over the whole range, whatever values there are."""
    low, high = limits
    return [low + (high - low) * step / BANDS for step in range(BANDS + 1)]


def band(value: float, limits: tuple[float, float]) -> int:
    """Which of the bands a value of the range falls into, -2 (lowest) to 2, as it is drawn."""
    low, high = limits
    return min(int((value - low) / (high - low) * BANDS), BANDS - 1) - 2


def drawn_lines(name: str) -> list[str]:
    """The lines of a name as they stand at a row and over a column, as HTML."""
    return wrapped(name, NAME_LETTERS, 2).split("<br>")


def figure(
    cells: pd.DataFrame,
    ids: Sequence[str],
    names: Sequence[str],
    *,
    limits: tuple[float, float],
    diagonal: Sequence[str],
    shape: Shape,
    hover: str,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The grid of ``cells``, with the same ids from top to bottom and from left to right.

    ``cells`` has one row a cell, in any order: ``row`` and ``column``, its place among
    ``ids``; ``value``, within ``limits``, NaN for a pale square; ``mark``, the few characters in
    the square, '' for none, and ``words``, a few texts, HTML all; ``choice``, its id, which its
    marker carries. ``hover`` says those words, as `grid.choosable` takes it. ``diagonal`` has a quiet text for the place of each id with itself.
    """
    labels = unique([wrapped(name, NAME_LETTERS, 2) for name in names], ids)
    grid = Grid(labels, labels, shape, dark=dark, large=is_large(len(ids) ** 2))
    drawing = Drawing(dark=dark)
    _squares(drawing, grid, cells, limits)
    squares.choosable(
        drawing, grid, cells["row"], cells["column"], cells["choice"], cells["words"], hover=hover
    )
    if not grid.large:
        _marks(drawing, grid, cells, limits, diagonal)
    squares.lay_out(drawing, grid, key)
    return drawing


def _squares(
    drawing: Drawing, grid: Grid, cells: pd.DataFrame, limits: tuple[float, float]
) -> None:
    """Pale squares where there is no value, else the band of the value."""
    value = cells["value"].to_numpy(dtype=np.float64)
    known = ~np.isnan(value)
    bands = np.full(len(value), np.nan)
    bands[known] = [band(number, limits) for number in value[known].tolist()]
    at = (cells["row"].to_numpy(dtype=np.int64), cells["column"].to_numpy(dtype=np.int64))
    none = np.where(known, np.nan, 0.0)
    squares.layer(drawing, grid, grid.values(*at, none), squares.pale(grid.colours))
    squares.layer(drawing, grid, grid.values(*at, bands), squares.five_bands(grid.colours))


def _marks(
    drawing: Drawing,
    grid: Grid,
    cells: pd.DataFrame,
    limits: tuple[float, float],
    diagonal: Sequence[str],
) -> None:
    """The marks, in an ink that is legible on the band; quiet without a value, and on the diagonal."""
    marked = cells[cells["mark"] != ""]
    inks = [
        grid.colours.muted if np.isnan(value) else grid.colours.on_band[band(value, limits)]
        for value in marked["value"]
    ]
    own = range(len(diagonal))
    squares.texts(
        drawing, grid, [*marked["row"], *own], [*marked["column"], *own], [*marked["mark"], *diagonal],
        [*inks, *[grid.colours.muted] * len(diagonal)], 13,
    )  # fmt: skip
