"""Common ground: the clauses of a view ranked by how far the declared sides meet on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.coalitions import members_only
from parley.analysis.consensus import (
    Rank,
    by_side,
    common_ground,
    common_ground_of,
    declared_sides,
    ranked,
    side_counts,
)
from parley.analysis.stances import CountedMatrix, Unit, cells, matrix
from parley.analysis.weights import means_of
from parley.dataset import Dataset, View
from parley.dataset.kept import shared
from parley.dataset.lists import split
from parley.exhibits.agreement.pairs.model import UNIT_KEY, UNIT_MEANING, UNITS
from parley.exhibits.limit import of_largest_sides
from parley.exhibits.options import flag, word, words
from parley.exhibits.side_cells import with_answered
from parley.exhibits.wording.clause_names import clause_names
from parley.exhibits.wording.weights import WEIGHTED_BY, measures

RANKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "across": "Across sides",
        "most_reluctant": "By worst side",
        "short": "One step short",
        "divided": "Most polarised",
    }
)
"""The rankings on offer, and what they are called."""

WITHOUT_SIDES: Final = "divided"
"""The one that asks for no sides."""

TOP: Final = 15
"""How many clauses are shown unless all are asked for."""

DRAWS: Final = 200
"""How often answers are drawn anew to say what polarisation chance would give."""

_ONCE: Final = {"worst": "most_reluctant"}


# fmt: off
@dataclass(frozen=True, slots=True)
class Options:
    """What the clauses are ranked by, and how many are shown."""

    rank: Rank = word("ag_rank", "Ranked", RANKS, "what common ground is ranked by", older=_ONCE)
    unit: Unit = word(UNIT_KEY, "Unit", UNITS, UNIT_MEANING)
    everything: bool = flag("ag_every", "All ranked clauses", f"all that can be ranked, not the first {TOP} alone")
    weighted: tuple[str, ...] = words("ag_weighted", WEIGHTED_BY, measures, "measures of weights, multiplied with one another, for a weighted mean beside the mean")
    members_only: bool = flag("ag_members", "Members, not their coalition", "a coalition is left out on a clause where one of its members has a stance of its own")
# fmt: on


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The ranked clauses, and what each side says of them.

    ``matrix`` has the stances that count. ``clauses`` has the columns of
    `analysis.consensus.common_ground` with ``place``, which clauses share that the ranking does not tell
    apart, and ``tied``, how many these are, those not shown among them; ``named``, ``heading`` and ``beside``, its one name, its heading in the text that names it, and in
    which others the same wording stands (`exhibits.wording.clause_names`), with ``opens``, the id of the
    clause that is so named, and ``summary``, of that one; where weights are asked for, too,
    ``weighed`` and ``weighted_mean`` of `analysis.weights.weighted_means`; the best placed first. ``cells`` has for each of
    them and each side the columns of `analysis.consensus.by_side`, and ``answered`` (`with_answered`) where the
    data have answers that are no stance; of many sides ``shown`` has those of the sides with the most actors,
    and the ranking counts all. ``ranked`` is the number of
    clauses that can be ranked, and ``by_all`` of those that every side heard accepts.
    """

    view: View
    options: Options
    matrix: CountedMatrix
    clauses: pd.DataFrame
    cells: pd.DataFrame
    ranked: int
    by_all: int

    @property
    def shown(self) -> pd.DataFrame:
        """The cells of the sides that are shown."""
        return of_largest_sides(self.cells)[0]

    @property
    def sides_left_out(self) -> int:
        """How many sides are not shown for being too many."""
        return of_largest_sides(self.cells)[1]

    @property
    def empty(self) -> bool:
        """Whether no clause can be ranked."""
        return self.clauses.empty

    @property
    def sides(self) -> list[str]:
        """The columns."""
        return self.shown["side"].unique().tolist()

    def most_reluctant(self, clause: Mapping) -> list[str]:
        """The sides heard on a clause whose mean stance is its lowest: several where these tie."""
        heard = self.cells[(self.cells["clause_id"] == clause["clause_id"]) & (self.cells["n"] > 0)]
        return heard.loc[np.isclose(heard["mean"], clause["lowest_mean"]), "side"].tolist()

    def blockers(self, clause: Mapping) -> list[str]:
        """The names of the actors that stand in the way of a clause that is one step short."""
        short = self.view.dataset.names.short_actors
        return [short[actor_id] for actor_id in split(clause["blocking_actors"])]


@shared
def one_step_short(view: View, unit: Unit) -> Model:
    """All clauses of a view that are one step short."""
    stances = matrix(view, unit=unit)
    every = common_ground_of(view, unit, 0)
    return _of(view, stances, every, Options("short", unit, everything=True))


def ranks_offered(dataset: Dataset) -> dict[str, str]:
    """What the clauses of these data can be ranked by: without sides, by all who spoke alone."""
    return {
        rank: label for rank, label in RANKS.items() if rank == WITHOUT_SIDES or dataset.sides.names
    }


@shared
def build(view: View, options: Options = Options()) -> Model:
    """The ranking of a view's clauses: the first `TOP`, or all that can be ranked.

    Where none of the view's actors has a side it is by polarisation, and its ``options`` say so.
    """
    stances = matrix(view, unit=options.unit)
    if not side_counts(stances, declared_sides(view, stances)).sides:
        options = replace(options, rank=WITHOUT_SIDES)
    if options.members_only and (members := view.dataset.coalitions.on(view.asof)):
        return of(view, members_only(stances, members), options)
    draws = DRAWS if options.rank == "divided" else 0
    return _of(view, stances, common_ground_of(view, options.unit, draws), options)


def of(view: View, stances: CountedMatrix, options: Options) -> Model:
    """The same of any matrix of the view, made anew."""
    draws = DRAWS if options.rank == "divided" else 0
    clauses = common_ground(stances, declared_sides(view, stances), draws=draws)
    return _of(view, stances, clauses, options)


def _of(view: View, stances: CountedMatrix, every: pd.DataFrame, options: Options) -> Model:
    rows = ranked(every, options.rank)
    rows["tied"] = rows.groupby("place")["place"].transform("size")
    by_all = int((rows["sides_accepting"] == rows["sides_heard"]).sum())
    clauses = (rows if options.everything else rows.head(TOP)).reset_index(drop=True)
    names = clause_names(view, clauses["clause_id"])
    clauses = clauses.assign(
        named=[name.name for name in names],
        heading=[name.heading for name in names],
        beside=[name.beside for name in names],
        opens=[name.clause_id for name in names],
    )
    if options.weighted:
        means = means_of(view, stances.select(clauses=clauses["clause_id"]), options.weighted)
        clauses = clauses.assign(weighed=means["weighed"], weighted_mean=means["weighted_mean"])
    clauses["summary"] = clauses["opens"].map(view.dataset.index["clauses"]["summary"])
    sides = by_side(stances, declared_sides(view, stances), clauses["clause_id"])
    if len(view.dataset["answers"]):
        sides = with_answered(sides, cells(view), view.dataset.sides)
    return Model(view, options, stances, clauses, sides, len(rows), by_all)
