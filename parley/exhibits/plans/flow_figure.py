"""Drawing the flow of clauses: texts from left to right, a block an issue, a band a way on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import template_name

LEFT_OUT: Final = "left out"
ADDED: Final = "new"

GAP: Final = 15
STEP: Final = 4
"""Pixels between two nodes at least, so that their names do not touch, and for a step if there is room."""

SHORTEST: Final = 240
TALLEST: Final = 700
HEAD: Final = 50
"""Pixels of the flow at least and, unless the gaps alone take more, at most; and for the texts' names."""

LABELS: Final = 0.235
"""The share of the width on either side that the names of the outer texts' nodes take."""

LEAST_WIDTH: Final = 640

Node = tuple[str, str]
"""A text's id and the issue or group."""


def figure(
    plans: Sequence[str],
    nodes: list[Node],
    rows: pd.DataFrame,
    names: Mapping[str, str],
    *,
    dark: bool = False,
) -> go.Figure:
    """The flow as a Sankey diagram.

    ``nodes`` stand text by text in the order drawn, ``rows`` are those of
    `lineage_flow.flows`, ``names`` those of the texts.
    """
    colours = palette(dark=dark)
    room, heights = _heights(nodes, rows)
    fig = go.Figure()
    fig.add_sankey(
        arrangement="fixed",
        domain={"x": [LABELS, 1 - LABELS]},
        node=_blocks(plans, nodes, heights, names, colours),
        link=_bands(nodes, rows, colours),
        textfont={"size": 12, "color": colours.ink},
    )
    ends = (plans[0], plans[-1])
    for (plan, part), height in zip(nodes, heights, strict=True):
        if plan in ends:
            # Outside the bands, where Plotly's own labels would lie on them.
            _label(fig, part, 1 - height, first=plan == ends[0])
    for plan in plans:
        fig.add_annotation(
            x=LABELS + (1 - 2 * LABELS) * _share(plans, plan), y=1, xref="paper", yref="paper",
            yanchor="bottom", yshift=8, showarrow=False, font={"size": 13},
            text=f"<b>{wrapped(names[plan], 22, 1)}</b>",
        )  # fmt: skip
    fig.update_layout(
        template=template_name(dark=dark),
        height=room + HEAD,
        uirevision="flow",
        margin={"l": 4, "r": 4, "t": HEAD - 10, "b": 10},
    )
    return fig


def _share(plans: Sequence[str], plan: str) -> float:
    """A text's place across the figure, 0..1."""
    return plans.index(plan) / max(len(plans) - 1, 1)


def _blocks(
    plans: Sequence[str],
    nodes: list[Node],
    heights: list[float],
    names: Mapping[str, str],
    colours: Palette,
) -> dict:
    ends = (plans[0], plans[-1])
    pale = (LEFT_OUT, ADDED)
    return {
        "label": ["" if plan in ends else plain(part) for plan, part in nodes],
        "x": [0.001 + 0.998 * _share(plans, plan) for plan, _ in nodes],
        "y": heights,
        "color": [colours.line if part in pale else colours.accent for _, part in nodes],
        "line": {"width": 0},
        "pad": GAP,
        "thickness": 10,
        "customdata": [f"{plain(names[plan])}: {plain(part)}" for plan, part in nodes],
        "hovertemplate": "%{customdata}, %{value} steps<extra></extra>",
    }


def _bands(nodes: list[Node], rows: pd.DataFrame, colours: Palette) -> dict:
    at = {pair: place for place, pair in enumerate(nodes)}
    return {
        "source": [at[one] for one in zip(rows["from_plan_id"], rows["from_part"], strict=True)],
        "target": [at[one] for one in zip(rows["plan_id"], rows["part"], strict=True)],
        "value": rows["steps"],
        "color": [_band(kind, colours) for kind in rows["kind"]],
        "customdata": rows["changes"],
        "hovertemplate": "%{source.customdata}<br>%{target.customdata}<br>%{customdata}"
        "<extra></extra>",
    }


def _label(fig: go.Figure, part: str, y: float, *, first: bool) -> None:
    """A node's name to the left of the first text's nodes or to the right of the last one's."""
    fig.add_annotation(
        x=LABELS if first else 1 - LABELS, y=y, xref="paper", yref="paper", text=plain(part),
        showarrow=False, yanchor="middle", xanchor="right" if first else "left",
        xshift=-8 if first else 8, font={"size": 12},
    )  # fmt: skip


def _band(kind: str, colours: Palette) -> str:
    """A see-through colour for a band, so that crossing bands stay told apart."""
    colour, share = {
        "kept": (colours.accent, 0.55),
        "changed": (colours.muted, 0.4),
    }.get(kind, (colours.muted, 0.16))
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {share})"


def _heights(nodes: list[Node], rows: pd.DataFrame) -> tuple[int, list[float]]:
    """The flow's height in pixels, and the middle of each node as a share of it from the top."""
    out = rows.groupby(["from_plan_id", "from_part"])["steps"].sum()
    into = rows.groupby(["plan_id", "part"])["steps"].sum()
    columns: dict[str, list[int]] = {}
    for pair in nodes:
        columns.setdefault(pair[0], []).append(max(int(out.get(pair, 0)), int(into.get(pair, 0))))
    gaps = max(GAP * len(sizes) for sizes in columns.values())
    wanted = max(GAP * len(sizes) + STEP * sum(sizes) for sizes in columns.values())
    height = max(SHORTEST, min(wanted, max(TALLEST, 2 * gaps)))
    # Plotly scales all columns alike, by the one that has least room for a step.
    step = min((height - GAP * len(sizes)) / sum(sizes) for sizes in columns.values())
    middle = []
    for sizes in columns.values():
        gap = (height - step * sum(sizes)) / len(sizes)
        used = 0.0
        for size in sizes:
            middle.append((used + (gap + size * step) / 2) / height)
            used += gap + size * step
    return height, middle
