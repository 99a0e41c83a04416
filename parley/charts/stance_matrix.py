"""The stances of actors on the clauses of one text, as a heatmap, a table and a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from parley.analysis.stances import stances
from parley.charts.exhibit import Exhibit
from parley.charts.palette import SIGNS, palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.contract import BASIS_WORDS, STANCE_WORDS
from parley.dataset.words import count, day, listed

ROW_HEIGHT: Final = 27
"""Pixels a clause takes in the figure."""

BASIS_MARKS: Final = {"tabled": "", "stated": "", "reported": "\u02b3", "inferred": "\u2071"}
"""A small r or i after the sign: the statement was reported, or the link is inferred."""


MOST_ACTORS: Final = 12
"""How many actors a matrix opens on: those who spoke on most of its clauses."""


@dataclass(frozen=True, slots=True, eq=False)
class StanceMatrix:
    """Cells of actor x clause, ready to be drawn.

    ``cells`` has one row a cell: the columns of `analysis.stances.stances` and the
    position's ``basis`` and ``source_id``. ``clauses`` and ``actors`` are rows of
    those tables, in the order in which they are drawn.
    """

    cells: pd.DataFrame
    clauses: pd.DataFrame
    actors: pd.DataFrame

    def grid(self, column: str) -> pd.DataFrame:
        """One value of each cell as a clause x actor frame."""
        return self.cells.pivot(index="clause_id", columns="actor_id", values=column).reindex(
            index=self.clauses["clause_id"], columns=self.actors["actor_id"]
        )


def matrix(view: View, *, items: bool = False, everyone: bool = False) -> StanceMatrix:
    """The matrix of a view of one text.

    ``items`` adds the items below their points. Unless ``everyone`` is asked for or
    the view names its actors, the actors are the `MOST_ACTORS` who spoke on most of
    the clauses, and only those who spoke at all. Actors stand side by side with
    their bloc, blocs in the data set's order.
    """
    clauses = view.clauses_asked()
    if not items:
        clauses = clauses[clauses["part_of"].isna()]
    cells = stances(view)
    cells = cells[cells["clause_id"].isin(clauses["clause_id"])]
    actors = view["actors"]
    if not (everyone or view.filters.actor):
        spoken = cells.loc[cells["stance"].notna(), "actor_id"].value_counts(sort=False)
        most = spoken.sort_values(ascending=False, kind="stable").index[:MOST_ACTORS]
        actors = actors[actors["actor_id"].isin(most)]
    sides = list(view.dataset["actors"]["side"].unique())
    actors = actors.sort_values("side", key=lambda side: side.map(sides.index), kind="stable")
    positions = view.dataset["positions"].set_index("position_id")
    cells = cells[cells["actor_id"].isin(actors["actor_id"])]
    cells = cells.assign(
        basis=cells["position_id"].map(positions["basis"]),
        source_id=cells["position_id"].map(positions["source_id"]),
    )
    return StanceMatrix(cells, clauses, actors)


def exhibit(view: View, shown: StanceMatrix, *, dark: bool = False) -> Exhibit:
    """The matrix with its question, its sentences, its table and its sources."""
    spoken = int(shown.cells["stance"].notna().sum())
    return Exhibit(
        key="stances",
        title=title(view),
        summary=summary(shown),
        reach=(
            f"{count(len(shown.clauses), 'clause')} and {count(len(shown.actors), 'actor')}, "
            f"{spoken} of {count(len(shown.cells), 'cell')} with a stance. An empty square means "
            "that no statement was found, not that the actor is neutral."
        ),
        table=table(shown),
        source_ids=tuple(shown.cells["source_id"].dropna().unique()),
        view=view,
        figure=figure(shown, dark=dark),
        hidden=("clause_id",),
    )


def title(view: View) -> str:
    """The question that the matrix of a view of one text answers."""
    plans = view.dataset["plans"].set_index("plan_id")["short_name"]
    return f"Who accepts which point of the {listed(plans[list(view.filters.plan)])}?"


def legend() -> list[str]:
    """What the signs and marks say, one line each."""
    signs = [f"{SIGNS[value]} {STANCE_WORDS[value]}" for value in sorted(SIGNS, reverse=True)]
    marks = [f"{mark} {basis}: {BASIS_WORDS[basis]}" for basis, mark in BASIS_MARKS.items() if mark]
    return [" · ".join(signs), " · ".join(marks), "empty square: no statement found"]


def figure(shown: StanceMatrix, *, dark: bool = False) -> go.Figure:
    """The heatmap: five bands with signs; silence is a pale square, a text not yet public none.

    Each cell carries a transparent marker whose customdata is (actor_id, clause_id),
    because Streamlit reports clicks on markers and not on heatmaps.
    """
    colours = palette(dark=dark)
    stance = shown.grid("stance").to_numpy(dtype="float64", na_value=np.nan)
    state = shown.grid("state").to_numpy()
    x, y = _column_labels(shown), _row_labels(shown)
    hover = _hover(shown)
    silent = np.where(state == "none", 0.0, np.nan)
    fig = go.Figure()
    fig.add_heatmap(
        z=silent,
        x=x,
        y=y,
        colorscale=[[0, colours.silent], [1, colours.silent]],
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    fig.add_heatmap(
        z=stance,
        x=x,
        y=y,
        zmin=-2.5,
        zmax=2.5,
        colorscale=_stepped([colours.bands[value] for value in range(-2, 3)]),
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    columns, rows = np.meshgrid(np.arange(len(x)), np.arange(len(y)))
    texts, text_colours = _signs(shown, colours.on_band, colours.muted)
    fig.add_scatter(
        x=[x[i] for i in columns.ravel()],
        y=[y[i] for i in rows.ravel()],
        mode="markers+text",
        text=texts,
        textfont={"color": text_colours, "size": 13},
        customdata=[
            [actor, clause]
            for clause in shown.clauses["clause_id"]
            for actor in shown.actors["actor_id"]
        ],
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"symbol": "square", "size": ROW_HEIGHT - 4, "color": colours.accent, "opacity": 0},
        selected={"marker": {"opacity": 0}},
        unselected={"marker": {"opacity": 0}, "textfont": {}},
        showlegend=False,
    )
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(y) + 110,
        clickmode="event+select",
        dragmode=False,
        uirevision="stances",
    )
    fig.update_xaxes(side="top", showgrid=False, fixedrange=True, type="category", tickangle=0)
    fig.update_yaxes(autorange="reversed", showgrid=False, fixedrange=True, type="category")
    return fig


def _stepped(colours: list[str]) -> list[list[float | str]]:
    """A colour scale of equal bands without any colour between them."""
    width = 1 / len(colours)
    scale: list[list[float | str]] = []
    for place, colour in enumerate(colours):
        scale += [[place * width, colour], [(place + 1) * width, colour]]
    scale[-1][0] = 1
    return scale


def _column_labels(shown: StanceMatrix) -> list[str]:
    """Names on two or three short lines; a repeated name gets its id, since labels are places."""
    labels = [_wrapped(name) for name in shown.actors["name"]]
    return _unique(labels, list(shown.actors["actor_id"]))


def _wrapped(name: str, width: int = 9) -> str:
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    shown = lines if len(lines) <= 3 else [*lines[:2], lines[2] + "\u2026"]
    return "<br>".join(_plain(line) for line in shown)


def _row_labels(shown: StanceMatrix) -> list[str]:
    labels = [
        f"{_plain(heading)}  <b>{_plain(number)}</b>"
        for heading, number in zip(shown.clauses["heading"], shown.clauses["number"], strict=True)
    ]
    return _unique(labels, list(shown.clauses["clause_id"]))


def actor_labels(shown: StanceMatrix) -> list[str]:
    """The table twin's column names, one an actor: names, with the id where a name repeats."""
    names = list(shown.actors["name"])
    return [
        f"{name} ({one})" if names.count(name) > 1 else name
        for name, one in zip(names, shown.actors["actor_id"], strict=True)
    ]


