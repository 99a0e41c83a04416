"""Drawing number lines: an axis a quantity, a mark a value, its label on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.charts.drawing import Drawing
from parley.charts.palette import Palette, palette

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


def figure(number_lines: Sequence[NumberLine], *, key: str, dark: bool = False) -> Drawing:
    """The number lines one below the other, each from 0 to its largest value."""
    colours = palette(dark=dark)
    heights = [BELOW + LINE * len(line.marks) + ABOVE for line in number_lines]
    drawing = Drawing(dark=dark)
    left = total = sum(heights)
    for row, (number_line, height) in enumerate(zip(number_lines, heights, strict=True), start=1):
        at = _Axes(str(row) if row > 1 else "")
        _labels(drawing, at, number_line, height, colours)
        _axis(drawing, at, number_line, colours)
        top = number_line.marks[0][0] or 1.0
        hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
        down = {"anchor": at.x, "domain": [(left - height) / total, left / total]}
        along = {"anchor": at.y, "domain": [0, 1]}
        drawing.lay_out(
            **{
                f"xaxis{at.number}": {**hidden, **along, "range": [-top * 0.01, top * 1.01]},
                f"yaxis{at.number}": {**hidden, **down, "range": [-BELOW, height - BELOW]},
            }
        )
        left -= height
    drawing.lay_out(
        height=total,
        dragmode=False,
        showlegend=False,
        uirevision=key,
        margin={"l": 12, "r": 12, "t": 0, "b": 0},
    )
    return drawing


@dataclass(frozen=True, slots=True)
class _Axes:
    """The axes of a number line, by the number that Plotly gives them: '' for the first."""

    number: str

    @property
    def x(self) -> str:
        return f"x{self.number}"

    @property
    def y(self) -> str:
        return f"y{self.number}"

    @property
    def of_trace(self) -> dict[str, str]:
        """As a trace names them."""
        return {"xaxis": self.x, "yaxis": self.y}

    @property
    def of_text(self) -> dict[str, str]:
        """As an annotation names them."""
        return {"xref": self.x, "yref": self.y}


def _labels(
    drawing: Drawing, at: _Axes, number_line: NumberLine, height: int, colours: Palette
) -> None:
    """The head, the 0, and each value's label above the axis; heights are pixels above it."""
    top = number_line.marks[0][0]
    for level, (value, label) in enumerate(number_line.marks):
        y = FIRST_LABEL + LINE * level
        drawing.add("scatter",
            x=[value, value], y=[0, y], mode="lines", hoverinfo="skip",
            line={"color": colours.muted, "width": 1}, **at.of_trace,
        )  # fmt: skip
        drawing.annotate(
            x=value, y=y, text=label, showarrow=False, bgcolor=colours.background,
            xanchor="right" if value > top / 2 else "left", font={"size": 13}, **at.of_text,
        )  # fmt: skip
    for y, text in ((height - BELOW - 16, number_line.head), (-13, "0")):
        drawing.annotate(
            x=0, y=y, text=text, showarrow=False, xanchor="left", font={"size": 13}, **at.of_text
        )


def _axis(drawing: Drawing, at: _Axes, number_line: NumberLine, colours: Palette) -> None:
    """The axis, the way between values that measure the same, and a mark for each value."""
    values = [value for value, _ in number_line.marks]
    spans: list[tuple[tuple[float, float], str, int]] = [((0, max(values) or 1.0), colours.line, 2)]
    if number_line.same_measure:
        spans.append(((min(values), max(values)), colours.accent, 4))
    for ends, colour, width in spans:
        drawing.add("scatter",
            x=list(ends), y=[0, 0], mode="lines", hoverinfo="skip",
            line={"color": colour, "width": width}, **at.of_trace,
        )  # fmt: skip
    drawing.add("scatter",
        x=values, y=[0] * len(values), mode="markers", marker={"color": colours.accent, "size": 11},
        hovertext=[label for _, label in number_line.marks],
        hovertemplate="%{hovertext}<extra></extra>", **at.of_trace,
    )  # fmt: skip
