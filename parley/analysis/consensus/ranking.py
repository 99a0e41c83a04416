"""Where the sides stand on each point, and which points are nearest to agreement.

The sides that the data declare are what a settlement has to bring together, so points
are ranked by what each side says on average; a side that was not heard is left out.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import from_largest
from parley.analysis.consensus import dispersion
from parley.analysis.consensus.sides import SideCounts, declared_sides, side_counts
from parley.analysis.stances import matrix
from parley.dataset.kept import kept
from parley.dataset.view import View

MIN_SIDES: Final = 2
"""Agreement takes two sides: a point on which only one was heard is near to none."""

ACCEPTED: Final = 1.0
"""From this mean up a side accepts; how much further it goes makes no point nearer."""


@kept
def counts_by_side(view: View) -> SideCounts:
    """The stances that count on the points of the view, by declared side."""
    stances = matrix(view)
    return side_counts(stances, declared_sides(view, stances))


def standings(per_side: SideCounts) -> pd.DataFrame:
    """Where the sides stand on each point, in the order of the clauses.

    Columns: ``clause_id``; ``n`` actors heard, those without a side among them, ``against``
    (below 0), ``in_favour`` (above 0) and ``sides_heard``; the ``mean`` of the actors; ``lowest`` and ``highest``
    mean of a side, -2..2, and ``gap`` between them, 0..4; ``most_reluctant`` and
    ``most_willing``, those sides, the first declared of equals. The mean is missing where
    nobody was heard, what is of sides where no side was.
    """
    counts = per_side.everybody
    known = per_side.sides_heard > 0
    lowest = np.where(np.isnan(per_side.means), np.inf, per_side.means)
    highest = np.where(np.isnan(per_side.means), -np.inf, per_side.means)
    names = np.array([*per_side.sides, None], dtype=object)
    low = np.where(known, lowest.min(axis=0, initial=np.inf), np.nan)
    high = np.where(known, highest.max(axis=0, initial=-np.inf), np.nan)
    return pd.DataFrame(
        {
            "clause_id": pd.Series(per_side.clauses, dtype="str"),
            "n": counts.sum(axis=-1).astype(np.int64),
            "against": counts[:, SCALE < 0].sum(axis=-1).astype(np.int64),
            "in_favour": counts[:, SCALE > 0].sum(axis=-1).astype(np.int64),
            "sides_heard": per_side.sides_heard.astype(np.int64),
            "mean": dispersion.mean(counts),
            "lowest": low,
            "highest": high,
            "gap": high - low,
            "most_reluctant": pd.Series(names[_place(lowest, known, smallest=True)], dtype="str"),
            "most_willing": pd.Series(names[_place(highest, known, smallest=False)], dtype="str"),
        }
    )


def _place(means: np.ndarray, known: np.ndarray, *, smallest: bool) -> np.ndarray:
    """The side with the extreme mean, -1 where none was heard."""
    if not len(means):
        return np.full(len(known), -1)
    return np.where(known, means.argmin(axis=0) if smallest else means.argmax(axis=0), -1)


def nearest(standings: pd.DataFrame) -> pd.DataFrame:
    """The points on which at least `MIN_SIDES` sides were heard, the nearest to agreement first.

    A point is as near as its most reluctant side: by the lowest mean of a side, all
    that accept counting alike (`ACCEPTED`); then by the sides heard, the mean of the
    actors, and the actors heard.
    """
    columns = (standings[name] for name in ("lowest", "sides_heard", "mean", "n"))
    order = nearest_first(*(column.to_numpy(dtype=np.float64) for column in columns))
    return standings.iloc[order].reset_index(drop=True)


def nearest_first(
    lowest: np.ndarray, sides_heard: np.ndarray, mean: np.ndarray, n: np.ndarray
) -> np.ndarray:
    """The positions of the points of `nearest` in its order, from columns of `standings`."""
    heard = np.flatnonzero(sides_heard >= MIN_SIDES)
    reluctance = np.minimum(lowest[heard], ACCEPTED)
    return heard[from_largest(reluctance, sides_heard[heard], mean[heard], n[heard])]
