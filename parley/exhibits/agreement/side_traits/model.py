"""The clauses that describe each side: what is asked, and those that tell most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import pandas as pd

from parley.analysis.agreement import MIN_SHARED
from parley.analysis.blocs import Groups, holding, setting_apart, traits
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset import View
from parley.dataset.kept import shared
from parley.exhibits.agreement.blocs.model import Noun, groups_of
from parley.exhibits.agreement.pairs.model import MOST_SHARED, UNIT_KEY, UNIT_MEANING, UNITS
from parley.exhibits.agreement.wording import TITLES
from parley.exhibits.options import flag, number, word
from parley.exhibits.wording.clause_names import clause_names

Trait = Literal["together", "apart"]

TOP: Final = 3
"""Clauses a side and trait."""

MOST: Final = 99


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What counts as a clause, and how many of them a side has.

    Where there are no sides the clusters are those that the exhibit of sides makes with the same answers.
    """

    measure: str = word("ag_measure", "Measure", TITLES, "the measure of agreement by which clusters are made, where there are no sides")
    unit: Unit = word(UNIT_KEY, "Unit", UNITS, UNIT_MEANING)
    min_shared: int = number("ag_min", "Shared at least", "clauses that actors must share to be in a cluster", default=MIN_SHARED, least=1, most=MOST_SHARED)
    without_mixed: bool = flag("ag_zero", "Without mixed", "leave out answers that are mixed where clusters are made")
    top: int = number("sd_top", "Clauses a side", "clauses that hold a side together, and that set it apart", default=TOP, least=1, most=MOST)
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What describes each group of actors.

    ``rows`` has the columns of `analysis.blocs.traits` with ``trait``, ``named`` and ``heading`` of the
    clause: first of each group what holds it together, then what sets it apart.
    """

    view: View
    options: Options
    groups: Groups
    rows: pd.DataFrame
    noun: Noun = "side"

    @property
    def empty(self) -> bool:
        """Whether nothing describes any."""
        return self.rows.empty


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The sides of a view's actors, or clusters, as the exhibit of sides has them. A stance stands under the side of its day."""
    matrix = stance_matrix(view, unit=options.unit)
    asked = options.measure, options.min_shared, options.without_mixed
    return of(view, options, matrix, *groups_of(view, options.unit, *asked))


def of(view: View, options: Options, matrix: Matrix, groups: Groups, noun: Noun = "side") -> Model:
    """The same of any grouping of a matrix's actors."""
    described = traits(matrix, groups)
    kinds: dict[Trait, pd.DataFrame] = {
        "together": holding(described, options.top),
        "apart": setting_apart(described, options.top),
    }
    rows = pd.concat([each.assign(trait=trait) for trait, each in kinds.items()])
    order = {name: place for place, name in enumerate(groups.names)}
    rows = rows.sort_values("group", key=lambda names: names.map(order), kind="stable")
    rows = rows.reset_index(drop=True)
    names = clause_names(view, rows["clause_id"])
    rows = rows.assign(
        named=pd.Series([name.name for name in names], dtype="str"),
        heading=pd.Series([name.heading for name in names], dtype="str"),
    )
    return Model(view, options, groups, rows, noun)
