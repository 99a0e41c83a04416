"""Two actors, and every clause on which both have a stance, with the statements that they come from."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from parley.analysis.agreement import ranks_of, shared_clauses
from parley.analysis.arithmetic import from_largest
from parley.analysis.stances import source_cells
from parley.dataset import View
from parley.exhibits.agreement.pairs.model import Model as Agreement
from parley.exhibits.agreement.wording import TITLES, Relation
from parley.exhibits.wording.clause_names import clause_names


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Two actors of an agreement, and what their figure rests on.

    ``figure`` is the pair's row of `analysis.agreement.pairs`. ``clauses`` has one row a shared
    clause: ``clause_id``; ``named``, ``heading`` and ``beside``, its one name, its heading in the text
    that names it, and in which others the same wording stands (`exhibits.wording.clause_names`), with
    ``opens``, the id of the clause that is so named; ``stance_a`` and ``stance_b``, ``distance`` (0..4), and ``relation``, a
    word of `exhibits.agreement.wording.RELATIONS`. Those on which the two stand firmest, both taken
    together, come first: the most accepted, the most refused, the farthest apart; of equals the order of the texts.
    ``sources`` has the cells and
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

    def standing(self, relation: Relation) -> pd.DataFrame:
        """The clauses on which the two stand so to each other."""
        return self.clauses[self.clauses["relation"] == relation]

    @property
    def mean_distance(self) -> float:
        """How far the two answers lie apart, on average over the shared clauses."""
        return float(self.clauses["distance"].mean())


def build(agreement: Agreement, first: str, second: str) -> Model:
    """What the figure of two actors rests on, under what was asked."""
    rows = shared_clauses(agreement.matrix, first, second)
    if agreement.options.without_mixed:
        rows = rows[(rows["stance_a"] != 0) & (rows["stance_b"] != 0)].reset_index(drop=True)
    names = clause_names(agreement.view, rows["clause_id"])
    rows = rows.assign(
        named=[name.name for name in names],
        heading=[name.heading for name in names],
        beside=[name.beside for name in names],
        opens=[name.clause_id for name in names],
        relation=_relation(rows),
    )
    firmness = rows["stance_a"].abs() + rows["stance_b"].abs()
    rows = rows.iloc[from_largest(firmness)].reset_index(drop=True)
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
    a, b = (np.sign(rows[name].to_numpy()) for name in ("stance_a", "stance_b"))
    how: dict[Relation, np.ndarray] = {
        "accept": (a > 0) & (b > 0),
        "refuse": (a < 0) & (b < 0),
        "differ": a * b < 0,
        "both_mixed": (a == 0) & (b == 0),
    }
    return np.select(list(how.values()), list(how), default="one_mixed")


def _ranks(agreement: Agreement, pair: Mapping[Hashable, Any]) -> pd.DataFrame:
    options = agreement.options
    ranked = ranks_of(
        agreement.view, options.unit, options.min_shared, options.without_mixed, agreement.part
    )
    a, b = ranked["actor_a"] == pair["actor_a"], ranked["actor_b"] == pair["actor_b"]
    # Two who are not both compared have no place among the pairs.
    own = ranked.loc[a & b, list(TITLES)].reset_index(drop=True).reindex([0]).iloc[0]
    return pd.DataFrame(
        {
            "measure": list(TITLES.values()),
            "rank": [own[name] for name in TITLES],
            "of": [int(ranked[name].notna().sum()) for name in TITLES],
        }
    ).astype({"rank": "Int64"})
