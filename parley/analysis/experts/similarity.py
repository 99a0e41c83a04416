"""Similarity of experts: graded agreement between experts over the claims both spoke on.

A paper that two experts signed together is no agreement between them, so it is left
out of their own pair. And where an expert shares nothing but such a paper's claims
with both authors, the two are one reader, not two.
"""

from __future__ import annotations

from itertools import combinations
from typing import Final

import numpy as np
import pandas as pd

from parley.analysis.agreement import graded_scores
from parley.analysis.experts.voices import expert_matrix, latest_views, voices
from parley.analysis.stances import Matrix
from parley.dataset.contract import LIST_SEPARATOR, STANCE_MIN
from parley.dataset.kept import kept
from parley.dataset.view import View

MIN_SHARED: Final = 3
"""Experts share few claims; below this a figure would rest on one or two sentences."""

SIMILARITY_COLUMNS: Final = ("analysts", "value", "shared", "claims")


@kept
def most_similar(view: View, analyst_id: str, min_shared: int = MIN_SHARED) -> pd.DataFrame:
    """The other experts by how near they read it to one, the nearest first.

    Columns: ``analysts``, an id, or several separated by semicolons where all that
    they share with this one is what they signed together; ``value`` of graded
    agreement, 0..1; ``shared``, the number of claims that it rests on, at least ``min_shared``;
    ``claims``, their ids separated by semicolons. Equal values stand by ``shared``.
    Empty for an analyst without such a neighbour.
    """
    matrix = expert_matrix(view)
    if analyst_id not in matrix.actors:
        return _frame([])
    together = _together(view)
    own = matrix.values[matrix.actors.index(analyst_id)]
    met: dict[tuple[str, ...], list[str]] = {}
    for row, other in enumerate(matrix.actors):
        if other == analyst_id:
            continue
        left_out = together.get(_pair(matrix, analyst_id, other), frozenset())
        both = ~np.isnan(own) & ~np.isnan(matrix.values[row])
        claims = [c for c, k in zip(matrix.clauses, both, strict=True) if k and c not in left_out]
        met[(other,)] = claims
    for (first, second), claims in together.items():
        if (first,) in met and met[(first,)] == met.get((second,)) and claims >= set(met[(first,)]):
            met[(first, second)] = met.pop((first,))
            del met[(second,)]
    said = _said(view)
    rows = [
        (LIST_SEPARATOR.join(who), _graded(said, analyst_id, who, claims), len(claims), claims)
        for who, claims in met.items()
        if len(claims) >= min_shared
    ]
    return _frame(rows)


def _frame(rows: list[tuple[str, float, int, list[str]]]) -> pd.DataFrame:
    listed = [(who, value, n, LIST_SEPARATOR.join(claims)) for who, value, n, claims in rows]
    frame = pd.DataFrame(listed, columns=list(SIMILARITY_COLUMNS)).astype(
        {"analysts": "str", "value": "float64", "shared": "int64", "claims": "str"}
    )
    near = frame.assign(rounded=frame["value"].round(12))
    near = near.sort_values(["rounded", "shared"], ascending=[False, False], kind="stable")
    return near[list(SIMILARITY_COLUMNS)].reset_index(drop=True)


def _said(view: View) -> dict[tuple[str, str], int]:
    """(analyst, claim) -> stance; and for a voice of several (their ids, claim) -> its stance."""
    rows = latest_views(view)
    said = dict(
        zip(zip(rows["analyst_id"], rows["claim_id"], strict=True), rows["stance"], strict=True)
    )
    joint = voices(view)
    joint = joint[joint["joint"]]
    keys = zip(joint["analysts"], joint["claim_id"], strict=True)
    return said | dict(zip(keys, joint["stance"], strict=True))


def _graded(
    said: dict[tuple[str, str], int], analyst_id: str, others: tuple[str, ...], claims: list[str]
) -> float:
    scores = graded_scores()
    who = LIST_SEPARATOR.join(others)
    each = [
        scores[said[analyst_id, claim] - STANCE_MIN, said[who, claim] - STANCE_MIN]
        for claim in claims
    ]
    return float(np.mean(each)) if each else np.nan


def _together(view: View) -> dict[tuple[str, str], frozenset[str]]:
    """For each two experts who speak with one voice: the claims on which they do."""
    heard = voices(view)
    shared: dict[tuple[str, str], set[str]] = {}
    order = {analyst_id: n for n, analyst_id in enumerate(view.dataset["analysts"]["analyst_id"])}
    joint = heard.loc[heard["joint"], ["analysts", "claim_id"]]
    for analysts, claim in joint.itertuples(index=False):
        known = sorted(analysts.split(LIST_SEPARATOR), key=order.__getitem__)
        for pair in combinations(known, 2):
            shared.setdefault(pair, set()).add(claim)
    return {pair: frozenset(claims) for pair, claims in shared.items()}


def _pair(matrix: Matrix, expert: str, other: str) -> tuple[str, str]:
    first, second = sorted((expert, other), key=matrix.actors.index)
    return first, second
