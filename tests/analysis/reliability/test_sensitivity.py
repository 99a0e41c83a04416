"""Sensitivity to another coder: rates by hand, seeds, and findings that must or must not survive."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parley.analysis.consensus import fixed_sides
from parley.analysis.reliability import closest_pairs, ranked_points, rates, redraws, widest_splits
from parley.analysis.stances import Matrix

SURE = np.eye(5)


def coded(*pairs: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["first", "second"])


def test_rates_by_hand():
    # 2 stayed twice and became 1 once; -1 became -2 once; 1, 0 and -2 were never coded first.
    change = rates(coded((2, 2), (2, 2), (2, 1), (-1, -2)))
    assert change[4].tolist() == pytest.approx([0, 0, 0, 1 / 3, 2 / 3])
    assert change[1].tolist() == [1, 0, 0, 0, 0]
    assert change[[0, 2, 3]].tolist() == np.eye(5)[[0, 2, 3]].tolist()


def test_without_differences_nothing_moves():
    values = np.array([[2.0, np.nan, -1.0], [0.0, 1.0, -2.0]])
    for copy in redraws(values, SURE, draws=3, seed=1):
        np.testing.assert_array_equal(copy, values)


def test_redraws_follow_the_rates_and_the_seed():
    change = rates(coded((1, 1), (1, 1), (1, 1), (1, 2)))
    values = np.array([1.0] * 4_000 + [np.nan])
    (redrawn,) = redraws(values, change, draws=1, seed=7)
    (again,) = redraws(values, change, draws=1, seed=7)
    np.testing.assert_array_equal(redrawn, again)
    assert np.isnan(redrawn[-1])
    # A quarter becomes 2; four standard errors of 4,000 draws are 0.027.
    assert (redrawn[:-1] == 2).mean() == pytest.approx(0.25, abs=0.027)
    assert set(redrawn[:-1]) == {1.0, 2.0}
    with pytest.raises(ValueError, match="draws: 0"):
        next(redraws(values, change, draws=0, seed=1))


def test_the_closest_pair_survives_a_sure_coding_and_hangs_on_an_unsure_one():
    # a and b agree on all five clauses; c stands one step off.
    matrix = Matrix(("a", "b", "c"), tuple("vwxyz"), np.array([[2.0] * 5, [2.0] * 5, [1.0] * 5]))
    pairs = closest_pairs(matrix, SURE, draws=5)
    assert pairs["subject"].tolist() == ["a;b", "a;c", "b;c"]
    assert pairs["value"].tolist() == [1.0, 0.75, 0.75]
    assert pairs["first"].tolist() == [1.0, 0.0, 0.0]
    unsure = closest_pairs(matrix, rates(coded((2, 2), (2, 1), (1, 2), (1, 1))), draws=200)
    assert unsure["first"].iloc[0] < 0.9
    assert closest_pairs(matrix, SURE, min_shared=6, draws=5).empty


def test_splits_by_hand():
    # k: half at each end, polarisation 1; m: all 2, polarisation 0; p: too few.
    heard = pd.DataFrame(
        {"claim_id": ["k"] * 6 + ["m"] * 5 + ["p"], "stance": [2, 2, 2, -2, -2, -2] + [2] * 5 + [0]}
    )
    splits = widest_splits(heard, SURE, draws=4)
    assert splits["subject"].tolist() == ["k", "m"]
    assert splits["value"].tolist() == [1.0, 0.0]
    assert splits["first"].tolist() == [1.0, 0.0]


def test_points_by_hand():
    # k0: both sides accept. k1: 2 against -2.
    matrix = Matrix(("a", "b"), ("k0", "k1"), np.array([[2.0, 2.0], [1.0, -2.0]]))
    sides = fixed_sides(matrix, {"a": "North", "b": "South"})
    points = ranked_points(matrix, sides, SURE, draws=3)
    assert points["nearest"]["subject"].tolist() == ["k0", "k1"]
    assert points["nearest"]["value"].tolist() == [1.0, -2.0]
    assert points["furthest_apart"]["subject"].tolist() == ["k1"]
    assert points["furthest_apart"][["value", "among", "first"]].to_numpy().tolist() == [
        [4.0, 1.0, 1.0]
    ]
