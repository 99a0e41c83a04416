"""Drawing texts over time in one low strip: a line of those that replaced one another, others below.

What lies before the line began has a stretch of its own at the left, as it may take years.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import STILL
from parley.charts.time_axis import Scale, ticks
from parley.charts.tracks import CHARACTER, tracks, with_name

WIDTH: Final = 700
"""Pixels below which it is not legible."""

LABELS: Final = 92
RIGHT: Final = 12
PLOT: Final = WIDTH - LABELS - RIGHT
"""Pixels: the margins, and the narrowest plot; a wider one only moves marks apart."""

EARLY: Final = 96
"""Pixels of it for what lies before the line began, where something does."""

LINE_ROW, BESIDE_ROW = 28, 20
MOST_ROWS: Final = 3
TOP, FOOT = 6, 40
"""Pixels: what a mark with its name takes, how many of these stand above one another at most, and what
lies above and below them."""

NUMBER_MARK, MARK = 26, 11
TEXT_SIZE: Final = 13
LETTER: Final = CHARACTER * TEXT_SIZE / 12

Row = Literal["line", "beside", "before"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A text: what a click gives, its name, what is said where it is pointed at, since when it is
    public, the number in its mark if any, its row, and whether it is the current one.

    Where names do not all have room, those of the greatest ``weight`` are written.
    """

    choice: str
    name: str
    about: str
    at: date
    number: int | None
    row: Row
    current: bool
    weight: tuple[bool, int]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands at the left of the two rows, and over the stretch before; '' for nothing."""

    line: str
    beside: str
    before: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mark with its place in pixels of the narrowest plot, and where its name stands if it does."""

    mark: Mark
    x: float
    y: float
    named: bool
    on_right: bool


@dataclass(frozen=True, slots=True)
class _Axis:
    """Days to pixels of the narrowest plot: a stretch for what was before, then the days from ``scale``'s
    first on."""

    scale: Scale
    earliest: date | None

    @property
    def begins(self) -> float:
        """Where the days begin."""
        return float(NUMBER_MARK / 2 if self.earliest is None else EARLY + NUMBER_MARK)

    def pixels(self, at: date) -> float:
        """Where a day stands."""
        if at < self.scale.first:
            earliest = self.earliest or at
            whole = max((self.scale.first - earliest).days, 1)
            return MARK + (EARLY - 2 * MARK) * (at - earliest).days / whole
        share = (at - self.scale.first).days / max(self.scale.days - 1, 1)
        return self.begins + (PLOT - self.begins) * share


def figure(marks: Sequence[Mark], until: date, names: Names, *, dark: bool = False) -> Drawing:
    """The texts up to a day; ``marks`` in the order of time."""
    colours = palette(dark=dark)
    axis = _axis(marks, until)
    line = _placed([mark for mark in marks if mark.row == "line"], axis, TOP, LINE_ROW)
    below = TOP + LINE_ROW * _rows(line, LINE_ROW, TOP)
    beside = _placed([mark for mark in marks if mark.row != "line"], axis, below, BESIDE_ROW)
    height = below + BESIDE_ROW * _rows(beside, BESIDE_ROW, below)
    drawing = Drawing(dark=dark)
    _stretch(drawing, axis, below, height, names.before, colours)
    _steps(drawing, line, axis.pixels(until), colours)
    _marks(drawing, [*line, *beside], colours)
    _numbers(drawing, line, colours)
    _written(drawing, [*line, *beside], colours)
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


def _axis(marks: Sequence[Mark], until: date) -> _Axis:
    """The axis from the first text of the line on, from the first of all where there is none."""
    later = [mark.at for mark in marks if mark.row != "before"]
    first = min(later, default=until)
    before = [mark.at for mark in marks if mark.row == "before"]
    return _Axis(Scale(first, max(until, first)), min(before, default=None))


