"""Where statements were found and where none: actors against the points of one text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.reliability import statements_found
from parley.charts import grid as squares
from parley.charts.grid import Grid, Shape
from parley.charts.labels import plain, unique, wrapped
from parley.charts.margin_notes import margin_notes
from parley.dataset import View
from parley.exhibits.actors import short_names
from parley.exhibits.exhibit import CHOICE_SEPARATOR, Exhibit, split_choice
from parley.exhibits.wording import named_up_to
from parley.wording import count

TITLE: Final = "What was found, and what was not?"

SHAPE: Final = Shape(column=29, labels=208, head=84, right=62, row=26)


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
        return {f"{a}{CHOICE_SEPARATOR}{c}" for c in self.found.index for a in self.found.columns}

    @staticmethod
    def split_choice(choice: str) -> tuple[str, str]:
        """Actor and clause of a choice id."""
        return split_choice(choice)


def coverage(view: View) -> Coverage:
    """The coverage of the view's text: a column for each actor with a statement on any point."""
    cells = statements_found(view)
    found = cells.pivot(index="clause_id", columns="actor_id", values="statements")
    found = found.reindex(index=cells["clause_id"].unique(), columns=view["actors"]["actor_id"])
    heard = found.columns[found.sum() > 0]
    clauses, actors = view.dataset["clauses"], view["actors"]
    named = actors.assign(short=short_names(actors))
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
        rests_on=(
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
        least_width=SHAPE.width(len(shown.actors)),
        hidden=("clause_id",),
        choice_at=lambda row, column: _choice(shown, row, column),
    )


def _choice(shown: Coverage, row: int, column: str) -> str | None:
    actors = dict(zip(shown.actors["name"], shown.actors["actor_id"], strict=True))
    if column not in actors:
        return None
    return f"{actors[column]}{CHOICE_SEPARATOR}{shown.points['clause_id'].iloc[row]}"


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
        words += f" On {count(len(few), 'point')} at most one actor was heard: {named_up_to(few)}."
    if shown.silent:
        words += f" No statement on it at all by {count(len(shown.silent), 'actor')} of the data."
    return words


def figure(shown: Coverage, *, dark: bool = False) -> go.Figure:
    """One hue, three steps of number, pale where nothing was found; totals at the right."""
    x = unique([wrapped(name, 15, 1) for name in shown.actors["short"]], shown.actors["actor_id"])
    y = unique(
        [
            f"{wrapped(heading, 32, 1)}  <b>{plain(number)}</b>"
            for heading, number in zip(shown.points["heading"], shown.points["number"], strict=True)
        ],
        shown.points["clause_id"],
    )
    grid = Grid(x, y, SHAPE, dark=dark)
    colours = grid.colours
    n = shown.found.to_numpy(dtype=np.int64)
    steps = squares.stepped([colours.silent, colours.bands[1], colours.bands[2]])
    fig = go.Figure()
    squares.layer(fig, grid, np.minimum(n, 2.0), steps, (-0.5, 2.5))
    names = [plain(name) for name in shown.actors["name"]]
    squares.choosable(
        fig, grid, *np.indices(n.shape).reshape(2, -1),
        [f"{a}{CHOICE_SEPARATOR}{c}" for c in shown.found.index for a in shown.found.columns],
        [
            f"<b>{name}</b><br>{point}<br>{count(many, 'statement') if many else 'none found'}"
            for point, of_point in zip(y, n.tolist(), strict=True)
            for name, many in zip(names, of_point, strict=True)
        ],
    )  # fmt: skip
    known = np.nonzero(n)
    inks = [colours.on_band[many] for many in np.minimum(n[known], 2).tolist()]
    squares.texts(fig, grid, *known, [f"{many}" for many in n[known]], inks, 12)
    squares.lay_out(fig, grid, "coverage")
    margin_notes(fig, y, [f"{heard}" for heard in (n > 0).sum(axis=1)], colours.muted)
    fig.add_annotation(
        x=1, xref="paper", y=1, yref="paper", text="heard", xanchor="left", xshift=4,
        yanchor="bottom", yshift=2, showarrow=False, font={"size": 12, "color": colours.muted},
    )  # fmt: skip
    return fig
