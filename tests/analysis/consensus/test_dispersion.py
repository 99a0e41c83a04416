"""Agreement on one clause: the published numbers and the closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from parley.analysis.consensus import dispersion

# The frequency vector of the help pages of R's agrmt.
AGRMT = np.array([30.0, 40, 210, 130, 530, 50, 10])
ALL = (
    dispersion.van_der_eijk_agreement,
    dispersion.tastle_wierman_consensus,
    dispersion.polarisation,
)


@pytest.mark.parametrize(
    ("measure", "published", "digits"),
    [
        (dispersion.van_der_eijk_agreement, 0.6113333, 7),
        (dispersion.tastle_wierman_consensus, 0.7256876, 7),
        (dispersion.polarisation, 0.1943333, 7),
    ],
)
def test_the_example_of_agrmt(measure, published: float, digits: int) -> None:
    assert round(float(measure(AGRMT)), digits) == published


@pytest.mark.parametrize(
    ("pattern", "published"), [("1111110", 0.167), ("0011100", 0.667), ("0000100", 1.0)]
)
def test_the_layers_of_agrmt(pattern: str, published: float) -> None:
    layer = np.array([float(digit) for digit in pattern])
    assert round(float(dispersion.van_der_eijk_agreement(layer)), 3) == published


@pytest.mark.parametrize("answers", [3, 5, 7])
def test_closed_forms(answers: int) -> None:
    camps = np.zeros(answers)
    camps[[0, -1]] = 4
    flat = np.full(answers, 3.0)
    alone = np.zeros(answers)
    alone[1] = 9
    a, consensus = dispersion.van_der_eijk_agreement, dispersion.tastle_wierman_consensus
    assert a(camps) == pytest.approx(-1)
    assert a(flat) == pytest.approx(0)
    assert a(alone) == 1
    assert consensus(camps) == pytest.approx(0, abs=1e-12)
    assert consensus(alone) == 1
    assert dispersion.polarisation(camps) == pytest.approx(1)


def test_the_weighted_median_of_the_emission_standards() -> None:
    """Ten EC states, weights capability times salience: 36.6 at 4, 13.7 at 7, 49.6 at 10."""
    weights, positions = np.array([36.6, 13.7, 49.6]), np.array([4.0, 7.0, 10.0])
    assert dispersion.median_toward_zero(weights, positions) == 7.0
    assert dispersion.mean(weights, positions) == pytest.approx(7.390, abs=5e-4)


@pytest.mark.parametrize(
    ("stances", "expected"),
    [([-1, 0], 0), ([1, 2], 1), ([-2, -1], -1), ([-2, 2], 0), ([-2, 0], -1), ([-2, 1, 2], 1)],
)
def test_a_tied_median_goes_toward_zero(stances: list[int], expected: int) -> None:
    counts = np.bincount(np.array(stances) + 2, minlength=5).astype(np.float64)
    assert dispersion.median_toward_zero(counts) == expected


def test_nobody_answered() -> None:
    for measure in (*ALL, dispersion.mean, dispersion.median_toward_zero):
        assert np.isnan(measure(np.zeros(5)))
        assert measure(np.empty((0, 5))).shape == (0,)


@pytest.mark.parametrize("measure", ALL)
def test_one_answer_is_no_scale(measure) -> None:
    with pytest.raises(ValueError, match="counts: 1 answers on the scale"):
        measure(np.ones((3, 1)))


COUNTS = array_shapes(min_dims=2, max_dims=2, max_side=7).flatmap(
    lambda shape: arrays(np.float64, (shape[0], shape[1] + 1), elements=st.integers(0, 9))
)


@given(COUNTS)
def test_bounds_and_mirror_images(counts: np.ndarray) -> None:
    for measure in ALL:
        low = -1 if measure is dispersion.van_der_eijk_agreement else 0
        values = measure(counts)
        spoken = counts.sum(axis=1) > 0
        assert np.isnan(values[~spoken]).all()
        assert ((values[spoken] >= low) & (values[spoken] <= 1)).all()
        np.testing.assert_allclose(measure(counts[:, ::-1]), values, atol=1e-12)
        np.testing.assert_allclose(measure(7 * counts), values, atol=1e-12)


@given(COUNTS)
def test_a_batch_gives_what_each_gives_alone(counts: np.ndarray) -> None:
    for measure in ALL:
        alone = [float(measure(row)) for row in counts]
        np.testing.assert_allclose(measure(counts), alone)
