"""Drawing steps: rows, in each of them lines that run level and change from one day to another.

A stance's level is as high as the lines that were ever on it, so that lines never cover
one another, and every line is named where it ends. Nothing is interpolated. What is no stance has a level of
its own below them, with marks and no lines, in the rows that have such.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.charts.drawing import Drawing, one_or_each
from parley.charts.labels import unique, wrapped
from parley.charts.palette import SIGNS, Palette, palette
from parley.charts.rings import choosable
from parley.charts.template import STILL
from parley.charts.time_axis import NOON, Scale, days_axis, days_layout
from parley.dataset.contract import STANCE_WORDS

NO_STANCE: Final = -3
"""The level of what is no stance: below the lowest of them."""

NO_STANCE_NAME: Final = "no stance"

DASHES: Final = ("solid", "dash", "dot", "dashdot")

TRACK: Final = 16
LEVEL_PAD: Final = 6
EMPTY_LEVEL: Final = 15
HEAD: Final = 30
NAME_LETTERS: Final = 14
"""Pixels for a line, around the lines of a level, for a level without lines, and for a row's
heading."""

ROW_GAP: Final = 8
FOOT: Final = 8
RING: Final = 18


@dataclass(frozen=True, slots=True)
class StepRow:
    """A row: its id, its heading (Plotly's HTML), and the day up to which it is shaded."""

    id: str
    heading: str
    shaded_to: pd.Timestamp


@dataclass(frozen=True, slots=True)
class Line:
    """A line that every row may have: its id, and what it is called at its end."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with places: pixels from the top of itself and of its levels, and of each
    (stance, line)'s track."""

    id: str
    top: float
    bottom: float
    levels: dict[int, tuple[float, float]]
    y: dict[tuple[int, str], float]


def place(steps: pd.DataFrame, rows: Sequence[str], lines: Sequence[str]) -> list[PlacedRow]:
    """The rows one below the other; the lines of a level in the order of ``lines``.

    ``steps``: ``row`` and ``line``, ids; ``stance``, -2..2, or `NO_STANCE`.
    """
    placed, top = [], 0.0
    for row_id in rows:
        of_row = steps[steps["row"] == row_id]
        taken = set(zip(of_row["stance"], of_row["line"], strict=True))
        at = top + HEAD
        levels, y = {}, {}
        below = [NO_STANCE] if of_row["stance"].eq(NO_STANCE).any() else []
        for stance in [*sorted(STANCE_WORDS, reverse=True), *below]:
            on_level = [line for line in lines if (stance, line) in taken]
            height = len(on_level) * TRACK + LEVEL_PAD if on_level else EMPTY_LEVEL
            levels[stance] = (at, at + height)
            for n, line in enumerate(on_level):
                y[stance, line] = at + LEVEL_PAD / 2 + (n + 0.5) * TRACK
            at += height
        placed.append(PlacedRow(row_id, top, at, levels, y))
        top = at + ROW_GAP
    return placed


def figure(
    steps: pd.DataFrame,
    rows: Sequence[StepRow],
    lines: Sequence[Line],
    scale: Scale,
    *,
    key: str,
    dark: bool = False,
) -> Drawing:
    """The rows with their lines; every mark carries its choice.

    ``steps`` has a row a mark, those of a line in the order of time: ``row``, ``line``, ``day``
    (datetime64), ``until``, the day on which the line ends there, missing where it runs on; ``stance`` -2..2, missing for what is no stance; ``holds``, False for a mark that
    is outweighed by another of its day and faint; ``symbol``, Plotly's; ``choice`` and ``hover`` (HTML).
    """
    colours = palette(dark=dark)
    steps = steps.assign(stance=steps["stance"].fillna(NO_STANCE).astype("int64"))
    placed = place(steps, [row.id for row in rows], [line.id for line in lines])
    tones = {line.id: _tone(n, colours) for n, line in enumerate(lines)}
    drawing = Drawing(dark=dark)
    for row, at in zip(rows, placed, strict=True):
        _bands(drawing, row, at, scale, colours)
    held = steps[steps["holds"]]
    standing = held[held["stance"] != NO_STANCE]
    for n, line in enumerate(lines):
        look = {"color": tones[line.id], "dash": DASHES[n // 3 % len(DASHES)]}
        _line(drawing, standing[standing["line"] == line.id], placed, line.id, scale, look)
    _marks(drawing, steps, placed, tones, colours)
    _ends(drawing, held, placed, {line.id: line.name for line in lines}, scale, colours)
    body = placed[-1].bottom if placed else 40.0
    ticks = [(at, stance) for at in placed for stance in at.levels]
    drawing.lay_out(
        **days_layout(body + FOOT, FOOT, scale, key=key),
        xaxis=days_axis(scale),
        yaxis=STILL
        | {
            "range": [body, 0],
            "showgrid": False,
            "ticklabelstandoff": 6,
            "tickvals": [sum(at.levels[stance]) / 2 for at, stance in ticks],
            "ticktext": [_level_name(at, stance) for at, stance in ticks],
        },
    )
    return drawing


def _level_name(row: PlacedRow, stance: int) -> str:
    """The word and the sign; the sign alone where the level has no line. What is no stance has no sign."""
    if stance == NO_STANCE:
        return NO_STANCE_NAME
    if any(taken == stance for taken, _ in row.y):
        return f"{STANCE_WORDS[stance]} {SIGNS[stance]}"
    return SIGNS[stance]


def _tone(n: int, colours: Palette) -> str:
    """Lines take turns in three tones that differ in lightness in either theme."""
    return (colours.accent, colours.ink, colours.muted)[n % 3]


def _bands(drawing: Drawing, row: StepRow, at: PlacedRow, scale: Scale, colours: Palette) -> None:
    """Faint bands of the stances, the shaded days, and the row's heading."""
    for stance, (top, bottom) in at.levels.items():
        if stance == NO_STANCE:
            continue
        _rect(
            drawing, {"xref": "paper", "x0": 0, "x1": 1}, top, bottom, colours.bands[stance], 0.12
        )
    if row.shaded_to > scale.start:
        x = {"x0": scale.start, "x1": min(row.shaded_to, scale.end)}
        _rect(drawing, x, at.top + HEAD, at.bottom, colours.muted, 0.25)
    drawing.annotate(
        xref="paper",
        x=0,
        y=at.top + HEAD / 2,
        xanchor="left",
        showarrow=False,
        text=row.heading,
        font={"size": 14, "color": colours.ink},
    )


def _rect(
    drawing: Drawing, x: dict, top: float, bottom: float, colour: str, opacity: float
) -> None:
    drawing.shape(
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
    drawing: Drawing,
    standing: pd.DataFrame,
    placed: Sequence[PlacedRow],
    line_id: str,
    scale: Scale,
    look: dict[str, str],
) -> None:
    """One line's steps in every row, as one trace with gaps between the rows."""
    x: list[pd.Timestamp | None] = []
    y: list[float | None] = []
    for row in placed:
        of_row = standing[standing["row"] == row.id]
        if of_row.empty:
            continue
        heights = [row.y[stance, line_id] for stance in of_row["stance"]]
        for day, until, height in zip(of_row["day"], of_row["until"], heights, strict=True):
            x.append(day + NOON)
            y.append(height)
            if not pd.isna(until):
                x += [until + NOON, None]
                y += [height, None]
        if pd.isna(of_row["until"].iloc[-1]):
            x += [scale.end, None]
            y += [heights[-1], None]
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="lines",
        line={"width": 1.6, "shape": "hv", **look},
        hoverinfo="skip",
    )


def _marks(
    drawing: Drawing,
    steps: pd.DataFrame,
    placed: Sequence[PlacedRow],
    tones: dict[str, str],
    colours: Palette,
) -> None:
    """A mark a step; one that is outweighed is faint, and one of no stance has no line's colour."""
    by_id = {row.id: row for row in placed}
    tone = one_or_each(
        colours.muted if stance == NO_STANCE else tones[line]
        for line, stance in zip(steps["line"], steps["stance"], strict=True)
    )
    x = steps["day"] + NOON
    y = [
        by_id[row].y[stance, line]
        for row, stance, line in zip(steps["row"], steps["stance"], steps["line"], strict=True)
    ]
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="markers",
        marker={
            "size": 9,
            "symbol": one_or_each(steps["symbol"]),
            "color": tone,
            "opacity": one_or_each(1 if holds else 0.45 for holds in steps["holds"]),
            "line": {"width": 1.6, "color": tone},
        },
        hoverinfo="skip",
    )
    choosable(drawing, x, y, steps["choice"], steps["hover"], RING, colours)


def _ends(
    drawing: Drawing,
    held: pd.DataFrame,
    placed: Sequence[PlacedRow],
    names: dict[str, str],
    scale: Scale,
    colours: Palette,
) -> None:
    """Each line's name where it ends, and beside the mark of no stance that is the last word."""
    cut = [wrapped(name, NAME_LETTERS, 1) for name in names.values()]
    called = dict(zip(names, unique(cut, names, " "), strict=True))
    x, y, text = [], [], []
    for row in placed:
        of_row = held[held["row"] == row.id]
        is_stance = of_row["stance"] != NO_STANCE
        last = of_row[is_stance].drop_duplicates("line", keep="last")
        ends = [scale.end if pd.isna(until) else until + NOON for until in last["until"]]
        newest = of_row.drop_duplicates("line", keep="last")
        marks = newest[newest["stance"] == NO_STANCE]
        ends += list(marks["day"] + NOON)
        for stance, line in zip(
            [*last["stance"], *marks["stance"]], [*last["line"], *marks["line"]], strict=True
        ):
            y.append(row.y[stance, line])
            text.append(f"\u2002{called[line]}")
        x += ends
    drawing.add(
        "scatter",
        x=x,
        y=y,
        mode="text",
        text=text,
        textposition="middle right",
        textfont={"size": 13, "color": colours.ink},
        cliponaxis=False,
        hoverinfo="skip",
    )
