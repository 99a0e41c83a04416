"""A stance matrix as a figure: where its rows, headings and squares stand."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.stances import COUNTED
from parley.charts.grid import Shape
from parley.charts.labels import plain
from parley.charts.sign_grid import GridColumn, GridRow
from parley.charts.sign_grid import figure as sign_figure
from parley.exhibits.cell_words import CellWords, mark
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.stances.matrix import WHOLE_TEXT, StanceMatrix

SHAPE: Final = Shape(least=8)


def figure(shown: StanceMatrix, words: CellWords, *, dark: bool = False) -> go.Figure:
    """The heatmap: the whole text's own row first, then clauses, under headings if by issue."""
    rows = drawn_rows(shown)
    cells = pd.concat([shown.whole, shown.cells])
    names = dict(zip(shown.actors["actor_id"], shown.actors["name"], strict=True))
    row_names = shown.row_names()
    place = {row.id: at for at, row in enumerate(rows)}
    records = cells.to_dict("records")
    drawn = pd.DataFrame(
        {
            "row": cells["clause_id"].map(place).to_numpy(dtype=np.int64),
            "column": np.tile(
                np.arange(len(shown.actors)), len(cells) // max(len(shown.actors), 1)
            ),
            "stance": cells["stance"].to_numpy(),
            "drawn": [how_drawn(state) for state in cells["state"]],
            "mark": [mark(cell) for cell in records],
            "hover": [
                hover(names[cell["actor_id"]], row_names[cell["clause_id"]], words.sentence(cell))
                for cell in records
            ],
            "choice": (cells["actor_id"] + CHOICE_SEPARATOR + cells["clause_id"]).to_numpy(),
        }
    )
    return sign_figure(drawn, rows, columns(shown.actors), shape=SHAPE, key="stances", dark=dark)


def drawn_rows(shown: StanceMatrix) -> list[GridRow]:
    """The rows from top to bottom; by issue with a heading above each group of issues."""
    rows: list[GridRow] = []
    if not shown.whole.empty:
        rows.append(GridRow(str(shown.plan_id), WHOLE_TEXT, ends=True))
    group = None
    for clause in shown.rows.to_dict("records"):
        if shown.order == "issue" and clause["group"] != group:
            group = clause["group"]
            rows.append(GridRow(f"group:{group}", group, kind="heading"))
        kind = "item" if clause["is_item"] else "point"
        rows.append(GridRow(clause["clause_id"], clause["heading"], clause["number"], kind))
    return rows


def columns(actors: pd.DataFrame) -> list[GridColumn]:
    """The actors as columns; a line stands where another side begins."""
    starts = (actors["side"] != actors["side"].shift()).tolist()
    return [
        GridColumn(one, short, first)
        for one, short, first in zip(actors["actor_id"], actors["short"], starts, strict=True)
    ]


def how_drawn(state: str) -> str:
    """How a cell in that state is drawn, a word of `sign_grid.Drawn`."""
    if state == "direct":
        return "full"
    if state in COUNTED:
        return "small"
    return "nothing" if state == "not yet" else "pale"


def hover(who: str, what: str, sentence: str) -> str:
    """Who, on what, and what the cell says; the texts are the data's own, so never markup."""
    return f"<b>{plain(who)}</b> on {plain(what)}<br>{plain(sentence)}"
