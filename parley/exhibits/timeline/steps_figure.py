"""Drawing steps: a row a wording, in it a line an actor, each on a track of its own.

A stance's level is as high as the actors who ever stood on it, so that lines never
cover one another, and every line is named where it ends. Nothing is interpolated:
lines run level and change on the day of a statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd
import plotly.graph_objects as go

from parley.charts.labels import plain, wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.template import STILL, template_name
from parley.dataset.contract import STANCE_WORDS
from parley.exhibits.timeline.axis import LEFT_MARGIN, NOON, RIGHT_MARGIN, days_axis, end_of
from parley.exhibits.timeline.choice import choice
from parley.exhibits.timeline.steps import Steps
from parley.wording import day

LEGEND: Final = (
    "filled square: authored · filled dot: stated · ring: reported · open diamond: inferred",
    "shaded: the text was not yet public · faint mark off its line: another statement of that "
    "day outweighs it",
)

SYMBOLS: Final = {
    "authored": "square",
    "stated": "circle",
    "reported": "circle-open",
    "inferred": "diamond-open",
}
DASHES: Final = ("solid", "dash", "dot", "dashdot")

TRACK: Final = 14
LEVEL_PAD: Final = 6
EMPTY_LEVEL: Final = 12
HEAD: Final = 26
"""Pixels for a line, around the lines of a level, for a level where nobody stood, and for a
row's heading."""

FOOT: Final = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One wording's row: pixels from the top, and each (stance, actor)'s track."""

    clause_id: str
    top: float
    bottom: float
    levels: dict[int, tuple[float, float]]
    y: dict[tuple[int, str], float]


def rows_of(shown: Steps) -> list[Row]:
    """The wordings' rows one below the other; a level's actors in the data's order."""
    found, top = [], 0.0
    order = list(shown.actors["actor_id"])
    for clause_id in shown.clauses["clause_id"]:
        said = shown.rows[shown.rows["clause_id"] == clause_id]
        stood = set(zip(said["stance"], said["actor_id"], strict=True))
        at = top + HEAD
        levels, y = {}, {}
        for stance in sorted(STANCE_WORDS, reverse=True):
            actors = [one for one in order if (stance, one) in stood]
            height = len(actors) * TRACK + LEVEL_PAD if actors else EMPTY_LEVEL
            levels[stance] = (at, at + height)
            for n, one in enumerate(actors):
                y[stance, one] = at + LEVEL_PAD / 2 + (n + 0.5) * TRACK
            at += height
        found.append(Row(str(clause_id), top, at, levels, y))
        top = at + 8
    return found


