"""What divides people: three rules, each with a name of its own, since they find different points.

- "Sides furthest apart" (`furthest_apart`) looks at the declared sides, whose consent a
  settlement needs: how far the mean of the most willing lies above that of the most
  reluctant one.
- "Most polarised" (`most_polarised`) looks at all who spoke, whatever their side: how
  near they come to two camps of one size at the two ends.
- "Somebody for and somebody against" (`for_and_against`) asks no more than that: one
  stance above 0 and one below.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import from_largest, split


def furthest_apart(standings: pd.DataFrame) -> pd.DataFrame:
    """The points on which one side's mean is below 0 and another's above, the widest gap first.

    Takes and gives rows of `analysis.consensus.standings`. Equal gaps stand by the actors heard.
    """
    columns = (standings[name] for name in ("lowest", "highest", "n"))
    order = furthest_first(*(column.to_numpy(dtype=np.float64) for column in columns))
    return standings.iloc[order].reset_index(drop=True)


def furthest_first(lowest: np.ndarray, highest: np.ndarray, n: np.ndarray) -> np.ndarray:
    """The positions of the points of `furthest_apart` in its order, from columns of `standings`."""
    apart = np.flatnonzero(split(lowest, highest))
    return apart[from_largest(highest[apart] - lowest[apart], n[apart])]


def most_polarised(polarisation: pd.Series, heard: pd.Series) -> np.ndarray:
    """The positions of the rows, the most polarised first.

    By ``polarisation``, (1 - A) / 2 over all who spoke; equal ones by how many were
    ``heard``, then in their own order. Where it is NaN, since too few spoke, a row stands
    at the end.
    """
    return from_largest(polarisation, heard)


def for_and_against(stances: pd.Series, by: Any) -> pd.Series:
    """Whether of the stances in each group one at least is above 0 and one below.

    ``by`` is what `pandas.Series.groupby` takes; the booleans are named by its groups, in
    sorted order. Missing stances are left out.
    """
    ends = stances.groupby(by).agg(["min", "max"])
    return split(ends["min"], ends["max"]).fillna(False).astype(bool)
