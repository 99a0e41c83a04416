"""What the experts say: whose view on a claim counts, how far a claim splits them, who shifted.

Two people who sign one paper are one voice. Each keeps a row of the table, since each
answers for it, but wherever voices are counted or compared the paper counts once.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import SCALE
from parley.analysis.consensus import dispersion, most_polarised, split
from parley.analysis.stances import PATH_SEPARATOR, Matrix
from parley.dataset.contract import LIST_SEPARATOR, STANCE_MIN
from parley.dataset.kept import kept
from parley.dataset.view import View

MIN_VOICES: Final = 5
"""With fewer voices a claim has no place among those that split the experts most."""


@kept
def latest_views(view: View) -> pd.DataFrame:
    """The view that counts of each analyst on each claim, in the order of the file.

    Rows of the analyst_views table. The latest date counts; on one day the row that
    stands first in the file.
    """
    rows = view["analyst_views"]
    newest = rows.sort_values("date", ascending=False, kind="stable")
    return newest.drop_duplicates(["analyst_id", "claim_id"]).sort_index().reset_index(drop=True)


def papers(rows: pd.DataFrame) -> pd.Series:
    """For each view the number of its paper: rows that ``joint_with`` ties, in whatever order, share one.

    A row tied to none of ``rows`` has a number of its own.
    """
    place = dict(zip(rows["view_id"], range(len(rows)), strict=True))
    paper = list(range(len(rows)))

    def first(row: int) -> int:
        while paper[row] != row:
            row = paper[row]
        return row

    for row, partner in enumerate(rows["joint_with"]):
        if partner in place:
            one, other = first(row), first(place[partner])
            paper[max(one, other)] = min(one, other)
    return pd.Series([first(row) for row in range(len(rows))], index=rows.index, dtype="int64")


@kept
def voices(view: View) -> pd.DataFrame:
    """The voices heard on each claim: one analyst, or several who signed one paper.

    One row a voice and claim, in the order of the file. Columns: ``claim_id``;
    ``analysts``, the ids separated by semicolons; ``view_id``, the first row's;
    ``stance`` -2..2, of a joint paper whose rows were coded apart the median toward 0;
    ``date``; ``joint``, whether more than one analyst signed it. Analysts whose
    joint paper has since been replaced by an own statement are voices of their own.
    """
    rows = latest_views(view)
    rows["voice"] = papers(rows)
    grouped = rows.groupby("voice", sort=False)
    return pd.DataFrame(
        {
            "claim_id": grouped["claim_id"].first(),
            "analysts": grouped["analyst_id"].agg(LIST_SEPARATOR.join).astype("str"),
            "view_id": grouped["view_id"].first(),
            "stance": np.trunc(grouped["stance"].median()).astype("int64"),
            "date": grouped["date"].max(),
            "joint": grouped.size() > 1,
        }
    ).reset_index(drop=True)


@kept
def claim_splits(view: View, min_voices: int = MIN_VOICES) -> pd.DataFrame:
    """How far each claim of the view splits the experts, the most polarised first.

    Columns: ``claim_id``; ``n`` voices, of them ``against`` (below 0), ``both_ways``
    (0) and ``in_favour`` (above 0); their ``mean``, -2..2; ``spread``, the standard
    deviation, 0..2; van der Eijk's ``agreement_a``, -1..1, and ``polarisation`` =
    (1 - A) / 2, 0..1; ``split``, whether there are voices for and against. Agreement and
    polarisation are NaN with fewer than ``min_voices`` voices, which also sends a claim
    to the end; mean and spread without any. Equally polarised claims stand by the number
    of voices, then in the order of the table. A claim on which nobody spoke up to the
    as-of date has a row with ``n`` 0.

    Raises `ValueError` for ``min_voices`` below 2, since a split takes two.
    """
    if min_voices < 2:
        raise ValueError(
            f"min_voices: {min_voices} is too small; allowed: a whole number from 2 up"
        )
    heard = voices(view)
    claims = view["claims"]["claim_id"]
    known = view.dataset["claims"]["claim_id"]
    claims = known[known.isin(claims) | known.isin(heard["claim_id"])].reset_index(drop=True)
    counts = _counts(claims, heard)
    n = counts.sum(axis=1)
    enough = n >= min_voices
    mean = dispersion.mean(counts)
    agreement = np.where(enough, dispersion.van_der_eijk_agreement(counts), np.nan)
    frame = pd.DataFrame(
        {
            "claim_id": claims,
            "n": n.astype(np.int64),
            "against": counts[:, SCALE < 0].sum(axis=1).astype(np.int64),
            "both_ways": counts[:, SCALE == 0].sum(axis=1).astype(np.int64),
            "in_favour": counts[:, SCALE > 0].sum(axis=1).astype(np.int64),
            "mean": mean,
            "spread": np.sqrt(dispersion.mean(counts, SCALE**2) - mean**2),
            "agreement_a": agreement,
            "polarisation": (1.0 - agreement) / 2.0,
            "split": split(*dispersion.extremes(counts)),
        }
    )
    order = most_polarised(frame["polarisation"], frame["n"])
    return frame.iloc[order].reset_index(drop=True)


def _counts(claims: pd.Series, heard: pd.DataFrame) -> np.ndarray:
    """Voices by answer: (claims, 5)."""
    codes = pd.Index(claims).get_indexer(pd.Index(heard["claim_id"]))
    cell = codes * len(SCALE) + heard["stance"].to_numpy(dtype=np.int64) - STANCE_MIN
    counts = np.bincount(cell, minlength=len(claims) * len(SCALE)).astype(np.float64)
    return counts.reshape(len(claims), len(SCALE))


@kept
def expert_matrix(view: View) -> Matrix:
    """The views that count as a matrix: analysts x claims, both in the order of their tables."""
    rows = latest_views(view)
    data = view.dataset
    analysts = _present(data["analysts"]["analyst_id"], rows["analyst_id"])
    claims = _present(data["claims"]["claim_id"], rows["claim_id"])
    values = np.full((len(analysts), len(claims)), np.nan)
    values[
        analysts.get_indexer(pd.Index(rows["analyst_id"])),
        claims.get_indexer(pd.Index(rows["claim_id"])),
    ] = rows["stance"]
    return Matrix(tuple(analysts), tuple(claims), values)


def _present(known: pd.Series, used: pd.Series) -> pd.Index:
    return pd.Index(known[known.isin(used)])


@kept
def shifts(view: View) -> pd.DataFrame:
    """Claims on which an analyst made statements on more than one day, the largest shift first.

    Columns: ``analyst_id``, ``claim_id``; ``statements``; ``path``, the stances held one
    after the other, as in ``1 > -1``, a repeated stance standing once; ``size``, the
    distance between the first and the last, 0..4; ``since`` and ``until``, their days.
    """
    rows = view["analyst_views"].sort_values("date", ascending=False, kind="stable")
    daily = rows.drop_duplicates(["analyst_id", "claim_id", "date"])
    daily = daily.iloc[::-1].sort_values("date", kind="stable")
    several = daily[daily.duplicated(["analyst_id", "claim_id"], keep=False)]
    grouped = several.groupby(["analyst_id", "claim_id"], sort=False)
    frame = grouped["stance"].agg(statements="size", path=_path, first="first", last="last")
    frame["since"], frame["until"] = grouped["date"].min(), grouped["date"].max()
    frame["size"] = (frame["last"] - frame["first"]).abs()
    order = frame.reset_index().sort_values("size", ascending=False, kind="stable")
    columns = ["analyst_id", "claim_id", "statements", "path", "size", "since", "until"]
    return order[columns].reset_index(drop=True)


def _path(stances: pd.Series) -> str:
    changed = stances[stances.ne(stances.shift())]
    return PATH_SEPARATOR.join(str(stance) for stance in changed)
