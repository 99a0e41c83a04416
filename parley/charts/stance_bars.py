"""Drawing stances over time: a row each, and on it a bar from one statement to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from parley.charts.drawing import Drawing
from parley.charts.labels import unique, wrapped
from parley.charts.palette import SIGNS, Palette, palette

ROW_HEIGHT: Final = 30
LABEL_WIDTH: Final = 150
SIGN_ROOM: Final = 0.035
"""The share of the time axis that a sign takes; a shorter bar leaves it to the hover and table."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stance, -2..2, or None for an answer that is none, that stood from ``start`` until ``end``, in the row of that id.

    ``mark`` stands beside its sign; ``hover`` is HTML.
    """

    row: str
    label: str
    start: pd.Timestamp
    end: pd.Timestamp
    stance: int | None
    mark: str
    hover: str


def figure(bars: Sequence[Bar], last: date, *, dark: bool = False) -> Drawing:
    """The rows from top to bottom as the bars name them; the time axis ends after ``last``.

    A bar has its sign where it has room for it. There is at least one bar.
    """
    colours = palette(dark=dark)
    rows = {bar.row: bar.label for bar in bars}
    labels = unique([wrapped(name, 22, 1, LABEL_WIDTH - 6) for name in rows.values()], list(rows))
    label_of = dict(zip(rows, labels, strict=True))
    first, end = min(bar.start for bar in bars), pd.Timestamp(last)
    # A month at least, so that statements of one day have an axis.
    span = max(end - first, pd.Timedelta(days=30))
    room = span * SIGN_ROOM
    # What still stands on the last day has room for its sign after it.
    lengths = [(bar.end if bar.end < end else end + room) - bar.start for bar in bars]
    y = [label_of[bar.row] for bar in bars]
    drawing = Drawing(dark=dark)
    _bars(drawing, bars, y, lengths, colours)
    _signs(
        drawing,
        [(bar, at) for bar, at, n in zip(bars, y, lengths, strict=True) if n >= room],
        room,
        colours,
    )
    drawing.lay_out(
        height=ROW_HEIGHT * len(labels) + 44,
        barmode="overlay",
        dragmode=False,
        uirevision="history",
        margin={"l": LABEL_WIDTH, "r": 8, "t": 4, "b": 36},
    )
    drawing.x_axis(
        type="date", range=[first - span * 0.01, end + room], fixedrange=True, showgrid=True,
        tickformat="%b %Y", nticks=7,
    )  # fmt: skip
    drawing.y_axis(
        type="category", categoryorder="array", categoryarray=labels[::-1], fixedrange=True,
        automargin=False, showgrid=False, ticks="",
    )  # fmt: skip
    return drawing


def _bars(
    drawing: Drawing,
    bars: Sequence[Bar],
    y: Sequence[str],
    lengths: Sequence[pd.Timedelta],
    colours: Palette,
) -> None:
    drawing.add(
        "bar",
        orientation="h",
        base=[bar.start for bar in bars],
        x=[length.total_seconds() * 1000 for length in lengths],
        y=y,
        width=0.72,
        marker={
            "color": [
                colours.silent if bar.stance is None else colours.bands[bar.stance] for bar in bars
            ],
            "line": {"color": colours.background, "width": 1},
        },
        hovertext=[bar.hover for bar in bars],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _signs(
    drawing: Drawing, bars: Sequence[tuple[Bar, str]], room: pd.Timedelta, colours: Palette
) -> None:
    drawing.add(
        "scatter",
        x=[bar.start + room / 2 for bar, _ in bars],
        y=[at for _, at in bars],
        mode="text",
        text=[("" if bar.stance is None else SIGNS[bar.stance]) + bar.mark for bar, _ in bars],
        textfont={
            "color": [
                colours.ink if bar.stance is None else colours.on_band[bar.stance]
                for bar, _ in bars
            ],
            "size": 13,
        },
        hoverinfo="skip",
        showlegend=False,
    )
