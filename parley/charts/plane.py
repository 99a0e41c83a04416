"""Two scores as axes: a stepped line of what nothing beats, marks with names, a ring around the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import Final

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.grid import PHONE
from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.rings import choosable
from parley.charts.spot_labels import Box, around, beside, place

LEAST_WIDTH: Final = PHONE
"""The width in pixels below which the figure is not legible."""

LEFT, RIGHT, HEAD, FOOT = 40, 10, 46, 58
PLOT_WIDTH: Final = PHONE - LEFT - RIGHT
PLOT_HEIGHT: Final = 360
"""Pixels: the margins, and the narrowest plot."""

PAD: Final = 16
"""Pixels of the plot around all marks."""

DIAMOND, DOT, RING = 10, 6, 20

TICKS: Final = 7
"""So many numbers stand at an axis at most."""

TITLE_LETTERS: Final = 46


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: where it stands, its name ('' for none), what it says, and what a click gives.

    A diamond for one that has a name, an ``open`` one for what is not quite like the others, a small dot for one without.
    """

    x: int
    y: int
    name: str
    words: str
    choice: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Ringed:
    """What has a ring, and from where to where it could lie; ``name`` is '' where a mark there says it."""

    x: int
    y: int
    across: tuple[int, int]
    up: tuple[int, int]
    name: str
    words: str
    choice: str


@dataclass(frozen=True, slots=True)
class Scales:
    """Values of both axes to pixels of the narrowest plot, from its upper left corner."""

    x: tuple[int, int]
    y: tuple[int, int]

    def across(self, value: float) -> float:
        """Pixels from the left."""
        low, high = self.x
        return PAD + (value - low) / max(high - low, 1) * (PLOT_WIDTH - 2 * PAD)

    def down(self, value: float) -> float:
        """Pixels from above."""
        low, high = self.y
        return PLOT_HEIGHT - PAD - (value - low) / max(high - low, 1) * (PLOT_HEIGHT - 2 * PAD)


