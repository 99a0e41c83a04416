"""Two actors, and every clause on which both have a stance, with the statements that they come from."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from parley.analysis.agreement import ranks_of, shared_clauses
from parley.analysis.stances import source_cells
from parley.dataset import View
from parley.exhibits.agreement.pairs.model import Model as Agreement
from parley.exhibits.agreement.wording import TITLES
from parley.exhibits.clause_names import clause_names


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Two actors of an agreement, and what their figure rests on.

    ``figure`` is the pair's row of `analysis.agreement.pairs`. ``clauses`` has one row a shared
    clause, those farthest apart first: ``clause_id``, ``named`` (number, and text where several
    are in view), ``heading``, ``stance_a`` and ``stance_b``, ``distance`` (0..4), ``relation``, a
    word of `exhibits.agreement.wording.RELATIONS`, and ``place`` in the order of the texts. ``sources`` has the cells and
    statements that these stances come from, as `analysis.stances.source_cells` gives them.
    ``ranks`` has a row each measure: ``measure`` (its title), ``rank`` (1 is the nearest pair,
    missing where the measure is not defined for this one) and ``of``, how many pairs have one.
    """

    agreement: Agreement
    first: str
    second: str
    figure: Mapping[Hashable, Any]
    clauses: pd.DataFrame
    sources: pd.DataFrame
    ranks: pd.DataFrame

    @property
    def view(self) -> View:
        """What the pair is of."""
        return self.agreement.view


def build(agreement: Agreement, first: str, second: str) -> Model:
    """What the figure of two actors rests on, under what was asked."""
    rows = shared_clauses(agreement.matrix, first, second)
    if agreement.options.without_mixed:
        rows = rows[(rows["stance_a"] != 0) & (rows["stance_b"] != 0)].reset_index(drop=True)
    headings = agreement.view.dataset.index["clauses"]["heading"]
    rows.insert(1, "named", clause_names(agreement.view, rows["clause_id"]))
    rows.insert(2, "heading", rows["clause_id"].map(headings))
    rows["relation"] = _relation(rows)
    rows["place"] = range(len(rows))
    rows = rows.sort_values("distance", ascending=False, kind="stable").reset_index(drop=True)
    figure = agreement.row(first, second)
    return Model(
        agreement,
        first,
        second,
        figure,
        rows,
        source_cells(agreement.matrix, (first, second)),
        _ranks(agreement, figure),
    )


def _relation(rows: pd.DataFrame) -> np.ndarray:
    product = np.sign(rows["stance_a"]) * np.sign(rows["stance_b"])
    same = (product > 0) | ((rows["stance_a"] == 0) & (rows["stance_b"] == 0))
    return np.where(same, "same", np.where(product < 0, "opposite", "mixed"))


def _ranks(agreement: Agreement, pair: Mapping[Hashable, Any]) -> pd.DataFrame:
    options = agreement.options
    ranked = ranks_of(agreement.view, options.unit, options.min_shared, options.without_mixed)
    a, b = ranked["actor_a"] == pair["actor_a"], ranked["actor_b"] == pair["actor_b"]
    own = ranked[a & b].iloc[0]
    return pd.DataFrame(
        {
            "measure": list(TITLES.values()),
            "rank": [own[name] for name in TITLES],
            "of": [int(ranked[name].notna().sum()) for name in TITLES],
        }
    ).astype({"rank": "Int64"})
