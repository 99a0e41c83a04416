"""What holds a group together, and what sets it apart from the others."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.arithmetic import from_largest, ratio
from parley.analysis.blocs.cohesion import names_of, spread
from parley.analysis.blocs.groups import Groups, answer_counts
from parley.analysis.consensus import ACCEPTS, dispersion
from parley.analysis.stances import Matrix


def traits(matrix: Matrix, groups: Groups) -> pd.DataFrame:
    """What each group says of each clause beside the rest: one row a group and clause, group by group.

    The rest are the actors of all other groups; who is in no group counts on neither side.

    ====================== ===========================================================
    group, clause_id, n,   as `cohesion` gives them
    median, consensus,
    agreement_index
    rest                   how many of the rest were heard
    accepting,             the share of the group, and of the rest, with a stance of 1 or 2: 0..1, NaN
    accepting_rest         where nobody was heard
    difference             the group's mean stance less that of the rest, -4..4; NaN where one of the
                           two was not heard
    ratio_for              how many times as likely as the rest the group accepts, and
    ratio_against          objects (-1 or -2): (k + 1) / (n + 2) of the group, k of n heard, divided by
                           the same of the rest; NaN where one of the two was not heard
    ====================== ===========================================================

    The ratios are Polis's representativeness, by which it chooses the statements that describe a group
    (Small et al., RECERCA 26(2), 2021; ``repness.clj``). The 1 and the 2 draw a share that rests on a
    few actors toward one half, so that one actor's answer never tells most.
    """
    counts = answer_counts(matrix, groups)
    rest = counts.sum(axis=0)[None] - counts
    n, n_rest = counts.sum(axis=-1), rest.sum(axis=-1)
    both = (n > 0) & (n_rest > 0)
    accepting, accepting_rest = (
        each[..., SCALE >= ACCEPTS].sum(axis=-1) for each in (counts, rest)
    )
    objecting, objecting_rest = (each[..., SCALE < 0].sum(axis=-1) for each in (counts, rest))

    def times(k: np.ndarray, k_rest: np.ndarray) -> np.ndarray:
        of_group, of_rest = (k + 1.0) / (n + 2.0), (k_rest + 1.0) / (n_rest + 2.0)
        return np.where(both, of_group / of_rest, np.nan).ravel()

    return pd.DataFrame(
        names_of(matrix, groups)
        | spread(counts)
        | {
            "rest": n_rest.ravel().astype(np.int64),
            "accepting": ratio(accepting, n).ravel(),
            "accepting_rest": ratio(accepting_rest, n_rest).ravel(),
            "difference": (dispersion.mean(counts) - dispersion.mean(rest)).ravel(),
            "ratio_for": times(accepting, accepting_rest),
            "ratio_against": times(objecting, objecting_rest),
        }
    )


def holding(described: pd.DataFrame, most: int) -> pd.DataFrame:
    """Of `traits` the clauses that hold each group together: up to ``most`` a group, the first first.

    Those on which two or more of it were heard and its actors stand on one side of 0 as
    far as the median tells: not 0. In the order of consensus, of equals the one on which more were
    heard, then the first.
    """
    common = described[described["consensus"].notna() & (described["median"] != 0)]
    common = common.iloc[from_largest(common["consensus"], common["n"])]
    return _of_each(described, common, most)


def setting_apart(described: pd.DataFrame, most: int) -> pd.DataFrame:
    """Of `traits` the clauses that set each group apart: up to ``most`` a group, the first first.

    Those that it accepts, or objects to, more often than the rest: by the larger of the two ratios, where
    that is above 1; of equals the one of the larger difference, then the first.
    """
    larger = described[["ratio_for", "ratio_against"]].max(axis=1)
    apart = described[larger > 1]
    apart = apart.iloc[from_largest(larger[larger > 1], apart["difference"].abs())]
    return _of_each(described, apart, most)


def _of_each(described: pd.DataFrame, sorted_: pd.DataFrame, most: int) -> pd.DataFrame:
    """The first rows of each group, the groups in the order of the frame that describes them."""
    first = sorted_.groupby("group", sort=False).head(most)
    order = {name: place for place, name in enumerate(described["group"].unique())}
    return first.sort_values(
        "group", key=lambda names: names.map(order), kind="stable"
    ).reset_index(drop=True)
