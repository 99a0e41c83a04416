"""The points of the texts with their sentences and table."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.dataset.contract import TEXT_PUBLIC_WORDS
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.legend import Chip
from parley.exhibits.plans.openness import figure, wording
from parley.exhibits.plans.openness.model import Model
from parley.exhibits.sources_of import each_once

LEGEND: Final = (
    Chip(wording.SQUARES["single"], "", "accent", "square"),
    Chip(wording.SQUARES["open"], "\u2022", "accent", "open square"),
    Chip(wording.SQUARES["unknown"], "", "muted", "open square"),
)


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure, where it can be drawn, and its table, a row a text."""
    points = model.points
    plans = model.view.dataset.index["plans"]
    return Exhibit(
        key="openness",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=pd.DataFrame(
            {
                "text": points["plan_id"].map(model.view.dataset.names.bare.plans),
                wording.SINGLE: points["single"],
                wording.OPEN: points["open"],
                "not entered": points["unknown"],
                "only reported": points["reported"],
                "declared": points["declared"],
                "known": points["text_public"].map(TEXT_PUBLIC_WORDS),
                "status": points["plan_id"].map(plans["status"]),
            }
        ),
        source_ids=each_once(points["plan_id"].map(plans["source_id"])),
        view=model.view.narrow(plan=model.plans, issue=(), text=""),
        drawing=figure.draw(model, dark=dark) if model.drawable else None,
        lines=tuple(wording.lines(model)),
        legend=LEGEND if model.drawable else (),
        notes=(wording.NO_AGREEMENT, wording.ITEMS),
    )
