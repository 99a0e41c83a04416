"""Would a second coder have said the same? Alpha by table, basis, issue group and theme."""

from __future__ import annotations

import math
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.analysis.reliability import FIRM, TENTATIVE, alphas, reading
from parley.charts.labels import plain, unique
from parley.charts.margin_notes import margin_notes
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View, records
from parley.dataset.contract import BASIS_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.wording import listed

TITLE: Final = "Would a second coder have said the same?"
FEW: Final = 20
"""With fewer rows an alpha hangs on single differences; such rows are named as few."""

TABLE_WORDS: Final = {"positions": "All positions", "analyst_views": "All views of analysts"}
BY_WORDS: Final = {"basis": "Basis", "group": "Issues", "theme": "Theme"}
CAVEAT: Final = (
    "The second coding was made from each row's own summary, without sight of the first. So this "
    "measures how well the coding of the summaries can be repeated, not whether the pages were "
    "read rightly, nor whether another reader would have found the same statements."
)

ROW_HEIGHT: Final = 26
LABEL_WIDTH: Final = 230
ASIDE_WIDTH: Final = 128
HEAD_HEIGHT: Final = 34


def rows(view: View, coded: pd.DataFrame) -> pd.DataFrame:
    """`analysis.recoded.alphas` in the order of the data set, with ``label`` and ``reading``."""
    found = alphas(coded)
    data = view.dataset
    order = {
        value: place
        for place, value in enumerate(
            ["", *BASIS_WORDS, *data["issues"]["group"].unique(), *data["claims"]["theme"].unique()]
        )
    }
    by = {"": 0, "basis": 1, "group": 2, "theme": 3}
    place = found["value"].map(order)
    tables = found["table"].map({"positions": 0, "analyst_views": 1})
    found = found.assign(_t=tables, _b=found["by"].map(by), _p=place).sort_values(
        ["_t", "_b", "_p"]
    )
    labels = [
        f"{BY_WORDS[row['by']]}: {row['value']}" if row["by"] else TABLE_WORDS[row["table"]]
        for row in records(found)
    ]
    found = found.assign(
        label=pd.Series(labels, found.index, dtype="str"),
        reading=pd.Series([reading(one) for one in found["alpha"]], found.index, dtype="str"),
    )
    return found.drop(columns=["_t", "_b", "_p"]).reset_index(drop=True)


def exhibit(view: View, found: pd.DataFrame, *, dark: bool = False) -> Exhibit:
    """The figure with its sentences, its table and what it does not measure."""
    return Exhibit(
        key="alpha",
        title=TITLE,
        summary=summary(found),
        rests_on=f"n is the number of rows coded twice. {CAVEAT}",
        table=table(found),
        source_ids=(),
        view=view,
        figure=figure(found, dark=dark),
        lines=tuple((row["label"], line(row)) for row in records(found)),
        legend=(
            f"usual reading of Krippendorff's alpha: from {FIRM:.2f} firm, from {TENTATIVE:.3f} "
            "tentative, below that weak; 1 is full agreement, 0 what chance would give",
            f"open dot: fewer than {FEW} rows, so that single differences decide",
        ),
        least_width=LABEL_WIDTH + 220 + ASIDE_WIDTH,
    )


def line(row: dict) -> str:
    """'alpha 0.947, firm, n 431'."""
    few = ", few rows" if row["n"] < FEW else ""
    if row["alpha"] is None or math.isnan(row["alpha"]):
        return f"alpha undefined, n {row['n']:,}{few}"
    return f"alpha {row['alpha']:.3f}, {row['reading']}, n {row['n']:,}{few}"


def table(found: pd.DataFrame) -> pd.DataFrame:
    """One row a group: rows, n, alpha, reading, and the shares of equal and near codings."""
    return pd.DataFrame(
        {
            "rows": found["label"],
            "n": found["n"],
            "alpha": found["alpha"].round(3),
            "reading": found["reading"],
            "same stance": found["equal"].round(3),
            "at most one step apart": found["within_one"].round(3),
        }
    )


def summary(found: pd.DataFrame) -> str:
    """Alpha of each table, and the groups in which it is lowest or not firm."""
    if found.empty:
        return "No row of the view was coded twice."
    whole = found[found["by"] == ""]
    told = [f"{row['label'].lower()} {line(row)}" for row in records(whole)]
    words = f"{listed(told)}.".capitalize()
    parts = found[(found["by"] != "") & found["alpha"].notna() & (found["n"] >= FEW)]
    below = parts[parts["alpha"] < FIRM]
    if len(below):
        named = [f"{row['label'].lower()} ({line(row)})" for row in records(below)]
        return f"{words} Not firm: {listed(named)}."
    if len(parts):
        lowest = records(parts.loc[[parts["alpha"].idxmin()]])[0]
        return f"{words} It is lowest for {lowest['label'].lower()}: {line(lowest)}."
    return words


def figure(found: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """A dot a group on the scale of alpha, with the two usual borders as lines."""
    colours = palette(dark=dark)
    labels = unique([plain(label) for label in found["label"]], [str(n) for n in found.index])
    bold = [
        f"<b>{one}</b>" if by == "" else one for one, by in zip(labels, found["by"], strict=True)
    ]
    known = found["alpha"].notna()
    low = min(0.5, float(found["alpha"].min())) if known.any() else 0.5
    fig = go.Figure()
    for border, word in ((TENTATIVE, "tentative"), (FIRM, "firm")):
        fig.add_vline(x=border, line={"color": colours.muted, "width": 1, "dash": "dot"})
        fig.add_annotation(
            x=border, y=1, yref="paper", text=f"{border:.3f}".rstrip("0") + f" {word}",
            yanchor="bottom", xanchor="right" if word == "tentative" else "left",
            showarrow=False, font={"size": 12, "color": colours.muted},
        )  # fmt: skip
    fig.add_scatter(
        x=found["alpha"],
        y=list(range(len(found))),
        mode="markers",
        marker={
            "size": [12 if by == "" else 9 for by in found["by"]],
            "color": colours.accent,
            "symbol": ["circle" if n >= FEW else "circle-open" for n in found["n"]],
            "line": {"width": 2, "color": colours.accent},
            "opacity": 1,
        },
        hovertext=[
            f"<b>{label}</b><br>{line(row)}"
            for label, row in zip(labels, records(found), strict=True)
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )
    figures = [
        ("\u2013" if row["alpha"] is None else f"{row['alpha']:.3f}") + f"   n {row['n']:,}"
        for row in records(found)
    ]
    margin_notes(fig, range(len(found)), figures, colours.ink, shift=12)
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(found) + HEAD_HEIGHT + 30,
        dragmode=False,
        uirevision="alpha",
        margin={"l": LABEL_WIDTH, "r": ASIDE_WIDTH, "t": HEAD_HEIGHT, "b": 26},
    )
    fig.update_xaxes(range=[low - 0.02, 1.02], fixedrange=True, automargin=False, nticks=6)
    fig.update_yaxes(
        range=[len(found) - 0.5, -0.5], tickvals=list(range(len(found))), ticktext=bold,
        fixedrange=True, automargin=False, tickfont={"size": 12},
    )  # fmt: skip
    return fig
