"""Drawing stances that moved: a row each, from an open mark step by step down to a signed one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.template import STILL, template_name
from parley.dataset import records
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.movement.moves import steps_of

LEGEND: Final = (
    "ring: the stance before · small dots: stances in between, in the order of time downwards · "
    "square with a sign: the stance that stands",
)

MOST_ROWS: Final = 40
LABEL_WIDTH: Final = 236
RIGHT_MARGIN: Final = 96
LEAST_WIDTH: Final = LABEL_WIDTH + 260 + RIGHT_MARGIN
ROW: Final = 44
STEP: Final = 12
HEAD: Final = 42
"""Pixels of a row with one movement, of each further one, and of the stances' names above."""

SQUARE: Final = 22


def figure(
    changes: pd.DataFrame, rows: pd.DataFrame, names: Mapping[str, str], *, dark: bool = False
) -> go.Figure:
    """The rows in their order; ``changes`` are the same rows as `analysis.movement` has them.

    ``names`` says what an actor is called in the figure.
    """
    colours = palette(dark=dark)
    paths = [steps_of(path) for path in changes["path"]]
    tops, top = [], 0.0
    for path in paths:
        tops.append(top)
        top += ROW + STEP * (len(path) - 2)
    fig = go.Figure()
    _bands(fig, top, colours)
    _paths(fig, paths, tops, colours)
    _ends(fig, rows, paths, tops, colours)
    middles = [_heights(path, at) for path, at in zip(paths, tops, strict=True)]
    bare = STILL | {"showgrid": False, "tickfont": {"size": 12}}
    fig.update_layout(
        template=template_name(dark=dark),
        height=top + HEAD + 6,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=16,
        uirevision="moved",
        showlegend=False,
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD, "b": 6},
        xaxis=bare
        | {
            "side": "top",
            "range": [-2.5, 2.5],
            "tickvals": sorted(SIGNS),
            "tickangle": 0,
            "ticktext": [f"{SIGNS[one]}<br>{STANCE_WORDS[one]}" for one in sorted(SIGNS)],
        },
        yaxis=bare
        | {
            "range": [top, 0],
            "ticklabelstandoff": 8,
            "tickvals": [(one[0] + one[-1]) / 2 for one in middles],
            "ticktext": [_label(row, names) for row in records(rows)],
        },
    )
    return fig


def _label(row: dict, names: Mapping[str, str]) -> str:
    return f"<b>{wrapped(names[row['actor_id']], 34, 1)}</b><br>{wrapped(row['clause'] + ' ' + row['heading'], 38, 1)}"


def _heights(path: list[int], top: float) -> list[float]:
    """The pixels at which the stances of a path stand, one below the other."""
    return [top + (ROW - STEP) / 2 + STEP * n for n in range(len(path))]


def _bands(fig: go.Figure, bottom: float, colours: Palette) -> None:
    for stance in SIGNS:
        fig.add_shape(
            type="rect",
            x0=stance - 0.5,
            x1=stance + 0.5,
            y0=0,
            y1=bottom,
            fillcolor=colours.bands[stance],
            opacity=0.12,
            line={"width": 0},
            layer="below",
        )


def _paths(fig: go.Figure, paths: list[list[int]], tops: list[float], colours: Palette) -> None:
    """The ways from stance to stance, a ring where each begins."""
    x: list[float | None] = []
    y: list[float | None] = []
    size: list[float] = []
    for path, top in zip(paths, tops, strict=True):
        x += [*path, None]
        y += [*_heights(path, top), None]
        size += [11, *[6] * (len(path) - 2), 0, 0]
    fig.add_scatter(
        x=x,
        y=y,
        mode="lines+markers",
        line={"color": colours.ink, "width": 1.6},
        marker={
            "size": size,
            "color": [colours.ground if one == 11 else colours.ink for one in size],
            "line": {"color": colours.ink, "width": 1.6},
        },
        hoverinfo="skip",
    )


def _ends(
    fig: go.Figure, rows: pd.DataFrame, paths: list[list[int]], tops: list[float], colours: Palette
) -> None:
    """The stance that stands, as a square with its sign, and its day at the right edge."""
    y = [_heights(path, top)[-1] for path, top in zip(paths, tops, strict=True)]
    last = [path[-1] for path in paths]
    fig.add_scatter(
        x=last,
        y=y,
        mode="markers+text",
        text=[SIGNS[one] for one in last],
        textfont={"size": 13, "color": [colours.on_band[one] for one in last]},
        marker={
            "symbol": "square",
            "size": SQUARE,
            "color": [colours.bands[one] for one in last],
            "line": {"width": 1, "color": colours.ink},
        },
        customdata=[[one] for one in rows["choice"]],
        hovertext=[
            f"<b>{plain(row['who'])}</b> on {plain(row['clause'])}<br>{plain(row['path'])}, "
            f"{row['date']}<br>{wrapped(row['in short'], 60, 4)}"
            for row in records(rows)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    fig.add_scatter(
        x=[2.5] * len(rows),
        y=y,
        mode="text",
        text=[f"\u2002{one}" for one in rows["date"]],
        textposition="middle right",
        textfont={"size": 12, "color": colours.muted},
        cliponaxis=False,
        hoverinfo="skip",
    )
