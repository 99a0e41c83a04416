"""Measures of two actors: the published 1914 example, closed forms, other people's code."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from parley.analysis.agreement import MEASURES, SCALE, joint_tables, measure_named, measures

NAMES = list(MEASURES)

# The alliances of Germany and Russia with the states of Europe in 1914: 0 none, 1 entente,
# 2 neutrality, 3 defence; with each state's share of Europe's capabilities (Signorino &
# Ritter 1999, Table 6).
LEVELS = np.arange(4.0)
ALLIANCES_1914 = {
    "GMY": (0.25, 3, 0), "RUS": (0.21, 0, 3), "UKG": (0.20, 0, 1), "FRN": (0.08, 0, 3),
    "AUH": (0.08, 3, 0), "ITA": (0.05, 3, 1), "BEL": (0.03, 0, 0), "SPN": (0.03, 0, 0),
    "TUR": (0.02, 0, 0), "NTH": (0.01, 0, 0), "SWD": (0.01, 0, 0), "RUM": (0.01, 3, 0),
    "POR": (0.01, 0, 0), "SWZ": (0.01, 0, 0), "GRC": (0.00, 0, 0), "DEN": (0.00, 0, 0),
    "YUG": (0.00, 0, 0), "BUL": (0.00, 0, 0), "NOR": (0.00, 0, 0), "ALB": (0.00, 0, 0),
}  # fmt: skip
CAPABILITY, GERMANY, RUSSIA = np.array(list(ALLIANCES_1914.values())).T


def table_1914(weights: np.ndarray | None = None) -> np.ndarray:
    return joint_tables(np.vstack([GERMANY, RUSSIA]), LEVELS, weights)[0, 1]


@pytest.mark.parametrize(
    ("measure", "published"),
    [
        (measures.s, 0.4),
        (measures.kappa, -0.07758621),
        (measures.pi, -0.04477612),
        (measures.alignment, -0.04),
    ],
)
def test_germany_and_russia_1914(measure, published: float) -> None:
    assert measure(table_1914(), LEVELS) == pytest.approx(published, abs=5e-9)


def test_germany_and_russia_1914_weighted_by_capability() -> None:
    assert measures.s(table_1914(CAPABILITY), LEVELS) == pytest.approx(-0.46, abs=1e-12)


def test_the_rows_of_1914_also_give_the_published_tau() -> None:
    assert stats.kendalltau(GERMANY, RUSSIA).statistic == pytest.approx(0.03031695, abs=5e-9)


def test_kappa_needs_the_levels_that_nobody_used() -> None:
    """Without level 2 the distances shrink, and with them kappa: another, wrong figure."""
    table = np.delete(np.delete(table_1914(), 2, axis=0), 2, axis=1)
    renumbered = measures.kappa(table, np.arange(3.0))
    assert renumbered == pytest.approx(-0.0377, abs=5e-5)


def pair(x: list[float], y: list[float]) -> np.ndarray:
    return joint_tables(np.array([x, y], dtype=np.float64))[0, 1]


@pytest.mark.parametrize(
    ("name", "same", "opposite"),
    [
        ("graded", 1, 0), ("equal", 1, 0), ("same_side", 1, 0), ("s", 1, -1), ("kappa", 1, -1),
        ("pi", 1, -1), ("alignment", 1, -1), ("pearson", 1, -1), ("cosine", 1, -1),
    ],
)  # fmt: skip
def test_full_agreement_and_two_camps(name: str, same: float, opposite: float) -> None:
    function = MEASURES[name].function
    assert function(pair([2, -2, 2, -2], [2, -2, 2, -2]), SCALE) == pytest.approx(same)
    assert function(pair([2, -2, 2, -2], [-2, 2, -2, 2]), SCALE) == pytest.approx(opposite)


@pytest.mark.parametrize("name", ["kappa", "pi", "alignment", "pearson", "cosine"])
def test_independent_answers_score_nothing_beyond_chance(name: str) -> None:
    everything_with_everything = np.ones((5, 5))
    value = MEASURES[name].function(everything_with_everything, SCALE)
    assert value == pytest.approx(0, abs=1e-12)


def test_a_zero_lies_halfway_to_everything_until_it_drops_out() -> None:
    table = pair([0, 0, 2], [2, -2, 2])
    assert measures.graded(table) == pytest.approx((0.5 + 0.5 + 1) / 3)
    assert measures.graded(measures.without_answer(table)) == 1
    assert measures.shared(measures.without_answer(table)) == 1


@pytest.mark.parametrize("name", NAMES)
def test_no_shared_clause_is_undefined(name: str) -> None:
    assert np.isnan(MEASURES[name].function(pair([1, np.nan], [np.nan, 1]), SCALE))


@pytest.mark.parametrize(
    ("name", "x", "y", "expected"),
    [
        ("kappa", [1, 1, 1], [1, 1, 1], np.nan),
        ("kappa", [1, 1, 1], [1, 2, 1], 0),
        ("pi", [1, 1, 1], [1, 1, 1], np.nan),
        ("pi", [1, 1], [2, 2], -1),
        ("pearson", [1, 1, 1], [1, 2, 0], np.nan),
        ("cosine", [0, 0, 0], [1, 2, 0], np.nan),
        ("alignment", [1, 1, 1], [1, 1, 1], 0),
    ],
)
def test_actors_that_never_vary(name: str, x: list, y: list, expected: float) -> None:
    value = MEASURES[name].function(pair(x, y), SCALE)
    np.testing.assert_allclose(value, expected, atol=1e-12)


def test_pearson_of_a_constant_with_uneven_weights_is_undefined() -> None:
    values = np.array([[1.0, 1.0, 1.0], [2.0, 0.0, -1.0]])
    table = joint_tables(values, weights=np.array([0.1, 0.2, 0.7]))[0, 1]
    assert np.isnan(measures.pearson(table))


ANSWERS = st.lists(st.tuples(st.integers(-2, 2), st.integers(-2, 2)), min_size=2, max_size=40).map(
    lambda rows: np.array(rows, dtype=np.float64).T
)


@given(ANSWERS)
def test_every_measure_is_symmetric_and_within_its_range(answers: np.ndarray) -> None:
    table = joint_tables(answers)[0, 1]
    for measure in MEASURES.values():
        value = measure.function(table, SCALE)
        np.testing.assert_allclose(value, measure.function(table.T, SCALE), atol=1e-12)
        if not np.isnan(value):
            assert measure.range[0] - 1e-12 <= value <= measure.range[1] + 1e-12


@given(ANSWERS)
def test_graded_agrees_with_its_other_names(answers: np.ndarray) -> None:
    """1 - mean distance = (S + 1) / 2 = 1 - Gower's distance; alignment is S against chance."""
    x, y = answers
    table = joint_tables(answers)[0, 1]
    value = measures.graded(table)
    assert value == pytest.approx(1 - np.abs(x - y).mean() / 4)
    assert measures.s(table) == pytest.approx(2 * value - 1)
    by_chance = np.abs(np.subtract.outer(x, y)).mean()
    assert measures.alignment(table) == pytest.approx((by_chance - np.abs(x - y).mean()) / 2)


