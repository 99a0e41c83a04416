"""Drawing a timeline: what is known by the day as marks, what is not as bars that fade out.

Each lane has a shape and a colour of its own. Below the lanes a strip counts the events of the
whole time, with the days in view shaded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import pandas as pd

from parley.charts import flags
from parley.charts.drawing import Drawing, one_or_each
from parley.charts.kinds import Look
from parley.charts.labels import plain
from parley.charts.lanes import BIN, NAME_OFF, Placed
from parley.charts.palette import Palette, palette
from parley.charts.rings import choosable
from parley.charts.strip import Strip, axes, strip
from parley.charts.template import STILL
from parley.charts.time_axis import HALF_MARK, days_axis, days_layout, zoomed
from parley.wording import in_digits

STRIP_GAP: Final = 18
STRIP_HEIGHT: Final = 40
FOOT_HEIGHT: Final = 26
"""Pixels between the lanes and the strip of the whole time, for the strip, and for its years below."""

RING: Final = 20
NAME_SHIFT: Final = HALF_MARK + NAME_OFF
VAGUE_BAR: Final = 9
BAR: Final = 4
NUMBER: Final = BIN - 6
"""Pixels of the ring around what is chosen, from a mark to its name, of the bar of a month or year, of the line of some days, and of
the square around a number."""

_FADES: Final = ((0.0, 0.15), (0.12, 0.25), (0.25, 0.45))
"""How far from its ends a bar of an unknown day begins, as a share, and how opaque it is there."""


def figure(
    placed: Placed,
    whole: Strip,
    looks: Mapping[str, Look],
    names: Sequence[str],
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The placed marks; every mark that can be clicked carries its choice.

    Marks and flags have besides what `lanes.place` gives a ``choice`` and a ``hover``
    (HTML). ``looks`` has every lane's; ``names`` are the lanes' in their order, as HTML. Who drags
    over days sees these alone.
    """
    colours = palette(dark=dark)
    body = max(placed.height, 40.0)
    plot = body + STRIP_GAP + STRIP_HEIGHT
    drawing = Drawing(dark=dark)
    flags.lines(drawing, placed.flags, body, colours)
    for lane, look in looks.items():
        _bars(drawing, placed.marks[placed.marks["lane"] == lane], look.colour)
    _marks(drawing, placed.marks, looks, colours)
    _names(drawing, placed.marks, colours)
    flags.names(drawing, placed.flags, colours)
    strip(drawing, whole, placed.scale, colours)
    _lanes(drawing, placed, colours)
    drawing.lay_out(
        **days_layout(plot + FOOT_HEIGHT, FOOT_HEIGHT, placed.scale, key=key)
        | {"dragmode": "zoom"},
        xaxis=days_axis(placed.scale) | zoomed(placed.scale) | {"anchor": "y"},
        yaxis=STILL
        | {
            "domain": [(plot - body) / plot, 1],
            "range": [body, 0],
            "showgrid": False,
            "ticklabelstandoff": 6,
            "tickvals": [lane.middle for lane in placed.lanes],
            "ticktext": list(names),
        },
        **axes(whole, STRIP_HEIGHT / plot),
    )
    return drawing


def _bars(drawing: Drawing, marks: pd.DataFrame, colour: str) -> None:
    """Lines of events of several days, and fading bars of those known only by their month or year."""
    several = marks[marks["shape"] == "days"]
    _segments(drawing, several["begins"], several["ends"], several["y"], colour, BAR, 1.0)
    vague = marks[marks["shape"] == "vague"]
    for inward, opacity in _FADES:
        part = (vague["ends"] - vague["begins"]) * inward
        begins, ends = vague["begins"] + part, vague["ends"] - part
        _segments(drawing, begins, ends, vague["y"], colour, VAGUE_BAR, opacity)


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


def _marks(
    drawing: Drawing, marks: pd.DataFrame, looks: Mapping[str, Look], colours: Palette
) -> None:
    """A mark an event in the look of its lane, with a second one where it ends, or a number for many."""
    many = marks["shape"].isin(("number", "more"))
    dated = marks[~many & (marks["shape"] != "vague")]
    ended = dated[dated["shape"] == "days"]
    both = pd.concat(
        [dated[["at", "y", "lane"]], ended[["ends", "y", "lane"]].rename(columns={"ends": "at"})]
    )
    drawing.add(
        "scatter",
        x=both["at"],
        y=both["y"],
        mode="markers",
        marker={
            "size": one_or_each(looks[lane].size for lane in both["lane"]),
            "symbol": one_or_each(looks[lane].symbol for lane in both["lane"]),
            "color": one_or_each(looks[lane].colour for lane in both["lane"]),
            "opacity": 1,
            "line": {"width": 0},
        },
        hoverinfo="skip",
    )
    numbers = marks[many]
    signs = np.where(numbers["shape"] == "more", "+", "")
    drawing.add(
        "scatter",
        x=numbers["at"],
        y=numbers["y"],
        mode="markers+text",
        text=[f"{sign}{in_digits(n)}" for sign, n in zip(signs, numbers["number"], strict=True)],
        textfont={"size": 13, "color": colours.ink},
        marker={
            "size": NUMBER,
            "symbol": "square",
            "color": colours.silent,
            "line": {"width": 1, "color": colours.line},
        },
        hoverinfo="skip",
    )
    sizes = np.where(many, NUMBER, RING).tolist()
    choosable(drawing, marks["at"], marks["y"], marks["choice"], marks["hover"], sizes, colours)


def _names(drawing: Drawing, marks: pd.DataFrame, colours: Palette) -> None:
    """The names beside their marks, on the background of the page: the flags' lines run behind them."""
    for mark in marks[marks["name"] != ""].itertuples():
        drawing.annotate(
            x=mark.ends if mark.on_right else mark.begins,
            y=mark.y,
            text=plain(str(mark.name)),
            showarrow=False,
            xanchor="left" if mark.on_right else "right",
            xshift=NAME_SHIFT if mark.on_right else -NAME_SHIFT,
            font={"size": 13, "color": colours.ink},
            bgcolor=colours.background,
            borderpad=0,
            captureevents=False,
        )


def _lanes(drawing: Drawing, placed: Placed, colours: Palette) -> None:
    """A fine line above each lane."""
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
