"""What actors weigh, and means of stances in which those who weigh more count for more.

The weighted mean of positions is the published start of bargaining models: o = sum c_i s_i x_i /
sum c_i s_i, with an actor's position x, its power c and its salience s (Van den Bos 1991; Achen
2006; Bueno de Mesquita 1994 takes the median with the same weights). Here the weights are whatever
measures the data set has, multiplied with one another.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import ratio
from parley.analysis.codes import codes
from parley.analysis.stances import Matrix, Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.analysis.weights.result import WEIGHTED_MEANS
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.kept import kept
from parley.dataset.typed import typed
from parley.dataset.view import View


def weighted_mean(positions: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """sum w_i x_i / sum w_i down the first axis, on any scale; NaN where nothing weighs.

    ``positions`` and ``weights`` have one shape. Where either is NaN, nothing is known of the actor,
    which is left out. Raises `ValueError` for a weight below 0.
    """
    positions, weights = _both(positions, weights)
    return ratio((weights * positions).sum(axis=0), weights.sum(axis=0))


def weighted_median(positions: np.ndarray, weights: np.ndarray) -> float:
    """The lowest position at which half of all weight is reached: (n,) each; NaN where nothing weighs.

    The position of the median voter with weights (Black 1958). Missing values and errors as in
    `weighted_mean`.
    """
    positions, weights = _both(positions, weights)
    if not weights.sum():
        return float("nan")
    order = np.argsort(positions, kind="stable")
    reached = np.cumsum(weights[order])
    return float(positions[order][np.searchsorted(reached, reached[-1] / 2)])


def _both(positions: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two with 0 for both where one is missing."""
    if (weights < 0).any():
        raise ValueError(f"weights: {np.nanmin(weights):g} is too small; allowed: 0 or more")
    known = ~np.isnan(positions) & ~np.isnan(weights)
    return np.where(known, positions, 0.0), np.where(known, weights, 0.0)


def measures(view: View) -> list[str]:
    """The measures of the data set's weights, in the order of the table."""
    return [str(measure) for measure in view.dataset["weights"]["measure"].unique()]


def weights_on(view: View, matrix: Matrix, by: Iterable[str]) -> np.ndarray:
    """What each actor of a matrix weighs on each of its clauses: the product of these measures.

    An array of the shape of the matrix, NaN where one of the measures is not known of the actor. A
    weight on the clause's issue goes before one on every issue; without a measure all weigh 1.

    Raises `ValueError` with the measures that there are for another one.
    """
    known, asked = measures(view), list(by)
    if unknown := [measure for measure in asked if measure not in known]:
        raise ValueError(
            f"by: {unknown[0]!r} is not in the data; allowed: {', '.join(known) or 'none here'}"
        )
    issues = pd.Index(view.dataset["issues"]["issue_id"])
    issue = codes(issues, view.dataset.index["clauses"]["issue_id"].loc[list(matrix.clauses)])
    weights = np.ones((len(matrix.actors), len(matrix.clauses)))
    rows = view.dataset["weights"]
    for measure in asked:
        of_measure = rows[rows["measure"] == measure]
        weights *= _by_issue(of_measure, pd.Index(matrix.actors), issues)[:, issue]
    return weights


def _by_issue(rows: pd.DataFrame, actors: pd.Index, issues: pd.Index) -> np.ndarray:
    """One measure by actor and issue, NaN where it is not known."""
    weights = np.full((len(actors), len(issues)), np.nan)
    who, what = codes(actors, rows["actor_id"]), codes(issues, rows["issue_id"])
    value = rows["value"].to_numpy(dtype=np.float64)
    on_every = (who >= 0) & rows["issue_id"].isna().to_numpy()
    weights[who[on_every]] = value[on_every][:, None]
    on_one = (who >= 0) & (what >= 0)
    weights[who[on_one], what[on_one]] = value[on_one]
    return weights


@kept
def weighted_means(
    view: View, by: str | tuple[str, ...] = (), unit: Unit = "points"
) -> pd.DataFrame:
    """The mean stance on every clause of a view, and the mean in which each actor counts by its weight.

    ``by`` is one measure of the weights, or several that are multiplied, such as power and salience;
    without any everybody weighs the same. Columns: ``clause_id``; ``n`` actors with a stance and their
    ``mean``; ``weighed``, those of them of whom all these weights are known, and their
    ``weighted_mean``, -2..2. Both means are NaN where nobody is in them. Who has no weight is left
    out of the second and not taken to weigh nothing.

    Raises `ValueError` naming the parameter and the allowed values for an unknown measure or ``unit``.
    """
    return typed(
        WEIGHTED_MEANS,
        means_of(view, stance_matrix(view, unit=unit), (by,) if isinstance(by, str) else by),
    )


def means_of(view: View, matrix: Matrix, by: Iterable[str]) -> pd.DataFrame:
    """The same of any matrix of the view."""
    weights = weights_on(view, matrix, by)
    n = matrix.spoke.sum(axis=0)
    return pd.DataFrame(
        {
            "clause_id": pd.Series(matrix.clauses, dtype="str"),
            "n": n.astype(np.int64),
            "mean": ratio(np.nansum(matrix.values, axis=0), n),
            "weighed": (matrix.spoke & ~np.isnan(weights)).sum(axis=0).astype(np.int64),
            "weighted_mean": weighted_mean(matrix.values, weights),
        }
    )


def s_of(
    distance: np.ndarray, weights: np.ndarray, span: float = STANCE_MAX - STANCE_MIN
) -> np.ndarray:
    """1 - 2 sum w d / (R sum w) along the last axis: the distances of two actors on each clause and what
    each clause weighs, missing where one is silent; ``span`` is R, the range of the scale."""
    known = ~np.isnan(distance) & ~np.isnan(weights)
    weights = np.where(known, weights, 0.0)
    apart = (weights * np.where(known, distance, 0.0)).sum(axis=-1)
    return 1.0 - 2.0 * ratio(apart, weights.sum(axis=-1)) / span
