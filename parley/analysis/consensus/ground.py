"""Clauses ranked by how far the declared sides meet on them."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import from_largest, ratio
from parley.analysis.consensus.ranking import MIN_SIDES

Rank = Literal["across", "most_reluctant", "short", "divided"]
"""By the sides that accept, the mean of the most reluctant side, among clauses that one side
alone and by one step stands in the way of, by polarisation."""


def ranked(clauses: pd.DataFrame, rank: Rank) -> pd.DataFrame:
    """The clauses that can be ranked, the first of the ranking first.

    Takes and gives rows of `analysis.consensus.common_ground`. Ranked are, across sides and by the most
    reluctant one, the clauses on which at least `MIN_SIDES` sides were heard; one step short
    those that are; by polarisation those with enough speakers. Across sides and one step short the
    share of the sides heard that accept comes first, then how many accept.

    Adds ``place``, 1 for the first, which clauses share that the ranking does not tell apart. Of those
    the one on which more actors have spoken stands first, then the order of ``clauses``.
    """
    heard = clauses[clauses["sides_heard"] >= MIN_SIDES]
    match rank:
        case "most_reluctant":
            rows = heard
            by = [rows["lowest_mean"]]
        case "divided":
            rows = clauses[clauses["polarisation"].notna()]
            by = [rows["polarisation"]]
        case _:
            rows = clauses[clauses["one_step_short"]] if rank == "short" else heard
            by = [ratio(rows["sides_accepting"], rows["sides_heard"]), rows["sides_accepting"]]
    order = from_largest(*by, rows["n"])
    rows = rows.iloc[order].reset_index(drop=True)
    return rows.assign(place=_places(*(np.asarray(column)[order] for column in by)))


def _places(*values: np.ndarray) -> np.ndarray:
    """The places of ordered rows, 1 for the first; of rows with equal values the best of theirs."""
    at = np.arange(len(values[0]))
    # As `from_largest` rounds: values equal but for the last bits are one place.
    differs = [
        np.diff(np.round(column.astype(np.float64), 9), prepend=np.nan) != 0 for column in values
    ]
    return np.maximum.accumulate(np.where(np.any(differs, axis=0), at, 0)) + 1
