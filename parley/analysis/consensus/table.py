"""Common ground: for every clause, how far those who spoke agree on it, and who does not."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.consensus import dispersion
from parley.analysis.consensus.baseline import polarisation_baseline
from parley.analysis.consensus.result import CONSENSUS
from parley.analysis.consensus.sides import (
    Belonging,
    declared_sides,
    most_reluctant,
    one_step_short,
    side_counts,
)
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset.kept import kept
from parley.dataset.typed import typed
from parley.dataset.view import View

MIN_HEARD: Final = 2
"""Agreement takes two: fewer speakers and the measures of it are blank."""

DRAWS: Final = 200
SEED: Final = 20_251_120


@kept
def consensus(view: View, unit: Unit = "points") -> pd.DataFrame:
    """Common ground on every clause of a view, one row a clause.

    Columns: ``clause_id``; ``n`` actors with a stance; their ``mean``, -2..2; van der
    Eijk's ``agreement_a``, -1..1, Tastle and Wierman's ``consensus``, 0..1, and
    ``polarisation``, (1 - A) / 2, 0..1, all three NaN with fewer than two speakers, as
    agreement takes two; ``worst_side``, the declared side with the lowest mean, ''
    where no side was heard. See `common_ground` for the rest.

    Raises `ValueError` naming the parameter and the allowed values for an unknown ``unit``.

    >>> import parley
    >>> from parley.paths import EXAMPLE_DATA
    >>> view = parley.load(EXAMPLE_DATA).view(plan="draft")
    >>> consensus(view)[["clause_id", "n", "mean", "worst_side"]].round(2)
      clause_id  n  mean  worst_side
    0   draft/1  3  0.67  Upper bank
    1   draft/2  4  0.50  Upper bank
    2   draft/3  2  0.50  Lower bank
    3   draft/4  1 -1.00  Upper bank
    """
    return typed(CONSENSUS, common_ground_of(view, unit, draws=0))


@kept
def common_ground_of(view: View, unit: Unit, draws: int) -> pd.DataFrame:
    """`common_ground` of the matrix of a view and its declared sides, made once."""
    stances = stance_matrix(view, unit=unit)
    return common_ground(stances, declared_sides(view, stances), draws=draws)


def common_ground(
    matrix: Matrix,
    belonging: Belonging,
    *,
    min_heard: int = MIN_HEARD,
    draws: int = DRAWS,
    seed: int = SEED,
) -> pd.DataFrame:
    """Everything about the common ground on each clause, in the matrix's order.

    All who spoke count in ``n``, the mean and the measures of agreement, whether they have a side
    or not; what is said of sides is of those alone that ``belonging`` gives.

    ======================== =======================================================
    clause_id, n             the clause and the number of actors with a stance on it
    mean                     their mean stance, -2..2; NaN if nobody spoke
    agreement_a, consensus,  van der Eijk's A (-1..1), Tastle and Wierman's consensus
    polarisation             (0..1), (1 - A) / 2; NaN below ``min_heard`` speakers
    polarisation_baseline,   mean polarisation under a null model, and the percentile
    polarisation_percentile  (0..100) of the observed one (`polarisation_baseline`);
                             NaN below ``min_heard`` speakers and with ``draws=0``
    sides_heard, sides_total sides with a speaker on it, and sides in the matrix
    sides_accepting          sides heard whose stance, the median toward 0, is 1 or 2
    group_consensus,         Polis' product over the sides heard, and its geometric
    .._per_side              mean, which compares clauses (0..1); NaN if none was heard
    worst_side, lowest_mean  the side with the lowest mean, the first declared of equals,
                             and that mean; '' and NaN if no side was heard
    one_step_short,          all sides heard at 0 or above but one at -1; that side, and
    blocked_by,              its actors that object, separated by semicolons
    blocking_actors          (`one_step_short`)
    ======================== =======================================================

    Raises `ValueError` naming the parameter for ``min_heard`` below 1 or ``draws`` below 0.
    """
    if min_heard < 1:
        raise ValueError(f"min_heard: {min_heard} is too small; allowed: a whole number from 1 up")
    if draws < 0:
        raise ValueError(f"draws: {draws} is too small; allowed: a whole number from 0 up")
    per_side = side_counts(matrix, belonging)
    counts = per_side.everybody
    n = counts.sum(axis=-1)
    enough = n >= min_heard
    expected, percentile = polarisation_baseline(matrix, draws=draws, seed=seed)
    agreement = np.where(enough, dispersion.van_der_eijk_agreement(counts), np.nan)
    worst_side, lowest_mean = most_reluctant(per_side)
    frame = pd.DataFrame(
        {
            "clause_id": pd.Series(matrix.clauses, dtype="str"),
            "n": n.astype(np.int64),
            "mean": dispersion.mean(counts),
            "agreement_a": agreement,
            "consensus": np.where(enough, dispersion.tastle_wierman_consensus(counts), np.nan),
            "polarisation": (1.0 - agreement) / 2.0,
            "polarisation_baseline": np.where(enough, expected, np.nan),
            "polarisation_percentile": np.where(enough, percentile, np.nan),
            "sides_heard": per_side.sides_heard.astype(np.int64),
            "sides_total": np.full(len(n), len(per_side.sides), dtype=np.int64),
            "sides_accepting": per_side.sides_accepting.astype(np.int64),
            "group_consensus": per_side.group_consensus,
            "group_consensus_per_side": per_side.group_consensus_per_side,
            "worst_side": pd.Series(worst_side, dtype="str"),
            "lowest_mean": lowest_mean,
        }
    )
    return pd.concat([frame, one_step_short(per_side, matrix)], axis=1)