@given(ANSWERS)
def test_correlations_agree_with_scipy_and_numpy(answers: np.ndarray) -> None:
    x, y = answers
    assume(np.ptp(x) > 0 and np.ptp(y) > 0)
    table = joint_tables(answers)[0, 1]
    assert measures.pearson(table) == pytest.approx(stats.pearsonr(x, y).statistic, abs=1e-9)
    cosine = x @ y / np.sqrt((x @ x) * (y @ y))
    assert measures.cosine(table) == pytest.approx(cosine)


@given(ANSWERS)
def test_quadratic_kappa_is_lins_concordance(answers: np.ndarray) -> None:
    """2 cov / (var x + var y + (mean x - mean y)^2), another way to the same figure."""
    x, y = answers
    below = x.var() + y.var() + (x.mean() - y.mean()) ** 2
    assume(below > 0)
    covariance = ((x - x.mean()) * (y - y.mean())).mean()
    table = joint_tables(answers)[0, 1]
    assert measures.kappa(table) == pytest.approx(2 * covariance / below, abs=1e-9)


@pytest.mark.parametrize("name", NAMES)
def test_a_stack_of_tables_gives_each_its_value(name: str) -> None:
    tables = np.random.default_rng(3).integers(0, 4, (2, 3, 5, 5)).astype(np.float64)
    function = MEASURES[name].function
    stacked = function(tables, SCALE)
    assert stacked.shape == (2, 3)
    assert function(np.empty((0, 5, 5)), SCALE).shape == (0,)
    for place in np.ndindex(2, 3):
        assert stacked[place] == pytest.approx(float(function(tables[place], SCALE)))


@pytest.mark.parametrize("name", NAMES)
def test_the_catalogue_describes_each_measure(name: str) -> None:
    measure = measure_named(name)
    assert measure.name == name
    assert measure.reference
    if measure.scores is not None:
        scores = measure.scores(SCALE)
        assert (scores.min(), scores.max()) == measure.range
        table = np.random.default_rng(4).integers(0, 9, (5, 5)).astype(np.float64)
        assert measures.mean_score(table, scores) == measure.function(table, SCALE)


def test_the_first_measure_is_the_headline() -> None:
    assert NAMES[0] == "graded"


def test_an_unknown_measure_is_refused_with_the_allowed_ones() -> None:
    with pytest.raises(ValueError, match="measure: 'tau' is not known; allowed: graded, equal"):
        measure_named("tau")
