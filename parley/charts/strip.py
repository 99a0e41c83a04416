"""The strip below a timeline: how much happened when over the whole time, and which part is in view."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.charts.drawing import Drawing
from parley.charts.palette import Palette
from parley.charts.template import STILL
from parley.charts.time_axis import Scale


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """What a strip shows: the whole time, and how much happened in each period of it.

    ``periods``: ``begins`` and ``ends`` (datetime64), ``events`` and ``hover``; ``label`` says
    what is counted, on lines of Plotly's HTML.
    """

    scale: Scale
    periods: pd.DataFrame
    label: str


def strip(drawing: Drawing, whole: Strip, view: Scale, colours: Palette) -> None:
    """A bar a period on the second pair of axes, and the days in view shaded."""
    begins, ends = whole.periods["begins"], whole.periods["ends"]
    drawing.add(
        "bar",
        x=begins + (ends - begins) / 2,
        y=whole.periods["events"],
        width=(ends - begins).dt.total_seconds() * 1000 * 0.9,
        marker={"color": colours.muted, "line": {"width": 0}},
        xaxis="x2",
        yaxis="y2",
        hovertext=list(whole.periods["hover"]),
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    drawing.shape(
        type="rect",
        xref="x2",
        yref="y2 domain",
        x0=view.start,
        x1=view.end,
        y0=0,
        y1=1,
        fillcolor=colours.accent,
        opacity=0.14,
        line={"width": 0},
        layer="below",
    )
    drawing.annotate(
        xref="paper",
        yref="y2 domain",
        x=0,
        y=0.5,
        xanchor="right",
        xshift=-8,
        showarrow=False,
        align="right",
        text=whole.label,
        font={"size": 13, "color": colours.muted},
    )


def axes(whole: Strip, share: float) -> dict:
    """The second pair of axes for a layout; the strip takes the lowest ``share`` of the figure."""
    return {
        "xaxis2": STILL
        | {
            "type": "date",
            "anchor": "y2",
            "range": whole.scale.edges(),
            "showgrid": False,
        },
        "yaxis2": STILL
        | {
            "domain": [0, share],
            "showgrid": False,
            "showticklabels": False,
            "rangemode": "tozero",
        },
    }
