"""Drawing number lines: an axis a quantity, a mark a value, its label on a line of its own."""

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
class NumberLine:
    """One axis as it is drawn: its head, and each distinct value with its label, largest first.

    ``same_measure`` says that all values measure the same, so that the way between them is
    drawn. Texts are Plotly's own, so what is data in them is already plain.
    """

    head: str
    marks: tuple[tuple[float, str], ...]
    same_measure: bool


def figure(number_lines: Sequence[NumberLine], *, key: str, dark: bool = False) -> go.Figure:
    """The number lines one below the other, each from 0 to its largest value."""
    colours = palette(dark=dark)
    heights = [BELOW + LINE * len(line.marks) + ABOVE for line in number_lines]
    fig = make_subplots(rows=len(number_lines), cols=1, row_heights=heights, vertical_spacing=0.0)
    for row, (number_line, height) in enumerate(zip(number_lines, heights, strict=True), start=1):
        _labels(fig, row, number_line, height, colours)
        _axis(fig, row, number_line, colours)
        top = number_line.marks[0][0] or 1.0
        hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
        fig.update_xaxes(row=row, col=1, range=[-top * 0.01, top * 1.01], **hidden)
        fig.update_yaxes(row=row, col=1, range=[-BELOW, height - BELOW], **hidden)
    fig.update_layout(
        template=template_name(dark=dark),
        height=sum(heights),
        dragmode=False,
        showlegend=False,
        uirevision=key,
        margin={"l": 12, "r": 12, "t": 0, "b": 0},
    )
    return fig


def _labels(
    fig: go.Figure, row: int, number_line: NumberLine, height: int, colours: Palette
) -> None:
    """The head, the 0, and each value's label above the axis; heights are pixels above it."""
    cell = {"row": row, "col": 1}
    top = number_line.marks[0][0]
    for level, (value, label) in enumerate(number_line.marks):
        y = FIRST_LABEL + LINE * level
        fig.add_scatter(
            x=[value, value], y=[0, y], mode="lines", hoverinfo="skip",
            line={"color": colours.muted, "width": 1}, **cell,
        )  # fmt: skip
        fig.add_annotation(
            x=value, y=y, text=label, showarrow=False, bgcolor=colours.background,
            xanchor="right" if value > top / 2 else "left", font={"size": 12}, **cell,
        )  # fmt: skip
    for y, text in ((height - BELOW - 16, number_line.head), (-13, "0")):
        fig.add_annotation(
            x=0, y=y, text=text, showarrow=False, xanchor="left", font={"size": 13}, **cell
        )


def _axis(fig: go.Figure, row: int, number_line: NumberLine, colours: Palette) -> None:
    """The axis, the way between values that measure the same, and a mark for each value."""
    cell = {"row": row, "col": 1}
    values = [value for value, _ in number_line.marks]
    spans: list[tuple[tuple[float, float], str, int]] = [((0, max(values) or 1.0), colours.line, 2)]
    if number_line.same_measure:
        spans.append(((min(values), max(values)), colours.accent, 4))
    for ends, colour, width in spans:
        fig.add_scatter(
            x=list(ends), y=[0, 0], mode="lines", hoverinfo="skip",
            line={"color": colour, "width": width}, **cell,
        )  # fmt: skip
    fig.add_scatter(
        x=values, y=[0] * len(values), mode="markers", marker={"color": colours.accent, "size": 11},
        hovertext=[label for _, label in number_line.marks],
        hovertemplate="%{hovertext}<extra></extra>", **cell,
    )  # fmt: skip