def figure(shown: Steps, *, dark: bool = False) -> go.Figure:
    """The rows with their lines; every statement's mark carries the choice of its cell."""
    colours = palette(dark=dark)
    rows = rows_of(shown)
    fig = go.Figure()
    _grounds(fig, shown, rows, colours)
    for n, actor_id in enumerate(shown.actors["actor_id"]):
        _line(fig, shown, rows, actor_id, _tone(n, colours), DASHES[n // 3 % len(DASHES)])
    _marks(fig, shown, rows, colours)
    _ends(fig, shown, rows, colours)
    body = rows[-1].bottom if rows else 40.0
    ticks = [(row, stance) for row in rows for stance in row.levels]
    fig.update_layout(
        template=template_name(dark=dark),
        height=body + FOOT,
        clickmode="event+select",
        dragmode=False,
        hoverdistance=12,
        uirevision="steps",
        showlegend=False,
        margin={"l": LEFT_MARGIN, "r": RIGHT_MARGIN, "t": 0, "b": FOOT},
        xaxis=days_axis(shown.span),
        yaxis=STILL
        | {
            "range": [body, 0],
            "showgrid": False,
            "ticklabelstandoff": 6,
            "tickvals": [sum(row.levels[stance]) / 2 for row, stance in ticks],
            "ticktext": [_level_name(row, stance) for row, stance in ticks],
            "tickfont": {"size": 12},
        },
    )
    return fig


def _level_name(row: Row, stance: int) -> str:
    """The word and the sign; the sign alone, small, where nobody stood."""
    if any(one == stance for one, _ in row.y):
        return f"{STANCE_WORDS[stance]} {SIGNS[stance]}"
    return f"<span style='font-size:9px'>{SIGNS[stance]}</span>"


def _tone(n: int, colours: Palette) -> str:
    """Lines take turns in three tones that differ in lightness in either theme."""
    return (colours.accent, colours.ink, colours.muted)[n % 3]


def _grounds(fig: go.Figure, shown: Steps, rows: list[Row], colours: Palette) -> None:
    """Faint bands of the stances, the time before the text was public, and the row's heading."""
    first = pd.Timestamp(shown.span.first)
    for row, clause in zip(rows, shown.clauses.to_dict("records"), strict=True):
        for stance, (top, bottom) in row.levels.items():
            _rect(
                fig, {"xref": "paper", "x0": 0, "x1": 1}, top, bottom, colours.bands[stance], 0.12
            )
        public = min(clause["published"], end_of(shown.span))
        if public > first:
            x = {"x0": first, "x1": public}
            _rect(fig, x, row.top + HEAD, row.bottom, colours.muted, 0.25)
        fig.add_annotation(
            xref="paper",
            x=0,
            y=row.top + HEAD / 2,
            xanchor="left",
            showarrow=False,
            text=f"<b>{plain(clause['text'])} {plain(clause['number'])}</b>  "
            + wrapped(clause["heading"], 44, 1),
            font={"size": 13, "color": colours.ink},
        )


def _rect(fig: go.Figure, x: dict, top: float, bottom: float, colour: str, opacity: float) -> None:
    fig.add_shape(
        type="rect",
        y0=top,
        y1=bottom,
        fillcolor=colour,
        opacity=opacity,
        line={"width": 0},
        layer="below",
        **x,
    )


def _line(
    fig: go.Figure, shown: Steps, rows: list[Row], actor_id: str, colour: str, dash: str
) -> None:
    """One actor's steps in every row, as one trace with gaps between the rows."""
    own = shown.rows[(shown.rows["actor_id"] == actor_id) & shown.rows["counts"]]
    x: list[pd.Timestamp | None] = []
    y: list[float | None] = []
    for row in rows:
        said = own[own["clause_id"] == row.clause_id]
        if said.empty:
            continue
        heights = [row.y[stance, actor_id] for stance in said["stance"]]
        x += [*(said["date"] + NOON), end_of(shown.span), None]
        y += [*heights, heights[-1], None]
    fig.add_scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": colour, "width": 1.6, "shape": "hv", "dash": dash},
        hoverinfo="skip",
    )


def _marks(fig: go.Figure, shown: Steps, rows: list[Row], colours: Palette) -> None:
    """A mark a statement, its shape by basis."""
    by_id = {row.clause_id: row for row in rows}
    place = {one: n for n, one in enumerate(shown.actors["actor_id"])}
    names = shown.actors.set_index("actor_id")["short"]
    said = shown.rows.to_dict("records")
    tones = [_tone(place[one["actor_id"]], colours) for one in said]
    fig.add_scatter(
        x=shown.rows["date"] + NOON,
        y=[by_id[one["clause_id"]].y[one["stance"], one["actor_id"]] for one in said],
        mode="markers",
        marker={
            "size": 9,
            "symbol": [SYMBOLS[one["basis"]] for one in said],
            "color": tones,
            "opacity": [1.0 if one["counts"] else 0.45 for one in said],
            "line": {"width": 1.6, "color": tones},
        },
        customdata=[[choice("cell", one["actor_id"], one["clause_id"])] for one in said],
        hovertext=[
            f"<b>{plain(names[one['actor_id']])}</b> {STANCE_WORDS[one['stance']]}, "
            f"{one['basis']} {day(one['date'])}<br>{wrapped(one['summary'], 60, 4)}"
            for one in said
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _ends(fig: go.Figure, shown: Steps, rows: list[Row], colours: Palette) -> None:
    """Each line's name where it ends."""
    names = dict(zip(shown.actors["actor_id"], shown.actors["short"], strict=True))
    x, y, text = [], [], []
    for row in rows:
        held = shown.rows[(shown.rows["clause_id"] == row.clause_id) & shown.rows["counts"]]
        for one in held.drop_duplicates("actor_id", keep="last").to_dict("records"):
            x.append(end_of(shown.span))
            y.append(row.y[one["stance"], one["actor_id"]])
            text.append(f"\u2002{wrapped(names[one['actor_id']], 15, 1)}")
    fig.add_scatter(
        x=x,
        y=y,
        mode="text",
        text=text,
        textposition="middle right",
        textfont={"size": 12, "color": colours.ink},
        cliponaxis=False,
        hoverinfo="skip",
    )
