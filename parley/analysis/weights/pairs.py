"""Agreement of pairs of actors in which clauses weigh by what they mean to both."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.agreement import MIN_SHARED
from parley.analysis.agreement.wording import too_few_shared
from parley.analysis.arithmetic import ratio
from parley.analysis.stances import Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.analysis.weights.weighed import s_of, weights_on
from parley.analysis.weights.wording import NOTHING_WEIGHS
from parley.dataset.kept import kept
from parley.dataset.view import View


@kept
def weighted_s(
    view: View,
    by: tuple[str, ...],
    unit: Unit = "points",
    min_shared: int = MIN_SHARED,
    exclude_zero: bool = False,
    actors: tuple[str, ...] | None = None,
) -> pd.DataFrame:
    """Signorino and Ritter's S of every two actors with clauses weighed: the columns of `analysis.agreement.pairs`.

    What is weighed in S are the cases on which two actors are compared: third states in the paper
    (ISQ 43:115-144, 1999), clauses here, and not the two actors. A clause weighs for a pair the product of
    what both weigh on it, such as how much its issue means to either; that rule is ours, as the paper's
    weights belong to a case and to no pair.

    ``value`` is -1..1; ``shared`` counts the clauses on which both have a stance and all the weights of both are
    known: the others are left out. NaN with its ``reason`` where these are fewer than ``min_shared``, or all
    weigh 0. ``low``, ``high`` and the interval are NaN: they have no weighted form here. With
    ``exclude_zero`` a 0 counts as none; ``actors`` keeps a part of the view's, which is meant to be some
    dozens: all pairs are held at once. Raises as `weighted_means`.
    """
    matrix = stance_matrix(view, unit=unit).select(actors)
    weights = weights_on(view, matrix, by)
    values = np.where(matrix.values == 0, np.nan, matrix.values) if exclude_zero else matrix.values
    first, second = np.triu_indices(len(matrix.actors), k=1)
    both = weights[first] * weights[second]
    distance = np.where(np.isnan(both), np.nan, np.abs(values[first] - values[second]))
    known = ~np.isnan(distance)
    shared = known.sum(axis=1)
    mixed = (known & ((values[first] == 0) | (values[second] == 0))).sum(axis=1)
    value = np.where(shared >= min_shared, s_of(distance, both), np.nan)
    reasons = [
        too_few_shared(int(n), min_shared, without_zero=exclude_zero) if n < min_shared
        else NOTHING_WEIGHS if np.isnan(figure)
        else ""
        for n, figure in zip(shared, value, strict=True)
    ]  # fmt: skip
    names = np.array(matrix.actors, dtype=object)
    nothing = np.full(len(first), np.nan)
    return pd.DataFrame(
        {
            "actor_a": pd.Series(names[first], dtype="str"),
            "actor_b": pd.Series(names[second], dtype="str"),
            "value": value,
            "shared": shared.astype(np.int64),
            "total": np.full(len(first), len(matrix.clauses), dtype=np.int64),
            "low": nothing,
            "high": nothing,
            "interval_low": nothing,
            "interval_high": nothing,
            "zeros": ratio(mixed, shared),
            "reason": pd.Series(reasons, dtype="str"),
        }
    )
