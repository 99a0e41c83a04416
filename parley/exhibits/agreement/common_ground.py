"""Common ground: the clauses of a view ranked by how far the declared sides meet on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.consensus import by_side, common_ground
from parley.analysis.stances import CountedMatrix
from parley.dataset import View
from parley.dataset.lists import split
from parley.exhibits.actors import short_names
from parley.exhibits.agreement.pair import named

Rank = Literal["across", "worst", "short", "divided"]

RANKS: Final[Mapping[Rank, str]] = MappingProxyType(
    {
        "across": "Across sides",
        "worst": "By worst side",
        "short": "One step short",
        "divided": "Most polarised",
    }
)
"""The rankings on offer, and what they are called."""

ASKS: Final[Mapping[Rank, str]] = MappingProxyType(
    {
        "across": "On which clauses does every side heard accept? Group-aware consensus, after "
        "Polis: for each side the share of its speakers that accept, drawn towards one half "
        "where few have spoken; then the geometric mean over the sides heard.",
        "worst": "Which clauses does even the least willing side bear best? By the mean stance "
        "of the side that likes the clause least.",
        "short": "Where does one side alone, and by a single step, stand in the way? All other "
        "sides heard are at mixed or better, and this one objects without rejecting.",
        "divided": "Which clauses divide those who spoke most? Polarisation, 0 for one answer "
        "and 1 for half at each end, beside what the same speakers' habits would give by chance.",
    }
)
"""What each ranking asks, and how it is computed."""

MIN_SIDES: Final = 2
"""Common ground takes two sides: with fewer heard a clause is not ranked."""

TOP: Final = 15


@dataclass(frozen=True, slots=True, eq=False)
class CommonGround:
    """The ranked clauses, and what each side says of them.

    ``clauses`` has the columns of `analysis.consensus.common_ground` with ``named`` (number, and
    text where several are in view), ``number``, ``heading`` and ``summary``; the best placed first.
    ``cells`` has for each clause and side the columns of `analysis.sides.by_side` and
    ``split``, whether its actors stand on both sides of 0. ``ranked`` is the number of clauses
    that can be ranked, ``all_clauses`` that of all in the matrix.
    """

    rank: Rank
    matrix: CountedMatrix
    clauses: pd.DataFrame
    cells: pd.DataFrame
    sides: tuple[str, ...]
    ranked: int
    all_clauses: int


def ranked(
    view: View, matrix: CountedMatrix, rank: Rank, *, everything: bool = False
) -> CommonGround:
    """The first `TOP` clauses of a ranking, or with ``everything`` all that can be ranked.

    Ranked are, across sides and by worst side, the clauses on which at least `MIN_SIDES`
    sides were heard; one step short those that are; most polarised those with two speakers.
    Of equals the one on which more actors have spoken comes first, then the text's order.
    """
    actors = view["actors"]
    side_of = dict(zip(actors["actor_id"], actors["side"], strict=True))
    declared = view.dataset["actors"]["side"].unique()
    all_clauses = common_ground(
        matrix, side_of, order=declared, draws=200 if rank == "divided" else 0
    )
    chosen = _ranked(all_clauses, rank)
    best = (chosen if everything else chosen.head(TOP)).reset_index(drop=True)
    clauses = view.dataset["clauses"].set_index("clause_id")
    best["named"] = named(view, best["clause_id"])
    for column in ("number", "heading", "summary"):
        best[column] = clauses[column].reindex(best["clause_id"]).to_numpy()
    part = matrix.select(clauses=best["clause_id"])
    cells = by_side(part, side_of, declared)
    sides = tuple(dict.fromkeys(cells["side"]))
    return CommonGround(rank, part, best, cells, sides, len(chosen), len(all_clauses))


def _ranked(clauses: pd.DataFrame, rank: Rank) -> pd.DataFrame:
    heard = clauses["sides_heard"] >= MIN_SIDES
    match rank:
        case "worst":
            kept, by = clauses[heard], "worst_mean"
        case "short":
            kept, by = clauses[clauses["one_step_short"]], "group_consensus_per_side"
        case "divided":
            kept, by = clauses[clauses["polarisation"].notna()], "polarisation"
        case _:
            kept, by = clauses[heard], "group_consensus_per_side"
    return kept.iloc[from_largest(kept[by], kept["n"])]


def blockers(view: View, clause: Mapping) -> list[str]:
    """The names of the actors that stand in the way of a clause that is one step short."""
    short = short_names(view.dataset["actors"].set_index("actor_id"))
    return [str(short[one]) for one in split(clause["blocking_actors"])]
