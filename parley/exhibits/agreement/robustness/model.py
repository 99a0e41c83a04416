"""The pairs whose place depends most on the measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pandas as pd

from parley.analysis.agreement import MEASURES, most_moved, ranks_of
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.agreement.pairs import model as pairs
from parley.exhibits.agreement.pairs.model import Model as Agreement
from parley.exhibits.agreement.pairs.model import Options

TOP: Final = 10

ENDS: Final = ("nearest", "farthest")

_AS_OPENED: Final = Options()


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The pairs that move most between measures, the largest move first.

    Columns of ``moved``: actor_a, actor_b, first, second (short names), ``spread`` (0 the same
    place under all measures, 1 first under one and last under another), and for each end,
    nearest and farthest, the columns of `analysis.agreement.robustness`, a measure by name and
    the rank from the nearest pair there, and ``nearest_of``, the number of pairs for which the
    measure is defined.
    """

    agreement: Agreement
    moved: pd.DataFrame

    @property
    def view(self) -> View:
        """What the pairs are of."""
        return self.agreement.view

    @property
    def weighs(self) -> bool:
        """Whether the figure that the reader looks at is weighted, as none of these are."""
        return bool(self.agreement.options.weighs)

    @property
    def empty(self) -> bool:
        """Whether there are not two actors to compare."""
        return self.agreement.empty


@shared
def build(view: View, options: Options = _AS_OPENED) -> Model:
    """The pairs of a view that move most."""
    return of(pairs.build(view, options))


def of(agreement: Agreement) -> Model:
    """Of these pairs those that move most."""
    asked = agreement.options
    ranked = ranks_of(
        agreement.view, asked.unit, asked.min_shared, asked.without_mixed, agreement.part
    )
    most = most_moved(ranked, MEASURES, TOP)
    defined = ranked[list(MEASURES)].notna().sum()
    short = agreement.view.dataset.names.short_actors
    moved = most[["actor_a", "actor_b"]].assign(
        first=most["actor_a"].map(short),
        second=most["actor_b"].map(short),
        spread=most["spread"].round(3),
    )
    for end in ENDS:
        under = most[f"{end}_under"]
        moved[f"{end}_under"] = under
        moved[f"{end}_rank"] = most[f"{end}_rank"]
        moved[f"{end}_of"] = under.map(defined).astype("int64")
    return Model(agreement, moved)
