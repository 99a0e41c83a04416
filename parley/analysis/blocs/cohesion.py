"""How far the actors of a group agree on each clause."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import ratio
from parley.analysis.blocs.groups import Groups, answer_counts
from parley.analysis.consensus import dispersion
from parley.analysis.stances import Matrix


def cohesion(matrix: Matrix, groups: Groups) -> pd.DataFrame:
    """How far a group's actors agree on a clause: one row a group and clause, group by group.

    Columns: ``group``, ``clause_id``; ``n``, the group's actors heard on it; ``median`` of their
    stances, toward 0, -2..2, NaN where none was heard; ``consensus`` of Tastle and Wierman, 0 (half at each
    end) to 1 (one answer), and ``agreement_index`` of Hix, Noury and Roland, 0..1, both NaN
    below two actors, whose agreement with nobody says nothing.
    """
    counts = answer_counts(matrix, groups)
    return pd.DataFrame(names_of(matrix, groups) | spread(counts))


def agreement_index(counts: np.ndarray, scale: np.ndarray = SCALE) -> np.ndarray:
    """(max{Y, N, A} - (Y + N + A - max{Y, N, A}) / 2) / (Y + N + A), for, against and mixed: 0..1.

    1 when all are for, all against or all mixed, 0 when there are as many of each (Hix, Noury &
    Roland, BJPolS 35:209-234, 2005, after Rice 1928); how strongly does not matter. Takes
    ``counts`` (..., 5) of each answer and gives (...), NaN where nobody answered.
    """
    three = np.stack([counts[..., np.sign(scale) == sign].sum(axis=-1) for sign in (1, -1, 0)], -1)
    most, total = three.max(axis=-1), three.sum(axis=-1)
    return ratio(most - (total - most) / 2.0, total)


def names_of(matrix: Matrix, groups: Groups) -> dict[str, pd.Series]:
    """Group and clause of each row of a frame of all groups and clauses, group by group."""
    names = np.array(groups.names, dtype=object)
    clauses = np.array(matrix.clauses, dtype=object)
    return {
        "group": pd.Series(np.repeat(names, len(clauses)), dtype="str"),
        "clause_id": pd.Series(np.tile(clauses, len(names)), dtype="str"),
    }


def spread(counts: np.ndarray) -> dict[str, np.ndarray]:
    """The columns of `cohesion` after the names, of counts (groups, clauses, 5)."""
    heard = counts.sum(axis=-1).ravel()

    def of_two(values: np.ndarray) -> np.ndarray:
        return np.where(heard >= 2, values.ravel(), np.nan)

    return {
        "n": heard.astype(np.int64),
        "median": dispersion.median_toward_zero(counts).ravel(),
        "consensus": of_two(dispersion.tastle_wierman_consensus(counts)),
        "agreement_index": of_two(agreement_index(counts)),
    }
