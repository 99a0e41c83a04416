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
class Slide:
    """The cut for a slide: so many pixels, the finding as its headline, the figure as large as there is room.

    ``question`` stands above the ``headline``. ``notes`` say in at most ``most_notes`` lines how to read
    the figure, and ``source`` says in ``most_source`` from where it is, beside a mark of ``mark`` pixels. A
    figure that is higher than wide stands beside its words, which then have the share ``beside`` of the
    width and, as lines are short there, ``folded`` times as many.
    A figure is enlarged at most ``most_enlarged`` times.
    """

    width: int
    height: int
    pad: int
    gap: int
    mark: int
    most_headline: int
    most_notes: int
    most_source: int
    beside: float
    folded: int
    most_enlarged: float
    question: TextStyle
    headline: TextStyle
    notes: TextStyle
    source: TextStyle


@dataclass(frozen=True, slots=True)
class Layout:
    """Title and filters above the figure, legend, what it rests on and source below it.

    ``pad`` is the room around everything and ``gap`` that between words and figure, in pixels;
    ``mark`` is the size of the mark beside the source; ``scale`` gives the pixels of a PNG for one of
    the drawing. Lines are measured in ``measured_in``, fonts that run wide, where they can be measured: a
    program that opens the picture may not read the typeface that it carries.

    A figure that a page shows narrower than ``narrow`` is drawn ``drawn`` pixels wide for a picture,
    out of sight, and waited for at most ``patience`` milliseconds.
    """

    pad: int
    gap: int
    mark: int
    scale: int
    narrow: int
    drawn: int
    patience: int
    font: str
    measured_in: str
    title: TextStyle
    text: TextStyle
    slide: Slide


LAYOUT: Final = Layout(
    pad=24,
    gap=12,
    mark=16,
    scale=2,
    narrow=600,
    drawn=900,
    patience=15_000,
    font=FONT,
    measured_in="Arial, Helvetica, sans-serif",
    title=TextStyle(size=22, leading=28, weight=600, letter=0.56),
    text=TextStyle(size=13, leading=18, weight=400, letter=0.52),
    slide=Slide(
        width=1600,
        height=900,
        pad=56,
        gap=24,
        mark=30,
        most_headline=4,
        most_notes=2,
        most_source=3,
        beside=0.34,
        folded=3,
        most_enlarged=1.7,
        question=TextStyle(size=22, leading=34, weight=400, letter=0.52),
        headline=TextStyle(size=42, leading=56, weight=600, letter=0.56),
        notes=TextStyle(size=20, leading=27, weight=400, letter=0.52),
        source=TextStyle(size=17, leading=23, weight=400, letter=0.52),
    ),
)
"""How every picture is laid out."""
