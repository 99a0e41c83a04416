"""The strip below a timeline: how much happened when over the whole time, and which part is in view."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.palette import Palette
from parley.exhibits.timeline.axis import end_of
from parley.exhibits.timeline.timeline import Timeline
from parley.wording import count

_LONGEST: Final = pd.Timedelta(days=16 * 365)
"""Up to this the strip counts by months, above by years."""


def strip(fig: go.Figure, shown: Timeline, colours: Palette) -> None:
    """How many events began in each month, or year, of the whole time, and the span in view."""
    long = pd.Timestamp(shown.whole.last) - pd.Timestamp(shown.whole.first) > _LONGEST
    period = shown.every["begins"].dt.to_period("Y" if long else "M")
    many = period.value_counts().sort_index()
    begins, ends = many.index.start_time, many.index.end_time
    fig.add_bar(
        x=begins + (ends - begins) / 2,
        y=many.to_numpy(),
        width=[(one.total_seconds() * 1000) * 0.9 for one in ends - begins],
        marker={"color": colours.muted, "line": {"width": 0}},
        xaxis="x2",
        yaxis="y2",
        hovertext=[
            f"{count(number, 'event')} in {one:{'%Y' if long else '%B %Y'}}"
            for number, one in zip(many, begins, strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )
    fig.add_shape(
        type="rect",
        xref="x2",
        yref="y2 domain",
        x0=pd.Timestamp(shown.span.first),
        x1=end_of(shown.span),
        y0=0,
        y1=1,
        fillcolor=colours.accent,
        opacity=0.14,
        line={"width": 0},
        layer="below",
    )
    fig.add_annotation(
        xref="paper",
        yref="y2 domain",
        x=0,
        y=0.5,
        xanchor="right",
        xshift=-8,
        showarrow=False,
        align="right",
        text=f"events<br>a {'year' if long else 'month'}",
        font={"size": 12, "color": colours.muted},
    )
