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
    objecting,             the same of -1 and -2
    objecting_rest
    difference             the group's mean stance less that of the rest, -4..4; NaN where one of the
                           two was not heard
    ratio_for              how many times as likely as the rest the group accepts, and
    ratio_against          objects: (k + 1) / (n + 2) of the group, k of n heard, divided by
                           the same of the rest; NaN where one of the two was not heard
    more                   1 where the group accepts more often than the rest, -1 where it objects more
                           often, by the shares themselves; of both what has the larger ratio; else 0
    times                  that ratio; NaN where ``more`` is 0
    ====================== ===========================================================

    The ratios are Polis's representativeness, by which it chooses the statements that describe a group
    (Small et al., RECERCA 26(2), 2021; the file repness.clj of its code). The 1 and the 2 draw a share that rests on a
    few actors toward one half, so that one actor's answer never tells most. They draw the one that rests on
    fewer further, so a ratio counts only where the shares themselves differ the same way; Polis asks
    for a test of significance there, which the few actors of a side would never pass.
    """
    counts = answer_counts(matrix, groups)
    rest = counts.sum(axis=0)[None] - counts
    n, n_rest = counts.sum(axis=-1), rest.sum(axis=-1)
    both = (n > 0) & (n_rest > 0)
    accept, accept_rest = (each[..., SCALE >= ACCEPTS].sum(axis=-1) for each in (counts, rest))
    object_, object_rest = (each[..., SCALE < 0].sum(axis=-1) for each in (counts, rest))
    shares = {
        "accepting": ratio(accept, n),
        "accepting_rest": ratio(accept_rest, n_rest),
        "objecting": ratio(object_, n),
        "objecting_rest": ratio(object_rest, n_rest),
    }

    def smoothed(k: np.ndarray, k_rest: np.ndarray) -> np.ndarray:
        of_group, of_rest = (k + 1.0) / (n + 2.0), (k_rest + 1.0) / (n_rest + 2.0)
        return np.where(both, of_group / of_rest, np.nan)

    ratio_for, ratio_against = smoothed(accept, accept_rest), smoothed(object_, object_rest)
    # NaN is not larger than anything.
    accepts = np.where(shares["accepting"] > shares["accepting_rest"], ratio_for, 0.0)
    objects = np.where(shares["objecting"] > shares["objecting_rest"], ratio_against, 0.0)
    more = np.where(accepts >= objects, 1, -1) * (np.maximum(accepts, objects) > 0)
    return pd.DataFrame(
        names_of(matrix, groups)
        | spread(counts)
        | {"rest": n_rest.ravel().astype(np.int64)}
        | {name: share.ravel() for name, share in shares.items()}
        | {
            "difference": (dispersion.mean(counts) - dispersion.mean(rest)).ravel(),
            "ratio_for": ratio_for.ravel(),
            "ratio_against": ratio_against.ravel(),
            "more": more.ravel(),
            "times": np.where(more == 0, np.nan, np.maximum(accepts, objects)).ravel(),
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

    Those that it accepts, or objects to, more often than the rest, of which two or more were heard, by how
    many ``times`` as likely, of equals the one of the larger difference of means, then the first.
    """
    apart = described[(described["times"] > 1) & (described["rest"] >= 2)]
    apart = apart.iloc[from_largest(apart["times"], apart["difference"].abs())]
    return _of_each(described, apart, most)


def _of_each(described: pd.DataFrame, sorted_: pd.DataFrame, most: int) -> pd.DataFrame:
    """The first rows of each group, the groups in the order of the frame that describes them."""
    first = sorted_.groupby("group", sort=False).head(most)
    order = {name: place for place, name in enumerate(described["group"].unique())}
    return first.sort_values(
        "group", key=lambda names: names.map(order), kind="stable"
    ).reset_index(drop=True)
