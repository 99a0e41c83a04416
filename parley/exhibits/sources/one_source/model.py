"""What is known of one source, and the rows that rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from parley.analysis.reliability import borne_out, languages_are_known, resting, resting_tables
from parley.dataset import Record, View, records
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ["Model", "Options", "build"]


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The source's row, and of `analysis.reliability.resting` the rows that rest on it.

    ``second`` are the rows of which it is a second page, with the columns ``table``,
    ``row_id`` and ``note``.
    """

    view: View
    options: Options
    source: Record
    rows: pd.DataFrame
    second: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nothing rests on it."""
        return self.rows.empty

    @property
    def languages_are_known(self) -> bool:
        """Whether the data set names the language of any source."""
        return languages_are_known(self.view.dataset)

    @property
    def borne_out(self) -> int:
        """How many of the rows that rest on it have a second page."""
        return int(borne_out(self.view, self.rows).sum())

    @property
    def by_table(self) -> Iterator[tuple[str, list[Record]]]:
        """The tables of which rows rest on it, each with these rows."""
        return self._by_table(self.rows)

    @property
    def second_by_table(self) -> Iterator[tuple[str, list[Record]]]:
        """The same of the rows of which it is a second page."""
        return self._by_table(self.second)

    def _by_table(self, rows: pd.DataFrame) -> Iterator[tuple[str, list[Record]]]:
        for table, _ in resting_tables(self.view.dataset):
            if of_table := records(rows[rows["table"] == table]):
                yield table, of_table


@shared
def build(view: View, source_id: str, options: Options = Options()) -> Model:
    """The rows of the view that rest on the source."""
    rows = resting(view)
    source = view.dataset.record("sources", source_id)
    second = view["second_sources"]
    return Model(
        view,
        options,
        source,
        rows[rows["source_id"] == source_id],
        second.loc[second["source_id"] == source_id, ["table", "row_id", "note"]],
    )
