"""Agreement between sides as a figure: sides against sides, within each on the diagonal."""

from __future__ import annotations

import math

import pandas as pd

from parley.charts import value_grid
from parley.charts.drawing import Drawing
from parley.exhibits.agreement.blocs import wording
from parley.exhibits.agreement.blocs.model import Model, pair_id
from parley.exhibits.agreement.pairs.figure import shape_for
from parley.exhibits.agreement.pairs.wording import decimal


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The heatmap: each pair of sides twice, and on the diagonal the agreement within each.

    In a square stand the figure and n, the clauses that it rests on; a pale one has no
    figure. The markers carry the pair's choice id.
    """
    names = list(model.names)
    return value_grid.figure(
        _cells(model, names),
        names,
        names,
        limits=model.measure.range,
        diagonal=(),
        shape=shape_for(names),
        hover=wording.HOVER,
        key="blocs",
        dark=dark,
    )


def _cells(model: Model, names: list[str]) -> pd.DataFrame:
    """Both squares of each pair, one on the diagonal, as `value_grid.figure` takes them."""
    places = {name: place for place, name in enumerate(names)}
    cells = []
    for pair in model.pairs.to_dict("records"):
        a, b = places[pair["group_a"]], places[pair["group_b"]]
        said = (pair["value"], _mark(pair), wording.hover(model, pair), pair_id(pair))
        cells += [(*at, *said) for at in dict.fromkeys([(a, b), (b, a)])]
    return pd.DataFrame(cells, columns=["row", "column", "value", "mark", "words", "choice"])


def _mark(pair: dict) -> str:
    """The value and beneath it n pairs; n alone where there is no value, '' where nobody is compared."""
    within = wording.WITHIN_MARK if pair["group_a"] == pair["group_b"] else ""
    if not math.isnan(pair["value"]):
        return f"<b>{within}{decimal(pair['value'])}</b><br>n {pair['clauses']}"
    return f"n {pair['clauses']}" if pair["clauses"] else ""
