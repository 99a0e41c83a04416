"""A dot for each who answered: rows of statements, five bands from against to for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import plain, unique, wrapped
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import SIGNS, Palette, palette

ROW_HEIGHT: Final = 56
LABEL_WIDTH: Final = 262
LABEL_LETTERS: Final = 42
HEAD_HEIGHT: Final = 66
NOTE_WIDTH: Final = 58
BAND_WIDTH: Final = 58
"""Pixels: the wording at the left, the figures at the right, and a band between them at least."""

TEXT: Final = 13
"""Pixels of every text."""

PER_LINE: Final = 4
LINES: Final = 3
"""Dots of one band stand on up to three lines; more than twelve move closer together."""

DOT: Final = 12
RING: Final = 20
"""Pixels across: a dot, and the ring around the one that is chosen."""


CHOSEN: Final = 0.14
"""How much of the accent's colour lies beneath a line that is chosen."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Somebody in a row: which stance, what is said on hover, and the id that a click gives.

    ``row`` is its place among the rows. A ``diamond`` stands for several at once.
    """

    row: int
    stance: int
    words: str
    choice: str
    diamond: bool = False


@dataclass(frozen=True, slots=True)
class DotRow:
    """A line of the figure: its id, the wording at the left, and a few figures at the right.

    ``choice`` is the id that a click beside its dots gives; '' where a line cannot be chosen.
    """

    id: str
    label: str
    note: str
    choice: str = ""


def figure(
    rows: Sequence[DotRow],
    dots: Sequence[Dot],
    bands: Mapping[int, str],
    *,
    notes: str = "",
    key: str,
    dark: bool = False,
) -> Drawing:
    """The dots. ``bands`` says each stance in words; ``notes`` heads the figures at the right.

    ``key`` keeps the reader's zoom apart from other figures'.
    """
    colours = palette(dark=dark)
    labels = unique(
        [wrapped(row.label, LABEL_LETTERS, 3, LABEL_WIDTH - 6) for row in rows],
        [row.id for row in rows],
    )
    drawing = Drawing(dark=dark)
    _edges(drawing, len(rows), colours)
    _lines(drawing, rows, colours)
    _dots(drawing, dots, colours)
    margin_notes(drawing, range(len(rows)), [_lined(row.note) for row in rows], colours.muted)
    if notes:
        drawing.annotate(
            x=1, xref="paper", y=-0.5, text=_lined(notes), xanchor="left",
            xshift=8, yanchor="bottom", showarrow=False, align="left",
            font={"size": TEXT, "color": colours.muted},
        )  # fmt: skip
    drawing.lay_out(
        height=ROW_HEIGHT * len(rows) + HEAD_HEIGHT,
        clickmode="event+select",
        dragmode=False,
        showlegend=False,
        uirevision=key,
        margin={"l": LABEL_WIDTH, "r": NOTE_WIDTH, "t": HEAD_HEIGHT, "b": 4},
    )
    drawing.x_axis(
        side="top",
        range=[-2.5, 2.5],
        tickvals=sorted(bands),
        ticktext=[
            f"<b>{SIGNS[stance]}</b><br>{wrapped(bands[stance], 8, 2)}" for stance in sorted(bands)
        ],
        tickangle=0,
        tickfont={"size": TEXT},
        showgrid=False,
        fixedrange=True,
        automargin=False,
    )
    drawing.y_axis(
        range=[len(rows) - 0.5, -0.5],
        tickvals=list(range(len(rows))),
        ticktext=labels,
        tickfont={"size": TEXT},
        showgrid=False,
        fixedrange=True,
        automargin=False,
    )
    return drawing


def least_width() -> int:
    """The width in pixels below which the figure is not legible."""
    return LABEL_WIDTH + len(SIGNS) * BAND_WIDTH + NOTE_WIDTH


def _lines(drawing: Drawing, rows: Sequence[DotRow], colours: Palette) -> None:
    """The ground of each line, which is seen only of the one that is chosen."""
    choosable = [(place, row.choice) for place, row in enumerate(rows) if row.choice]
    if not choosable:
        return
    drawing.add(
        "bar",
        orientation="h",
        x=[5] * len(choosable),
        y=[place for place, _ in choosable],
        base=-2.5,
        width=1,
        customdata=[[choice] for _, choice in choosable],
        # Unlike "skip", it is still told apart by a click.
        hoverinfo="none",
        marker={"color": colours.accent, "opacity": 0, "line": {"width": 0}},
        selected={"marker": {"opacity": CHOSEN}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )


def _dots(drawing: Drawing, dots: Sequence[Dot], colours: Palette) -> None:
    """The dots, and over them what is pointed at and clicked: rings, seen only of the one chosen."""
    x, y = _spread(dots)
    symbol = one_or_each("diamond" if dot.diamond else "circle" for dot in dots)
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="markers",
        marker={
            "symbol": symbol,
            "size": one_or_each(DOT + 2 if dot.diamond else DOT for dot in dots),
            "color": [colours.bands[dot.stance] for dot in dots],
            "line": {"color": colours.muted, "width": 1},
            "opacity": 1,
        },
        hoverinfo="skip",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="markers",
        customdata=[[dot.choice] for dot in dots],
        hovertext=[_lined(dot.words) for dot in dots],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "circle-open",
            "size": RING,
            "color": colours.ink,
            "line": {"color": colours.ink, "width": 2},
            "opacity": 0,
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
    )


def _edges(drawing: Drawing, rows: int, colours: Palette) -> None:
    """A line at each edge of a band, and one below each row."""
    line = {"type": "line", "line": {"color": colours.line, "width": 1}, "layer": "below"}
    for edge in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5):
        drawing.shape(**line, x0=edge, x1=edge, y0=0, y1=1, yref="y domain")
    for row in range(rows):
        drawing.shape(**line, y0=row + 0.5, y1=row + 0.5, x0=0, x1=1, xref="x domain")


def _lined(text: str) -> str:
    """Text from the data on its lines, as Plotly writes them."""
    return plain(text).replace("\n", "<br>")


def _spread(dots: Sequence[Dot]) -> tuple[list[float], list[float]]:
    """Where each dot stands: the dots of a row and band fill lines around their middle."""
    total: dict[tuple[int, int], int] = {}
    for dot in dots:
        total[dot.row, dot.stance] = total.get((dot.row, dot.stance), 0) + 1
    met: dict[tuple[int, int], int] = {}
    x, y = [], []
    for dot in dots:
        cell = (dot.row, dot.stance)
        nth, n = met.get(cell, 0), total[cell]
        met[cell] = nth + 1
        across = max(PER_LINE, ceil(n / LINES))
        line, step = divmod(nth, across)
        lines, here = ceil(n / across), min(across, n - line * across)
        x.append(dot.stance + (step - (here - 1) / 2) * 0.88 / across)
        y.append(dot.row + (line - (lines - 1) / 2) * 0.25)
    return x, y
