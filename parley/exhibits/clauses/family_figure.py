"""Drawing the family tree of a wording: texts from left to right, a dot a clause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import template_name
from parley.dataset import Record, records

COLUMN_WIDTH: Final = 172
ROW_HEIGHT: Final = 140
"""Pixels for a text and for a clause with its heading and the change in words."""

_LINE: Final = 27
"""Characters that fit a column."""

Place = tuple[int, int]


def figure(nodes: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """The relatives of a clause by the date of their texts, with lines along the steps.

    ``nodes`` are those of `clause_family.Family` with ``name``, ``heading``, ``summary``
    and ``step``, the change in words. Each clause's marker carries its id.
    """
    colours = palette(dark=dark)
    rows = records(nodes)
    column = _columns(nodes)
    level = _levels(rows, column)
    at = {one["node"]: (column[one["plan_id"]], level[one["node"]]) for one in rows}
    fig = go.Figure()
    for one in rows[1:]:
        _line(fig, at[one["via"]], at[one["node"]], kept=one["change"] == "kept", colours=colours)
    _dots(fig, [one for one in rows if one["clause_id"]], at, "circle", colours)
    _dots(fig, [one for one in rows if not one["clause_id"]], at, "x-thin", colours)
    used = max(level.values()) + 1
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * used + 16,
        clickmode="event+select",
        dragmode=False,
        uirevision="family",
        margin={"l": 4, "r": 4, "t": 14, "b": 2},
    )
    hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
    fig.update_xaxes(range=[-0.5, len(column) - 0.5], **hidden)
    fig.update_yaxes(range=[used, -0.1], **hidden)
    return fig


def _columns(nodes: pd.DataFrame) -> dict[str, int]:
    """Each text's place by date of publication."""
    plans = nodes.drop_duplicates("plan_id").sort_values("published", kind="stable")["plan_id"]
    return {str(plan_id): place for place, plan_id in enumerate(plans)}


def _levels(nodes: list[Record], column: Mapping[str, int]) -> dict[str, int]:
    """A row for each node such that no line runs through another clause.

    The first relative in the next text stands level with the clause it comes from;
    every other one opens a row of its own. The two sides do not share columns, so each
    counts its rows anew.
    """
    level = {nodes[0]["node"]: 0}
    children: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for one in nodes[1:]:
        children[one["via"], one["side"]].append(one)
    for side in ("before", "after"):
        used = 0
        waiting = [nodes[0]]
        while waiting:
            parent = waiting.pop()
            beside = level[parent["node"]]
            for place, child in enumerate(children[parent["node"], side]):
                next_to = abs(column[child["plan_id"]] - column[parent["plan_id"]]) == 1
                if place or not next_to:
                    used += 1
                level[child["node"]] = beside if next_to and not place else used
            waiting += reversed(children[parent["node"], side])
    return level


def _line(fig: go.Figure, start: Place, end: Place, *, kept: bool, colours: Palette) -> None:
    """A line that turns half a column away from the clause it starts at, clear of the words."""
    (x, y), (to_x, to_y) = start, end
    turn = x + (0.5 if to_x > x else -0.5)
    fig.add_scatter(
        x=[x, turn, turn, to_x],
        y=[y, y, to_y, to_y],
        mode="lines",
        line={"color": colours.muted, "width": 1.5, "dash": "solid" if kept else "dot"},
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(
    fig: go.Figure,
    nodes: list[Record],
    at: Mapping[str, Place],
    symbol: str,
    colours: Palette,
) -> None:
    """A mark for each of these nodes with its words below; the clause itself is filled."""
    itself = [one["side"] == "itself" for one in nodes]
    fig.add_scatter(
        x=[at[one["node"]][0] for one in nodes],
        y=[at[one["node"]][1] for one in nodes],
        mode="markers+text",
        marker={
            "symbol": symbol,
            "size": [18 if one else 12 for one in itself],
            "color": [colours.accent if one else colours.ground for one in itself],
            "line": {"color": colours.accent, "width": 2},
            "opacity": 1,
        },
        text=[_words(one, _LINE, 2, one["heading"]) for one in nodes],
        textposition="bottom center",
        textfont={"size": 12},
        customdata=[[one["clause_id"]] for one in nodes],
        hovertext=[_words(one, 60, 6, one["summary"]) for one in nodes],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _words(one: Record, width: int, most: int, about: str | None) -> str:
    """Text and number, what the clause is about, and the change in words, wrapped."""
    parts = [f"<b>{wrapped(one['name'], width, 2)}</b>"]
    if about:
        parts.append(wrapped(about, width, most))
    if one["step"]:
        parts.append(f"<i>{wrapped(one['step'], width, 5)}</i>")
    return "<br>".join(parts)
