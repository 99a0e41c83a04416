"""Drawing agreement: actors against actors, the figure and its n in every square."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts.agreement.pairs import Agreement, pair_id
from parley.charts.agreement.words import interval_in_words, number, range_in_words, value_in_words
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.sign_grid import GAP, MOST_HEIGHT, is_large, stepped
from parley.charts.template import template_name

SQUARE: Final = 44
"""Pixels a square takes at least, to hold a figure and its n."""

LABEL_WIDTH: Final = 104
HEAD_HEIGHT: Final = 74
RIGHT_MARGIN: Final = 40

BANDS: Final = 5

LEAST_COLUMNS: Final = 6
"""Room is kept for so many columns, so that a few do not become very wide."""


def least_width(actors: int) -> int:
    """The width in pixels that a figure of so many actors needs to be legible."""
    return LABEL_WIDTH + SQUARE * actors + RIGHT_MARGIN


def edges(shown: Agreement) -> list[float]:
    """The five bands' limits over the measure's whole range, whatever values are there."""
    low, high = shown.measure.range
    return [low + (high - low) * step / BANDS for step in range(BANDS + 1)]


def figure(shown: Agreement, *, dark: bool = False) -> go.Figure:
    """The heatmap: each pair twice, once on either side of the diagonal.

    On the diagonal stands on how many clauses the actor has a stance. A pair without a figure
    is a pale square with the n that was not enough. The markers carry the pair's choice id.
    """
    colours = palette(dark=dark)
    ids = shown.actors["actor_id"].tolist()
    labels = unique([wrapped(one, 14, 2) for one in shown.actors["short"]], ids)
    large = is_large(len(ids) ** 2)
    cells = _cells(shown, ids)
    height = min(SQUARE * len(ids), MOST_HEIGHT) if large else SQUARE * len(ids)
    fig = go.Figure()
    _squares(fig, shown, cells, labels, colours, close=large)
    _markers(fig, cells, labels, colours, large=large)
    if not large:
        _texts(fig, shown, cells, labels, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=height + HEAD_HEIGHT + 4,
        clickmode="event+select",
        dragmode="zoom" if large else False,
        hoverdistance=SQUARE,
        uirevision="agreement",
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD_HEIGHT, "b": 4},
    )
    _axes(fig, labels, large=large)
    return fig


def _axes(fig: go.Figure, labels: list[str], *, large: bool) -> None:
    common = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": labels,
        "automargin": False,
        "showgrid": False,
        "fixedrange": not large,
        "ticks": "",
        "showline": False,
        "tickfont": {"size": 12},
    }
    if not large:
        common["nticks"] = 2 * len(labels)
    width = max(len(labels), LEAST_COLUMNS)
    fig.update_xaxes(side="top", tickangle=-45, range=[-0.5, width - 0.5], **common)
    fig.update_yaxes(range=[len(labels) - 0.5, -0.5], **common)


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


def _squares(
    fig: go.Figure,
    shown: Agreement,
    cells: pd.DataFrame,
    labels: list[str],
    colours: Palette,
    *,
    close: bool,
) -> None:
    low, high = shown.measure.range
    value = cells["value"].to_numpy(dtype=np.float64)
    bands = stepped([colours.bands[one] for one in range(-2, 3)])
    pale = [[0, colours.silent], [1, colours.silent]]
    for values, scale in ((np.where(np.isnan(value), low, np.nan), pale), (value, bands)):
        z = np.full((len(labels), len(labels)), np.nan)
        z[cells["row"].to_numpy(dtype=np.int64), cells["column"].to_numpy(dtype=np.int64)] = values
        fig.add_heatmap(
            x=labels, y=labels, z=z, zmin=low, zmax=high, colorscale=scale,
            xgap=0 if close else GAP, ygap=0 if close else GAP, showscale=False, hoverinfo="skip",
        )  # fmt: skip


def _markers(
    fig: go.Figure, cells: pd.DataFrame, labels: list[str], colours: Palette, *, large: bool
) -> None:
    trace = go.Scattergl if large else go.Scatter
    fig.add_trace(
        trace(
            x=[labels[place] for place in cells["column"]],
            y=[labels[place] for place in cells["row"]],
            mode="markers",
            customdata=[[choice] for choice in cells["choice"]],
            hovertext=cells["hover"].tolist(),
            hovertemplate="%{hovertext}<extra></extra>",
            marker={
                "symbol": "square" if large else "square-open",
                "size": 8 if large else SQUARE - GAP - 2,
                "opacity": 0,
                "color": colours.ink,
                "line": {"width": 0 if large else 2, "color": colours.ink},
            },
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 0}},
            showlegend=False,
        )
    )


def _texts(
    fig: go.Figure, shown: Agreement, cells: pd.DataFrame, labels: list[str], colours: Palette
) -> None:
    """Value and n in each square, n alone where there is no value, the own count on the diagonal."""
    texts, inks, x, y = [], [], [], []
    for cell in cells.to_dict("records"):
        blank = math.isnan(cell["value"])
        if blank and not cell["n"]:
            continue
        texts.append(
            f"n {cell['n']}"
            if blank
            else f"{number(cell['value'])}<br><span style='font-size:10px'>n {cell['n']}</span>"
        )
        inks.append(colours.muted if blank else colours.on_band[band(shown, cell["value"])])
        x.append(labels[cell["column"]])
        y.append(labels[cell["row"]])
    own = shown.own
    for at, actor_id in enumerate(shown.actors["actor_id"]):
        texts.append(str(own[actor_id]))
        inks.append(colours.muted)
        x.append(labels[at])
        y.append(labels[at])
    fig.add_scatter(
        x=x, y=y, mode="text", text=texts, textfont={"color": inks, "size": 12},
        selected={"textfont": {"color": colours.ink}}, hoverinfo="skip", showlegend=False,
    )  # fmt: skip


def band(shown: Agreement, value: float) -> int:
    """Which of the five bands a value falls into, -2 (far) to 2 (near), as it is drawn."""
    low, high = shown.measure.range
    return min(int((value - low) / (high - low) * BANDS), BANDS - 1) - 2
