"""Two groups, or one by itself, and every clause that their figure rests on."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.blocs import common_clauses
from parley.exhibits.agreement.blocs.model import Model as Blocs
from parley.exhibits.agreement.wording import Relation
from parley.exhibits.wording.clause_names import clause_names

Standing = Relation | Literal["divided", "accepts", "refuses", "mixed"]
"""How two groups stand to each other on a clause, or how one stands by itself."""

_WITHIN: Final[Mapping[Relation, Standing]] = {
    "accept": "accepts",
    "refuse": "refuses",
    "both_mixed": "mixed",
}


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Two groups of `blocs`, or twice the same.

    ``figure`` is the pair's row of `analysis.blocs.between`. ``clauses`` has one row a clause: the columns of
    `analysis.blocs.common_clauses`; ``named``, ``heading`` and ``opens``, what `clause_names` calls it
    and the id of the clause so named; ``standing``. Those on which the two medians are firmest come
    first, of equals the one on which more were heard.
    """

    blocs: Blocs
    first: str
    second: str
    figure: Mapping[Hashable, Any]
    clauses: pd.DataFrame

    @property
    def within(self) -> bool:
        """Whether it is one group by itself."""
        return self.first == self.second

    def at(self, standing: Standing) -> pd.DataFrame:
        """The clauses on which the two stand so to each other, or the one by itself."""
        return self.clauses[self.clauses["standing"] == standing]


def build(blocs: Blocs, first: str, second: str) -> Model:
    """What the figure of two groups rests on, under what was asked."""
    first, second = sorted((first, second), key=blocs.names.index)
    rows = common_clauses(
        blocs.matrix, blocs.groups, first, second, exclude_zero=blocs.options.without_mixed
    )
    named = clause_names(blocs.view, rows["clause_id"])
    rows = rows.assign(
        named=pd.Series(
            [", ".join(filter(None, (name.name, name.beside))) for name in named], dtype="str"
        ),
        heading=pd.Series([name.heading for name in named], dtype="str"),
        opens=pd.Series([name.clause_id for name in named], dtype="str"),
        standing=_by_itself(rows) if first == second else _to_each_other(rows),
    )
    firmness = rows["median_a"].abs() + rows["median_b"].abs()
    rows = rows.iloc[from_largest(firmness, rows["n_a"] + rows["n_b"])].reset_index(drop=True)
    pairs = blocs.pairs
    own = pairs[(pairs["group_a"] == first) & (pairs["group_b"] == second)]
    return Model(blocs, first, second, own.iloc[0].to_dict(), rows)


def _to_each_other(rows: pd.DataFrame) -> np.ndarray:
    a, b = np.sign(rows["median_a"].to_numpy()), np.sign(rows["median_b"].to_numpy())
    how: dict[Relation, np.ndarray] = {
        "accept": (a > 0) & (b > 0),
        "refuse": (a < 0) & (b < 0),
        "differ": a * b < 0,
        "both_mixed": (a == 0) & (b == 0),
    }
    return np.select(list(how.values()), list(how), default="one_mixed")


def _by_itself(rows: pd.DataFrame) -> np.ndarray:
    alike = [_WITHIN[relation] for relation in _to_each_other(rows)]
    return np.where(rows["split_a"].to_numpy(), "divided", np.array(alike, dtype=object))
