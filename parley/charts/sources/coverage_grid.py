"""Where statements were found and where none: actors against the points of one text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.reliability.coverage import statements_found
from parley.charts.exhibit import PAIR_SEPARATOR, Exhibit
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.words import count, listed

TITLE: Final = "What was found, and what was not?"

ROW_HEIGHT: Final = 26
COLUMN_WIDTH: Final = 29
LABEL_WIDTH: Final = 208
HEAD_HEIGHT: Final = 84
RIGHT_MARGIN: Final = 62
GAP: Final = 2
MOST_NAMES: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """Statements found, points down and actors across.

    ``found`` is a frame points x actors of whole numbers, by their ids; ``points`` and
    ``actors`` are rows of those tables in that order; ``silent`` are the actors' names
    that have no statement on the text and therefore no column.
    """

    found: pd.DataFrame
    points: pd.DataFrame
    actors: pd.DataFrame
    silent: tuple[str, ...]

    @property
    def choices(self) -> set[str]:
        """Every square's choice id."""
        return {f"{a}{PAIR_SEPARATOR}{c}" for c in self.found.index for a in self.found.columns}

    @staticmethod
    def pair(choice: str) -> tuple[str, str]:
        """Actor and clause of a choice id."""
        actor_id, _, clause_id = choice.partition(PAIR_SEPARATOR)
        return actor_id, clause_id


def coverage(view: View) -> Coverage:
    """The coverage of the view's text: a column for each actor with a statement on any point."""
    cells = statements_found(view)
    found = cells.pivot(index="clause_id", columns="actor_id", values="statements")
    found = found.reindex(index=cells["clause_id"].unique(), columns=view["actors"]["actor_id"])
    heard = found.columns[found.sum() > 0]
    clauses, actors = view.dataset["clauses"], view["actors"]
    named = actors.assign(short=actors["short_name"].fillna(actors["name"]))
    return Coverage(
        found[heard],
        clauses.set_index("clause_id").loc[found.index].reset_index(),
        named[named["actor_id"].isin(heard)].reset_index(drop=True),
        tuple(named.loc[~named["actor_id"].isin(heard), "short"]),
    )


def exhibit(view: View, shown: Coverage, *, dark: bool = False) -> Exhibit:
    """The grid with its sentences, its table and what a gap means."""
    (plan_id,) = view.filters.plan
    plan = view.dataset.record("plans", plan_id)["short_name"]
    gaps = int((shown.found == 0).to_numpy().sum())
    return Exhibit(
        key="coverage",
        title=f"{plan}: on which points was anything found?",
        summary=summary(shown),
        reach=(
            f"{count(len(shown.points), 'point')} and {count(len(shown.actors), 'actor')}: "
            f"{count(gaps, 'gap')}. Counted are statements on the point itself or on its items, "
            "not what another text's wording implies. A gap says that nothing was found where it "
            "was looked for, not that nothing was said."
        ),
        table=table(shown),
        source_ids=(),
        view=view,
        figure=figure(shown, dark=dark),
        lines=tuple(lines(shown)),
        legend=("a number: statements found up to the as-of date · pale square: none",),
        least_width=LABEL_WIDTH + COLUMN_WIDTH * len(shown.actors) + RIGHT_MARGIN,
        hidden=("clause_id",),
        choice_at=lambda row, column: _choice(shown, row, column),
    )


def _choice(shown: Coverage, row: int, column: str) -> str | None:
    actors = dict(zip(shown.actors["name"], shown.actors["actor_id"], strict=True))
    if column not in actors:
        return None
    return f"{actors[column]}{PAIR_SEPARATOR}{shown.points['clause_id'].iloc[row]}"


def table(shown: Coverage) -> pd.DataFrame:
    """Columns: clause_id, number, heading, heard (actors with a statement), then the actors."""
    names = dict(zip(shown.actors["actor_id"], shown.actors["name"], strict=True))
    wide = shown.found.rename(columns=names).reset_index(drop=True)
    wide.columns.name = None
    lead = shown.points[["clause_id", "number", "heading"]]
    return pd.concat([lead.assign(heard=(shown.found > 0).sum(axis=1).to_numpy()), wide], axis=1)


def lines(shown: Coverage) -> list[tuple[str, str]]:
    """A point, and the actors heard on it; for narrow screens."""
    short = shown.actors["short"].tolist()
    told = []
    for place, point in enumerate(shown.points.to_dict("records")):
        heard = [
            f"{name} {n}" if n > 1 else name
            for name, n in zip(short, shown.found.iloc[place], strict=True)
            if n
        ]
        told.append((f"{point['number']} {point['heading']}", ", ".join(heard) or "Nobody."))
    return told


