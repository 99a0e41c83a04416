"""Alpha of the rows coded twice, group by group in the order of the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.experts import themes
from parley.analysis.reliability import FIRM, alphas, coded_twice, reading
from parley.dataset import View
from parley.dataset.contract import BASIS_WORDS
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ["FEW", "Model", "Options", "build"]

FEW: Final = 20
"""With fewer rows an alpha hangs on single differences; such rows are named as few."""

TABLES: Final = ("positions", "analyst_views")


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The groups of rows coded twice.

    ``groups`` has the columns of `analysis.reliability.alphas` and ``reading``, table by
    table: all its rows first, then by basis, issue group and theme in the order of the data.
    """

    view: View
    options: Options
    groups: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no row was coded twice."""
        return self.groups.empty

    @property
    def coders(self) -> Mapping[str, int]:
        """Who coded a second time, as the data call them -> how many rows, the most first."""
        return {
            str(coder): int(n)
            for coder, n in coded_twice(self.view)["coder"].value_counts().items()
        }

    @property
    def whole_tables(self) -> pd.DataFrame:
        """The groups that are all rows of a table."""
        return self.groups[self.groups["by"] == ""]

    @property
    def parts(self) -> pd.DataFrame:
        """The parts of tables that have enough rows for an alpha to say something."""
        groups = self.groups
        return groups[(groups["by"] != "") & groups["alpha"].notna() & (groups["n"] >= FEW)]

    @property
    def not_firm(self) -> pd.DataFrame:
        """Those of the parts whose alpha is not firm."""
        return self.parts[self.parts["alpha"] < FIRM]


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The groups of the view's rows that were coded twice."""
    groups = alphas(coded_twice(view))
    values = {
        "": [""],
        "basis": BASIS_WORDS,
        "group": view.dataset["issues"]["group"].unique(),
        "theme": themes(view.dataset),
    }
    order = [
        (table, by, value) for table in TABLES for by, texts in values.items() for value in texts
    ]
    keys = pd.MultiIndex.from_frame(groups[["table", "by", "value"]])
    ranks = pd.MultiIndex.from_tuples(order).get_indexer(keys)
    groups = groups.iloc[np.argsort(ranks, kind="stable")].reset_index(drop=True)
    readings = pd.Series([reading(alpha) for alpha in groups["alpha"]], groups.index, dtype="str")
    return Model(view, options, groups.assign(reading=readings))
