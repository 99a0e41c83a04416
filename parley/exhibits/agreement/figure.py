"""Drawing agreement: actors against actors, the figure and its n in every square."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts import grid as squares
from parley.charts.grid import Grid, Shape, is_large
from parley.charts.labels import plain, unique, wrapped
from parley.exhibits.agreement.pairs import Agreement, pair_id
from parley.exhibits.agreement.words import (
    interval_in_words,
    number,
    range_in_words,
    value_in_words,
)

SHAPE: Final = Shape(column=44, labels=104, head=74, right=40, row=44, least=6)
"""A square holds a figure and its n."""

BANDS: Final = 5


def edges(shown: Agreement) -> list[float]:
    """The five bands' limits over the measure's whole range, whatever values are there."""
    low, high = shown.measure.range
    return [low + (high - low) * step / BANDS for step in range(BANDS + 1)]


def figure(shown: Agreement, *, dark: bool = False) -> go.Figure:
    """The heatmap: each pair twice, once on either side of the diagonal.

    On the diagonal stands on how many clauses the actor has a stance. A pair without a figure
    is a pale square with the n that was not enough. The markers carry the pair's choice id.
    """
    ids = shown.actors["actor_id"].tolist()
    labels = unique([wrapped(one, 14, 2) for one in shown.actors["short"]], ids)
    grid = Grid(labels, labels, SHAPE, dark=dark, large=is_large(len(ids) ** 2))
    cells = _cells(shown, ids)
    fig = go.Figure()
    _squares(fig, grid, shown, cells)
    # Smaller by a gap than the square, so that neighbours' frames do not touch.
    squares.choosable(
        fig, grid, cells["row"], cells["column"], cells["choice"], cells["hover"],
        size=SHAPE.row - 2 * squares.GAP,
    )  # fmt: skip
    if not grid.large:
        _texts(fig, grid, shown, cells)
    squares.lay_out(fig, grid, "agreement")
    return fig


def _cells(shown: Agreement, ids: list[str]) -> pd.DataFrame:
    """Both squares of each pair: row, column, value, n, hover text and choice id."""
    place = {one: at for at, one in enumerate(ids)}
    names = shown.names
    cells = []
    for row in shown.shown.to_dict("records"):
        a, b = place[row["actor_a"]], place[row["actor_b"]]
        pair = f"<b>{plain(names[row['actor_a']])}</b> and <b>{plain(names[row['actor_b']])}</b>"
        hover = f"{pair}<br>{plain(value_in_words(row, shown.asked))}"
        if not math.isnan(row["value"]):
            hover += f"<br>{plain(range_in_words(row))}<br>{plain(interval_in_words(row))}"
        for down, across in ((a, b), (b, a)):
            cells.append((down, across, row["value"], row["shared"], hover, pair_id(row)))
    return pd.DataFrame(cells, columns=["row", "column", "value", "n", "hover", "choice"])


def _squares(fig: go.Figure, grid: Grid, shown: Agreement, cells: pd.DataFrame) -> None:
    """Pale squares where the pair has no figure, else a band of the measure's range."""
    low, high = shown.measure.range
    value = cells["value"].to_numpy(dtype=np.float64)
    none = np.where(np.isnan(value), low, np.nan)
    at = (cells["row"].to_numpy(dtype=np.int64), cells["column"].to_numpy(dtype=np.int64))
    squares.layer(fig, grid, grid.values(*at, none), squares.pale(grid.colours), (low, high))
    squares.layer(fig, grid, grid.values(*at, value), squares.five_bands(grid.colours), (low, high))


def _texts(fig: go.Figure, grid: Grid, shown: Agreement, cells: pd.DataFrame) -> None:
    """Value and n in each square, n alone where there is no value, the own count on the diagonal."""
    words, inks, rows, columns = [], [], [], []
    for cell in cells.to_dict("records"):
        blank = math.isnan(cell["value"])
        if blank and not cell["n"]:
            continue
        words.append(
            f"n {cell['n']}"
            if blank
            else f"{number(cell['value'])}<br><span style='font-size:10px'>n {cell['n']}</span>"
        )
        inks.append(
            grid.colours.muted if blank else grid.colours.on_band[band(shown, cell["value"])]
        )
        rows.append(cell["row"])
        columns.append(cell["column"])
    own = shown.own
    for at, actor_id in enumerate(shown.actors["actor_id"]):
        words.append(str(own[actor_id]))
        inks.append(grid.colours.muted)
        rows.append(at)
        columns.append(at)
    squares.texts(fig, grid, rows, columns, words, inks, 12)


def band(shown: Agreement, value: float) -> int:
    """Which of the five bands a value falls into, -2 (far) to 2 (near), as it is drawn."""
    low, high = shown.measure.range
    return min(int((value - low) / (high - low) * BANDS), BANDS - 1) - 2
