"""Which rows with weak spots are listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import pandas as pd

from parley.analysis.facets import Facet, chosen_in, kept
from parley.analysis.reliability import MARKS, borne_out, mark_facet, resting, weak_spots
from parley.dataset import View
from parley.dataset.contract import RESTING_ON_PAGES
from parley.dataset.kept import shared
from parley.exhibits.options import self_named, words
from parley.exhibits.wording.rows import NOUNS

ROWS: Final = {table: noun for table, noun in NOUNS.items() if table in RESTING_ON_PAGES}
"""The tables whose rows are looked at: an answer says how it was given, and has no basis to be weak."""


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """Why the rows are weak that are listed, and of which tables they are."""

    why: tuple[str, ...] = words("so_why", "Weak because", self_named(MARKS), "what makes the rows to keep weak; of several all must hold")
    rows: tuple[str, ...] = words("so_rows", "Rows", ROWS, "tables of which rows are kept")
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Rows with weak spots, those with most weak points first.

    ``every`` has all of `analysis.reliability.weak_spots`, ``spots`` those that the options keep.
    ``rows`` is how many rows of these tables in the view, weak or not, rest on a page, ``borne_out`` how many of
    them have a second one.
    """

    view: View
    options: Options
    facets: tuple[Facet, ...]
    every: pd.DataFrame
    spots: pd.DataFrame
    rows: int
    borne_out: int

    @property
    def empty(self) -> bool:
        """Whether no row is left."""
        return self.spots.empty

    def telling(self) -> str | None:
        """The source of the first row of the table; None of none."""
        return None if self.empty else str(self.spots["source_id"].iloc[0])

    @property
    def marks(self) -> Mapping[str, int]:
        """Each of `analysis.reliability.MARKS` -> how many of all weak rows have it."""
        return self.facets[0].counts()

    @property
    def with_several(self) -> int:
        """How many of all weak rows have more than one weak point."""
        return int((self.every["weak_points"] > 1).sum())

    def narrowed(self, options: Options) -> Model:
        """The same view's rows that these options keep."""
        spots = self.every[kept(self.facets, chosen_in(self.facets, options))]
        return replace(self, options=options, spots=spots.reset_index(drop=True))


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The weak rows of a view that the options keep."""
    every = weak_spots(view)
    facets = (mark_facet(every), Facet.of("rows", every["table"], ROWS))
    rows = resting(view)
    rows = rows[rows["table"].isin(ROWS)]
    model = Model(view, options, facets, every, every, len(rows), int(borne_out(view, rows).sum()))
    return model.narrowed(options)
