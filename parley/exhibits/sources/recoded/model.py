"""The rows that were coded twice, and those of them on which the codings differ."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.reliability import coded_twice, differences
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The differences between two codings, the largest first.

    ``coded`` has every row of `analysis.reliability.coded_twice`; ``apart`` those on which
    the codings differ, with ``summary`` and ``source_id`` of the row.
    """

    view: View
    options: Options
    coded: pd.DataFrame
    apart: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no row was coded twice."""
        return self.coded.empty

    @property
    def most_steps(self) -> int:
        """How far apart the codings are at most, 1..4; 0 where they agree."""
        return int(self.apart["distance"].max()) if len(self.apart) else 0

    @property
    def crossed(self) -> int:
        """On how many rows one coding is below 0 and the other above."""
        return int(((self.coded["first"] * self.coded["second"]) < 0).sum())


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The rows of the view that were coded twice."""
    coded = coded_twice(view)
    tables = {table: view.dataset.index[table] for table in ("positions", "analyst_views")}
    rows = pd.concat([rows[["summary", "source_id"]] for rows in tables.values()], keys=tables)
    apart = differences(coded).join(rows, on=["table", "row_id"])
    return Model(view, options, coded, apart)