def figure(
    spots: Sequence[Spot],
    line: Sequence[tuple[int, int]],
    ringed: Ringed,
    titles: tuple[str, str],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The plane. No two ``spots`` stand in one place; names go to the first of them while there is room.

    ``line`` are the places that nothing beats, from left to right; ``titles`` say what is across and what is up;
    ``key`` keeps the reader's zoom apart from other figures'.
    """
    colours = palette(dark=dark)
    scales = _scales(spots, ringed)
    drawing = Drawing(dark=dark)
    _range(drawing, ringed, colours)
    _line(drawing, line, colours)
    _marks(drawing, spots, ringed, colours)
    _names(drawing, spots, line, ringed, scales, colours)
    places = {(spot.x, spot.y) for spot in spots}
    clicked = [(spot.x, spot.y, spot.choice, spot.words) for spot in spots]
    if (ringed.x, ringed.y) not in places:
        clicked.append((ringed.x, ringed.y, ringed.choice, ringed.words))
    xs, ys, choices, words = zip(*clicked, strict=True)
    choosable(drawing, xs, ys, choices, map(_lined, words), RING + 6, colours)
    drawing.lay_out(
        height=HEAD + PLOT_HEIGHT + FOOT,
        clickmode="event+select",
        dragmode=False,
        hovermode="closest",
        uirevision=key,
        showlegend=False,
        margin={"l": LEFT, "r": RIGHT, "t": HEAD, "b": FOOT},
    )
    _axes(drawing, scales, titles, colours)
    return drawing


def _scales(spots: Sequence[Spot], ringed: Ringed) -> Scales:
    """Both axes with all marks and the whole range of what is ringed."""
    x = [*(spot.x for spot in spots), *ringed.across, ringed.x]
    y = [*(spot.y for spot in spots), *ringed.up, ringed.y]
    return Scales((min(x), max(x)), (min(y), max(y)))


def _range(drawing: Drawing, ringed: Ringed, colours: Palette) -> None:
    """From where to where what is ringed could lie, as pale bars behind everything."""
    drawing.add(
        "scatter",
        x=[*ringed.across, None, ringed.x, ringed.x],
        y=[ringed.y, ringed.y, None, *ringed.up],
        mode="lines",
        line={"color": colours.bands[0], "width": 6},
        hoverinfo="skip",
    )


def _line(drawing: Drawing, line: Sequence[tuple[int, int]], colours: Palette) -> None:
    """What nothing beats: down from each of its places, and on to the next."""
    drawing.add(
        "scatter",
        x=[x for x, _ in line],
        y=[y for _, y in line],
        mode="lines+markers",
        line={"color": colours.muted, "width": 1.5, "shape": "vh"},
        marker={"size": DOT, "color": colours.muted},
        hoverinfo="skip",
    )


def _marks(drawing: Drawing, spots: Sequence[Spot], ringed: Ringed, colours: Palette) -> None:
    """The diamonds, and the ring."""
    diamonds = [spot for spot in spots if spot.name]
    drawing.add(
        "scatter",
        x=[spot.x for spot in diamonds],
        y=[spot.y for spot in diamonds],
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": DIAMOND,
            "color": one_or_each(
                colours.background if spot.open else colours.accent for spot in diamonds
            ),
            "line": {
                "color": one_or_each(
                    colours.accent if spot.open else colours.background for spot in diamonds
                ),
                "width": one_or_each(2 if spot.open else 1 for spot in diamonds),
            },
            "opacity": 1,
        },
        hoverinfo="skip",
    )
    drawing.add(
        "scatter",
        x=[ringed.x],
        y=[ringed.y],
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": RING,
            "color": colours.ink,
            "line": {"color": colours.ink, "width": 2.5},
            "opacity": 1,
        },
        hoverinfo="skip",
    )


def _names(
    drawing: Drawing,
    spots: Sequence[Spot],
    line: Sequence[tuple[int, int]],
    ringed: Ringed,
    scales: Scales,
    colours: Palette,
) -> None:
    """The names that find room, what is ringed first."""
    own = (ringed.x, ringed.y, ringed.name)
    marks = [own, *((spot.x, spot.y, spot.name) for spot in spots)]
    marks.sort(key=lambda mark: mark[:2] != own[:2])
    pixels = [(scales.across(x), scales.down(y), name) for x, y, name in marks]
    sizes = {(spot.x, spot.y): DIAMOND if spot.name else DOT for spot in spots}
    sizes[ringed.x, ringed.y] = RING
    taken = [around(scales.across(x), scales.down(y), size) for (x, y), size in sizes.items()]
    found = place(
        pixels, taken, _segments(line, ringed, scales), Box(0, 0, PLOT_WIDTH, PLOT_HEIGHT)
    )
    for (x, y, name), label in zip(marks, found, strict=True):
        if label is None:
            continue
        off = beside(label)
        drawing.annotate(
            x=x,
            y=y,
            text=plain(name),
            showarrow=False,
            xanchor="left" if label.on_right else "right",
            yanchor="middle",
            xshift=off if label.on_right else -off,
            yshift=-label.lower,
            font={"size": 13, "color": colours.ink},
            bgcolor=colours.background,
            borderpad=0,
            captureevents=False,
        )


def _segments(line: Sequence[tuple[int, int]], ringed: Ringed, scales: Scales) -> list[Box]:
    """The parts of the line, and the bars of the range, as thin boxes."""
    ends = [((x, y), (x, below)) for (x, y), (_, below) in pairwise(line)]
    ends += [((x, below), (after, below)) for (x, _), (after, below) in pairwise(line)]
    low, high = ringed.across
    ends.append(((low, ringed.y), (high, ringed.y)))
    low, high = ringed.up
    ends.append(((ringed.x, low), (ringed.x, high)))
    boxes = []
    for (x, y), (to_x, to_y) in ends:
        xs = sorted((scales.across(x), scales.across(to_x)))
        ys = sorted((scales.down(y), scales.down(to_y)))
        boxes.append(Box(xs[0] - 1, ys[0] - 1, xs[1] + 1, ys[1] + 1))
    return boxes


def _axes(drawing: Drawing, scales: Scales, titles: tuple[str, str], colours: Palette) -> None:
    """Whole numbers at both axes, a line where each score is 0, and what is across and up."""
    for name, ends, pixels in (("xaxis", scales.x, PLOT_WIDTH), ("yaxis", scales.y, PLOT_HEIGHT)):
        low, high = ends
        a_pixel = max(high - low, 1) / (pixels - 2 * PAD)
        drawing.lay_out(
            **{
                name: {
                    "range": [low - PAD * a_pixel, low + max(high - low, 1) + PAD * a_pixel],
                    "tickmode": "linear",
                    "tick0": 0,
                    "dtick": _step(high - low),
                    "tickformat": "d",
                    "zeroline": low <= 0 <= high,
                    "zerolinecolor": colours.muted,
                    "zerolinewidth": 1,
                    "fixedrange": True,
                    "automargin": False,
                    "tickfont": {"size": 13, "color": colours.muted},
                }
            }
        )
    across, up = (wrapped(title, TITLE_LETTERS, 2, PHONE - 12) for title in titles)
    drawing.annotate(
        x=0, xref="paper", xanchor="left", xshift=-LEFT + 6, y=1, yref="paper", yanchor="bottom",
        yshift=4, text=f"\u2191 {up}", align="left", showarrow=False, font={"size": 13, "color": colours.ink},
    )  # fmt: skip
    drawing.annotate(
        x=1, xref="paper", xanchor="right", y=0, yref="paper", yanchor="top", yshift=-22,
        text=f"{across} \u2192", align="right", showarrow=False, font={"size": 13, "color": colours.ink},
    )  # fmt: skip


def _step(span: int) -> int:
    """From one number at an axis to the next: 1, 2 or 5, or ten times as much, and so on."""
    least = max(ceil(span / TICKS), 1)
    scale = 1
    while True:
        for step in (1, 2, 5):
            if step * scale >= least:
                return step * scale
        scale *= 10


def _lined(text: str) -> str:
    """Text from the data on its lines, as Plotly writes them."""
    head, _, rest = text.partition("\n")
    return f"<b>{plain(head)}</b><br>{plain(rest)}".replace("\n", "<br>")
