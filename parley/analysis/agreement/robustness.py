"""Does the finding survive another measure? Ranks of the pairs under each of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from parley.analysis.agreement.catalogue import MEASURES, measure_named
from parley.analysis.agreement.columns import Columns
from parley.analysis.agreement.joint import pair_blocks
from parley.analysis.agreement.measures import without_answer
from parley.analysis.agreement.pairs import MIN_SHARED, values_of
from parley.analysis.arithmetic import ratio
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def ranks_of(
    view: View,
    unit: Unit,
    min_shared: int,
    exclude_zero: bool,
    actors: tuple[str, ...] | None = None,
) -> pd.DataFrame:
    """`ranks` of the matrix of a view, or of its part with these actors, under all measures, made once."""
    stances = stance_matrix(view, unit=unit).select(actors)
    return ranks(stances, min_shared=min_shared, exclude_zero=exclude_zero)


def ranks(
    matrix: Matrix,
    *,
    measures: Iterable[str] = tuple(MEASURES),
    min_shared: int = MIN_SHARED,
    exclude_zero: bool = False,
) -> pd.DataFrame:
    """The rank of every pair under every measure: 1 is the closest pair; ties share the best rank.

    Columns: ``actor_a``, ``actor_b``, one column a measure, and ``spread``. A rank is
    taken among the pairs for which that measure is defined, and NaN for the others. As
    that number differs between measures, ``spread`` compares standings, the share of
    the other pairs that lie nearer, (rank - 1) / (defined - 1): it is the largest
    standing minus the smallest, from 0 (the same place under all measures) to 1 (first
    under one, last under another); NaN where fewer than two measures are defined.

    Raises `ValueError` like `pairs`.
    """
    chosen = {name: measure_named(name) for name in measures}
    every = Columns(matrix.actors)
    for met in pair_blocks(matrix):
        tables = without_answer(met.counts) if exclude_zero else met.counts
        every.add(
            met,
            **{name: values_of(tables, measure, min_shared) for name, measure in chosen.items()},
        )
    frame = every.frame()
    pairs, values = frame[["actor_a", "actor_b"]], frame[list(chosen)]
    # Rounded, so that values equal but for the last bit tie.
    placed = values.round(12).rank(ascending=False, method="min")
    standing = pd.DataFrame(ratio(placed - 1.0, placed.notna().sum() - 1.0), columns=placed.columns)
    spread = (standing.max(axis=1) - standing.min(axis=1)).where(standing.notna().sum(axis=1) > 1)
    return pd.concat([pairs, placed, spread.rename("spread")], axis=1)


def robustness(
    matrix: Matrix,
    *,
    measures: Iterable[str] = tuple(MEASURES),
    min_shared: int = MIN_SHARED,
    exclude_zero: bool = False,
    top: int = 10,
) -> pd.DataFrame:
    """The ``top`` pairs whose place depends most on the measure, the largest spread first.

    Columns: ``actor_a``, ``actor_b``, ``spread`` (as in `ranks`), ``nearest_under`` and
    ``nearest_rank``, the measure under which the pair stands highest and its rank
    there, ``farthest_under`` and ``farthest_rank``. Of measures that agree the first
    is named; of pairs with equal spread the first in the matrix's order comes first.
    """
    names = list(dict.fromkeys(measures))
    table = ranks(matrix, measures=names, min_shared=min_shared, exclude_zero=exclude_zero)
    return most_moved(table, names, top)


def most_moved(ranked: pd.DataFrame, measures: Iterable[str], top: int) -> pd.DataFrame:
    """What `robustness` gives, from the `ranks` under these measures."""
    table, names = ranked, list(measures)
    moved = table.dropna(subset=["spread"]).sort_values("spread", ascending=False, kind="stable")
    moved = moved.head(top).reset_index(drop=True)
    placed = moved[names].to_numpy(dtype=np.float64)
    standing = ratio(placed - 1.0, table[names].notna().sum().to_numpy() - 1.0)
    rows = np.arange(len(moved))
    nearest = np.where(np.isnan(standing), np.inf, standing).argmin(axis=1)
    farthest = np.where(np.isnan(standing), -np.inf, standing).argmax(axis=1)
    called = np.array(names, dtype=object)
    return moved[["actor_a", "actor_b", "spread"]].assign(
        nearest_under=pd.Series(called[nearest], dtype="str"),
        nearest_rank=placed[rows, nearest].astype(np.int64),
        farthest_under=pd.Series(called[farthest], dtype="str"),
        farthest_rank=placed[rows, farthest].astype(np.int64),
    )
