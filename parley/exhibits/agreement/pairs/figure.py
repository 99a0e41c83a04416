"""Agreement as a figure: actors against actors, the figure and its n in every square."""

from __future__ import annotations

import math
from typing import Final

import pandas as pd

from parley.charts import value_grid
from parley.charts.drawing import Drawing
from parley.charts.grid import Shape
from parley.exhibits.agreement.pairs import wording
from parley.exhibits.agreement.pairs.model import Model, pair_id

SHAPE: Final = Shape(column=44, labels=104, head=74, right=40, row=44, least=6)
"""A square holds a figure and its n."""


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
        shape=SHAPE,
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
        return f"{value}<br><span style='font-size:10px'>n {pair['shared']}</span>"
    return f"n {pair['shared']}" if pair["shared"] else ""
