"""What a figure says where its marks are pointed at, put together as the browser does it."""

from __future__ import annotations

import re
from typing import Any

import plotly.graph_objects as go


def hovers(figure: go.Figure) -> dict[str, str]:
    """Choice id -> what the mark that carries it says, as HTML."""
    spec = figure.to_dict()
    return {
        data[0]: _said(spec["layout"], trace, number)
        for trace in spec["data"]
        if trace.get("hovertemplate")
        for number, data in enumerate(trace.get("customdata") or [])
    }


def _said(layout: dict[str, Any], trace: dict[str, Any], number: int) -> str:
    def value(variable: re.Match[str]) -> str:
        name, place = variable[1], variable[2]
        if place is not None:
            parts = trace[name][number]
            inside = int(place) < len(parts)
            return parts[int(place)] if inside else trace["hovertemplatefallback"]
        if name not in ("x", "y"):
            return trace[name][number]
        if name == "y" and trace["type"] == "bar":
            # A bar is called by where it ends, on an axis of its own.
            own = layout[trace["yaxis"].replace("y", "yaxis")]
            return dict(zip(own["tickvals"], own["ticktext"], strict=True))[
                trace["base"][number] + trace["y"][number]
            ]
        axis = trace.get(f"{name}axis", name).replace(name, f"{name}axis")
        return layout[axis]["labelalias"][str(trace[name][number])]

    template = trace["hovertemplate"].removesuffix("<extra></extra>")
    return re.sub(r"%\{(\w+)(?:\[(\d+)\])?\}", value, template)
