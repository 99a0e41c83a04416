"""How words stand around a figure in a picture: read by `picture` and, as data, by the reader's browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.charts.template import FONT


@dataclass(frozen=True, slots=True)
class TextStyle:
    """Lines of text: pixels high and down to the next one, weight, and how wide a letter is
    reckoned where lines cannot be measured, as a share of its height; rather too wide, since the
    font may be missing where the picture is opened."""

    size: int
    leading: int
    weight: int
    letter: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Title and filters above the figure, legend, what it rests on and source below it.

    ``pad`` is the room around everything and ``gap`` that between words and figure, in pixels;
    ``scale`` gives the pixels of a PNG for one of the drawing. Lines are measured in
    ``measured_in``, fonts that run wide, where they can be measured.
    """

    pad: int
    gap: int
    scale: int
    font: str
    measured_in: str
    title: TextStyle
    text: TextStyle


LAYOUT: Final = Layout(
    pad=24,
    gap=12,
    scale=2,
    font=FONT,
    measured_in="Arial, Helvetica, sans-serif",
    title=TextStyle(size=22, leading=28, weight=600, letter=0.56),
    text=TextStyle(size=13, leading=18, weight=400, letter=0.52),
)
"""How every picture is laid out."""
