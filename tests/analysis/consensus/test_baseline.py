"""The null model of polarisation: habits stay, the link to the clause is cut."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.consensus import polarisation_baseline
from parley.analysis.stances import Matrix

NAN = np.nan


def stances(rows: list[list[float]]) -> Matrix:
    values = np.array(rows, dtype=np.float64)
    return Matrix(
        tuple(f"a{n}" for n in range(values.shape[0])),
        tuple(f"c{n}" for n in range(values.shape[1])),
        values,
    )


def test_habits_alone_explain_two_constant_camps() -> None:
    """Everyone always says the same: each redraw is the data, every clause at its own baseline."""
    camps = stances([[2] * 5, [2] * 5, [-2] * 5, [-2] * 5])
    expected, percentile = polarisation_baseline(camps, draws=50, seed=1)
    assert expected.tolist() == pytest.approx([1.0] * 5)
    assert percentile.tolist() == [50.0] * 5


def test_a_clause_that_divides_more_than_usual_stands_out() -> None:
    divided = stances([[2] + [1] * 9, [2] + [1] * 9, [-2] + [1] * 9, [-2] + [1] * 9])
    expected, percentile = polarisation_baseline(divided, draws=300, seed=1)
    assert expected[0] < 0.2
    assert percentile[0] > 99
    assert (percentile[1:] < 50).all()


def test_shuffling_is_seeded() -> None:
    data = stances(np.random.default_rng(0).integers(-2, 3, (6, 8)).tolist())
    first = polarisation_baseline(data, draws=20, seed=1)
    np.testing.assert_array_equal(first, polarisation_baseline(data, draws=20, seed=1))
    assert not np.array_equal(first, polarisation_baseline(data, draws=20, seed=2))


def test_who_spoke_on_what_stays() -> None:
    """A redraw takes nothing from another actor: with one clause each there is nothing to draw."""
    once = stances([[2, NAN], [-2, NAN], [NAN, 1]])
    expected, percentile = polarisation_baseline(once, draws=10, seed=1)
    assert expected.tolist() == [1.0, 0.0]
    assert percentile.tolist() == [50.0, 50.0]


def test_silence_has_no_baseline() -> None:
    expected, percentile = polarisation_baseline(stances([[1, NAN], [2, NAN]]), draws=5, seed=1)
    assert np.isnan([expected[1], percentile[1]]).all()
    assert np.isnan(polarisation_baseline(stances([[NAN]]), draws=5, seed=1)).all()
    assert np.isnan(polarisation_baseline(stances([[1]]), draws=0, seed=1)).all()
    assert polarisation_baseline(Matrix((), (), np.empty((0, 0))), draws=5, seed=1)[0].size == 0
