"""The points of each text: without and with rival versions, and not entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.consensus import known_points
from parley.analysis.lineage import public
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.plans.aligned.model import Options, texts_of

__all__ = ["Model", "Options", "build"]

WIDEST: Final = 60
"""Above so many points a text is told in the table and in words only."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Texts that were public at the as-of date, in the order of publication.

    ``points`` are those of `analysis.consensus.known_points`, with ``text``, the
    short name.
    """

    view: View
    options: Options
    points: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether fewer than two of the texts were public."""
        return len(self.points) < 2

    @property
    def plans(self) -> tuple[str, ...]:
        """The texts' ids."""
        return tuple(self.points["plan_id"])

    @property
    def drawable(self) -> bool:
        """Whether there are squares to draw, and not too many of them."""
        total = self.points[["single", "open", "unknown"]].sum(axis=1)
        return 0 < total.max() <= WIDEST


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The points of the texts asked for. Raises `exhibits.query.QueryError` for too many texts."""
    points = known_points(view, public(view, texts_of(view, options)))
    return Model(view, options, points.assign(text=points["plan_id"].map(view.dataset.names.plans)))
