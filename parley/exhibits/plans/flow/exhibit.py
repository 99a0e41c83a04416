"""The flow with its sentence and table."""

from __future__ import annotations

import pandas as pd

from parley.charts.flow import LEAST_WIDTH
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.plans.flow import figure, wording
from parley.exhibits.plans.flow.model import Model
from parley.exhibits.sources_of import clause_sources


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure, its table a row a band."""
    names = model.view.dataset.names.plans
    rows = model.flows
    table = pd.DataFrame(
        {
            "from": rows["from_plan_id"].map(names),
            "out of": rows["from_part"],
            "to": rows["plan_id"].map(names),
            "into": rows["part"],
            "steps": rows["steps"],
            "of which": pd.Series(wording.changes(rows), index=rows.index, dtype="str"),
        }
    )
    return Exhibit(
        key="flow",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        table=table,
        source_ids=clause_sources(model.view.dataset, model.clause_ids),
        view=model.view_of_texts,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(wording.lines(table)),
        notes=wording.LEGEND,
        least_width=LEAST_WIDTH,
    )
