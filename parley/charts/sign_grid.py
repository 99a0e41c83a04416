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
import plotly.graph_objects as go

from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import template_name

Drawn = Literal["full", "small", "pale", "nothing"]
"""How a cell is drawn: a full square, a small one, a pale one, or no square at all."""

ROW_HEIGHT: Final = 28
GAP: Final = 2
SMALL_GAP: Final = 8
"""Pixels between squares; a wider gap makes the smaller squares of derived stances."""

RIGHT_MARGIN: Final = 36
"""Room for the last slanted column label to end in."""

MOST_TEXTS: Final = 2_500
"""Above so many cells the signs are left to hover and zoom: they are an element each."""

MOST_HEIGHT: Final = 1_400
"""Pixels that a grid to zoom into takes at most."""

_LEAST_LABELLED: Final = 14


@dataclass(frozen=True, slots=True)
class Row:
    """A row's id and label. A heading has no squares; an item's label is quieter than a point's.

    ``beneath`` is a second, quiet line; ``ends`` says that a line is drawn below the row.
    """

    id: str
    text: str
    number: str = ""
    kind: Literal["point", "item", "heading"] = "point"
    beneath: str = ""
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column's id and label. ``starts`` says that a group of columns begins with it."""

    id: str
    text: str
    starts: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """The measures of a grid in pixels. ``slanted`` column labels need less width.

    Room is kept for ``least`` columns, so that a few do not become very wide.
    """

    column: int = 29
    labels: int = 208
    head: int = 78
    right: int = RIGHT_MARGIN
    row: int = ROW_HEIGHT
    slanted: bool = True
    least: int = 8

    def width(self, columns: int) -> int:
        """The width below which a grid of so many columns is not legible."""
        return self.labels + self.column * columns + self.right


def is_large(cells: int) -> bool:
    """Whether a grid of so many cells leaves its signs to hover and zoom."""
    return cells > MOST_TEXTS


def figure(
    cells: pd.DataFrame,
    rows: Sequence[Row],
    columns: Sequence[Column],
    *,
    shape: Shape,
    key: str,
    dark: bool = False,
    at_right: Sequence[str] = (),
) -> go.Figure:
    """The grid of ``cells``.

    ``cells`` has one row a cell, in any order: ``row`` and ``column``, its place among
    ``rows`` and ``columns``; ``stance`` (NaN for none); ``drawn``, a word of `Drawn`;
    ``mark``, the few characters in the square; ``hover``, HTML; ``choice``, its id. Each cell
    carries a transparent marker whose customdata starts with that id, because Streamlit
    reports clicks on markers and not on heatmaps. ``at_right`` has a short text for each row.
    """
    colours = palette(dark=dark)
    large = is_large(len(cells))
    y = unique([_row_label(row, shape, colours) for row in rows], [row.id for row in rows])
    x = unique([_column_label(column, shape) for column in columns], [one.id for one in columns])
    height = shape.row * len(rows)
    if large:
        height = min(height, MOST_HEIGHT)
    fig = go.Figure()
    _squares(fig, cells, x, y, colours, close=large)
    _markers(fig, cells, x, y, colours, large=large, size=shape.row - GAP)
    if not large:
        _marks(fig, cells, x, y, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=height + shape.head + 4,
        clickmode="event+select",
        dragmode="zoom" if large else False,
        hoverdistance=shape.row,
        uirevision=key,
        margin={"l": shape.labels, "r": shape.right, "t": shape.head, "b": 4},
    )
    _axes(fig, x, y, shape, large=large)
    _borders(fig, rows, columns, colours)
    _right(fig, y, at_right, colours)
    return fig


