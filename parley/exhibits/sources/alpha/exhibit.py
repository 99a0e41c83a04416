"""The alphas as an exhibit."""

from __future__ import annotations

import pandas as pd

from parley.charts import scale_dots
from parley.dataset import records
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.alpha import figure, wording
from parley.exhibits.sources.alpha.model import Model


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The figure with its sentences, its table and what it does not measure."""
    return Exhibit(
        key="alpha",
        title=wording.TITLE,
        summary=wording.summary(model),
        rests_on=wording.RESTS_ON,
        table=table(model.groups),
        source_ids=(),
        view=model.view,
        drawing=figure.draw(model, dark=dark),
        lines=tuple((wording.label(group), wording.line(group)) for group in records(model.groups)),
        legend=wording.legend(),
        finding=wording.finding(model),
        notes=(wording.coders(model), *wording.notes()),
        least_width=scale_dots.LEAST_WIDTH,
    )


def table(groups: pd.DataFrame) -> pd.DataFrame:
    """One row a group: rows, n, alpha, reading, and the shares of equal and near codings."""
    labels = [wording.label(group) for group in records(groups)]
    return pd.DataFrame(
        {
            "rows": pd.Series(labels, groups.index, dtype="str"),
            "n": groups["n"],
            "alpha": groups["alpha"].round(3),
            "reading": groups["reading"],
            wording.SAME_STANCE: groups["equal"].round(3),
            wording.ONE_STEP: groups["within_one"].round(3),
        }
    )
