"""Joint tables against plain counting."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.analysis.agreement import SCALE, joint, joint_tables, pair_blocks, pair_tables
from parley.analysis.stances import Matrix


@st.composite
def stance_arrays(draw: st.DrawFn) -> np.ndarray:
    shape = (draw(st.integers(0, 5)), draw(st.integers(0, 12)))
    cells = st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0])
    flat = draw(st.lists(cells, min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]))
    return np.array(flat, dtype=np.float64).reshape(shape)


def counted(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The joint tables cell by cell."""
    tables = np.zeros((len(values), len(values), 5, 5))
    for i, x in enumerate(values):
        for j, y in enumerate(values):
            for a, b, weight in zip(x, y, weights, strict=True):
                if not np.isnan(a) and not np.isnan(b):
                    tables[i, j, int(a) + 2, int(b) + 2] += weight
    return tables


@given(stance_arrays())
def test_the_tables_count_shared_clauses(values: np.ndarray) -> None:
    ones = np.ones(values.shape[1])
    np.testing.assert_array_equal(joint_tables(values), counted(values, ones))


@given(stance_arrays(), st.integers(0, 2**32 - 1))
def test_weights_take_the_place_of_counts(values: np.ndarray, seed: int) -> None:
    weights = np.random.default_rng(seed).random(values.shape[1])
    np.testing.assert_allclose(
        joint_tables(values, weights=weights), counted(values, weights), atol=1e-12
    )


def test_the_pairs_are_the_upper_triangle() -> None:
    values = np.array([[2, 1, np.nan], [2, -1, 0], [np.nan, 0, 0]])
    met = pair_tables(Matrix(("a", "b", "c"), ("1", "2", "3"), values))
    assert met.first.tolist() == [0, 0, 1]
    assert met.second.tolist() == [1, 2, 2]
    np.testing.assert_array_equal(met.counts, joint_tables(values)[met.first, met.second])
    # How often each actor gave each answer, shared or not.
    assert met.totals.tolist() == [[0, 0, 0, 1, 1], [0, 1, 1, 0, 1], [0, 0, 2, 0, 0]]


@pytest.mark.parametrize("at_once", [1, 7, 30, 10_000])
@pytest.mark.parametrize("actors", [0, 1, 2, 3, 12])
def test_blocks_of_pairs_are_the_whole_in_parts(
    at_once: int, actors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = np.random.default_rng(3).integers(-2, 3, (actors, 9)).astype(np.float64)
    values[values == 1] = np.nan
    matrix = Matrix(tuple(map(str, range(actors))), tuple("abcdefghi"), values)
    whole = pair_tables(matrix)
    # Few ones and zeros at a time, so that the clauses come in parts, too.
    monkeypatch.setattr(joint, "_HOT_AT_ONCE", 20)
    blocks = list(pair_blocks(matrix, at_once))
    for name in ("first", "second", "counts"):
        parts = [getattr(block, name) for block in blocks]
        np.testing.assert_array_equal(np.concatenate(parts), getattr(whole, name))
    assert len(whole.first) == actors * (actors - 1) // 2
    # No more pairs at a time than were asked for, or those of one actor.
    assert max(len(block.first) for block in blocks) <= max(at_once, actors - 1)
    for block in blocks:
        np.testing.assert_array_equal(block.totals, whole.totals)


def test_a_wide_matrix_is_expanded_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(1).integers(-2, 3, (4, 50)).astype(np.float64)
    whole = joint_tables(values)
    monkeypatch.setattr(joint, "_COLUMNS_AT_ONCE", 7)
    np.testing.assert_array_equal(joint_tables(values), whole)


def test_any_scale_will_do() -> None:
    table = joint_tables(np.array([[3.0, 0.0], [0.0, 0.0]]), np.arange(4.0))[0, 1]
    assert table.shape == (4, 4)
    assert table[3, 0] == table[0, 0] == 1


@pytest.mark.parametrize("weights", [[1.0], [1.0, -1.0], [1.0, np.nan]])
def test_bad_weights_are_refused(weights: list[float]) -> None:
    with pytest.raises(ValueError, match="weights: expected 2 numbers of at least 0"):
        joint_tables(np.zeros((1, 2)), SCALE, np.array(weights))