def _placed(marks: Sequence[Mark], axis: _Axis, top: float, row_height: int) -> list[_Placed]:
    """The marks with places such that none covers another, nor a name a mark."""
    named: frozenset[str] = frozenset()
    # The line goes down from step to step, so its texts keep the order of time.
    for mark in sorted(marks, key=lambda mark: (mark.row == "line", *mark.weight), reverse=True):
        more = named | {mark.choice}
        if mark.row != "before" and _has_room(_row_of(marks, more, axis), marks):
            named = more
    row_of = _row_of(marks, named, axis)
    return [
        _Placed(
            mark=mark,
            x=axis.pixels(mark.at),
            y=top + row_height * (min(row_of[mark.choice], MOST_ROWS - 1) + 0.5),
            named=mark.choice in named,
            on_right=_span(mark, axis)[0],
        )
        for mark in marks
    ]


def _has_room(row_of: Mapping[str, int], marks: Sequence[Mark]) -> bool:
    """Whether none of the marks lies over another; those of before may, which have no names."""
    return all(row_of[mark.choice] < MOST_ROWS for mark in marks if mark.row != "before")


def _row_of(marks: Sequence[Mark], named: Collection[str], axis: _Axis) -> dict[str, int]:
    """By what a click gives: the row of each mark if these have their names, `MOST_ROWS` for no room."""
    order = sorted(marks, key=lambda mark: mark.choice not in named)
    ends = [_span(mark, axis)[1:] if mark.choice in named else _bare(mark, axis) for mark in order]
    rows = tracks(*_ends(ends), MOST_ROWS).tolist()
    return dict(zip((mark.choice for mark in order), rows, strict=True))


def _ends(spans: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [start for start, _ in spans], [end for _, end in spans]


def _bare(mark: Mark, axis: _Axis) -> tuple[float, float]:
    half, at = (NUMBER_MARK if mark.row == "line" else MARK + 2) / 2, axis.pixels(mark.at)
    return at - half, at + half


def _span(mark: Mark, axis: _Axis) -> tuple[bool, float, float]:
    """Whether the name stands on the right, and from where to where mark and name reach."""
    width = (len(mark.name) + 2) * LETTER
    return with_name(*_bare(mark, axis), width, PLOT)


def _rows(placed: Sequence[_Placed], height: int, top: float) -> int:
    """How many rows are used."""
    return max((round((one.y - top) / height + 0.5) for one in placed), default=0)


def _stretch(
    drawing: Drawing, axis: _Axis, top: float, bottom: float, before: str, colours: Palette
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


def _steps(drawing: Drawing, line: Sequence[_Placed], until: float, colours: Palette) -> None:
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


def _marks(drawing: Drawing, placed: Sequence[_Placed], colours: Palette) -> None:
    """A circle for each text of the line, a small diamond for others."""
    line = [one.mark.row == "line" for one in placed]
    fills = [
        colours.accent if one.mark.current else colours.background if large else colours.muted
        for one, large in zip(placed, line, strict=True)
    ]
    drawing.add(
        "scatter",
        x=[one.x for one in placed],
        y=[one.y for one in placed],
        mode="markers",
        marker={
            "symbol": one_or_each("circle" if large else "diamond" for large in line),
            "size": one_or_each(NUMBER_MARK if large else MARK for large in line),
            "color": one_or_each(fills),
            "opacity": 1,
            "line": {
                "width": 2,
                "color": one_or_each(
                    colours.accent if one.mark.current else colours.muted for one in placed
                ),
            },
        },
        customdata=[[one.mark.choice] for one in placed],
        hovertext=[
            f"<b>{plain(one.mark.name)}</b><br>{wrapped(one.mark.about, 50, 3)}" for one in placed
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _numbers(drawing: Drawing, line: Sequence[_Placed], colours: Palette) -> None:
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


def _written(drawing: Drawing, placed: Sequence[_Placed], colours: Palette) -> None:
    """The names beside their marks; those of the line stand on it."""
    for one in placed:
        if not one.named:
            continue
        large = one.mark.row == "line"
        off = (NUMBER_MARK if large else MARK) / 2 + 5
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
                text=wrapped(name, 13, 2),
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
