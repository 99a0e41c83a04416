"""The matrix of stances: shape, scale and parts."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.stances import Matrix


def small() -> Matrix:
    return Matrix(("ru", "ua"), ("x/1", "x/2", "x/3"), np.array([[2, np.nan, 0], [-2, 1, np.nan]]))


def test_silence_is_told_from_mixed() -> None:
    assert small().spoke.tolist() == [[True, False, True], [True, True, False]]


def test_a_part_comes_in_the_order_asked_for() -> None:
    part = small().select(actors=["ua", "ru"], clauses=["x/3", "x/1"])
    assert part.actors == ("ua", "ru")
    assert part.clauses == ("x/3", "x/1")
    np.testing.assert_array_equal(part.values, [[np.nan, -2], [0, 2]])


def test_nothing_asked_keeps_everything() -> None:
    np.testing.assert_array_equal(small().select().values, small().values)


def test_the_values_cannot_be_written_to_and_are_the_matrix_own() -> None:
    values = np.zeros((1, 1))
    small = Matrix(("a",), ("c",), values)
    values[0, 0] = 2
    assert small.values[0, 0] == 0
    with pytest.raises(ValueError, match="read-only"):
        small.values[0, 0] = 1


def test_an_empty_matrix_is_a_matrix() -> None:
    empty = Matrix((), (), np.empty((0, 0)))
    assert empty.spoke.shape == (0, 0)
    assert Matrix(("a",), (), np.empty((1, 0))).select(actors=()).values.shape == (0, 0)


@pytest.mark.parametrize("value", [3, -2.5, 0.5, np.inf, -np.inf])
def test_only_whole_numbers_on_the_scale_are_stances(value: float) -> None:
    with pytest.raises(ValueError, match=r"values: .* is not a whole number from -2 to 2"):
        Matrix(("a",), ("c",), np.array([[value]]))


def test_faults_name_the_parameter() -> None:
    with pytest.raises(ValueError, match=r"values: shape \(1, 1\), but the names ask for \(2, 1\)"):
        Matrix(("a", "b"), ("c",), np.zeros((1, 1)))
    with pytest.raises(ValueError, match="actors: 'a' occurs twice"):
        Matrix(("a", "a"), ("c",), np.zeros((2, 1)))
    with pytest.raises(ValueError, match="clauses: the matrix has no 'x/9'"):
        small().select(clauses=["x/9"])