def _row_label(row: Row, shape: Shape, colours: Palette) -> str:
    width = max(12, (shape.labels - 40) // 6 + 8)
    text = wrapped(row.text, width, 1)
    match row.kind:
        case "heading":
            return f"<b>{text}</b>"
        case "item":
            return f"<span style='color:{colours.muted}'>{text}  {plain(row.number)}</span>"
        case "point":
            label = f"{text}  <b>{plain(row.number)}</b>" if row.number else text
            quiet = f"<br><span style='color:{colours.muted};font-size:11px'>"
            return f"{label}{quiet}{plain(row.beneath)}</span>" if row.beneath else label


def _column_label(column: Column, shape: Shape) -> str:
    # Slanted labels stand close: a second line would run into the next label.
    if shape.slanted:
        return wrapped(column.text, 15, 1)
    return wrapped(column.text, shape.column // 6, 3)


def _axes(fig: go.Figure, x: list[str], y: list[str], shape: Shape, *, large: bool) -> None:
    common = {
        "type": "category",
        "automargin": False,
        "showgrid": False,
        "fixedrange": not large,
        "ticks": "",
        "showline": False,
        "tickfont": {"size": 12},
    }
    angle = -45 if shape.slanted else 0
    fig.update_xaxes(
        side="top", tickangle=angle, range=[-0.5, max(len(x), shape.least) - 0.5],
        categoryorder="array", categoryarray=x, **common,
    )  # fmt: skip
    fig.update_yaxes(range=[len(y) - 0.5, -0.5], categoryorder="array", categoryarray=y, **common)
    if not large:
        fig.update_yaxes(nticks=2 * len(y))
        fig.update_xaxes(nticks=2 * len(x))


def _squares(
    fig: go.Figure,
    cells: pd.DataFrame,
    x: list[str],
    y: list[str],
    colours: Palette,
    *,
    close: bool,
) -> None:
    """Pale squares, over them the small ones of derived stances and the full ones of direct."""
    drawn = cells["drawn"].to_numpy()
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan)
    gaps = {"full": 0, "small": 0} if close else {"full": GAP, "small": SMALL_GAP}
    pale = np.where(np.isin(drawn, ["pale", "small"]), 0.0, np.nan)
    bands = stepped([colours.bands[value] for value in range(-2, 3)])
    silent = [[0, colours.silent], [1, colours.silent]]
    layers = [
        (pale, silent, gaps["full"]),
        (np.where(drawn == "small", stance, np.nan), bands, gaps["small"]),
        (np.where(drawn == "full", stance, np.nan), bands, gaps["full"]),
    ]
    for values, scale, gap in layers:
        z = np.full((len(y), len(x)), np.nan)
        z[cells["row"].to_numpy(), cells["column"].to_numpy()] = values
        fig.add_heatmap(
            x=x, y=y, z=z, zmin=-2.5, zmax=2.5, colorscale=scale, xgap=gap, ygap=gap,
            showscale=False, hoverinfo="skip",
        )  # fmt: skip


def _markers(
    fig: go.Figure,
    cells: pd.DataFrame,
    x: list[str],
    y: list[str],
    colours: Palette,
    *,
    large: bool,
    size: int,
) -> None:
    """One invisible marker a cell, with its sentence on hover and its choice id.

    A chosen one shows as a frame around its square. In a large grid the markers are drawn
    by the graphics card: an element each would make the page slow.
    """
    trace = go.Scattergl if large else go.Scatter
    fig.add_trace(
        trace(
            x=[x[place] for place in cells["column"]],
            y=[y[place] for place in cells["row"]],
            mode="markers",
            customdata=[[choice] for choice in cells["choice"]],
            hovertext=cells["hover"].tolist(),
            hovertemplate="%{hovertext}<extra></extra>",
            marker={
                "symbol": "square" if large else "square-open",
                "size": 8 if large else size,
                "opacity": 0,
                "color": colours.ink,
                "line": {"width": 0 if large else 2, "color": colours.ink},
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 0}},
            showlegend=False,
        )
    )


def _marks(
    fig: go.Figure, cells: pd.DataFrame, x: list[str], y: list[str], colours: Palette
) -> None:
    """The signs, in a trace of their own: a selection dims the text of its trace."""
    shown = cells[cells["mark"] != ""]
    counted = shown["drawn"].isin(["full", "small"])
    inks = [
        colours.on_band[int(stance)] if counts else colours.muted
        for stance, counts in zip(shown["stance"].fillna(0), counted, strict=True)
    ]
    fig.add_scatter(
        x=[x[place] for place in shown["column"]],
        y=[y[place] for place in shown["row"]],
        mode="text",
        text=shown["mark"].tolist(),
        textfont={
            "color": inks,
            "size": [10 if drawn == "small" else 13 for drawn in shown["drawn"]],
        },
        # Plotly fades the texts of what is not selected unless the selected have a colour.
        selected={"textfont": {"color": colours.ink}},
        hoverinfo="skip",
        showlegend=False,
    )


def _borders(
    fig: go.Figure, rows: Sequence[Row], columns: Sequence[Column], colours: Palette
) -> None:
    """A thin line where another group of columns begins, and below rows that end something."""
    line = {"type": "line", "line": {"color": colours.muted, "width": 1}, "opacity": 0.6}
    down = {**line, "xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    across = {**line, "xref": "x", "yref": "y", "x0": -0.5, "x1": len(columns) - 0.5}
    starts = [place - 0.5 for place, one in enumerate(columns) if one.starts and place]
    ends = [place + 0.5 for place, one in enumerate(rows) if one.ends]
    fig.update_layout(
        shapes=[{**down, "x0": at, "x1": at} for at in starts]
        + [{**across, "y0": at, "y1": at} for at in ends]
    )


def _right(fig: go.Figure, y: list[str], texts: Sequence[str], colours: Palette) -> None:
    """A short text behind each row, in the right margin."""
    common = {
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 8,
        "yanchor": "middle",
        "showarrow": False,
        "align": "left",
        "font": {"size": 12, "color": colours.ink},
    }
    # All at once: adding them one by one takes time that grows with their square.
    fig.update_layout(
        annotations=[{**common, "y": y[place], "text": text} for place, text in enumerate(texts)]
    )


def stepped(colours: list[str]) -> list[list[float | str]]:
    """A colour scale of equal bands without any colour between them."""
    edges = np.linspace(0, 1, len(colours) + 1)
    return [
        [float(edge), colour]
        for place, colour in enumerate(colours)
        for edge in edges[place : place + 2]
    ]
