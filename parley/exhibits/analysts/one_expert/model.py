"""What is known of one expert: neighbours, shifts and statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.experts import AFFILIATION_SEPARATOR, most_similar, shifts
from parley.dataset import Record, View
from parley.dataset.kept import shared
from parley.exhibits.options import NoOptions as Options

__all__ = ["MOST_SIMILAR", "Model", "Options", "build"]

MOST_SIMILAR: Final = 5
"""How many of those who read it most alike are named."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The expert's row, and what the view holds of it.

    ``views`` are rows of analyst_views; ``similar`` has the columns of
    `analysis.experts.most_similar`, ``shifts`` those of `analysis.experts.shifts`.
    """

    view: View
    options: Options
    analyst: Record
    views: pd.DataFrame
    similar: pd.DataFrame
    shifts: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether no statement was found."""
        return self.views.empty

    @property
    def nearest(self) -> pd.DataFrame:
        """The first of those who read it most alike."""
        return self.similar.head(MOST_SIMILAR)

    @property
    def kinds_are_known(self) -> bool:
        """Whether the data set says of anybody's institution of what kind it is."""
        return bool(self.view.dataset["analysts"]["affiliation_kind"].notna().any())

    @property
    def several_institutions(self) -> bool:
        """Whether more than one institution is named, of which the kind is the first one's."""
        return AFFILIATION_SEPARATOR in (self.analyst["affiliation"] or "")


@shared
def build(view: View, analyst_id: str, options: Options = Options()) -> Model:
    """What the view holds of this expert."""
    views, moved = view["analyst_views"], shifts(view)
    return Model(
        view,
        options,
        view.dataset.record("analysts", analyst_id),
        views[views["analyst_id"] == analyst_id],
        most_similar(view, analyst_id),
        moved[moved["analyst_id"] == analyst_id],
    )
