"""Drawing texts over time in one low strip: a line of those that replaced one another, others below.

What lies before the line began has a stretch of its own at the left, as it may take years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import TEXT_SIZE, plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import STILL
from parley.charts.text_places import (
    EARLY,
    LABELS,
    MARK,
    NAME_OFF,
    NUMBER_MARK,
    PLOT,
    RIGHT,
    TOP,
    Axis,
    Mark,
    Placed,
    place,
)
from parley.charts.time_axis import ticks
from parley.wording import in_digits

MANY_MARK: Final = 16
"""Pixels of the place of a number of many texts, below its box."""

FOOT: Final = 40
"""Pixels below the rows, for the days and for what the stretch before is."""


@dataclass(frozen=True, slots=True)
class Names:
    """What stands at the left of the two rows, and over the stretch before; '' for nothing."""

    line: str
    beside: str
    before: str


def figure(marks: Sequence[Mark], until: date, names: Names, *, dark: bool = False) -> Drawing:
    """The texts up to a day; ``marks`` in the order of time."""
    colours = palette(dark=dark)
    places = place(marks, until)
    axis, line, below, height = places.axis, places.line, places.below, places.height
    every = [*line, *places.beside]
    drawing = Drawing(dark=dark)
    _stretch(drawing, axis, below, height, names.before, colours)
    _steps(drawing, line, axis.pixels(until), colours)
    _marks(drawing, every, colours)
    _numbers(drawing, line, colours)
    _boxes(drawing, places.beside, colours)
    _written(drawing, every, colours)
    _row_names(drawing, {names.line: (TOP, below), names.beside: (below, height)}, colours)
    at, words = ticks(axis.scale)
    drawing.lay_out(
        height=height + FOOT,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=NUMBER_MARK // 2,
        uirevision="texts",
        showlegend=False,
        margin={"l": LABELS, "r": RIGHT, "t": 0, "b": FOOT},
    )
    drawing.x_axis(
        **STILL,
        range=[0, PLOT],
        showgrid=False,
        tickvals=[axis.pixels(when.date()) for when in at],
        ticktext=words,
        tickfont={"size": TEXT_SIZE, "color": colours.muted},
    )
    drawing.y_axis(**STILL, range=[height, 0], showgrid=False, showticklabels=False)
    return drawing


def _stretch(
    drawing: Drawing, axis: Axis, top: float, bottom: float, before: str, colours: Palette
) -> None:
    """A pale ground for what was before, and what it is."""
    if axis.earliest is None:
        return
    drawing.shape(
        type="rect", x0=0, x1=EARLY, y0=top, y1=bottom, fillcolor=colours.silent, layer="below",
        line={"width": 0},
    )  # fmt: skip
    drawing.annotate(
        text=wrapped(before, 16, 2),
        x=0,
        y=0,
        yref="paper",
        yshift=-4,
        xanchor="left",
        yanchor="top",
        align="left",
        showarrow=False,
        font={"size": TEXT_SIZE, "color": colours.muted},
    )


def _steps(drawing: Drawing, line: Sequence[Placed], until: float, colours: Palette) -> None:
    """From each text of the line to that which replaced it; from the current one on to the last day."""
    for one, after in pairwise(line):
        drawing.add(
            "scatter",
            x=[one.x, after.x, after.x],
            y=[one.y, one.y, after.y],
            mode="lines",
            line={"color": colours.muted, "width": 2},
            hoverinfo="skip",
        )
    for one in line:
        if one.mark.current:
            drawing.add(
                "scatter",
                x=[one.x, until],
                y=[one.y, one.y],
                mode="lines",
                line={"color": colours.accent, "width": 3},
                hoverinfo="skip",
            )


def _marks(drawing: Drawing, placed: Sequence[Placed], colours: Palette) -> None:
    """A circle for each text of the line, a small diamond for others, a place for a number of many."""
    line = [one.mark.row == "line" for one in placed]
    fills = [_fill(one.mark, colours, large=large) for one, large in zip(placed, line, strict=True)]
    drawing.add(
        "scatter",
        x=[one.x for one in placed],
        y=[one.y for one in placed],
        mode="markers",
        marker={
            "symbol": one_or_each(_symbol(one.mark) for one in placed),
            "size": one_or_each(_size(one.mark) for one in placed),
            "color": one_or_each(fills),
            "opacity": 1,
            "line": {
                "width": 2,
                "color": one_or_each(
                    colours.accent
                    if one.mark.current
                    else colours.silent
                    if one.mark.many
                    else colours.muted
                    for one in placed
                ),
            },
        },
        customdata=[[one.mark.choice] for one in placed],
        hovertext=[
            f"<b>{plain(one.mark.name)}</b><br>{wrapped(one.mark.about, 50, 3 if not one.mark.many else 6)}"
            for one in placed
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _fill(mark: Mark, colours: Palette, *, large: bool) -> str:
    if mark.current:
        return colours.accent
    return colours.silent if mark.many else colours.background if large else colours.muted


def _symbol(mark: Mark) -> str:
    return "square" if mark.many else "circle" if mark.row == "line" else "diamond"


def _size(mark: Mark) -> int:
    return MANY_MARK if mark.many else NUMBER_MARK if mark.row == "line" else MARK


def _boxes(drawing: Drawing, placed: Sequence[Placed], colours: Palette) -> None:
    """How many texts each mark of many stands for, in a box as wide as the number."""
    for one in placed:
        if one.mark.many and one.mark.number is not None:
            drawing.annotate(
                text=in_digits(one.mark.number),
                x=one.x,
                y=one.y,
                showarrow=False,
                font={"size": TEXT_SIZE, "color": colours.ink},
                bgcolor=colours.silent,
                bordercolor=colours.muted,
                borderpad=1,
                captureevents=False,
            )


def _numbers(drawing: Drawing, line: Sequence[Placed], colours: Palette) -> None:
    """The number of points in the marks of the line."""
    numbered = [one for one in line if one.mark.number is not None]
    if numbered:
        drawing.add(
            "scatter",
            x=[one.x for one in numbered],
            y=[one.y for one in numbered],
            mode="text",
            text=[f"<b>{one.mark.number}</b>" for one in numbered],
            textfont={
                "size": TEXT_SIZE,
                "color": one_or_each(
                    colours.background if one.mark.current else colours.ink for one in numbered
                ),
            },
            hoverinfo="skip",
        )


def _written(drawing: Drawing, placed: Sequence[Placed], colours: Palette) -> None:
    """The names beside their marks; those of the line stand on it."""
    for one in placed:
        if not one.named:
            continue
        large = one.mark.row == "line"
        off = (NUMBER_MARK if large else MARK) / 2 + NAME_OFF
        name = plain(one.mark.name)
        drawing.annotate(
            text=f"<b>{name}</b>" if one.mark.current else name,
            x=one.x,
            y=one.y,
            xanchor="left" if one.on_right else "right",
            xshift=off if one.on_right else -off,
            yanchor="bottom" if large else "middle",
            showarrow=False,
            font={"size": TEXT_SIZE, "color": colours.accent if one.mark.current else colours.ink},
        )


def _row_names(drawing: Drawing, rows: dict[str, tuple[float, float]], colours: Palette) -> None:
    """What the rows are, at their left."""
    for name, (top, bottom) in rows.items():
        if name and bottom > top:
            drawing.annotate(
                text=wrapped(name, 13, 2, LABELS - 2),
                x=0,
                xref="paper",
                xanchor="left",
                xshift=-LABELS,
                y=(top + bottom) / 2,
                yanchor="middle",
                align="left",
                showarrow=False,
                font={"size": TEXT_SIZE, "color": colours.muted},
            )
