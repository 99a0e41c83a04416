"""A figure as SVG or PNG without the app: drawn by Plotly in an installed Chromium, with its words inside.

The app's own pictures are made by the reader's browser (parley/ui/frame/browser/take.js), which
needs nothing of this but the same `picture_layout`.
"""

from __future__ import annotations

import base64
import os
import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from parley.charts.palette import LIGHT
from parley.export import wording
from parley.export.encoding import is_xml, xml
from parley.export.picture_layout import LAYOUT, Layout, TextStyle
from parley.export.rendering import rendered
from parley.export.takeaway import Takeaway
from parley.isolation import in_lines, settled

BROWSER_VARIABLE: Final = "PARLEY_CHROMIUM"
"""The environment's way to name the browser; else one of `BROWSERS` on the path is taken."""

BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)

_PLOTLYS_HEIGHT: Final = 450
"""Pixels that Plotly makes a figure high that does not say it."""

_PNG: Final = b"\x89PNG"
_NOWHERE: Final = "127.0.0.1:9"
"""A proxy that answers nobody: whatever the browser asks of the network by itself stays here."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG, and how many pixels it is wide and high."""

    svg: str
    width: int
    height: int


def to_svg(takeaway: Takeaway) -> bytes:
    """The figure with title and filters above it, legend, what it rests on and source below.

    Raises `ValueError` for a table without a figure, and where what draws is not installed.
    """
    return _picture(takeaway).svg.encode()


def to_png(takeaway: Takeaway) -> bytes:
    """The same as pixels, several for one of the drawing. Raises `ValueError` as `to_svg`."""
    picture = _picture(takeaway)
    source = f"data:image/svg+xml;base64,{base64.b64encode(picture.svg.encode()).decode()}"
    whole = {
        "source": source, "xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1,
        "sizing": "stretch",
    }  # fmt: skip
    bare = {"visible": False}
    frame = {
        "width": picture.width, "height": picture.height, "margin": dict.fromkeys("lrtb", 0),
        "images": [whole], "xaxis": bare, "yaxis": bare,
    }  # fmt: skip
    drawn = _drawn({"data": [], "layout": frame}, "png", picture.width, picture.height)
    if not drawn.startswith(_PNG):
        raise ValueError(wording.too_large(picture.width, picture.height))
    return drawn


def _picture(takeaway: Takeaway) -> Picture:
    drawing = takeaway.printed()
    if drawing is None:
        raise ValueError(wording.no_picture(takeaway.key))
    layout = drawing.spec["layout"]
    width, height = layout["width"], layout.get("height") or _PLOTLYS_HEIGHT
    svg = _drawn(drawing.spec, "svg", width, height).decode()
    picture = composed(takeaway, Picture(svg, width, height))
    if not is_xml(picture.svg):  # a browser would draw it as an empty picture, and say nothing
        raise ValueError(wording.not_readable(takeaway.key))
    return picture


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; ``baseline`` is how many pixels below the picture's edge it stands."""

    text: str
    baseline: int
    style: TextStyle
    colour: str


def composed(takeaway: Takeaway, drawing: Picture, layout: Layout = LAYOUT) -> Picture:
    """The drawing of a figure with its words above and below it, on a light background."""
    heading, top = _lines([takeaway.title], layout.title, LIGHT.ink, layout.pad, drawing.width)
    above, top = _lines(takeaway.above(), layout.text, LIGHT.muted, top, drawing.width)
    top += layout.gap
    placed = f'<svg x="{layout.pad}" y="{top}" overflow="visible" '
    top += drawing.height + layout.gap
    below, top = _lines(takeaway.below(), layout.text, LIGHT.muted, top, drawing.width)
    signed, end = _lines(
        takeaway.source(), layout.text, LIGHT.muted, top, drawing.width - 2 * layout.mark
    )
    width, height = drawing.width + 2 * layout.pad, max(end, top + layout.mark) + layout.pad
    svg = rendered(
        "picture.svg",
        width=width,
        height=height,
        background=LIGHT.background,
        layout=layout,
        lines=[*heading, *above, *below],
        signed=signed,
        signed_at=top,
        drawing=drawing.svg.replace("<svg ", placed, 1),
    )
    return Picture(xml(svg), width, height)


def _lines(
    texts: Iterable[str], style: TextStyle, colour: str, top: int, width: int
) -> tuple[list[Line], int]:
    """The texts in as many lines as they need from ``top`` on, and where the next one starts."""
    letters = int(width / (style.size * style.letter))
    wrapped = [line for text in texts for line in in_lines(textwrap.wrap(settled(text), letters))]
    lines = [
        Line(text, top + number * style.leading + style.size, style, colour)
        for number, text in enumerate(wrapped)
    ]
    return lines, top + len(lines) * style.leading


def _drawn(figure: dict[str, Any], ending: str, width: int, height: int) -> bytes:
    """What Plotly draws of a figure, in a browser that reaches no network."""
    browser = _browser()
    try:
        import kaleido  # an extra, and slow: only pictures need it
        from kaleido import errors
    except ModuleNotFoundError as missing:
        raise ValueError(wording.NO_EXTRA) from missing
    scale = LAYOUT.scale if ending == "png" else 1
    try:
        return kaleido.calc_fig_sync(
            figure,
            opts={"format": ending, "width": width, "height": height, "scale": scale},
            kopts={"path": browser, "mathjax": False, "proxy_server": _NOWHERE},
        )
    except (errors.BrowserFailedError, errors.BrowserClosedError, errors.KaleidoError) as error:
        raise ValueError(wording.not_drawn(browser, error)) from error


def _browser() -> str:
    """The path of a Chromium. Raises `ValueError` where there is none."""
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        if Path(named).is_file():
            return named
        raise ValueError(wording.no_such_browser(BROWSER_VARIABLE, named))
    on_path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if on_path is None:
        raise ValueError(wording.no_browser(BROWSER_VARIABLE))
    return on_path
