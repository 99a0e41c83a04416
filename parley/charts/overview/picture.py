"""A small picture of acceptance: issues down, sides across, how many of the stances accept."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.agreement.joint import SCALE
from parley.analysis.consensus import dispersion
from parley.analysis.consensus.nearest import counts_by_side
from parley.analysis.consensus.sides import ACCEPTS
from parley.charts.exhibit import PAIR_SEPARATOR, Exhibit
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import SIGNS, palette
from parley.charts.sign_grid import stepped
from parley.charts.template import template_name
from parley.dataset import View, records
from parley.dataset.words import count

ROW_HEIGHT: Final = 25
LABEL_WIDTH: Final = 152
HEAD_HEIGHT: Final = 40
COLUMN_WIDTH: Final = 44


def acceptance(view: View, plan_id: str) -> pd.DataFrame:
    """How many stances of each side on each issue of the text accept.

    One row an issue and side, issues in their order and sides in the data's: issue_id,
    issue, side, ``n`` stances that count on the issue's points, ``accept``, those of 1 or
    2, ``share`` = accept / n, 0..1, and ``band``, the median of the stances toward 0, -2..2;
    both NaN where nothing was heard. Issues on which nobody was heard are left out.
    """
    told = counts_by_side(view.narrow(plan=(plan_id,)))
    issue_of = view.dataset["clauses"].set_index("clause_id")["issue_id"]
    issues = view.dataset["issues"].sort_values("order", kind="stable")
    places = pd.Index(issues["issue_id"]).get_indexer(pd.Index(issue_of.reindex(told.clauses)))
    shape = (len(issues), len(told.sides))
    n, accept = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    np.add.at(n, places, told.heard.T.astype(np.int64))
    accepting = told.counts[..., SCALE >= ACCEPTS].sum(axis=-1).astype(np.int64)
    np.add.at(accept, places, accepting.T)
    counts = np.zeros((*shape, len(SCALE)))
    np.add.at(counts, places, told.counts.transpose(1, 0, 2))
    heard = n.sum(axis=1) > 0
    share = np.divide(accept, n, out=np.full(shape, np.nan), where=n > 0)
    band = dispersion.median_toward_zero(counts)
    kept = issues[heard]
    return pd.DataFrame(
        {
            "issue_id": np.repeat(kept["issue_id"].to_numpy(), shape[1]),
            "issue": np.repeat(kept["name"].to_numpy(), shape[1]),
            "side": np.tile(np.array(told.sides, dtype=object), int(heard.sum())),
            "n": n[heard].ravel(),
            "accept": accept[heard].ravel(),
            "share": share[heard].ravel(),
            "band": band[heard].ravel(),
        }
    ).astype({"issue_id": "str", "issue": "str", "side": "str"})


def exhibit(view: View, plan_id: str, shown: pd.DataFrame, *, dark: bool = False) -> Exhibit:
    """The picture with its sentence, its table and its list for phones."""
    plan = view.dataset.record("plans", plan_id)["short_name"]
    issues = shown.drop_duplicates("issue_id")
    sides = list(shown["side"].unique())
    wide = table(shown)

    def choice_at(row: int, column: str) -> str | None:
        side = column if column in sides else ""
        return f"{issues['issue_id'].iloc[row]}{PAIR_SEPARATOR}{side}"

    return Exhibit(
        key="acceptance",
        title=f"{plan}: which side accepts what?",
        summary=summary(shown),
        reach=(
            f"{count(len(issues), 'issue')} and {count(len(sides), 'side')}, "
            f"{count(int(shown['n'].sum()), 'stance')}. Pale: no stance that counts was found."
        ),
        table=wide,
        source_ids=(),
        view=view.narrow(plan=(plan_id,)),
        figure=figure(shown, dark=dark),
        lines=tuple(lines(shown)),
        legend=(
            "2/3: two of three stances on the issue's points accept; the sign and colour are the "
            "side's middle stance there, from ++ endorses to \u2212\u2212 rejects",
        ),
        least_width=LABEL_WIDTH + COLUMN_WIDTH * len(sides) + 8,
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


def lines(shown: pd.DataFrame) -> list[tuple[str, str]]:
    """An issue, and behind each side heard how many of its stances accept."""
    return [
        (
            str(issue),
            " · ".join(
                f"{row['side']} {SIGNS[int(row['band'])]} {row['accept']:,}/{row['n']:,}"
                for row in records(rows)
                if row["n"]
            ),
        )
        for issue, rows in shown.groupby("issue", sort=False)
    ]


def summary(shown: pd.DataFrame) -> str:
    """On how many issues every side heard accepts throughout, and on how many some side does not at all."""
    if shown.empty:
        return "No stance on a point of this text was found."
    heard = shown[shown["n"] > 0]
    several = heard.groupby("issue_id").filter(lambda rows: len(rows) > 1)
    if several.empty:
        return "On no issue was more than one side heard."
    shares = several.groupby("issue_id")["share"].agg(["min", "max"])
    whole = int((shares["min"] == 1).sum())
    none = int((shares["min"] == 0).sum())
    return (
        f"On {whole:,} of {count(len(shares), 'issue')} on which at least two sides were heard, all "
        f"their stances accept; on {none:,} some side accepts none of the points."
    )


def figure(shown: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """The heatmap with the counts in its squares."""
    colours = palette(dark=dark)
    issues = shown.drop_duplicates("issue_id")
    sides = list(shown["side"].unique())
    x = [wrapped(side, 8, 2) for side in sides]
    y = unique([wrapped(name, 26, 1) for name in issues["issue"]], issues["issue_id"])
    shape = (len(y), len(x))
    band = shown["band"].to_numpy().reshape(shape)
    common = {"x": x, "y": y, "xgap": 2, "ygap": 2, "showscale": False, "hoverinfo": "skip"}
    fig = go.Figure()
    fig.add_heatmap(
        z=np.where(np.isnan(band), 0.0, np.nan),
        colorscale=[[0, colours.silent], [1, colours.silent]],
        **common,
    )
    bands = stepped([colours.bands[value] for value in range(-2, 3)])
    fig.add_heatmap(z=band, zmin=-2.5, zmax=2.5, colorscale=bands, **common)
    rows = records(shown)
    at = [(x[place % len(x)], y[place // len(x)]) for place in range(len(rows))]
    fig.add_scatter(
        x=[one for one, _ in at],
        y=[one for _, one in at],
        mode="markers",
        customdata=[[f"{row['issue_id']}{PAIR_SEPARATOR}{row['side']}"] for row in rows],
        hovertext=[
            f"<b>{plain(row['side'])}</b> on {plain(row['issue'])}<br>"
            + (f"{row['accept']} of {row['n']} accept" if row["n"] else "not heard")
            for row in rows
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "square-open", "size": ROW_HEIGHT - 2, "opacity": 0, "color": colours.ink,
            "line": {"width": 2, "color": colours.ink},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )  # fmt: skip
    known = [place for place, row in enumerate(rows) if row["n"]]
    fig.add_scatter(
        x=[at[place][0] for place in known],
        y=[at[place][1] for place in known],
        mode="text",
        text=[
            f"{SIGNS[int(rows[place]['band'])]} {rows[place]['accept']}/{rows[place]['n']}"
            for place in known
        ],
        textfont={
            "size": 11,
            "color": [colours.on_band[int(rows[place]["band"])] for place in known],
        },
        hoverinfo="skip",
        showlegend=False,
    )
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(y) + HEAD_HEIGHT + 4,
        clickmode="event+select",
        dragmode=False,
        uirevision="acceptance",
        margin={"l": LABEL_WIDTH, "r": 4, "t": HEAD_HEIGHT, "b": 4},
    )
    axis = {
        "type": "category", "automargin": False, "showgrid": False, "fixedrange": True,
        "ticks": "", "showline": False, "tickfont": {"size": 12},
    }  # fmt: skip
    fig.update_xaxes(side="top", tickangle=0, range=[-0.5, len(x) - 0.5], **axis)
    fig.update_yaxes(range=[len(y) - 0.5, -0.5], nticks=2 * len(y), **axis)
    return fig
