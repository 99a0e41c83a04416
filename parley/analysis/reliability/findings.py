"""The findings of the pages, each with how often it survives another coder."""

from __future__ import annotations

import pandas as pd

from parley.analysis.consensus import declared_sides
from parley.analysis.experts import voices
from parley.analysis.limit import spoke_most
from parley.analysis.reliability.recoded import coded_twice
from parley.analysis.reliability.sensitivity import (
    COLUMNS,
    DRAWS,
    closest_pairs,
    ranked_points,
    rates,
    widest_splits,
)
from parley.analysis.stances import matrix
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def findings(view: View, plan_id: str | None, *, draws: int = DRAWS) -> pd.DataFrame:
    """Every finding with the share of draws in which it holds.

    ``plan_id`` is the text whose points are ranked, none for None; the pairs are taken
    over all texts of the view, and of many actors over the `parley.analysis.limit.MOST` who spoke on most. Columns: ``finding``, ``pairs``, ``nearest``,
    ``furthest_apart`` or ``splits``, and those of `sensitivity.closest_pairs`. The rates
    come from all rows of the data set that were coded twice. Empty without such rows.
    """
    coded = coded_twice(view.dataset.view())
    positions = coded[coded["table"] == "positions"]
    views = coded[coded["table"] == "analyst_views"]
    parts: dict[str, pd.DataFrame] = {}
    if len(positions):
        change = rates(positions)
        every = matrix(view)
        busy = spoke_most(every.spoke.sum(axis=1))
        compared = every.select([every.actors[at] for at in busy])
        parts["pairs"] = closest_pairs(compared, change, draws=draws)
        if plan_id is not None:
            text = matrix(view.narrow(plan=(plan_id,)))
            parts |= ranked_points(text, declared_sides(view, text), change, draws=draws)
    if len(views):
        parts["splits"] = widest_splits(voices(view), rates(views), draws=draws)
    if not parts:
        return pd.DataFrame(columns=["finding", *COLUMNS])
    return pd.concat(
        [rows.assign(finding=finding) for finding, rows in parts.items()], ignore_index=True
    )
