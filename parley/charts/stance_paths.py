"""Drawing stances that moved: a row each, from an open mark step by step down to a signed one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from parley.charts.drawing import Drawing
from parley.charts.labels import wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.template import STILL

LABEL_WIDTH: Final = 236
RIGHT_MARGIN: Final = 96
LEAST_WIDTH: Final = LABEL_WIDTH + 260 + RIGHT_MARGIN
ROW: Final = 44
STEP: Final = 12
HEAD: Final = 42
"""Pixels of a row with one movement, of each further one, and of the stances' names above."""

SQUARE: Final = 22
RING: Final = 11
DOT: Final = 6


@dataclass(frozen=True, slots=True)
class Path:
    """The stances, -2..2, that were held one after the other, two at least.

    ``name`` and below it ``about`` stand at the left, ``end`` at the right; ``hover`` is HTML, and
    ``choice`` what the last mark carries.
    """

    name: str
    about: str
    stances: tuple[int, ...]
    end: str
    hover: str
    choice: str

    def heights(self, top: float) -> list[float]:
        """The pixels at which the stances stand, one below the other, in a row that begins at ``top``."""
        return [top + (ROW - STEP) / 2 + STEP * n for n in range(len(self.stances))]


def figure(paths: Sequence[Path], words: Mapping[int, str], *, dark: bool = False) -> Drawing:
    """The paths in their order; ``words`` names the stances."""
    colours = palette(dark=dark)
    heights: list[list[float]] = []
    bottom = 0.0
    for path in paths:
        heights.append(path.heights(bottom))
        bottom += ROW + STEP * (len(path.stances) - 2)
    drawing = Drawing(dark=dark)
    _bands(drawing, bottom, colours)
    _ways(drawing, paths, heights, colours)
    _ends(drawing, paths, [height[-1] for height in heights], colours)
    bare = STILL | {"showgrid": False, "tickfont": {"size": 12}}
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
            "range": [-2.5, 2.5],
            "tickvals": sorted(SIGNS),
            "tickangle": 0,
            "ticktext": [f"{SIGNS[stance]}<br>{words[stance]}" for stance in sorted(SIGNS)],
        },
        yaxis=bare
        | {
            "range": [bottom, 0],
            "ticklabelstandoff": 8,
            "tickvals": [(height[0] + height[-1]) / 2 for height in heights],
            "ticktext": [
                f"<b>{wrapped(path.name, 34, 1)}</b><br>{wrapped(path.about, 38, 1)}"
                for path in paths
            ],
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
        x += [*path.stances, None]
        y += [*height, None]
        size += [RING, *[DOT] * (len(path.stances) - 2), 0, 0]
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


def _ends(drawing: Drawing, paths: Sequence[Path], y: Sequence[float], colours: Palette) -> None:
    """The stance that stands, as a square with its sign, and what stands at the right edge."""
    last = [path.stances[-1] for path in paths]
    drawing.add(
        "scatter",
        x=last,
        y=y,
        mode="markers+text",
        text=[SIGNS[stance] for stance in last],
        textfont={"size": 13, "color": [colours.on_band[stance] for stance in last]},
        marker={
            "symbol": "square",
            "size": SQUARE,
            "color": [colours.bands[stance] for stance in last],
            "line": {"width": 1, "color": colours.ink},
        },
        customdata=[[path.choice] for path in paths],
        hovertext=[path.hover for path in paths],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    drawing.add(
        "scatter",
        x=[2.5] * len(paths),
        y=y,
        mode="text",
        text=[f"\u2002{path.end}" for path in paths],
        textposition="middle right",
        textfont={"size": 12, "color": colours.muted},
        cliponaxis=False,
        hoverinfo="skip",
    )
