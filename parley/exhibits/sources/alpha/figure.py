"""The alphas as dots on one scale."""

from __future__ import annotations

import math
from typing import Final

from parley.analysis.reliability import FIRM, TENTATIVE
from parley.charts import scale_dots
from parley.charts.drawing import Drawing
from parley.charts.scale_dots import Border, ScaleRow
from parley.dataset import records
from parley.exhibits.sources.alpha import wording
from parley.exhibits.sources.alpha.model import FEW, Model

LOWEST: Final = 0.5
"""The scale begins here, or lower where an alpha does."""


def draw(model: Model, *, dark: bool = False) -> Drawing:
    """A dot a group, with the two usual borders as lines."""
    known = model.groups["alpha"].dropna()
    return scale_dots.figure(
        [
            ScaleRow(
                wording.label(group),
                math.nan if group["alpha"] is None else group["alpha"],
                wording.line(group),
                wording.note(group),
                strong=group["by"] == "",
                open=group["n"] < FEW,
            )
            for group in records(model.groups)
        ],
        [
            Border(TENTATIVE, wording.TENTATIVE_FROM, "left"),
            Border(FIRM, wording.FIRM_FROM, "right"),
        ],
        (min([LOWEST, *known]), 1.0),
        key="alpha",
        dark=dark,
    )
