"""The voices on one claim as dots."""

from __future__ import annotations

from parley.charts.drawing import Drawing
from parley.exhibits.analysts.one_claim.model import Model
from parley.exhibits.analysts.splits.figure import claims_figure


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """One line, a dot a voice."""
    data = model.view.dataset
    return claims_figure(
        data, model.claims, model.heard, choosable=False, key="one-claim", dark=dark
    )
