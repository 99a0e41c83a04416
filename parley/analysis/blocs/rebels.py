"""Who stands against the own group, on which clause."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.blocs.groups import Groups, counted
from parley.analysis.consensus import dispersion
from parley.analysis.stances import Matrix

LEAST_OTHERS: Final = 2
"""So many others of a group must have been heard for an actor to stand against it."""


def rebels(matrix: Matrix, groups: Groups) -> pd.DataFrame:
    """Every stance on the other side of 0 than the rest of the actor's group, actor by actor.

    The rest is what its other actors who spoke on the clause say, at least `LEAST_OTHERS` of them,
    by the median toward 0. Where one of the two is above 0 and the other below, the actor
    stands against its group; a 0, its own or the median of the others, stands against nothing.

    Columns: ``actor_id``, ``group``, ``clause_id``; ``stance`` of the actor and ``others``, the
    median of the others, -2..2 and neither 0; ``n``, how many others were heard; ``distance`` of
    the two, 2..4.
    """
    code = groups.by_cell(matrix)
    actor, clause = np.nonzero(code >= 0)
    answer = (matrix.values[actor, clause] - SCALE[0]).astype(np.int64)
    place = (code[actor, clause], clause, answer)
    counts = counted(matrix.values, code, len(groups.names))
    # What the others say hangs on the group, the clause and the own answer alone.
    others = np.maximum(counts[:, :, None, :] - np.eye(len(SCALE)), 0.0)
    median, heard = dispersion.median_toward_zero(others), others.sum(axis=-1)
    against = (np.sign(median) * np.sign(SCALE) == -1) & (heard >= LEAST_OTHERS)
    found = against[place]
    actor, clause, place = actor[found], clause[found], tuple(each[found] for each in place)
    stance = matrix.values[actor, clause].astype(np.int64)
    rest = median[place].astype(np.int64)
    return pd.DataFrame(
        {
            "actor_id": _named(matrix.actors, actor),
            "group": _named(groups.names, place[0]),
            "clause_id": _named(matrix.clauses, clause),
            "stance": stance,
            "others": rest,
            "n": heard[place].astype(np.int64),
            "distance": np.abs(stance - rest),
        }
    )


def _named(names: tuple[str, ...], places: np.ndarray) -> pd.Series:
    return pd.Series(np.array(names, dtype=object)[places], dtype="str")
