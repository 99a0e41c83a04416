"""A dot a row on one scale, with the borders that divide it as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import plain, unique, wrapped
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import palette

ROW_HEIGHT: Final = 26
LABEL_WIDTH: Final = 230
NOTE_WIDTH: Final = 128
HEAD_HEIGHT: Final = 34
FOOT_HEIGHT: Final = 26

LEAST_WIDTH: Final = LABEL_WIDTH + 220 + NOTE_WIDTH
"""The width in pixels below which the figure is not legible."""


@dataclass(frozen=True, slots=True)
class ScaleRow:
    """A line of the figure: its label, where its dot stands (NaN for none), what it says.

    ``words`` is said on hover, ``note`` stands at the right. A ``strong`` row is one of
    few that the others are parts of; an ``open`` dot is one to be careful with.
    """

    label: str
    value: float
    words: str
    note: str
    strong: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class Border:
    """A line across all rows, and what stands at its head, on its left or its right."""

    value: float
    text: str
    side: Literal["left", "right"]


def figure(
    rows: Sequence[ScaleRow],
    borders: Sequence[Border],
    scale: tuple[float, float],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The dots on a scale from its first to its last value.

    ``key`` keeps the reader's zoom apart from other figures'.
    """
    colours = palette(dark=dark)
    labels = unique(
        [wrapped(row.label, 40, 1, LABEL_WIDTH - 6) for row in rows],
        [str(n) for n in range(len(rows))],
    )
    drawing = Drawing(dark=dark)
    for border in borders:
        drawing.shape(
            type="line", x0=border.value, x1=border.value, yref="y domain", y0=0, y1=1,
            line={"color": colours.muted, "width": 1, "dash": "dot"},
        )  # fmt: skip
        drawing.annotate(
            x=border.value, y=1, yref="paper", text=plain(border.text), yanchor="bottom",
            xanchor="right" if border.side == "left" else "left",
            showarrow=False, font={"size": 13, "color": colours.muted},
        )  # fmt: skip
    drawing.add(
        "scatter",
        x=[row.value for row in rows],
        y=list(range(len(rows))),
        mode="markers",
        marker={
            "size": one_or_each(12 if row.strong else 9 for row in rows),
            "color": colours.accent,
            "symbol": one_or_each("circle-open" if row.open else "circle" for row in rows),
            "line": {"width": 2, "color": colours.accent},
            "opacity": 1,
        },
        hovertext=[
            f"<b>{label}</b><br>{plain(row.words)}" for label, row in zip(labels, rows, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
    margin_notes(
        drawing, range(len(rows)), [plain(row.note) for row in rows], colours.ink, shift=12
    )
    drawing.lay_out(
        height=ROW_HEIGHT * len(rows) + HEAD_HEIGHT + 30,
        dragmode=False,
        uirevision=key,
        margin={"l": LABEL_WIDTH, "r": NOTE_WIDTH, "t": HEAD_HEIGHT, "b": FOOT_HEIGHT},
    )
    low, high = scale
    drawing.x_axis(range=[low - 0.02, high + 0.02], fixedrange=True, automargin=False, nticks=6)
    drawing.y_axis(
        range=[len(rows) - 0.5, -0.5], tickvals=list(range(len(rows))),
        ticktext=[
            f"<b>{label}</b>" if row.strong else label
            for label, row in zip(labels, rows, strict=True)
        ],
        fixedrange=True, automargin=False, tickfont={"size": 13},
    )  # fmt: skip
    return drawing
