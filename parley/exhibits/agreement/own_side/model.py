"""Who stands against the own side, on which clause: what is asked, and the stances that do."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.blocs import own_side
from parley.analysis.stances import Unit
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.agreement.pairs.model import UNIT_KEY, UNIT_MEANING, UNITS
from parley.exhibits.exhibit import CHOICE_SEPARATOR
from parley.exhibits.options import word
from parley.exhibits.wording.clause_names import clause_names


@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a clause."""

    unit: Unit = word(UNIT_KEY, "Unit", UNITS, UNIT_MEANING)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The stances on the other side of 0 than the rest of the actor's side.

    ``rows`` has the columns of `analysis.blocs.own_side` with ``name`` and ``short`` of the actor,
    ``named`` and ``heading`` of the clause and ``choice``, the id of the cell; those furthest from their
    side come first, of equals the one with more others heard.
    """

    view: View
    options: Options
    rows: pd.DataFrame

    @property
    def empty(self) -> bool:
        """Whether nobody does."""
        return self.rows.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """Those among the view's actors."""
    found = own_side(view, options.unit)
    found = found.iloc[from_largest(found["distance"], found["n"])].reset_index(drop=True)
    names = clause_names(view, found["clause_id"])
    actors = view.dataset.names
    rows = found.assign(
        name=found["actor_id"].map(actors.actors),
        short=found["actor_id"].map(actors.short_actors),
        named=pd.Series([name.name for name in names], dtype="str"),
        heading=pd.Series([name.heading for name in names], dtype="str"),
        choice=found["actor_id"] + CHOICE_SEPARATOR + found["clause_id"],
    )
    return Model(view, options, rows)
