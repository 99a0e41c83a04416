"""Drawing stances that moved: a row each, from an open mark step by step down to a signed one.

Answers that are no stance have a column of their own, off the axis of stances, and no line runs there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.charts.drawing import Drawing
from parley.charts.labels import wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.rings import choosable
from parley.charts.template import STILL

LABEL_WIDTH: Final = 240
RIGHT_MARGIN: Final = 92
LEAST_WIDTH: Final = LABEL_WIDTH + 270 + RIGHT_MARGIN
ROW: Final = 64
LINE: Final = 17
STEP: Final = 16
HEAD: Final = 44
"""Pixels of a row with one movement, of a line of its name, of each further movement, and of the
stances' names above."""

OFF_AXIS: Final = 3.25
"""Where answers that are no stance stand, in steps of the axis."""

CHARACTERS: Final = 33
"""So many fit a line of a row's name."""

SQUARE: Final = 44
RING: Final = 13
DOT: Final = 7
"""Pixels of the mark of the stance that stands, of the ring in which a way begins, and of one between.
A row is higher than its square, so that no two touch."""


@dataclass(frozen=True, slots=True)
class Path:
    """The stances, -2..2, that were held one after the other, two at least; words for what is none.

    ``name`` and below it each of ``about`` stand at the left, ``end`` at the right; ``hover`` is HTML, and
    ``choice`` what the last mark carries.
    """

    name: str
    about: tuple[str, ...]
    stances: tuple[int | str, ...]
    end: str
    hover: str
    choice: str

    @property
    def label(self) -> str:
        """What stands at the left, on as many lines as it needs (HTML)."""
        about = [wrapped(part, CHARACTERS, 3) for part in self.about if part]
        return "<br>".join([f"<b>{wrapped(self.name, CHARACTERS, 1)}</b>", *about])

    @property
    def height(self) -> float:
        """Pixels of the row: as its stances need, and its name."""
        lines = self.label.count("<br>") + 1
        return max(ROW + STEP * (len(self.stances) - 2), LINE * lines + LINE / 2)

    def heights(self, top: float) -> list[float]:
        """The pixels at which the stances stand, one below the other, in a row that begins at ``top``."""
        first = top + (self.height - STEP * (len(self.stances) - 1)) / 2
        return [first + STEP * n for n in range(len(self.stances))]


def figure(
    paths: Sequence[Path],
    words: Mapping[int, str],
    *,
    off_axis: tuple[str, str] = ("", ""),
    dark: bool = False,
) -> Drawing:
    """The paths in their order; ``words`` names the stances, ``off_axis`` is the mark and the name of
    what is none."""
    colours = palette(dark=dark)
    heights: list[list[float]] = []
    bottom = 0.0
    for path in paths:
        heights.append(path.heights(bottom))
        bottom += path.height
    drawing = Drawing(dark=dark)
    _bands(drawing, bottom, colours)
    _ways(drawing, paths, heights, colours)
    right = 2.5
    ticks = {float(stance): f"{SIGNS[stance]}<br>{words[stance]}" for stance in sorted(SIGNS)}
    if any(isinstance(stance, str) for path in paths for stance in path.stances):
        right = OFF_AXIS + 0.5
        ticks[OFF_AXIS] = "<br>".join(off_axis)
    _ends(drawing, paths, [height[-1] for height in heights], right, off_axis[0], colours)
    bare = STILL | {"showgrid": False}
    drawing.lay_out(
        height=bottom + HEAD + 6,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=16,
        uirevision="moved",
        showlegend=False,
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD, "b": 6},
        xaxis=bare
        | {
            "side": "top",
            "range": [-2.5, right],
            "tickvals": list(ticks),
            "tickangle": 0,
            "ticktext": list(ticks.values()),
        },
        yaxis=bare
        | {
            "range": [bottom, 0],
            "ticklabelstandoff": 8,
            "tickvals": [(height[0] + height[-1]) / 2 for height in heights],
            "ticktext": [path.label for path in paths],
        },
    )
    return drawing


def _bands(drawing: Drawing, bottom: float, colours: Palette) -> None:
    for stance in SIGNS:
        drawing.shape(
            type="rect",
            x0=stance - 0.5,
            x1=stance + 0.5,
            y0=0,
            y1=bottom,
            fillcolor=colours.bands[stance],
            opacity=0.12,
            line={"width": 0},
            layer="below",
        )


def _ways(
    drawing: Drawing, paths: Sequence[Path], heights: Sequence[list[float]], colours: Palette
) -> None:
    """The ways from stance to stance, a ring where each begins."""
    x: list[float | None] = []
    y: list[float | None] = []
    size: list[float] = []
    for path, height in zip(paths, heights, strict=True):
        sizes = [RING, *[DOT] * (len(path.stances) - 2), 0]
        for n, (stance, at, pixels) in enumerate(zip(path.stances, height, sizes, strict=True)):
            if n and (isinstance(stance, str) or isinstance(path.stances[n - 1], str)):
                x, y, size = [*x, None], [*y, None], [*size, 0]
            x.append(_place(stance))
            y.append(at)
            size.append(pixels)
        x.append(None)
        y.append(None)
        size.append(0)
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="lines+markers",
        line={"color": colours.ink, "width": 1.6},
        marker={
            "size": size,
            "color": [colours.background if pixels == RING else colours.ink for pixels in size],
            "line": {"color": colours.ink, "width": 1.6},
        },
        hoverinfo="skip",
    )


def _place(stance: int | str) -> float:
    return OFF_AXIS if isinstance(stance, str) else stance


def _ends(
    drawing: Drawing,
    paths: Sequence[Path],
    y: Sequence[float],
    right: float,
    no_stance: str,
    colours: Palette,
) -> None:
    """The stance that stands, as a square with its sign, and what stands at the right edge."""
    stands = [path.stances[-1] for path in paths]
    last = [_place(stance) for stance in stands]
    drawing.add(
        "scatter",
        x=last,
        y=y,
        mode="markers+text",
        text=[no_stance if isinstance(stance, str) else SIGNS[stance] for stance in stands],
        textfont={
            "size": 15,
            "color": [
                colours.ink if isinstance(stance, str) else colours.on_band[stance]
                for stance in stands
            ],
        },
        marker={
            "symbol": "square",
            "size": SQUARE,
            "color": [
                colours.silent if isinstance(stance, str) else colours.bands[stance]
                for stance in stands
            ],
            "line": {"width": 1, "color": colours.ink},
        },
        hoverinfo="skip",
    )
    choosable(
        drawing,
        last,
        y,
        [path.choice for path in paths],
        [path.hover for path in paths],
        SQUARE + 2,  # its line runs just outside of the square
        colours,
        shape="square",
    )
    drawing.add(
        "scatter",
        x=[right] * len(paths),
        y=y,
        mode="text",
        text=[f"\u2002{path.end}" for path in paths],
        textposition="middle right",
        textfont={"size": 13, "color": colours.muted},
        cliponaxis=False,
        hoverinfo="skip",
    )
