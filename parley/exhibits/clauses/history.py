"""Every statement on one clause, or one whole text, over time: a bar runs from a statement to the actor's next one."""

from __future__ import annotations

from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.analysis.stances import by_rank, latest
from parley.charts.labels import plain, unique, wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.template import template_name
from parley.dataset import View
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.actors import side_by_side
from parley.exhibits.cell_words import BASIS_MARKS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.wording import signs_in_words
from parley.wording import count, day

ROW_HEIGHT: Final = 30
LABEL_WIDTH: Final = 150
SIGN_ROOM: Final = 0.035
"""The share of the time axis that a sign takes; a shorter bar leaves it to the hover and table."""


def said_on(view: View, clause_id: str) -> pd.DataFrame:
    """Every statement on this very clause, or on the text of that id as a whole, actor by actor with their bloc, the oldest first.

    Rows of the positions table with the actor's ``name``, ``short`` and ``until``: the
    day of the same actor's next statement, or the as-of date.
    """
    said = view.statements()
    said = said[said["clause_id"] == clause_id].reset_index(drop=True)
    # What outweighs the others of a day stands last.
    said = said.iloc[by_rank(said)]
    actors = side_by_side(view.dataset, view.dataset["actors"]).set_index("actor_id")
    said = said.assign(
        name=said["actor_id"].map(actors["name"]),
        short=said["actor_id"].map(actors["short"]),
        until=said.groupby("actor_id")["date"].shift(-1).fillna(pd.Timestamp(view.asof)),
    )
    place = said["actor_id"].map(dict(zip(actors.index, range(len(actors)), strict=True)))
    return said.loc[place.sort_values(kind="stable").index].reset_index(drop=True)


def exhibit(
    view: View, said: pd.DataFrame, what: str = "this very clause", *, dark: bool = False
) -> Exhibit:
    """The bars with their question, sentence and table; ``said`` is not empty."""
    actors = said["actor_id"].nunique()
    return Exhibit(
        key="history",
        title="Who took which stance, and when?",
        summary=summary(said),
        rests_on=(
            f"{count(len(said), 'statement')} by {count(actors, 'actor')} on {what}. "
            "A bar ends where the actor spoke again, or at the as-of date because nothing later "
            "was found. Actors without a bar are silent here, which is not neutrality."
        ),
        table=table(said),
        source_ids=tuple(said["source_id"].unique()),
        view=view,
        figure=figure(view, said, dark=dark),
        lines=tuple(lines(said)),
        legend=(
            f"{signs_in_words()} · "
            + " · ".join(f"{mark} {basis}" for basis, mark in BASIS_MARKS.items()),
        ),
        hidden=("position_id", "source_id"),
        widths={"date": 96, "actor": 170, "stance": 84, "basis": 84, "speaker": 130},
    )


def summary(said: pd.DataFrame) -> str:
    """How many spoke, where their last words stand, and who moved."""
    last = latest(said)["stance"]
    ways = [
        f"{n:,} {word}"
        for n, word in (
            (int((last > 0).sum()), "for it"),
            (int((last < 0).sum()), "against"),
            (int((last == 0).sum()), "mixed"),
        )
        if n
    ]
    spoken = count(len(last), "actor")
    words = f"{spoken} spoke on it; as each last said, {', '.join(ways)}."
    spread = said.groupby("actor_id", sort=False)["stance"].nunique()
    moved = spread.index[spread > 1]
    if moved.empty:
        return f"{words} Nobody is known to have changed the stance."
    return f"{words} {count(len(moved), 'actor')} gave more than one answer over time."


def table(said: pd.DataFrame) -> pd.DataFrame:
    """The statements in the order drawn; position_id and source_id for links, not for the eye."""
    return pd.DataFrame(
        {
            "position_id": said["position_id"],
            "source_id": said["source_id"],
            "actor": said["name"],
            "date": said["date"].dt.date,
            "stance": said["stance"].map(STANCE_WORDS),
            "basis": said["basis"],
            "speaker": said["speaker"],
            "summary": said["summary"],
        }
    )


def lines(said: pd.DataFrame) -> list[tuple[str, str]]:
    """The same as a list: an actor, and the stances in order with their days."""
    return [
        (
            str(name),
            " · ".join(
                f"{SIGNS[int(stance)]} {day(when)}"
                for stance, when in zip(rows["stance"], rows["date"], strict=True)
            ),
        )
        for name, rows in said.groupby("name", sort=False)
    ]


def figure(view: View, said: pd.DataFrame, *, dark: bool = False) -> go.Figure:
    """One row an actor, one bar a statement, with its sign where the bar has room for it."""
    colours = palette(dark=dark)
    first = said.drop_duplicates("actor_id")
    labels = unique([wrapped(name, 22, 1) for name in first["short"]], first["actor_id"])
    y = said["actor_id"].map(dict(zip(first["actor_id"], labels, strict=True)))
    start, asof = said["date"].min(), pd.Timestamp(view.asof)
    # A month at least, so that a clause with news of one day has an axis.
    span = max(asof - start, pd.Timedelta(days=30))
    room = span * SIGN_ROOM
    until = said["until"].where(said["until"] < asof, asof + room)
    length = until - said["date"]
    fig = go.Figure()
    _bars(fig, said, y, length, colours)
    fits = length >= room
    _signs(fig, said[fits], y[fits], said["date"][fits] + room / 2, colours)
    fig.update_layout(
        template=template_name(dark=dark),
        height=ROW_HEIGHT * len(labels) + 44,
        barmode="overlay",
        dragmode=False,
        uirevision="history",
        margin={"l": LABEL_WIDTH, "r": 8, "t": 4, "b": 36},
    )
    ends = [start - span * 0.01, asof + room]
    fig.update_xaxes(
        type="date", range=ends, fixedrange=True, showgrid=True, tickformat="%b %Y", nticks=7
    )
    fig.update_yaxes(
        type="category", categoryorder="array", categoryarray=labels[::-1], fixedrange=True,
        automargin=False, showgrid=False, ticks="",
    )  # fmt: skip
    return fig


def _bars(
    fig: go.Figure, said: pd.DataFrame, y: pd.Series, length: pd.Series, colours: Palette
) -> None:
    fig.add_bar(
        orientation="h",
        base=said["date"],
        x=(length.dt.total_seconds() * 1000).tolist(),
        y=y.tolist(),
        width=0.72,
        marker={
            "color": [colours.bands[int(stance)] for stance in said["stance"]],
            "line": {"color": colours.ground, "width": 1},
        },
        hovertext=[_hover(row) for row in said.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        showlegend=False,
    )


def _signs(
    fig: go.Figure, said: pd.DataFrame, y: pd.Series, x: pd.Series, colours: Palette
) -> None:
    fig.add_scatter(
        x=x,
        y=y.tolist(),
        mode="text",
        text=[
            SIGNS[int(stance)] + BASIS_MARKS.get(basis, "")
            for stance, basis in zip(said["stance"], said["basis"], strict=True)
        ],
        textfont={"color": [colours.on_band[int(one)] for one in said["stance"]], "size": 13},
        hoverinfo="skip",
        showlegend=False,
    )


def _hover(row: dict) -> str:
    speaker = f" ({row['speaker']})" if isinstance(row["speaker"], str) else ""
    who = f"{row['name']}{speaker}"
    what = f"{STANCE_WORDS[int(row['stance'])]}, {row['basis']} {day(row['date'])}"
    return f"<b>{plain(who)}</b><br>{what}<br>{wrapped(str(row['summary']), 60, 5)}"