def summary(shown: Coverage) -> str:
    """How full the grid is, on which points fewest were heard, and who has no column."""
    if shown.found.empty or not len(shown.actors):
        return "No statement on a point of this text was found."
    heard = (shown.found > 0).to_numpy()
    words = (
        f"{int(shown.found.to_numpy().sum()):,} statements fill {int(heard.sum()):,} of "
        f"{count(heard.size, 'square')}."
    )
    few = shown.points.loc[heard.sum(axis=1) <= 1, "number"].tolist()
    if few:
        named = listed(
            [
                *few[:MOST_NAMES],
                *([f"{len(few) - MOST_NAMES} more"] if len(few) > MOST_NAMES else []),
            ]
        )
        words += f" On {count(len(few), 'point')} at most one actor was heard: {named}."
    if shown.silent:
        words += f" No statement on it at all by {count(len(shown.silent), 'actor')} of the data."
    return words


def figure(shown: Coverage, *, dark: bool = False) -> go.Figure:
    """One hue, three steps of number, pale where nothing was found; totals at the right."""
    colours = palette(dark=dark)
    x = unique([wrapped(name, 15, 1) for name in shown.actors["short"]], shown.actors["actor_id"])
    y = unique(
        [
            f"{wrapped(heading, 32, 1)}  <b>{plain(number)}</b>"
            for heading, number in zip(shown.points["heading"], shown.points["number"], strict=True)
        ],
        shown.points["clause_id"],
    )
    n = shown.found.to_numpy(dtype=np.float64)
    steps = [colours.silent, colours.bands[1], colours.bands[2]]
    fig = go.Figure()
    fig.add_heatmap(
        z=np.minimum(n, 2), x=x, y=y, zmin=-0.5, zmax=2.5, xgap=GAP, ygap=GAP, showscale=False,
        hoverinfo="skip",
        colorscale=[
            [edge, colour] for k, colour in enumerate(steps) for edge in (k / 3, (k + 1) / 3)
        ],
    )  # fmt: skip
    _numbers(fig, shown, n, x, y, dark=dark)
    heard = (n > 0).sum(axis=1)
    for place, label in enumerate(y):
        fig.add_annotation(
            x=1, xref="paper", y=label, text=f"{heard[place]}", xanchor="left", xshift=8,
            showarrow=False, font={"size": 12, "color": colours.muted},
        )  # fmt: skip
    fig.add_annotation(
        x=1, xref="paper", y=1, yref="paper", text="heard", xanchor="left", xshift=4,
        yanchor="bottom", yshift=2, showarrow=False, font={"size": 12, "color": colours.muted},
    )  # fmt: skip
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(y) + HEAD_HEIGHT + 4,
        clickmode="event+select",
        dragmode=False,
        uirevision="coverage",
        margin={"l": LABEL_WIDTH, "r": RIGHT_MARGIN, "t": HEAD_HEIGHT, "b": 4},
    )
    axis = {
        "type": "category", "automargin": False, "showgrid": False, "fixedrange": True,
        "ticks": "", "showline": False, "tickfont": {"size": 12},
    }  # fmt: skip
    fig.update_xaxes(
        side="top", tickangle=-45, range=[-0.5, len(x) - 0.5], nticks=2 * len(x), **axis
    )
    fig.update_yaxes(range=[len(y) - 0.5, -0.5], nticks=2 * len(y), **axis)
    return fig


def _numbers(
    fig: go.Figure, shown: Coverage, n: np.ndarray, x: list[str], y: list[str], *, dark: bool
) -> None:
    colours = palette(dark=dark)
    cells = [(row, column) for row in range(len(y)) for column in range(len(x))]
    names = [plain(name) for name in shown.actors["name"]]
    fig.add_scatter(
        x=[x[column] for _, column in cells],
        y=[y[row] for row, _ in cells],
        mode="markers",
        customdata=[
            [f"{shown.actors['actor_id'].iloc[c]}{PAIR_SEPARATOR}{shown.points['clause_id'].iloc[r]}"]
            for r, c in cells
        ],
        hovertext=[
            f"<b>{names[column]}</b><br>{y[row]}<br>"
            + (count(int(n[row, column]), "statement") if n[row, column] else "none found")
            for row, column in cells
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        marker={
            "symbol": "square-open", "size": ROW_HEIGHT - GAP, "opacity": 0, "color": colours.ink,
            "line": {"width": 2, "color": colours.ink},
        },
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 0}},
        showlegend=False,
    )  # fmt: skip
    known = [(row, column) for row, column in cells if n[row, column]]
    fig.add_scatter(
        x=[x[column] for _, column in known],
        y=[y[row] for row, _ in known],
        mode="text",
        text=[f"{int(n[row, column])}" for row, column in known],
        textfont={
            "size": 12,
            "color": [colours.on_band[int(min(n[row, column], 2))] for row, column in known],
        },
        hoverinfo="skip",
        showlegend=False,
    )
