"""Drawing a timeline: what is known by the day as dots, what is not as bars that fade out.

Below the lanes a strip counts the events of the whole time, with the span in view shaded.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import Palette, palette
from parley.charts.template import STILL, template_name
from parley.exhibits.timeline import flags as timeline_flags
from parley.exhibits.timeline.axis import LEFT_MARGIN, RIGHT_MARGIN, Scale, days_axis
from parley.exhibits.timeline.lanes import Placed
from parley.exhibits.timeline.strip import strip
from parley.exhibits.timeline.timeline import Timeline
from parley.wording import count, day

LEGEND: Final = (
    "dot: an event whose day is known · dots joined by a line: an event of several days · "
    "bar that fades at both ends: only the month is known, the event lies somewhere in it · "
    "diamond and dotted line: a text became public",
)

AXIS_HEIGHT: Final = 50
STRIP_HEIGHT: Final = 40
FOOT_HEIGHT: Final = 26
"""Pixels for the days' axis, for the strip of the whole time, and for its years below."""

DOT: Final = 9
BAR: Final = 4
_FADES: Final = ((0.0, 0.15), (0.12, 0.25), (0.25, 0.45))
"""How far from its ends a bar of an unknown day begins, as a share, and how opaque it is there."""


def figure(shown: Timeline, placed: Placed, *, dark: bool = False) -> go.Figure:
    """The placed marks of a timeline; every mark that can be clicked carries its choice."""
    colours = palette(dark=dark)
    body = max(placed.height, 40.0)
    total = body + AXIS_HEIGHT + STRIP_HEIGHT + FOOT_HEIGHT
    fig = go.Figure()
    timeline_flags.lines(fig, placed, body, colours)
    _bars(fig, placed, colours)
    _marks(fig, shown, placed, colours)
    timeline_flags.names(fig, shown, placed, colours)
    strip(fig, shown, colours)
    _lanes(fig, placed, colours)
    plot = total - FOOT_HEIGHT
    fig.update_layout(
        template=template_name(dark=dark),
        height=total,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=12,
        uirevision="timeline",
        showlegend=False,
        margin={"l": LEFT_MARGIN, "r": RIGHT_MARGIN, "t": 0, "b": FOOT_HEIGHT},
        xaxis=days_axis(shown.span) | {"anchor": "y"},
        yaxis=STILL
        | {
            "domain": [(plot - body) / plot, 1],
            "range": [body, 0],
            "showgrid": False,
            "ticklabelstandoff": 6,
            "tickvals": [lane.top + lane.height / 2 for lane in placed.lanes],
            "ticktext": [wrapped(lane.kind, 15, 2) for lane in placed.lanes],
        },
        xaxis2=STILL
        | {
            "type": "date",
            "anchor": "y2",
            "range": Scale(shown.whole).edges(),
            "showgrid": False,
            "tickfont": {"size": 11},
        },
        yaxis2=STILL
        | {
            "domain": [0, STRIP_HEIGHT / plot],
            "showgrid": False,
            "showticklabels": False,
            "rangemode": "tozero",
        },
    )
    return fig


def _bars(fig: go.Figure, placed: Placed, colours: Palette) -> None:
    """Lines of events of several days, and fading bars of those known only by their month."""
    marks = placed.marks
    several = marks[marks["shape"] == "days"]
    _segments(fig, several["begins"], several["ends"], several["y"], colours.muted, BAR, 1.0)
    months = marks[marks["shape"] == "month"]
    for inward, opacity in _FADES:
        part = (months["ends"] - months["begins"]) * inward
        begins, ends = months["begins"] + part, months["ends"] - part
        _segments(fig, begins, ends, months["y"], colours.muted, DOT, opacity)


