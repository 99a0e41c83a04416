"""The range under silence against trying out every answer."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.agreement import MEASURES, pairs
from parley.analysis.stances import Matrix

MEANS = [name for name, measure in MEASURES.items() if measure.scores is not None]
CELL = st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0])


def two(x: list[float], y: list[float]) -> Matrix:
    return Matrix(("a", "b"), tuple(f"c{n}" for n in range(len(x))), np.array([x, y]))


def figures(matrix: Matrix, measure: str = "graded", **options: bool) -> tuple[float, float, float]:
    row = pairs(matrix, measure=measure, min_shared=1, draws=0, **options).iloc[0]
    return row["low"], row["value"], row["high"]


def every_outcome(x: list[float], y: list[float], measure: str, *, exclude_zero: bool) -> list:
    """The value under every way to answer, or leave, the silent cells."""
    options = [
        [cell] if not np.isnan(cell) else [np.nan, -2.0, -1.0, 0.0, 1.0, 2.0] for cell in [*x, *y]
    ]
    outcomes = []
    for cells in product(*options):
        answered = two(list(cells[: len(x)]), list(cells[len(x) :]))
        outcomes.append(figures(answered, measure, exclude_zero=exclude_zero)[1])
    return outcomes


@pytest.mark.parametrize("measure", MEANS)
@pytest.mark.parametrize("exclude_zero", [False, True])
@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=2))
@settings(max_examples=8)
def test_nothing_that_can_be_said_leads_out_of_the_range(measure, exclude_zero, cells) -> None:
    x, y = (list(side) for side in zip(*cells, strict=True))
    low, _, high = figures(two(x, y), measure, exclude_zero=exclude_zero)
    outcomes = np.array(every_outcome(x, y, measure, exclude_zero=exclude_zero))
    known = outcomes[~np.isnan(outcomes)]
    if len(known):
        assert low == pytest.approx(known.min())
        assert high == pytest.approx(known.max())
    else:
        assert np.isnan(low)
        assert np.isnan(high)


def test_worked_by_hand() -> None:
    """One equal answer shared; a alone said 2, and neither spoke on the third clause.

    At worst both clauses turn out opposite: (1 + 0 + 0) / 3. At best both equal: 1.
    """
    assert figures(two([1, 2, np.nan], [1, np.nan, np.nan])) == pytest.approx((1 / 3, 1, 1))


def test_what_was_said_bounds_what_may_come() -> None:
    """Next to a 0 nothing is farther than half: the silent clause can only raise this figure."""
    low, value, high = figures(two([2, 0], [-2, np.nan]))
    assert (low, value) == (0, 0)
    assert high == pytest.approx(0.5)


def test_the_range_closes_where_nobody_is_silent() -> None:
    assert figures(two([2, 0, -1], [1, 1, -1])) == pytest.approx((5 / 6, 5 / 6, 5 / 6))


def test_a_blank_pair_still_has_its_range() -> None:
    row = pairs(two([2, np.nan], [np.nan, 1]), draws=0).iloc[0]
    assert np.isnan(row["value"])
    assert (row["low"], row["high"]) == (0, 1)


@pytest.mark.parametrize("measure", ["kappa", "pi", "alignment", "pearson", "cosine"])
def test_other_measures_have_no_closed_form(measure: str) -> None:
    low, value, high = figures(two([2, 0, 1], [1, -1, 1]), measure)
    assert not np.isnan(value)
    assert np.isnan(low)
    assert np.isnan(high)
