"""How much of each text is settled, open and known: a square for each of its points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.analysis.openness import openness
from parley.charts.exhibit import Exhibit
from parley.charts.labels import unique, wrapped
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.dataset.words import count, listed

SQUARE: Final = 22
ROW_HEIGHT: Final = 40
LABEL_WIDTH: Final = 160

WIDEST: Final = 60
"""Above so many points a text is told in the table and in words only."""


def known_points(view: View, plans: Sequence[str]) -> pd.DataFrame:
    """The texts' points, all of them whatever is searched: settled, open, and not known.

    One row a text, in the order given. Columns: ``plan_id``, ``text``, ``settled``,
    ``open`` (a point of which another side's version stands beside it), ``unknown``
    (points that the text is said to have and of which nothing is entered),
    ``reported`` (points entered of a text that was not published), ``items``,
    ``text_public`` and ``declared`` (Int64).
    """
    whole = view.narrow(plan=tuple(plans), issue=(), text="")
    rows = openness(whole).set_index("plan_id").reindex(list(plans)).reset_index()
    hidden = rows["text_public"] == "no"
    declared = rows["declared_points"]
    points = rows["points"]
    # Numbers of an unpublished text are ours, so none of its points counts as known.
    known = points.where(~hidden, 0)
    return pd.DataFrame(
        {
            "plan_id": rows["plan_id"],
            "text": rows["plan_id"].map(view.dataset["plans"].set_index("plan_id")["short_name"]),
            "settled": (points - rows["open_points"]).where(~hidden, 0),
            "open": rows["open_points"].where(~hidden, 0),
            "unknown": (declared.fillna(known) - known).clip(lower=0).astype("int64"),
            "reported": points.where(hidden, 0),
            "items": rows["items"],
            "text_public": rows["text_public"],
            "declared": declared,
        }
    )


def exhibit(view: View, plans: Sequence[str], *, dark: bool = False) -> Exhibit:
    """The squares with their sentence and table, for texts public at the as-of date."""
    rows = known_points(view, plans)
    data = view.dataset["plans"].set_index("plan_id")
    return Exhibit(
        key="openness",
        title="How much of each text is settled, and how much of it is known?",
        summary=" ".join(_sentence(row) for row in rows.to_dict("records")),
        reach=(
            f"{count(len(rows), 'text')}; items of points are not counted. A point is open where the "
            "sides have versions of their own. An empty square is a point that the text is said to "
            "have and that is not entered here."
        ),
        table=pd.DataFrame(
            {
                "text": rows["text"],
                "points settled": rows["settled"],
                "open": rows["open"],
                "not entered": rows["unknown"],
                "only reported": rows["reported"],
                "declared": rows["declared"],
                "known": rows["text_public"].map(TEXT_PUBLIC_WORDS),
                "status": rows["plan_id"].map(data["status"]),
            }
        ),
        source_ids=tuple(data.loc[list(plans), "source_id"].unique()),
        view=view.narrow(plan=tuple(plans), issue=(), text=""),
        figure=figure(rows, dark=dark) if _drawable(rows) else None,
        lines=tuple((str(row["text"]), _sentence(row)) for row in rows.to_dict("records")),
        legend=("filled: settled · with a dot: open · empty: not entered",)
        if _drawable(rows)
        else (),
    )


def _drawable(rows: pd.DataFrame) -> bool:
    total = rows[["settled", "open", "unknown"]].sum(axis=1)
    return bool(len(rows)) and 0 < total.max() <= WIDEST


def _sentence(row: dict) -> str:
    """'Twenty points: 18 settled and 2 open.'"""
    if row["text_public"] == "no":
        what = count(row["reported"], "clause") + " as reported" if row["reported"] else "no clause"
        return f"{row['text']}: not published; {what} entered here."
    parts = [
        f"{row[name]:,} {words}"
        for name, words in (
            ("settled", "settled"),
            ("open", "open"),
            ("unknown", "not entered"),
        )
        if row[name]
    ]
    public = "" if row["text_public"] == "full" else f" ({TEXT_PUBLIC_WORDS[row['text_public']]})"
    return f"{row['text']}: {listed(parts) or 'no single point is entered'}{public}."


def figure(rows: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """A row a text, a square a point: filled, dotted and empty ones in this order."""
    colours = palette(dark=dark)
    labels = unique([wrapped(one, 22, 1) for one in rows["text"]], rows["plan_id"])
    fig = go.Figure()
    for name, symbol, size in (
        ("settled", "square", SQUARE - 6),
        ("open", "square-open-dot", SQUARE - 7),
        ("unknown", "square-open", SQUARE - 7),
    ):
        x: list[int] = []
        y: list[str] = []
        for label, row in zip(labels, rows.to_dict("records"), strict=True):
            start = {"settled": 0, "open": row["settled"]}.get(name, row["settled"] + row["open"])
            x += range(int(start), int(start + row[name]))
            y += [label] * int(row[name])
        fig.add_scatter(
            x=x,
            y=y,
            mode="markers",
            marker={
                "symbol": symbol,
                "size": size,
                "color": colours.muted if name == "unknown" else colours.accent,
                "line": {
                    "width": 1.5,
                    "color": colours.muted if name == "unknown" else colours.accent,
                },
            },
            name=name,
            hovertemplate=f"%{{y}}: {'not entered' if name == 'unknown' else name}<extra></extra>",
            showlegend=False,
        )
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(labels) + 16,
        dragmode=False,
        uirevision="openness",
        margin={"l": LABEL_WIDTH, "r": 8, "t": 4, "b": 4},
    )
    widest = int(rows[["settled", "open", "unknown"]].sum(axis=1).max())
    fig.update_xaxes(visible=False, fixedrange=True, range=[-0.7, max(widest, 30) - 0.3])
    fig.update_yaxes(
        type="category",
        categoryorder="array",
        categoryarray=labels[::-1],
        range=[-0.6, len(labels) - 0.4],
        fixedrange=True,
        showgrid=False,
        automargin=False,
        ticks="",
    )
    return fig
