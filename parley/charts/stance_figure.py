"""Drawing a stance matrix: five bands with signs, and every state told apart without colour.

A stance taken on the clause itself fills its square; one that counts but was taken
elsewhere (on the point, its items, the same wording) fills a smaller square; an answer
to another wording is a mark on a pale square; silence is a pale square; a text that
did not exist leaves none.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.states import COUNTED
from parley.charts.cell_words import CellWords, mark
from parley.charts.exhibit import PAIR_SEPARATOR
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import Palette, palette
from parley.charts.template import template_name

ROW_HEIGHT: Final = 28
"""Pixels a clause takes in the figure."""

COLUMN_WIDTH: Final = 29
"""Pixels an actor takes at least; below that the figure scrolls."""

GAP: Final = 2
DERIVED_GAP: Final = 8
"""Pixels between squares; a wider gap makes the smaller squares of derived stances."""

LABEL_WIDTH: Final = 208
HEAD_HEIGHT: Final = 78
RIGHT_MARGIN: Final = 36
"""Room for the row labels, for the slanted column labels, and for the last of these to end in."""

MOST_TEXTS: Final = 2_500
"""Above so many cells the signs are left to hover and zoom: they are an element each."""

DERIVED: Final = frozenset(COUNTED) - {"direct"}


def figure(
    cells: pd.DataFrame,
    clauses: pd.DataFrame,
    actors: pd.DataFrame,
    words: CellWords,
    *,
    dark: bool = False,
) -> go.Figure:
    """The heatmap of ``cells``, which stand clause by clause and within it actor by actor.

    Each cell carries a transparent marker whose customdata starts with its choice id,
    because Streamlit reports clicks on markers and not on heatmaps.
    """
    colours = palette(dark=dark)
    x = unique([wrapped(name, 12, 2) for name in actors["short"]], actors["actor_id"])
    y = unique([_row_label(clause) for clause in clauses.to_dict("records")], clauses["clause_id"])
    shape = (len(y), len(x))
    fig = go.Figure()
    _squares(fig, cells, shape, x, y, colours)
    _markers(fig, cells, x, y, words, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(y) + HEAD_HEIGHT,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=ROW_HEIGHT,
        uirevision="stances",
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD_HEIGHT, "b": 4},
    )
    fig.update_xaxes(side="top", tickangle=-45, range=[-0.5, len(x) - 0.5], **_AXIS)
    fig.update_yaxes(range=[len(y) - 0.5, -0.5], **_AXIS)
    return fig


def least_width(actors: int) -> int:
    """The width in pixels that a figure of so many actors needs to be legible."""
    return LABEL_WIDTH + COLUMN_WIDTH * actors + RIGHT_MARGIN


_AXIS: Final = {
    "type": "category",
    "automargin": False,
    "showgrid": False,
    "fixedrange": True,
    "ticks": "",
    "showline": False,
    "tickfont": {"size": 12},
}


def _row_label(clause: dict) -> str:
    heading = wrapped(clause["heading"], 36, 1)
    return f"{heading}  <b>{plain(clause['number'])}</b>"


def _squares(
    fig: go.Figure,
    cells: pd.DataFrame,
    shape: tuple[int, int],
    x: list[str],
    y: list[str],
    colours: Palette,
) -> None:
    """Pale squares, over them the small ones of derived stances and the full ones of direct."""
    state = cells["state"].to_numpy()
    stance = cells["stance"].to_numpy(dtype="float64", na_value=np.nan)
    common = {"x": x, "y": y, "showscale": False, "hoverinfo": "skip"}
    pale = np.where(np.isin(state, ["direct", "not yet"]), np.nan, 0.0)
    fig.add_heatmap(
        z=pale.reshape(shape),
        colorscale=[[0, colours.silent], [1, colours.silent]],
        xgap=GAP,
        ygap=GAP,
        **common,
    )
    bands = stepped([colours.bands[value] for value in range(-2, 3)])
    for states, gap in ((DERIVED, DERIVED_GAP), ({"direct"}, GAP)):
        shown = np.where(np.isin(state, list(states)), stance, np.nan)
        fig.add_heatmap(
            z=shown.reshape(shape),
            zmin=-2.5,
            zmax=2.5,
            colorscale=bands,
            xgap=gap,
            ygap=gap,
            **common,
        )


def _markers(
    fig: go.Figure,
    cells: pd.DataFrame,
    x: list[str],
    y: list[str],
    words: CellWords,
    colours: Palette,
) -> None:
    """One invisible marker a cell, with its sign, its sentence on hover and its choice id."""
    rows = cells.to_dict("records")
    with_text = len(rows) <= MOST_TEXTS
    inks = [
        colours.on_band[int(cell["stance"])] if cell["state"] in COUNTED else colours.muted
        for cell in rows
    ]
    fig.add_scatter(
        x=[x[place % len(x)] for place in range(len(rows))],
        y=[y[place // len(x)] for place in range(len(rows))],
        mode="markers+text" if with_text else "markers",
        text=[mark(cell) for cell in rows] if with_text else None,
        textfont={
            "color": inks,
            "size": [10 if cell["state"] in DERIVED else 13 for cell in rows],
        },
        customdata=[[f"{cell['actor_id']}{PAIR_SEPARATOR}{cell['clause_id']}"] for cell in rows],
        hovertext=[_hover(cell, place, x, y, words) for place, cell in enumerate(rows)],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": ROW_HEIGHT - GAP, "opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )


def _hover(cell: dict, place: int, x: list[str], y: list[str], words: CellWords) -> str:
    actor = x[place % len(x)].replace("<br>", " ")
    clause = y[place // len(x)]
    return f"<b>{actor}</b> on {clause}<br>{plain(words.sentence(cell))}"


def stepped(colours: list[str]) -> list[list[float | str]]:
    """A colour scale of equal bands without any colour between them."""
    edges = np.linspace(0, 1, len(colours) + 1)
    return [
        [float(edge), colour]
        for place, colour in enumerate(colours)
        for edge in edges[place : place + 2]
    ]
