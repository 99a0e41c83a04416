"""Clusters of actors who agree, where a data set declares no sides. A way to look, not a finding."""

from __future__ import annotations

from typing import Final

import numpy as np

from parley.analysis.agreement.order import known_distances
from parley.analysis.agreement.pairs import MIN_SHARED, pairs
from parley.analysis.stances import Matrix

MOST_CLUSTERED: Final = 600
"""So many actors are clustered at most: work and memory grow with the square of their number."""

MOST_CLUSTERS: Final = 12

LEAST_MEMBERS: Final = 2
"""Fewer are no cluster: one that agrees with nobody stands alone."""


def clusters(
    matrix: Matrix,
    measure: str = "graded",
    min_shared: int = MIN_SHARED,
    *,
    exclude_zero: bool = False,
    most: int = MOST_CLUSTERED,
) -> np.ndarray:
    """The cluster of each actor of a matrix: (actors,), 0 the largest, -1 for none.

    Of the ``most`` actors with the most stances those that have a figure with another are joined by
    average linkage, as `leaf_order` joins them, and parted where the order of leaves has its
    largest gap: at the height below which joining goes on in the smallest steps, so that 2 to
    `MOST_CLUSTERS` parts are left and at least two of them have `LEAST_MEMBERS`. Smaller parts are no
    cluster. Of equal size the one whose first actor comes first is the first. No actor is in a
    cluster where there are no such parts. Raises `ValueError` like `pairs`.
    """
    # Only who asks for clusters waits for scipy.
    from scipy.cluster.hierarchy import fcluster, linkage

    code = np.full(len(matrix.actors), -1, dtype=np.int64)
    spoken = matrix.spoke.sum(axis=1)
    ranked = np.argsort(-spoken, kind="stable")[:most]
    busy = np.sort(ranked[spoken[ranked] >= min_shared])
    value = _square(matrix, busy, measure, min_shared, exclude_zero=exclude_zero)
    met = (~np.isnan(value)).any(axis=1)
    busy, value = busy[met], value[np.ix_(met, met)]
    if len(busy) < 2 * LEAST_MEMBERS:
        return code
    tree = linkage(known_distances(value), "average")
    heights = tree[:, 2]
    best, widest = None, 0.0
    for parts in range(2, min(MOST_CLUSTERS, len(busy) - 1) + 1):
        above, below = heights[len(busy) - parts], heights[len(busy) - parts - 1]
        if above - below <= widest:
            continue
        found = fcluster(tree, (above + below) / 2.0, criterion="distance")
        if (np.bincount(found) >= LEAST_MEMBERS).sum() >= 2:
            best, widest = found, above - below
    if best is None:
        return code
    sizes = np.bincount(best)
    first = {part: np.flatnonzero(best == part)[0] for part in np.unique(best)}
    named = sorted(
        (part for part in first if sizes[part] >= LEAST_MEMBERS),
        key=lambda part: (-sizes[part], first[part]),
    )
    for place, part in enumerate(named):
        code[busy[best == part]] = place
    return code


def _square(
    matrix: Matrix, rows: np.ndarray, measure: str, min_shared: int, *, exclude_zero: bool
) -> np.ndarray:
    """The measure of every two of these rows, NaN for none and on the diagonal."""
    part = matrix.select([matrix.actors[row] for row in rows])
    found = pairs(part, measure=measure, min_shared=min_shared, exclude_zero=exclude_zero, draws=0)[
        "value"
    ].to_numpy()
    square = np.full((len(rows), len(rows)), np.nan)
    first, second = np.triu_indices(len(rows), k=1)
    square[first, second] = square[second, first] = found
    return square
