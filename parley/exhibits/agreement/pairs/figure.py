"""Agreement as a figure: actors against actors, the figure and its n in every square."""

from __future__ import annotations

import math
from collections.abc import Sequence
from math import ceil
from typing import Final

import pandas as pd

from parley.charts import value_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.charts.labels import side_by_side, text_width
from parley.charts.value_grid import NAME_LETTERS, drawn_lines
from parley.exhibits.agreement.pairs import wording
from parley.exhibits.agreement.pairs.model import Model, pair_id

STRAIGHT: Final = 8
"""Up to so many actors their names stand straight over the columns."""

MOST_ON_PHONES: Final = 12
"""So many actors a phone shows as squares, which it scrolls sideways; more are a list there."""


LETTER: Final = 7
"""Pixels that a letter of a name takes about."""


def shape_for(names: Sequence[str]) -> Shape:
    """The measures of the grid of actors of these names: a square holds a figure and its n."""
    slanted = len(names) > STRAIGHT
    longest = LETTER * max((min(len(name), NAME_LETTERS) for name in names), default=0)
    lines = [line for name in names for line in drawn_lines(name)]
    # A few pixels of the margin are free, and a name may need as many more.
    longest = max([longest, *(ceil(text_width(line)) - 8 for line in lines)])
    return Shape(
        column=48 if slanted else max(48, ceil(side_by_side(_widest(names)))),
        labels=longest + 14,
        # Text at 45 degrees is seven tenths of its length high and wide.
        head=longest * 7 // 10 + 22 if slanted else 40,
        right=longest * 7 // 10 if slanted else 4,
        row=44,
        slanted=slanted,
        least=6,
    )


def _widest(names: Sequence[str]) -> list[str]:
    """Of each name the widest of its lines."""
    return [max(drawn_lines(name), key=text_width) for name in names]


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap: each pair twice, once on either side of the diagonal.

    On the diagonal stands on how many clauses the actor has a stance. A pair without a figure
    is a pale square with the n that was not enough. The markers carry the pair's choice id.
    """
    ids = model.actors["actor_id"].tolist()
    return value_grid.figure(
        _cells(model, ids),
        ids,
        model.actors["short"].tolist(),
        limits=model.measure.range,
        diagonal=[str(model.answered[actor_id]) for actor_id in ids],
        shape=shape_for(model.actors["short"].tolist()),
        hover=wording.HOVER,
        key="agreement",
        dark=dark,
    )


def _cells(model: Model, ids: list[str]) -> pd.DataFrame:
    """Both squares of each pair, as `value_grid.figure` takes them."""
    codes = {actor_id: code for code, actor_id in enumerate(ids)}
    cells = []
    for pair in model.shown_pairs.to_dict("records"):
        a, b = codes[pair["actor_a"]], codes[pair["actor_b"]]
        hover, mark = wording.hover(model, pair), _mark(pair)
        for row, column in ((a, b), (b, a)):
            cells.append((row, column, pair["value"], mark, hover, pair_id(pair)))
    return pd.DataFrame(cells, columns=["row", "column", "value", "mark", "words", "choice"])


def _mark(pair: dict) -> str:
    """The value and beneath it n; n alone where there is no value, '' where nothing is shared."""
    if not math.isnan(pair["value"]):
        value = wording.decimal(pair["value"])
        return f"<b>{value}</b><br>n {pair['shared']}"
    return f"n {pair['shared']}" if pair["shared"] else ""
