"""The groups by which many actors are looked at: their declared sides, or else clusters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import pandas as pd

from parley.analysis.agreement import MOST_CLUSTERS, clusters
from parley.analysis.stances import Unit
from parley.analysis.stances import matrix as stance_matrix
from parley.dataset import View
from parley.dataset.kept import kept

CLUSTER: Final = "Cluster {}"
"""What a cluster is called, by its number from 1."""

CLUSTERS: Final = tuple(CLUSTER.format(n + 1) for n in range(MOST_CLUSTERS))


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Groups of a matrix's actors.

    ``code`` (actors,) has each actor's place in ``names``, -1 for none. ``noun`` is what a group is
    called: the declared side of the as-of day, or a cluster where no actor of the view has a side.
    """

    noun: Literal["side", "cluster"]
    names: tuple[str, ...]
    code: np.ndarray


@kept
def grouping(view: View, unit: Unit, measure: str, min_shared: int, exclude_zero: bool) -> Grouping:
    """The groups of the actors of a view's matrix, made once."""
    matrix = stance_matrix(view, unit=unit)
    rows = view["actors"]
    side = pd.Series(rows["side"].to_numpy(dtype=object), index=rows["actor_id"])
    own = side.reindex(list(matrix.actors))
    if own.notna().any():
        known = set(own.dropna())
        names = tuple(name for name in view.dataset.sides.names if name in known)
        return Grouping("side", names, pd.Index(names).get_indexer(pd.Index(own)))
    code = clusters(matrix, measure, min_shared, exclude_zero=exclude_zero)
    return Grouping("cluster", CLUSTERS[: int(code.max(initial=-1)) + 1], code)
