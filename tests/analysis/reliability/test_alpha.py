"""Krippendorff's alpha on published data, and the recodings of the frozen set."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.reliability import krippendorff_alpha

# Krippendorff's "C" data: 4 coders (down) by 12 units; . is a gap.
CODERS = """
    1 2 3 3 2 1 4 1 2 . . .
    1 2 3 3 2 2 4 1 2 5 . 3
    . 3 3 3 2 3 4 2 2 5 1 .
    1 2 3 3 2 4 4 1 2 5 1 .
"""
C_DATA = np.array(
    [
        [np.nan if cell == "." else float(cell) for cell in line.split()]
        for line in CODERS.strip().splitlines()
    ]
)


@pytest.mark.parametrize(
    ("level", "published"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_krippendorffs_data(level: str, published: float) -> None:
    assert round(krippendorff_alpha(C_DATA, level), 3) == published


def test_the_further_digits() -> None:
    levels = ("nominal", "ordinal", "interval", "ratio")
    alphas = [round(krippendorff_alpha(C_DATA, level), 4) for level in levels]
    assert alphas == [0.7434, 0.8154, 0.8491, 0.7974]


def test_coders_and_units_may_change_places_among_themselves() -> None:
    shuffled = C_DATA[::-1][:, np.random.default_rng(0).permutation(12)]
    assert krippendorff_alpha(shuffled) == pytest.approx(krippendorff_alpha(C_DATA))


def test_a_silent_coder_and_a_unit_coded_once_change_nothing() -> None:
    silent = np.vstack([C_DATA, np.full(12, np.nan)])
    once = np.column_stack([silent, [5, np.nan, np.nan, np.nan, np.nan]])
    assert krippendorff_alpha(once) == krippendorff_alpha(C_DATA)


def test_closed_forms() -> None:
    assert krippendorff_alpha(np.array([[-2, 0, 1, 2], [-2, 0, 1, 2]])) == 1
    swapped = krippendorff_alpha(np.array([[-2, 2], [2, -2]]), "nominal")
    assert swapped == pytest.approx(1 - 3 * 4 / 8)


@pytest.mark.parametrize(
    "values",
    [np.empty((0, 0)), np.empty((2, 0)), np.full((2, 3), np.nan), np.ones((2, 3)), np.ones((1, 3))],
)
def test_without_variation_or_second_coding_it_is_undefined(values: np.ndarray) -> None:
    assert np.isnan(krippendorff_alpha(values))


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="level: 'metric' is not known; allowed: nominal, ordinal"):
        krippendorff_alpha(C_DATA, "metric")
