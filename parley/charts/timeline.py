"""Drawing a timeline: what is known by the day as dots, what is not as bars that fade out.

Below the lanes a strip counts the events of the whole time, with the days in view shaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from parley.charts import flags
from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import plain, wrapped
from parley.charts.lanes import Placed
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import Palette, palette
from parley.charts.strip import Strip, axes, strip
from parley.charts.template import STILL
from parley.charts.time_axis import days_axis, days_layout
from parley.wording import in_digits

AXIS_HEIGHT: Final = 50
STRIP_HEIGHT: Final = 40
FOOT_HEIGHT: Final = 26
"""Pixels for the days' axis, for the strip of the whole time, and for its years below."""

DOT: Final = 9
BAR: Final = 4
_FADES: Final = ((0.0, 0.15), (0.12, 0.25), (0.25, 0.45))
"""How far from its ends a bar of an unknown day begins, as a share, and how opaque it is there."""


def figure(
    placed: Placed, whole: Strip, notes: Sequence[str] = (), *, key: str, dark: bool = False
) -> Drawing:
    """The placed marks; every mark that can be clicked carries its choice.

    Marks and flags have besides what `lanes.place` gives a ``choice`` and a ``hover``
    (HTML). ``notes`` stand to the right of the lanes.
    """
    colours = palette(dark=dark)
    body = max(placed.height, 40.0)
    total = body + AXIS_HEIGHT + STRIP_HEIGHT + FOOT_HEIGHT
    plot = total - FOOT_HEIGHT
    drawing = Drawing(dark=dark)
    flags.lines(drawing, placed.flags, body, colours)
    _bars(drawing, placed.marks, colours)
    _marks(drawing, placed.marks, colours)
    flags.names(drawing, placed.flags, colours)
    strip(drawing, whole, placed.scale, colours)
    _lanes(drawing, placed, notes, colours)
    drawing.lay_out(
        **days_layout(total, FOOT_HEIGHT, key=key),
        xaxis=days_axis(placed.scale) | {"anchor": "y"},
        yaxis=STILL
        | {
            "domain": [(plot - body) / plot, 1],
            "range": [body, 0],
            "showgrid": False,
            "ticklabelstandoff": 6,
            "tickvals": [lane.middle for lane in placed.lanes],
            "ticktext": [wrapped(lane.name, 15, 2) for lane in placed.lanes],
        },
        **axes(whole, STRIP_HEIGHT / plot),
    )
    return drawing


def _bars(drawing: Drawing, marks: pd.DataFrame, colours: Palette) -> None:
    """Lines of events of several days, and fading bars of those known only by their month."""
    several = marks[marks["shape"] == "days"]
    _segments(drawing, several["begins"], several["ends"], several["y"], colours.muted, BAR, 1.0)
    months = marks[marks["shape"] == "month"]
    for inward, opacity in _FADES:
        part = (months["ends"] - months["begins"]) * inward
        begins, ends = months["begins"] + part, months["ends"] - part
        _segments(drawing, begins, ends, months["y"], colours.muted, DOT, opacity)


def _segments(
    drawing: Drawing,
    begins: pd.Series,
    ends: pd.Series,
    y: pd.Series,
    colour: str,
    width: float,
    opacity: float,
) -> None:
    if len(y) == 0:
        return
    drawing.add(
        "scatter",
        x=[end for pair in zip(begins, ends, strict=True) for end in (*pair, None)],
        y=[end for height in y for end in (height, height, None)],
        mode="lines",
        line={"color": colour, "width": width},
        opacity=opacity,
        hoverinfo="skip",
    )


def _marks(drawing: Drawing, marks: pd.DataFrame, colours: Palette) -> None:
    """A dot an event, with a second one where it ends, or a number for many."""
    several = marks[marks["shape"] == "days"]
    drawing.add(
        "scatter",
        x=several["ends"],
        y=several["y"],
        mode="markers",
        marker={"size": DOT, "color": colours.muted},
        hoverinfo="skip",
    )
    many = (marks["shape"] == "number").to_numpy()
    # A bar without a known day gets a mark that can be clicked and is not seen.
    opacity = np.where(marks["shape"] == "month", 0, 1).tolist()
    drawing.add(
        "scatter",
        x=marks["at"],
        y=marks["y"],
        mode="markers",
        marker={
            "size": one_or_each(np.where(many, 20, DOT).tolist()),
            "symbol": one_or_each(np.where(many, "square", "circle").tolist()),
            "color": one_or_each(np.where(many, colours.silent, colours.muted).tolist()),
            "opacity": one_or_each(opacity),
            "line": {"width": one_or_each(np.where(many, 1, 0).tolist()), "color": colours.line},
        },
        customdata=[[choice] for choice in marks["choice"]],
        hovertext=list(marks["hover"]),
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"color": colours.accent}},
        unselected={"marker": {"opacity": 1}},
    )
    numbers = [in_digits(number) for number in marks.loc[many, "number"]]
    _words(drawing, marks.loc[many, "at"], marks.loc[many, "y"], numbers, "middle center", colours)
    named = marks[marks["name"] != ""]
    right, left = named[named["on_right"]], named[~named["on_right"]]
    # The space keeps a name off the half of its mark that lies outside the day.
    after = [f"\u2002{plain(name)}" for name in right["name"]]
    before = [f"{plain(name)}\u2002" for name in left["name"]]
    _words(drawing, right["ends"], right["y"], after, "middle right", colours)
    _words(drawing, left["begins"], left["y"], before, "middle left", colours)


def _words(
    drawing: Drawing, x: pd.Series, y: pd.Series, words: list[str], position: str, colours: Palette
) -> None:
    """The numbers in, or the names beside, their marks."""
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="text",
        text=words,
        textposition=position,
        textfont={"size": 12, "color": colours.ink},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _lanes(drawing: Drawing, placed: Placed, notes: Sequence[str], colours: Palette) -> None:
    """A fine line above each lane, and its note in the margin."""
    for lane in placed.lanes:
        drawing.shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=lane.top,
            y1=lane.top,
            line={"color": colours.line, "width": 1},
            layer="below",
        )
    if notes:
        margin_notes(
            drawing, [lane.middle for lane in placed.lanes], notes, colours.muted, shift=10
        )
