"""A figure as SVG or PNG without the app: drawn by Plotly in an installed Chromium, with its words inside.

The app's own pictures are made by the reader's browser (parley/ui/browser/take.js), which
needs nothing of this; both look alike.
"""

from __future__ import annotations

import base64
import os
import shutil
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final

from parley.charts.palette import LIGHT
from parley.charts.template import FONT
from parley.export.takeaway import Takeaway

BROWSER_VARIABLE: Final = "PARLEY_CHROMIUM"
"""The environment's way to name the browser; else one of `BROWSERS` on the path is taken."""

BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)

SCALE: Final = 2
"""Pixels of a PNG for one of the drawing."""

_PAD: Final = 24
_NOWHERE: Final = "127.0.0.1:9"
"""A proxy that answers nobody: whatever the browser asks of the network by itself stays here."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A line of text: pixels high and down to the next, weight, colour, share of its height
    that a letter is wide; reckoned wide, since the font may be missing where it is opened."""

    size: int
    leading: int
    weight: int
    colour: str
    letter: float


_TITLE: Final = _Style(22, 28, 600, LIGHT.ink, 0.56)
_TEXT: Final = _Style(13, 18, 400, LIGHT.muted, 0.52)


def to_svg(taken: Takeaway) -> bytes:
    """The figure with title and filters above it, legend, reach and source below.

    Raises `ValueError` for a table without a figure, and where what draws is not installed.
    """
    return _composed(taken)[0].encode()


def to_png(taken: Takeaway) -> bytes:
    """The same as pixels, `SCALE` for one of the drawing. Raises `ValueError` as `to_svg`."""
    svg, width, height = _composed(taken)
    source = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    whole = {
        "source": source, "xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1,
        "sizing": "stretch",
    }  # fmt: skip
    bare = {"visible": False}
    frame = {
        "width": width, "height": height, "margin": dict.fromkeys("lrtb", 0), "images": [whole],
        "xaxis": bare, "yaxis": bare,
    }  # fmt: skip
    return _drawn({"data": [], "layout": frame}, "png", width, height)


def _composed(taken: Takeaway) -> tuple[str, int, int]:
    """The SVG, and how many pixels it is wide and high."""
    figure = taken.printed()
    if figure is None:
        raise ValueError(
            f"{taken.key} is a table, of which there is no picture; allowed: a figure, or the "
            "table as csv, json, xlsx, parquet or html"
        )
    layout = figure.to_dict()["layout"]
    width, height = layout["width"], layout.get("height") or 450
    drawing = _drawn(figure.to_dict(), "svg", width, height).decode()
    at = _PAD
    parts: list[str] = []
    at = _write(parts, [taken.title], _TITLE, at, width)
    at = _write(parts, taken.above(), _TEXT, at, width) + _PAD // 2
    parts.append(drawing.replace("<svg ", f'<svg x="{_PAD}" y="{at}" overflow="visible" ', 1))
    at = _write(parts, taken.below(), _TEXT, at + height + _PAD // 2, width)
    width, height = width + 2 * _PAD, at + _PAD
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">'
        f'<rect width="100%" height="100%" fill="{LIGHT.ground}"/>{"".join(parts)}</svg>'
    )
    return svg, width, height


def _write(parts: list[str], texts: Iterable[str], style: _Style, top: int, width: int) -> int:
    """Add the texts in as many lines as they need; gives where the next one starts."""
    letters = int(width / (style.size * style.letter))
    for line in (line for text in texts for line in textwrap.wrap(text, letters)):
        parts.append(
            f'<text x="{_PAD}" y="{top + style.size}" fill="{style.colour}" '
            f'font-family="{escape(FONT)}" font-size="{style.size}" '
            f'font-weight="{style.weight}">{escape(line)}</text>'
        )
        top += style.leading
    return top


def _drawn(figure: dict[str, Any], ending: str, width: int, height: int) -> bytes:
    """What Plotly draws of a figure, in a browser that reaches no network."""
    browser = _browser()
    try:
        import kaleido  # an extra, and slow: only pictures need it
        from kaleido import errors
    except ModuleNotFoundError as missing:
        raise ValueError(
            "SVG and PNG from the command line need the extra 'pictures': uv sync --extra pictures, "
            "or pip install 'parley[pictures]'. The app makes them without it."
        ) from missing
    try:
        return kaleido.calc_fig_sync(
            figure,
            opts={"format": ending, "width": width, "height": height, "scale": _scale(ending)},
            kopts={"path": browser, "mathjax": False, "proxy_server": _NOWHERE},
        )
    except (errors.BrowserFailedError, errors.BrowserClosedError, errors.KaleidoError) as error:
        raise ValueError(f"{browser} did not draw the picture: {error}") from error


def _scale(ending: str) -> int:
    return SCALE if ending == "png" else 1


def _browser() -> str:
    """The path of a Chromium. Raises `ValueError` where there is none."""
    named = os.environ.get(BROWSER_VARIABLE)
    if named:
        if Path(named).is_file():
            return named
        raise ValueError(f"{BROWSER_VARIABLE} names {named!r}, which is no file")
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise ValueError(
            "SVG and PNG from the command line are drawn by Chromium or Chrome, and none was found "
            f"on the path; install one, or name it in {BROWSER_VARIABLE}. The app makes them "
            "without it."
        )
    return found
