"""The quantities drawn: a number line each."""

from __future__ import annotations

from parley.analysis.lineage import Quantity
from parley.charts import number_lines
from parley.charts.drawing import Drawing
from parley.charts.labels import plain, wrapped
from parley.charts.number_lines import NumberLine
from parley.exhibits.plans.ruler import wording
from parley.exhibits.plans.ruler.model import Model
from parley.exhibits.wording.quantities import amount


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """The number lines one below the other."""
    lines = [_number_line(model, quantity) for quantity in model.quantities]
    return number_lines.figure(lines, key="ruler", dark=dark)


def _number_line(model: Model, quantity: Quantity) -> NumberLine:
    """The quantity with each distinct value and the texts that name it, the largest first."""
    values = sorted(set(quantity.terms["value"]), reverse=True)
    return NumberLine(
        head=f"<b>{plain(wording.heading(quantity))}</b>{plain(wording.gap(quantity))}",
        marks=tuple((float(value), _label(model, quantity, value)) for value in values),
        same_measure=quantity.measure is not None,
    )


def _label(model: Model, quantity: Quantity, value: float) -> str:
    texts = " · ".join(wording.named_in(model, quantity, value))
    return f"<b>{plain(amount(float(value), quantity.unit))}</b>  {wrapped(texts, 110, 1)}"