def _segments(
    fig: go.Figure,
    begins: pd.Series,
    ends: pd.Series,
    y: pd.Series,
    colour: str,
    width: float,
    opacity: float,
) -> None:
    if len(y) == 0:
        return
    fig.add_scatter(
        x=[one for pair in zip(begins, ends, strict=True) for one in (*pair, None)],
        y=[one for place in y for one in (place, place, None)],
        mode="lines",
        line={"color": colour, "width": width},
        opacity=opacity,
        hoverinfo="skip",
    )


def _marks(fig: go.Figure, shown: Timeline, placed: Placed, colours: Palette) -> None:
    """A dot an event, with a second one where it ends, or a number for many."""
    marks = placed.marks
    several = marks[marks["shape"] == "days"]
    fig.add_scatter(
        x=several["ends"],
        y=several["y"],
        mode="markers",
        marker={"size": DOT, "color": colours.muted},
        hoverinfo="skip",
    )
    many = (marks["shape"] == "number").to_numpy()
    # A bar without a known day gets a mark that can be clicked and is not seen.
    opacity = np.where(marks["shape"] == "month", 0.0, 1.0)
    fig.add_scatter(
        x=marks["at"],
        y=marks["y"],
        mode="markers",
        marker={
            "size": np.where(many, 20, DOT),
            "symbol": np.where(many, "square", "circle"),
            "color": np.where(many, colours.silent, colours.muted),
            "opacity": opacity,
            "line": {"width": np.where(many, 1, 0), "color": colours.line},
        },
        customdata=[[one] for one in marks["choice"]],
        hovertext=_hovers(shown, marks),
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"color": colours.accent}},
        unselected={"marker": {"opacity": 1}},
    )
    numbers = [f"{number:,}" for number in marks.loc[many, "number"]]
    _words(fig, marks.loc[many, "at"], marks.loc[many, "y"], numbers, "middle center", colours)
    named = marks[marks["name"] != ""]
    right, left = named[named["on_right"]], named[~named["on_right"]]
    # The space keeps a name off the half of its mark that reaches beyond the day.
    after = [f"\u2002{plain(name)}" for name in right["name"]]
    before = [f"{plain(name)}\u2002" for name in left["name"]]
    _words(fig, right["ends"], right["y"], after, "middle right", colours)
    _words(fig, left["begins"], left["y"], before, "middle left", colours)


def _words(
    fig: go.Figure, x: pd.Series, y: pd.Series, words: list[str], position: str, colours: Palette
) -> None:
    """The numbers in, or the names beside, their marks."""
    fig.add_scatter(
        x=x,
        y=y,
        mode="text",
        text=words,
        textposition=position,
        textfont={"size": 12, "color": colours.ink},
        cliponaxis=False,
        hoverinfo="skip",
    )


def _hovers(shown: Timeline, marks: pd.DataFrame) -> list[str]:
    rows = shown.events
    titles, whens = rows["title"].tolist(), rows["when"].tolist()
    actors = rows["actor_names"].fillna("").tolist()
    hovers = []
    for row, number, begins in zip(marks["row"], marks["number"], marks["begins"], strict=True):
        if number > 1:
            hovers.append(f"<b>{count(number, 'event')}</b> from {day(begins)} on")
            continue
        who = f"<br>{wrapped(actors[row], 60, 3)}" if actors[row] else ""
        hovers.append(f"<b>{wrapped(titles[row], 60, 3)}</b><br>{plain(whens[row])}{who}")
    return hovers


def _lanes(fig: go.Figure, placed: Placed, colours: Palette) -> None:
    """A fine line above each lane, and behind it how many events it has, where there is room."""
    for lane in placed.lanes:
        fig.add_shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=lane.top,
            y1=lane.top,
            line={"color": colours.line, "width": 1},
            layer="below",
        )
    if placed.marks["name"].any():
        return
    middles = [lane.top + lane.height / 2 for lane in placed.lanes]
    many = [count(lane.events, "event") for lane in placed.lanes]
    margin_notes(fig, middles, many, colours.muted, shift=10)
