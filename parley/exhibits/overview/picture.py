"""A small picture of acceptance: issues down, sides across, how many of the stances accept."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.charts.grid import (
    Grid,
    Shape,
    choosable,
    five_bands,
    lay_out,
    layer,
    pale,
    texts,
)
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import SIGNS
from parley.dataset import View, records
from parley.dataset.lists import split
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit
from parley.wording import count

SHAPE: Final = Shape(column=43, labels=136, head=40, right=4, row=29, slanted=False, least=4)
"""Five sides fit on a phone that is 390 pixels wide; an issue's name takes up to two lines."""

LABEL_LETTERS: Final = 23
SIDE_LETTERS: Final = 8


def behind(shown: pd.DataFrame, issue_id: str, side: str = "") -> list[str]:
    """The ids of the points behind a square, or behind an issue's row; [] where nobody was heard."""
    rows = shown[shown["issue_id"] == issue_id]
    rows = rows[rows["side"] == side] if side else rows
    return list(dict.fromkeys(one for cell in rows["clauses"] for one in split(cell)))


def exhibit(view: View, plan_id: str, shown: pd.DataFrame, *, dark: bool = False) -> Exhibit:
    """The picture with its sentence and its table."""
    plan = view.dataset.record("plans", plan_id)["short_name"]
    issues = shown.drop_duplicates("issue_id")
    sides = list(shown["side"].unique())
    wide = table(shown)

    def choice_at(row: int, column: str) -> str | None:
        side = column if column in sides else ""
        return f"{issues['issue_id'].iloc[row]}{CHOICE_SEPARATOR}{side}"

    return Exhibit(
        key="acceptance",
        title=f"{plan}: which side accepts what?",
        summary=summary(shown),
        rests_on=(
            f"{count(len(issues), 'issue')} and {count(len(sides), 'side')}, "
            f"{count(int(shown['n'].sum()), 'stance')}. Pale: no stance that counts was found."
        ),
        table=wide,
        source_ids=(),
        view=view.narrow(plan=(plan_id,)),
        figure=figure(shown, dark=dark),
        legend=(
            "2/3: two of three stances on the issue's points accept; the sign and colour are the "
            "side's middle stance there, from ++ endorses to \u2212\u2212 rejects",
        ),
        least_width=SHAPE.width(len(sides)),
        hidden=("issue_id",),
        choice_at=choice_at,
    )


def table(shown: pd.DataFrame) -> pd.DataFrame:
    """One row an issue, one column a side: '2 of 3 accept', or 'not heard'."""
    words = [
        f"{accept:,} of {n:,} accept" if n else "not heard"
        for accept, n in zip(shown["accept"], shown["n"], strict=True)
    ]
    sides = list(shown["side"].unique())
    wide = shown.assign(words=words).pivot(index="issue_id", columns="side", values="words")
    issues = shown.drop_duplicates("issue_id").set_index("issue_id")["issue"]
    wide = wide.reindex(index=issues.index, columns=sides)
    wide.columns.name = None
    return pd.concat([issues, wide], axis=1).reset_index()


def summary(shown: pd.DataFrame) -> str:
    """On how many issues every side heard accepts throughout, and on how many some side does not at all."""
    if shown.empty:
        return "No stance on a point of this text was found."
    heard = shown[shown["n"] > 0]
    several = heard.groupby("issue_id").filter(lambda rows: len(rows) > 1)
    if several.empty:
        return "On no issue were two sides heard."
    shares = several.groupby("issue_id")["share"].agg(["min", "max"])
    whole = int((shares["min"] == 1).sum())
    none = int((shares["min"] == 0).sum())
    return (
        f"Two sides or more were heard on {count(len(shares), 'issue')}: on {whole:,} of them every "
        f"stance accepts, on {none:,} some side accepts none of the points."
    )


def figure(shown: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """The heatmap with the counts in its squares."""
    issues = shown.drop_duplicates("issue_id")
    sides = list(shown["side"].unique())
    x = unique([wrapped(side, SIDE_LETTERS, 2) for side in sides], sides)
    y = unique([wrapped(name, LABEL_LETTERS, 2) for name in issues["issue"]], issues["issue_id"])
    grid = Grid(x, y, SHAPE, dark=dark)
    band = shown["band"].to_numpy().reshape(len(y), len(x))
    fig = go.Figure()
    layer(fig, grid, np.where(np.isnan(band), 0.0, np.nan), pale(grid.colours))
    layer(fig, grid, band, five_bands(grid.colours))
    rows = records(shown)
    at = [divmod(place, len(x)) for place in range(len(rows))]
    choosable(
        fig, grid, [row for row, _ in at], [column for _, column in at],
        [f"{row['issue_id']}{CHOICE_SEPARATOR}{row['side']}" for row in rows],
        [
            f"<b>{plain(row['side'])}</b> on {plain(row['issue'])}<br>"
            + (f"{row['accept']} of {row['n']} accept" if row["n"] else "not heard")
            for row in rows
        ],
    )  # fmt: skip
    known = [place for place, row in enumerate(rows) if row["n"]]
    texts(
        fig, grid,
        [at[place][0] for place in known],
        [at[place][1] for place in known],
        [
            f"{SIGNS[int(rows[place]['band'])]} {rows[place]['accept']}/{rows[place]['n']}"
            for place in known
        ],
        [grid.colours.on_band[int(rows[place]["band"])] for place in known],
        11,
    )  # fmt: skip
    lay_out(fig, grid, "acceptance")
    fig.update_yaxes(tickfont={"size": 11})
    return fig
