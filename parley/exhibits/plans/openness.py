"""How much of each text is settled, open and known: a square for each of its points."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.analysis.consensus import openness
from parley.charts.labels import unique, wrapped
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.wording import count, listed

SQUARE: Final = 15
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
        rests_on=(
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
    start = pd.Series(0, index=rows.index)
    for name, symbol, words, colour in (
        ("settled", "square", "settled", colours.accent),
        ("open", "square-open-dot", "open", colours.accent),
        ("unknown", "square-open", "not entered", colours.muted),
    ):
        places = [
            (x, label)
            for label, first, n in zip(labels, start, rows[name], strict=True)
            for x in range(int(first), int(first + n))
        ]
        fig.add_scatter(
            x=[x for x, _ in places],
            y=[label for _, label in places],
            mode="markers",
            marker={
                "symbol": symbol,
                "size": SQUARE,
                "color": colour,
                "line": {"width": 1.5, "color": colour},
            },
            hovertemplate=f"%{{y}}: {words}<extra></extra>",
            showlegend=False,
        )
        start = start + rows[name]
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(labels) + 16,
        dragmode=False,
        uirevision="openness",
        margin={"l": LABEL_WIDTH, "r": 8, "t": 4, "b": 4},
    )
    fig.update_xaxes(visible=False, fixedrange=True, range=[-0.7, max(int(start.max()), 30) - 0.3])
    fig.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], fixedrange=True,
        range=[-0.6, len(labels) - 0.4], showgrid=False, automargin=False, ticks="",
    )  # fmt: skip
    return fig
