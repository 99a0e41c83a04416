"""The flow with its sentence and table."""

from __future__ import annotations

from typing import Final

import pandas as pd

from parley.analysis.lineage import BY
from parley.charts.flow import LEAST_WIDTH
from parley.exhibits.exhibit import Exhibit, by_row
from parley.exhibits.legend import Chip
from parley.exhibits.plans.aligned import wording as compared
from parley.exhibits.plans.became import ids
from parley.exhibits.plans.flow import figure, wording
from parley.exhibits.plans.flow.model import Model
from parley.exhibits.sources_of import clause_sources
from parley.exhibits.tabular import with_bare_names

LEGEND: Final = (
    Chip(wording.LEFT_OUT_CHIP, "", "-2", "square"),
    Chip(wording.NEW_CHIP, "", "accent", "square"),
    Chip(wording.CHANGED_CHIP, "", "muted", "square"),
    Chip(wording.KEPT_CHIP, "", "silent", "square"),
)


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
    choices = pd.Series(
        [ids.of_band(*band) for band in rows[list(BY)].itertuples(index=False)],
        index=rows.index,
        dtype="str",
    )
    return Exhibit(
        key="flow",
        title=wording.TITLE,
        summary=wording.summary(model),
        finding=compared.finding(model.compared),
        rests_on=wording.rests_on(model),
        table=with_bare_names(table, "from", "to"),
        source_ids=clause_sources(model.view.dataset, model.clause_ids),
        view=model.view_of_texts,
        drawing=figure.draw(model, dark=dark),
        lines=tuple(wording.lines(model)),
        legend=LEGEND,
        notes=(wording.NEAREST,),
        least_width=LEAST_WIDTH,
        choice_at=by_row(choices),
    )
