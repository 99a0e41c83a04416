"""The texts on a timeline: a line through all lanes, at its head a diamond and a name."""

from __future__ import annotations

from typing import Final

import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette
from parley.exhibits.timeline.lanes import Placed
from parley.exhibits.timeline.timeline import Timeline
from parley.wording import day

DIAMOND: Final = 9


def lines(fig: go.Figure, placed: Placed, body: float, colours: Palette) -> None:
    """The texts' lines through all lanes, as one trace with gaps."""
    x = [one for at in placed.flags["at"] for one in (at, at, None)]
    y = [one for top in placed.flags["y"] for one in (top, body, None)]
    fig.add_scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colours.accent, "width": 1, "dash": "dot"},
        opacity=0.7,
        hoverinfo="skip",
    )


def names(fig: go.Figure, shown: Timeline, placed: Placed, colours: Palette) -> None:
    """A diamond a text at the head of its line, and its name on the ground of the page."""
    flags, plans = placed.flags, shown.plans
    fig.add_scatter(
        x=flags["at"],
        y=flags["y"],
        mode="markers",
        marker={"symbol": "diamond", "size": DIAMOND, "color": colours.accent},
        customdata=[[one] for one in flags["choice"]],
        hovertext=[
            f"<b>{wrapped(name, 60, 3)}</b><br>published {day(when)}"
            for name, when in zip(plans["full_name"], plans["published"], strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"color": colours.ink}},
        unselected={"marker": {"opacity": 1}},
    )
    for at, y, name, level, right in flags[["at", "y", "name", "level", "on_right"]].itertuples(
        index=False
    ):
        if level < 0:
            continue
        fig.add_annotation(
            x=at,
            y=y,
            text=plain(name),
            showarrow=False,
            xanchor="left" if right else "right",
            xshift=6 if right else -6,
            font={"size": 12, "color": colours.ink},
            bgcolor=colours.ground,
            borderpad=0,
            captureevents=False,
        )
