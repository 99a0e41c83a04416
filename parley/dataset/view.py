"""A data set and its views: what is left of it under filters and as of a date.

Everything a reader sees, downloads or fetches is a view. Its tables never show
what was dated, or published, after the as-of date.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

import pandas as pd

from parley.dataset import wording
from parley.dataset.contract import BASIS_WORDS
from parley.dataset.dates import Day
from parley.dataset.filtered import FilteredTables
from parley.dataset.filters import Filters
from parley.dataset.keeping import Whole
from parley.dataset.tables import Tables


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Dataset(Tables):
    """A checked data set: its tables, and views of them. See `Tables`."""

    def view(
        self,
        plan: str | Iterable[str] = (),
        issue: str | Iterable[str] = (),
        actor: str | Iterable[str] = (),
        side: str | Iterable[str] = (),
        basis: str | Iterable[str] = (),
        asof: Day | None = None,
        text: str = "",
    ) -> View:
        """What is left of the data set under these filters; an empty filter keeps everything.

        ``plan``, ``issue``, ``actor``, ``side`` and ``basis`` are one id or any iterable of ids;
        of a ``side``, which has its name for an id, those actors are kept who belong to it on the day
        as of which everything is shown, with all that they said under whatever side;
        ``asof`` is the day as of which everything is shown, as ISO text, date or Timestamp.
        Raises `ValueError` naming the parameter and its allowed values for an unknown id
        or what is no date.

        >>> import parley
        >>> from parley.paths import EXAMPLE_DATA
        >>> data = parley.load(EXAMPLE_DATA)
        >>> view = data.view(plan="draft", actor=["ostrell", "millers"], asof="2024-03-10")
        >>> view["positions"][["position_id", "clause_id", "stance"]]
          position_id clause_id  stance
        0      pos-04     draft       1
        1      pos-05   draft/2      -2
        >>> data.view(plan="treaty")
        Traceback (most recent call last):
        ValueError: plan: 'treaty' is not in the data; allowed: draft, counter, revised
        """
        filters = Filters.of(
            plan=plan, issue=issue, actor=actor, side=side, basis=basis, asof=asof, text=text
        )
        return View(self, filters)


@dataclass(frozen=True, eq=False, repr=False)
class View(Whole):
    """A data set under filters. ``view["positions"]`` is the filtered table.

    Two views of the same data under the same filters show the same: `key` says
    so, and is what results are kept by. Raises `ValueError` for an id that is not in the data.
    """

    dataset: Dataset
    filters: Filters
    _rows: FilteredTables = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_rows", FilteredTables(self.dataset, self.filters))
        names = self.dataset.names
        allowed: dict[str, Collection[str]] = {
            "plan": names.plans,
            "issue": names.issues,
            "actor": names.actors,
            "side": self.dataset.sides.names,
            "basis": BASIS_WORDS,
        }
        for name, known in allowed.items():
            unknown = [value for value in getattr(self.filters, name) if value not in known]
            if unknown:
                raise ValueError(wording.not_in_data(name, unknown, list(known)))

    @property
    def asof(self) -> date:
        """The day as of which everything is shown: never later than the last covered date."""
        return self._rows.asof

    @property
    def key(self) -> tuple[str, Filters]:
        """What two views share when they show the same, and no others."""
        return self._rows.key

    def __getitem__(self, table: str) -> pd.DataFrame:
        """The rows of the table that the filters keep, in the data set's order.

        Raises `KeyError` with the tables there are for another name.
        """
        return self._rows[table]

    def narrow(self, **changes: Any) -> View:
        """The view with some filters set anew, as in ``view.narrow(plan="us-28")``.

        Takes what `Dataset.view` takes, and raises as it does.
        """
        kept = {field.name: getattr(self.filters, field.name) for field in fields(self.filters)}
        return View(self.dataset, Filters.of(**{**kept, **changes}))

    @property
    def whole(self) -> View:
        """The view of all that is known on the day: nothing is filtered but by the as-of date."""
        asof = None if self.asof == self.dataset.covered_to else self.asof
        filters = Filters(asof=asof)
        return self if filters == self.filters else View(self.dataset, filters)

    def __repr__(self) -> str:
        filters = str(self.filters) if self.filters != Filters() else ""
        return wording.view_in_console(self.dataset.meta.title, self.dataset.version, filters)

    def clauses_asked(self) -> pd.DataFrame:
        """The clauses that the filters keep, those of texts not yet published included.

        Cells about a text that did not exist say so, which takes its rows.
        """
        return self._rows.clauses_asked()

    def statements(self) -> pd.DataFrame:
        """Every position up to the as-of date by the kept actors on the kept bases, on any text.

        What an actor said of another text can bear on a cell, so neither the plan,
        the issue nor the search text narrows these rows.
        """
        return self._rows.statements()
