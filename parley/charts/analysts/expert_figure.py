"""Drawing experts against claims: five bands with signs, silence as pale squares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts.exhibit import PAIR_SEPARATOR
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.sign_grid import MOST_TEXTS, stepped
from parley.charts.template import template_name

ROW_HEIGHT: Final = 44
"""Pixels a claim takes: its wording stands beside it on up to three lines."""

COLUMN_WIDTH: Final = 26
LABEL_WIDTH: Final = 216
LABEL_LETTERS: Final = 38
HEAD_HEIGHT: Final = 84
RIGHT_MARGIN: Final = 62
NAME_LETTERS: Final = 16
"""A longer name is shortened: names stand slanted, on one line each."""

GAP: Final = 2


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
    colours = palette(dark=dark)
    x = unique([short_name(name) for name in analysts["name"]], analysts["analyst_id"])
    y = unique(
        [wrapped(text, LABEL_LETTERS, 3) for text in claims["statement"]], claims["claim_id"]
    )
    fig = go.Figure()
    _squares(fig, cells, x, y, colours)
    _markers(fig, cells, x, y, marks, sentences, colours, list(analysts["name"]))
    _theme_borders(fig, claims, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(y) + HEAD_HEIGHT,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=ROW_HEIGHT,
        uirevision="experts",
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD_HEIGHT, "b": 4},
    )
    fig.update_xaxes(
        side="top", tickangle=-45, range=[-0.5, len(x) - 0.5], nticks=2 * len(x), **_AXIS
    )
    fig.update_yaxes(range=[len(y) - 0.5, -0.5], nticks=2 * len(y), **_AXIS)
    return fig


def short_name(name: str) -> str:
    """The name on one line; the first of a few words gives way to its initial before any is cut."""
    words = name.split()
    if len(name) > NAME_LETTERS and 2 <= len(words) <= 3:
        name = " ".join([f"{words[0][0]}.", *words[1:]])
    return wrapped(name, NAME_LETTERS, 1)


def least_width(analysts: int) -> int:
    """The width in pixels that a figure of so many analysts needs to be legible."""
    return LABEL_WIDTH + COLUMN_WIDTH * analysts + RIGHT_MARGIN


_AXIS: Final[dict[str, Any]] = {
    "type": "category",
    "automargin": False,
    "showgrid": False,
    "fixedrange": True,
    "ticks": "",
    "showline": False,
    "tickfont": {"size": 12},
}


def _squares(
    fig: go.Figure, cells: pd.DataFrame, x: list[str], y: list[str], colours: Palette
) -> None:
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan).reshape(len(y), len(x))
    common: dict[str, Any] = {
        "x": x, "y": y, "xgap": GAP, "ygap": GAP, "showscale": False, "hoverinfo": "skip",
    }  # fmt: skip
    silence = np.where(np.isnan(stance), 0.0, np.nan)
    fig.add_heatmap(z=silence, colorscale=[[0, colours.silent], [1, colours.silent]], **common)
    bands = stepped([colours.bands[value] for value in range(-2, 3)])
    fig.add_heatmap(z=stance, zmin=-2.5, zmax=2.5, colorscale=bands, **common)


def _markers(
    fig: go.Figure,
    cells: pd.DataFrame,
    x: list[str],
    y: list[str],
    marks: Sequence[str],
    sentences: Sequence[str],
    colours: Palette,
    full_names: Sequence[str],
) -> None:
    stance = cells["stance"].fillna(0).astype("int64")
    who = [x[place % len(x)] for place in range(len(cells))]
    names = [plain(one) for one in full_names]
    claim = [y[place // len(x)] for place in range(len(cells))]
    choice = cells["analyst_id"] + PAIR_SEPARATOR + cells["claim_id"]
    fig.add_scatter(
        x=who,
        y=claim,
        mode="markers",
        customdata=[[one] for one in choice],
        hovertext=[
            f"<b>{names[place % len(x)]}</b><br>{statement}<br>{plain(words)}"
            for place, (statement, words) in enumerate(zip(claim, sentences, strict=True))
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "square-open",
            "size": COLUMN_WIDTH - GAP,
            "opacity": 0,
            "color": colours.ink,
            "line": {"width": 2, "color": colours.ink},
        },
        # A chosen one shows as a frame around its square.
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )
    known = [place for place, mark in enumerate(marks) if mark]
    if len(known) > MOST_TEXTS:
        return
    fig.add_scatter(
        x=[who[place] for place in known],
        y=[claim[place] for place in known],
        mode="text",
        text=[marks[place] for place in known],
        textfont={
            "color": [colours.on_band[stance.iloc[place]] for place in known],
            "size": 13,
        },
        hoverinfo="skip",
        showlegend=False,
    )


def _theme_borders(fig: go.Figure, claims: pd.DataFrame, colours: Palette) -> None:
    """A fine line where one theme ends and the next begins."""
    themes = claims["theme"].tolist()
    for place in range(1, len(themes)):
        if themes[place] != themes[place - 1]:
            fig.add_shape(
                type="line", xref="paper", yref="y", x0=-0.6, x1=1, y0=place - 0.5, y1=place - 0.5,
                line={"color": colours.muted, "width": 1}, layer="above",
            )  # fmt: skip
