"""The clauses on which two groups were both heard, or several actors of one."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import split
from parley.analysis.blocs.groups import Groups, answer_counts
from parley.analysis.consensus import dispersion
from parley.analysis.stances import Matrix

LEAST_WITHIN: Final = 2
"""So many actors of one group must have been heard for the clause to say anything of it."""


def common_clauses(
    matrix: Matrix, groups: Groups, first: str, second: str, *, exclude_zero: bool = False
) -> pd.DataFrame:
    """What the figure of two groups in `between` rests on: one row a clause, in the matrix's order.

    Columns: ``clause_id``; of each half, ending in _a for the first and _b for the second: n, how many were
    heard; median of their stances, toward 0, -2..2; split, whether they stand on both sides of 0.
    With twice the same name they are the clauses on which `LEAST_WITHIN` or more of the group were
    heard, and both halves are alike.
    With ``exclude_zero`` an answer of 0 counts as none, as there. Raises `ValueError` for a group
    that there is not.
    """
    counts = answer_counts(matrix, groups)
    if exclude_zero:
        counts = np.where(SCALE == 0, 0.0, counts)
    a, b = (counts[_place(groups, name)] for name in (first, second))
    least = LEAST_WITHIN if first == second else 1
    heard = np.flatnonzero((a.sum(axis=-1) >= least) & (b.sum(axis=-1) >= least))
    columns: dict[str, np.ndarray | pd.Series] = {
        "clause_id": pd.Series(np.array(matrix.clauses, dtype=object)[heard], dtype="str")
    }
    for half, said in (("a", a[heard]), ("b", b[heard])):
        columns[f"n_{half}"] = said.sum(axis=-1).astype(np.int64)
        columns[f"median_{half}"] = dispersion.median_toward_zero(said).astype(np.int64)
        columns[f"split_{half}"] = split(*dispersion.extremes(said))
    return pd.DataFrame(columns)


def _place(groups: Groups, name: str) -> int:
    if name not in groups.names:
        raise ValueError(f"groups: {name!r} is unknown; allowed: {', '.join(groups.names)}")
    return groups.names.index(name)
