"""Drawing a family tree: columns from left to right, a dot a node, lines along the steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.charts.drawing import Drawing
from parley.charts.labels import wrapped
from parley.charts.palette import Palette, palette

COLUMN_WIDTH: Final = 172
ROW_HEIGHT: Final = 140
"""Pixels for a column, and for a node with its heading and the change in words."""

_LINE: Final = 25
"""Characters that fit a column."""

Place = tuple[int, int]
"""Column and row, counted from the left and from the top."""


@dataclass(frozen=True, slots=True)
class Node:
    """A member of the family.

    ``key`` is told apart from those of others; ``column`` names the column in which it stands; ``via`` is
    the key of the member one step nearer to the first one, None for that itself; ``earlier``
    says that it stands before the first one. ``name``, ``heading`` and ``step`` are written below
    it, ``name``, ``summary`` and ``step`` where it is pointed at. ``kept`` steps are drawn through,
    others dotted. ``choice`` is what its dot carries; without one a cross stands there.
    """

    key: str
    column: str
    via: str | None
    earlier: bool
    name: str
    heading: str | None
    summary: str | None
    step: str
    kept: bool
    choice: str | None


def figure(nodes: Sequence[Node], columns: Sequence[str], *, dark: bool = False) -> Drawing:
    """The family of the first node; ``columns`` stand from left to right."""
    colours = palette(dark=dark)
    column = {name: code for code, name in enumerate(columns)}
    level = _levels(nodes, column)
    at = {node.key: (column[node.column], level[node.key]) for node in nodes}
    drawing = Drawing(dark=dark)
    for node in nodes[1:]:
        _line(drawing, at[str(node.via)], at[node.key], kept=node.kept, colours=colours)
    _dots(drawing, [node for node in nodes if node.choice], at, nodes[0], "circle", colours)
    _dots(drawing, [node for node in nodes if not node.choice], at, nodes[0], "x-thin", colours)
    used = max(level.values()) + 1
    drawing.lay_out(
        height=ROW_HEIGHT * used + 16,
        clickmode="event+select",
        dragmode=False,
        uirevision="family",
        margin={"l": 4, "r": 4, "t": 14, "b": 2},
    )
    hidden: dict[str, Any] = {"visible": False, "fixedrange": True}
    drawing.x_axis(range=[-0.5, len(column) - 0.5], **hidden)
    drawing.y_axis(range=[used, -0.1], **hidden)
    return drawing


def _levels(nodes: Sequence[Node], column: Mapping[str, int]) -> dict[str, int]:
    """A row for each node such that no line runs through another one.

    The first relative in the next column stands level with the node it comes from;
    every other one opens a row of its own. The two sides do not share columns, so each
    counts its rows anew.
    """
    level = {nodes[0].key: 0}
    children: dict[tuple[str | None, bool], list[Node]] = defaultdict(list)
    for node in nodes[1:]:
        children[node.via, node.earlier].append(node)
    for earlier in (True, False):
        used = 0
        waiting = [nodes[0]]
        while waiting:
            parent = waiting.pop()
            of_parent = children[parent.key, earlier]
            for place, child in enumerate(of_parent):
                level_with = not place and abs(column[child.column] - column[parent.column]) == 1
                used += not level_with
                level[child.key] = level[parent.key] if level_with else used
            waiting += reversed(of_parent)
    return level


def _line(drawing: Drawing, start: Place, end: Place, *, kept: bool, colours: Palette) -> None:
    """A line that turns half a column away from the node it starts at, clear of the words."""
    (x, y), (to_x, to_y) = start, end
    turn = x + (0.5 if to_x > x else -0.5)
    drawing.add(
        "scatter",
        x=[x, turn, turn, to_x],
        y=[y, y, to_y, to_y],
        mode="lines",
        line={"color": colours.muted, "width": 1.5, "dash": "solid" if kept else "dot"},
        hoverinfo="skip",
        showlegend=False,
    )


def _dots(
    drawing: Drawing,
    nodes: Sequence[Node],
    at: Mapping[str, Place],
    itself: Node,
    symbol: str,
    colours: Palette,
) -> None:
    """A mark for each of these nodes with its words below; the first of the family is filled."""
    drawing.add(
        "scatter",
        x=[at[node.key][0] for node in nodes],
        y=[at[node.key][1] for node in nodes],
        mode="markers+text",
        marker={
            "symbol": symbol,
            "size": [18 if node is itself else 12 for node in nodes],
            "color": [colours.accent if node is itself else colours.background for node in nodes],
            "line": {"color": colours.accent, "width": 2},
            "opacity": 1,
        },
        text=[_words(node, _LINE, 2, node.heading) for node in nodes],
        textposition="bottom center",
        textfont={"size": 13},
        customdata=[[node.choice] for node in nodes],
        hovertext=[_words(node, 60, 6, node.summary) for node in nodes],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _words(node: Node, width: int, most: int, about: str | None) -> str:
    """The name, what it is about, and the step in words, wrapped."""
    room = COLUMN_WIDTH - 4 if width == _LINE else 0
    parts = [f"<b>{wrapped(node.name, width, 2, room)}</b>"]
    if about:
        parts.append(wrapped(about, width, most, room))
    if node.step:
        parts.append(f"<i>{wrapped(node.step, width, 5, room)}</i>")
    return "<br>".join(parts)
