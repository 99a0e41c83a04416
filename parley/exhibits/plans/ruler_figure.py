"""Drawing rulers: an axis a quantity, a mark a value, its label on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from parley.charts.palette import Palette, palette
from parley.charts.template import template_name

LINE: Final = 20
"""Pixels for one label above an axis."""

BELOW: Final = 26
ABOVE: Final = 46
FIRST_LABEL: Final = 20
"""Pixels below and above an axis's labels, and from the axis to the middle of the first label."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One ruler as it is drawn: its head, and each distinct value with its label, largest first.

    ``alike`` says that all values measure the same, so that the way between them is drawn.
    Texts are Plotly's own, so what is data in them is already plain.
    """

    head: str
    marks: tuple[tuple[float, str], ...]
    alike: bool


def figure(axes: Sequence[Axis], *, dark: bool = False) -> go.Figure:
    """The rulers one below the other, each from 0 to its largest value."""
    colours = palette(dark=dark)
    heights = [BELOW + LINE * len(one.marks) + ABOVE for one in axes]
    fig = make_subplots(rows=len(axes), cols=1, row_heights=heights, vertical_spacing=0.0)
    for at, (axis, height) in enumerate(zip(axes, heights, strict=True), start=1):
        _labels(fig, at, axis, height, colours)
        _line(fig, at, axis, colours)
        top = axis.marks[0][0] or 1.0
        hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
        fig.update_xaxes(row=at, col=1, range=[-top * 0.01, top * 1.01], **hidden)
        fig.update_yaxes(row=at, col=1, range=[-BELOW, height - BELOW], **hidden)
    fig.update_layout(
        template=template_name(dark=dark),
        height=sum(heights),
        dragmode=False,
        showlegend=False,
        uirevision="ruler",
        margin={"l": 12, "r": 12, "t": 0, "b": 0},
    )
    return fig


def _labels(fig: go.Figure, at: int, axis: Axis, height: int, colours: Palette) -> None:
    """The head, the 0, and each value's label above the axis; heights are pixels above it."""
    row = {"row": at, "col": 1}
    top = axis.marks[0][0]
    for level, (value, label) in enumerate(axis.marks):
        y = FIRST_LABEL + LINE * level
        fig.add_scatter(
            x=[value, value], y=[0, y], mode="lines", hoverinfo="skip",
            line={"color": colours.muted, "width": 1}, **row,
        )  # fmt: skip
        fig.add_annotation(
            x=value, y=y, text=label, showarrow=False, bgcolor=colours.ground,
            xanchor="right" if value > top / 2 else "left", font={"size": 12}, **row,
        )  # fmt: skip
    for y, text in ((height - BELOW - 16, axis.head), (-13, "0")):
        fig.add_annotation(
            x=0, y=y, text=text, showarrow=False, xanchor="left", font={"size": 13}, **row
        )


def _line(fig: go.Figure, at: int, axis: Axis, colours: Palette) -> None:
    """The axis, the way between values that measure the same, and a mark for each value."""
    row = {"row": at, "col": 1}
    values = [value for value, _ in axis.marks]
    spans: list[tuple[tuple[float, float], str, int]] = [((0, max(values) or 1.0), colours.line, 2)]
    if axis.alike:
        spans.append(((min(values), max(values)), colours.accent, 4))
    for ends, colour, width in spans:
        fig.add_scatter(
            x=list(ends), y=[0, 0], mode="lines", hoverinfo="skip",
            line={"color": colour, "width": width}, **row,
        )  # fmt: skip
    fig.add_scatter(
        x=values, y=[0] * len(values), mode="markers", marker={"color": colours.accent, "size": 11},
        hovertext=[label for _, label in axis.marks], hovertemplate="%{hovertext}<extra></extra>",
        **row,
    )  # fmt: skip