def _unique(labels: list[str], ids: list[str]) -> list[str]:
    repeated = {label for label in labels if labels.count(label) > 1}
    return [
        f"{label}<br>{_plain(one)}" if label in repeated else label
        for label, one in zip(labels, ids, strict=True)
    ]


def _plain(text: str) -> str:
    """Plotly reads a few HTML tags in labels; text from the data is never a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _signs(
    shown: StanceMatrix, on_band: Mapping[int, str], muted: str
) -> tuple[list[str], list[str]]:
    stance, basis = shown.grid("stance"), shown.grid("basis")
    texts, colours = [], []
    for clause in stance.index:
        for actor in stance.columns:
            value = stance.at[clause, actor]
            if pd.isna(value):
                texts.append("")
                colours.append(muted)
            else:
                texts.append(SIGNS[int(value)] + BASIS_MARKS[basis.at[clause, actor]])
                colours.append(on_band[int(value)])
    return texts, colours


def _hover(shown: StanceMatrix) -> list[str]:
    actor_names = shown.actors.set_index("actor_id")["name"]
    cells = shown.cells.set_index(["clause_id", "actor_id"])
    hover = []
    for clause_id, number, heading in shown.clauses[["clause_id", "number", "heading"]].itertuples(
        index=False
    ):
        for actor_id in shown.actors["actor_id"]:
            cell = cells.loc[(clause_id, actor_id)]
            said = cell_in_words(cell)
            hover.append(
                f"<b>{_plain(actor_names[actor_id])}</b> on {_plain(number)} "
                f"{_plain(heading)}<br>{said}"
            )
    return hover


def cell_in_words(cell: pd.Series) -> str:
    """'rejects, stated 24 December 2025', or why there is no stance."""
    if pd.isna(cell["stance"]):
        return "no statement found" if cell["state"] == "none" else "text not yet public"
    return f"{STANCE_WORDS[int(cell['stance'])]}, {cell['basis']} {day(cell['date'])}"


def table(shown: StanceMatrix) -> pd.DataFrame:
    """The same cells as a table: one row a clause, one column an actor, words in the cells."""
    words = shown.cells.assign(words=shown.cells.apply(cell_in_words, axis=1))
    wide = StanceMatrix(words, shown.clauses, shown.actors).grid("words")
    wide.columns = actor_labels(shown)
    lead = shown.clauses[["clause_id", "number", "heading"]].reset_index(drop=True)
    return pd.concat([lead, wide.reset_index(drop=True)], axis=1)


def summary(shown: StanceMatrix) -> str:
    """Two sentences from the cells: how much is known, and where the actors shown differ most."""
    cells = shown.cells
    spoken = cells.dropna(subset=["stance"])
    if spoken.empty:
        return "No statement by these actors on these clauses was found."
    silent = len(cells) - len(spoken)
    first = (
        f"{count(len(spoken), 'cell')} of {len(cells):,} hold a stance; "
        f"for {silent:,} no statement was found, which is not neutrality."
    )
    range_ = spoken.groupby("clause_id")["stance"].agg(["min", "max"]).astype("int64")
    split = range_[(range_["min"] < 0) & (range_["max"] > 0)]
    if split.empty:
        return first + " On no clause do the actors shown stand on different sides."
    numbers = shown.clauses.set_index("clause_id")["number"].reindex(
        [c for c in shown.clauses["clause_id"] if c in split.index]
    )
    shown = list(numbers[:8])
    rest = len(numbers) - len(shown)
    named = listed([*shown, f"{rest} more"] if rest else shown)
    return f"{first} Some accept and others object on {count(len(split), 'clause')}: {named}."
