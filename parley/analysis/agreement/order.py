"""An order of actors that puts those who agree side by side. A way to look, not a finding."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True, slots=True)
class LeafOrder:
    """Actors in display order, and how far apart neighbours are.

    ``gaps[k]`` is the height in the dendrogram at which the groups of ``actors[k]``
    and ``actors[k + 1]`` join, in units of 1 - agreement: a wide gap is a border
    between groups, equal gaps say that there are none. There is one gap fewer than
    there are actors; with fewer than three actors the gap is not computed and NaN.
    """

    actors: tuple[str, ...]
    gaps: tuple[float, ...]


def leaf_order(square: pd.DataFrame) -> LeafOrder:
    """Optimal leaf order of a symmetric actors x actors frame of agreement.

    Average linkage on the distances 1 - value, then the order of leaves with the
    smallest sum of distances between neighbours (Bar-Joseph, Gifford & Jaakkola 2001).
    A blank pair is neither near nor far: it takes the mean of the known distances, or
    1 when none is known. The result depends on the values and the order of the rows
    alone; it is read from the end whose actor has the earlier row. Fewer than three
    actors keep their order.
    """
    # Only who asks for an order waits for scipy.
    from scipy.cluster.hierarchy import cophenet, leaves_list, linkage, optimal_leaf_ordering
    from scipy.spatial.distance import squareform

    actors = tuple(str(actor) for actor in square.index)
    if len(actors) < 3:
        return LeafOrder(actors, (np.nan,) * max(0, len(actors) - 1))
    distances = known_distances(square.to_numpy(dtype=np.float64))
    tree = optimal_leaf_ordering(linkage(distances, "average"), distances)
    leaves = leaves_list(tree).tolist()
    if leaves[0] > leaves[-1]:
        leaves.reverse()
    heights = squareform(cophenet(tree))
    gaps = heights[leaves[:-1], leaves[1:]]
    return LeafOrder(tuple(actors[leaf] for leaf in leaves), tuple(gaps.tolist()))


def known_distances(agreement: np.ndarray) -> np.ndarray:
    """The condensed distances without gaps, never below 0."""
    distances = 1.0 - agreement[np.triu_indices(len(agreement), k=1)]
    blank = np.isnan(distances)
    distances[blank] = 1.0 if blank.all() else distances[~blank].mean()
    return np.maximum(distances, 0.0)
