"""Three rules of what divides people, by hand: they find different clauses."""

from __future__ import annotations

import numpy as np
import pandas as pd

from parley.analysis.arithmetic import from_largest
from parley.analysis.consensus import (
    fixed_sides,
    for_and_against,
    furthest_apart,
    most_polarised,
    side_counts,
    split,
    standings,
)
from parley.analysis.stances import Matrix

NO = np.nan


def test_split_takes_one_below_and_one_above_zero():
    lowest, highest = np.array([-1, 0, -2, -1, NO]), np.array([1, 2, 0, 2, NO])
    assert split(lowest, highest).tolist() == [True, False, False, True, False]


def test_equal_keys_keep_their_order_and_missing_ones_come_last():
    # 0.1 + 0.2 is 0.3 but for the last bit, so that rows 1 and 2 tie in the first key.
    assert from_largest([NO, 0.3, 0.1 + 0.2, 0.9], [9, 1, 2, 0]).tolist() == [3, 2, 1, 0]
    assert from_largest([1, 1, 1]).tolist() == [0, 1, 2]


def test_the_three_rules_part_on_one_matrix():
    # a, b and c are of the North, d of the South.
    # k0: 2, -2, 2 and -2: the means of the sides are 2/3 and -2, a gap of 8/3; two camps of
    #     one size at the ends, polarisation 1.
    # k1: all of the North 2, the South -2: a gap of 4; three to one, polarisation below 1.
    # k2: 1, -1, silent and 1: somebody for and somebody against, but the North's mean is 0.
    values = np.array([[2, 2, 1], [-2, 2, -1], [2, 2, NO], [-2, -2, 1]])
    matrix = Matrix(("a", "b", "c", "d"), ("k0", "k1", "k2"), values)
    sides = dict(zip("abcd", ("North", "North", "North", "South"), strict=True))
    assert furthest_apart(standings(side_counts(matrix, fixed_sides(matrix, sides))))["clause_id"].tolist() == [
        "k1", "k0",
    ]  # fmt: skip
    # Of k1 the counts are 1 at -2 and 3 at 2: a layer of two ones at the ends (A = -1, weight
    # 2 of 4) and one of 2 at one answer (A = 1, weight 2 of 4), so A = 0 and polarisation 1/2.
    assert most_polarised(pd.Series([1.0, 0.5, NO]), pd.Series([4, 4, 3])).tolist() == [0, 1, 2]
    rows, columns = np.nonzero(matrix.spoke)
    stances = pd.Series(matrix.values[rows, columns])
    assert for_and_against(stances, columns).tolist() == [True, True, True]


def test_one_against_and_one_mixed_is_not_for_and_against():
    stances = pd.Series([-2, 0, 1, 2, -1, None], dtype="Int64")
    clauses = pd.Series(["k0", "k0", "k1", "k1", "k2", "k2"])
    assert for_and_against(stances, clauses).to_dict() == {"k0": False, "k1": False, "k2": False}
