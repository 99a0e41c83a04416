"""Flags on a time axis: a line through all lanes, at its head a diamond and a name."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts.drawing import Drawing
from parley.charts.labels import plain
from parley.charts.palette import Palette
from parley.charts.rings import choosable

DIAMOND: Final = 10
RING: Final = 20


def lines(drawing: Drawing, flags: pd.DataFrame, body: float, colours: Palette) -> None:
    """The flags' lines through all lanes, down to ``body`` pixels, as one trace with gaps."""
    x = [end for at in flags["at"] for end in (at, at, None)]
    y = [end for top in flags["y"] for end in (top, body, None)]
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="lines",
        line={"color": colours.accent, "width": 1, "dash": "dot"},
        opacity=0.45,
        hoverinfo="skip",
    )


def names(drawing: Drawing, flags: pd.DataFrame, colours: Palette) -> None:
    """A diamond at the head of each line, and its name on the background of the page.

    ``flags`` as `lanes.Placed` has them, with ``choice`` and ``hover`` (HTML).
    """
    drawing.add(
        "scatter",
        x=flags["at"],
        y=flags["y"],
        mode="markers",
        marker={"symbol": "diamond", "size": DIAMOND, "color": colours.accent},
        hoverinfo="skip",
    )
    choosable(drawing, flags["at"], flags["y"], flags["choice"], flags["hover"], RING, colours)
    for at, y, name, level, right in flags[["at", "y", "name", "level", "on_right"]].itertuples(
        index=False
    ):
        if level < 0:
            continue
        drawing.annotate(
            x=at,
            y=y,
            text=plain(name),
            showarrow=False,
            xanchor="left" if right else "right",
            xshift=6 if right else -6,
            font={"size": 13, "color": colours.ink},
            bgcolor=colours.background,
            borderpad=0,
            captureevents=False,
        )
