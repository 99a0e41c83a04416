"""Leaf order: neighbours agree, blanks neither attract nor repel, the result is one and the same."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parley.analysis.agreement import leaf_order


def agreement(values: list[list[float]]) -> pd.DataFrame:
    names = list("abcdef"[: len(values)])
    frame = pd.DataFrame(values, index=names, columns=names, dtype="float64")
    return frame.combine_first(frame.T)


NAN = np.nan
CAMPS = agreement(
    [
        [NAN, 0.1, 0.9, 0.2],
        [NAN, NAN, 0.2, 0.8],
        [NAN, NAN, NAN, 0.3],
        [NAN, NAN, NAN, NAN],
    ]
)


def test_those_who_agree_stand_side_by_side() -> None:
    order = leaf_order(CAMPS)
    assert order.actors == ("a", "c", "d", "b")
    assert order.gaps == pytest.approx((0.1, 0.8, 0.2))


def test_the_order_of_the_rows_decides_only_the_reading_direction() -> None:
    turned = leaf_order(CAMPS.loc[list("dcba"), list("dcba")])
    assert turned.actors == ("b", "d", "c", "a")


def test_a_blank_pair_takes_the_mean_of_the_known() -> None:
    blank = agreement([[NAN, 1.0, NAN], [NAN, NAN, 0.0], [NAN, NAN, NAN]])
    order = leaf_order(blank)
    assert order.actors == ("b", "a", "c")
    assert order.gaps == pytest.approx((0, (0.5 + 1) / 2))


def test_all_blank_keeps_every_actor() -> None:
    order = leaf_order(agreement([[NAN] * 4] * 4))
    assert sorted(order.actors) == ["a", "b", "c", "d"]
    assert order.gaps == (1, 1, 1)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_fewer_than_three_keep_their_order(count: int) -> None:
    order = leaf_order(CAMPS.iloc[:count, :count])
    assert order.actors == tuple("ab"[:count])
    assert len(order.gaps) == max(0, count - 1)


def test_measures_below_zero_and_rounding_above_one() -> None:
    frame = agreement([[NAN, 1.0 + 1e-12, -1.0], [NAN, NAN, -1.0], [NAN] * 3])
    assert leaf_order(frame).gaps == pytest.approx((0, 2))
