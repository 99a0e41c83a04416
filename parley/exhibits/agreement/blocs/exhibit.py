"""Agreement between sides with its table, list, legend and sources."""

from __future__ import annotations

import pandas as pd

from parley.analysis.stances import told_here
from parley.charts.grid import PHONE, is_large
from parley.exhibits.agreement.blocs import figure, wording
from parley.exhibits.agreement.blocs.model import Model, pair_id
from parley.exhibits.agreement.pairs.figure import shape_for
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources_of import statement_sources

DIGITS = 4
"""Decimals in the table and its file."""


def build(model: Model, *, dark: bool = False) -> Exhibit:
    """The heatmap with its question, sentences, table and legend."""
    names = list(model.names)
    least_width = shape_for(names).width(len(names))
    pairs = table(model)
    return Exhibit(
        key="blocs",
        title=wording.title(model),
        summary=wording.summary(model),
        rests_on=wording.rests_on(model),
        finding=wording.finding(model),
        table=pairs,
        source_ids=statement_sources(told_here(model.view), model.view["clauses"]["clause_id"]),
        view=model.view,
        drawing=None if model.empty else figure.draw(model, dark=dark),
        lines=() if least_width <= PHONE else tuple(lines(model)),
        legend=() if model.empty else wording.legend(model),
        notes=wording.notes(model),
        least_width=least_width,
        zoom=is_large(len(names) ** 2),
        pinned=("first", "second"),
        choice_at=lambda row, _: _choice(pairs.iloc[row].to_dict()),
    )


def _choice(row: dict) -> str:
    return pair_id({"group_a": row["first"], "group_b": row["second"]})


def table(model: Model) -> pd.DataFrame:
    """The pairs of sides, nearest first, those without a figure last; twice one name is within a side.

    Columns: first, second, value, pairs, clauses and compared, as `analysis.blocs.between` says.
    """
    pairs = model.pairs.sort_values(["value", "clauses"], ascending=False, kind="stable")
    named = pairs.rename(columns={"group_a": "first", "group_b": "second"})
    return named.assign(value=named["value"].round(DIGITS)).reset_index(drop=True)


def lines(model: Model) -> list[tuple[str, str]]:
    """Each side, and its figures as a list."""
    return [(name, wording.line(model, name)) for name in model.names]
