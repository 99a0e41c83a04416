"""A grid of counts: shades of one colour with the number in each square; a zero stays empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from parley.charts.drawing import Drawing
from parley.charts.palette import palette

ROW_HEIGHT: Final = 30


def figure(
    counts: np.ndarray,
    rows: Sequence[str],
    columns: Sequence[str],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The grid of ``counts``, rows x columns, 0 or more. Labels are Plotly's HTML, each once."""
    colours = palette(dark=dark)
    # Up to half of the accent colour, so that the number stays legible on every shade.
    scale = [[0.0, colours.silent], [1.0, colours.bands[1]]]
    drawing = Drawing(dark=dark)
    drawing.add(
        "heatmap",
        z=counts,
        x=columns,
        y=rows,
        zmin=0,
        zmax=max(counts.max(), 1),
        colorscale=scale,
        showscale=False,
        xgap=2,
        ygap=2,
        text=[[f"{int(count)}" if count else "" for count in row] for row in counts],
        texttemplate="%{text}",
        textfont={"color": "#ffffff" if dark else colours.ink, "size": 13},
        hovertemplate="%{y}, %{x}: %{z}<extra></extra>",
    )
    drawing.lay_out(
        height=ROW_HEIGHT * len(rows) + 52,
        dragmode=False,
        uirevision=key,
        margin={"l": 8, "r": 4, "t": 44, "b": 4},
    )
    drawing.x_axis(side="top", fixedrange=True, showgrid=False, ticks="")
    drawing.y_axis(autorange="reversed", fixedrange=True, showgrid=False, ticks="")
    return drawing
