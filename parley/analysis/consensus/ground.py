"""Clauses ranked by how far the declared sides meet on them."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.consensus.ranking import MIN_SIDES

Rank = Literal["across", "most_reluctant", "short", "divided"]
"""By the consensus across sides, the mean of the most reluctant side, among clauses that one side
alone and by one step stands in the way of, by polarisation."""


def ranked(clauses: pd.DataFrame, rank: Rank) -> pd.DataFrame:
    """The clauses that can be ranked, the first of the ranking first.

    Takes and gives rows of `analysis.consensus.common_ground`. Ranked are, across sides and by the most
    reluctant one, the clauses on which at least `MIN_SIDES` sides were heard; one step short
    those that are; by polarisation those with enough speakers. Of equals the one on which
    more actors have spoken comes first, then the order of ``clauses``.
    """
    heard = clauses[clauses["sides_heard"] >= MIN_SIDES]
    match rank:
        case "most_reluctant":
            rows, by = heard, "lowest_mean"
        case "short":
            rows, by = clauses[clauses["one_step_short"]], "group_consensus_per_side"
        case "divided":
            rows, by = clauses[clauses["polarisation"].notna()], "polarisation"
        case _:
            rows, by = heard, "group_consensus_per_side"
    return rows.iloc[from_largest(rows[by], rows["n"])].reset_index(drop=True)
