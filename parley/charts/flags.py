"""Flags on a time axis: a line through all lanes, at its head a diamond and a name."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import plain
from parley.charts.palette import Palette
from parley.charts.rings import choosable
from parley.wording import in_digits

DIAMOND: Final = 10
RING: Final = 20


def lines(drawing: Drawing, flags: pd.DataFrame, body: float, colours: Palette) -> None:
    """The flags' lines through all lanes, down to ``body`` pixels, as one trace with gaps.

    Several that are one mark have none: they lie on many days.
    """
    flags = flags[flags["rows"].map(len) == 1]
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
    """A diamond at the head of each line, its name on the background of the page, and numbers of several.

    ``flags`` as `lanes.Placed` has them, with ``choice`` and ``hover`` (HTML).
    """
    single = flags[flags["rows"].map(len) == 1]
    drawing.add(
        "scatter",
        x=single["at"],
        y=single["y"],
        mode="markers",
        marker={"symbol": "diamond", "size": DIAMOND, "color": colours.accent},
        hoverinfo="skip",
    )
    _numbers(drawing, flags[flags["rows"].map(len) > 1], colours)
    sizes = flags["size"].where(flags["rows"].map(len) > 1, RING).tolist()
    choosable(drawing, flags["at"], flags["y"], flags["choice"], flags["hover"], sizes, colours)
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


def _numbers(drawing: Drawing, several: pd.DataFrame, colours: Palette) -> None:
    """How many flags each mark of several stands for, in a square of the flags' colour."""
    if several.empty:
        return
    drawing.add(
        "scatter",
        x=several["at"],
        y=several["y"],
        mode="markers+text",
        text=[in_digits(len(rows)) for rows in several["rows"]],
        textfont={"size": 13, "color": colours.ink},
        marker={
            "size": one_or_each(several["size"].tolist()),
            "symbol": "square",
            "color": colours.silent,
            "line": {"width": 1, "color": colours.accent},
        },
        hoverinfo="skip",
    )
