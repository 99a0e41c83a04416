"""Bootstrap intervals: seeded, stable from view to view, and right on known cases."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.agreement import MEASURES, SCALE, intervals, pair_tables, pairs
from parley.analysis.stances import Matrix

RANDOM = np.random.default_rng(7)
ROWS = RANDOM.integers(-2, 3, (4, 40)).astype(np.float64)
STANCES = Matrix(("a", "b", "c", "d"), tuple(f"c{n}" for n in range(40)), ROWS)


def interval(measure: str, table: np.ndarray, **options: float) -> tuple[float, float]:
    settings = {"draws": 4_000, "seed": 1, **options}
    low, high = intervals(table[None], MEASURES[measure], SCALE, **settings)[0]
    return low, high


def test_a_share_has_the_binomial_interval() -> None:
    """20 of 50 equal: the 2.5 and 97.5 % points of Binomial(50, 0.4) / 50 are .26 and .54."""
    table = np.zeros((5, 5))
    table[0, 0], table[0, 4] = 20, 30
    assert interval("equal", table) == pytest.approx((0.26, 0.54), abs=0.021)


def test_a_mean_of_distances_agrees_with_resampling_the_clauses() -> None:
    table = pair_tables(STANCES).counts[0]
    clauses = 1 - np.abs(ROWS[0] - ROWS[1]) / 4
    stream = np.random.default_rng(2)
    means = clauses[stream.integers(0, 40, (4_000, 40))].mean(axis=1)
    assert interval("graded", table) == pytest.approx(np.quantile(means, (0.025, 0.975)), abs=0.02)


@pytest.mark.parametrize("measure", ["kappa", "pi", "alignment", "pearson", "cosine"])
def test_other_measures_agree_with_resampling_the_clauses(measure: str) -> None:
    from parley.analysis.agreement.joint import joint_tables

    table = pair_tables(STANCES).counts[0]
    stream = np.random.default_rng(2)
    drawn = [joint_tables(ROWS[:2][:, stream.integers(0, 40, 40)])[0, 1] for _ in range(1_500)]
    values = MEASURES[measure].function(np.array(drawn), SCALE)
    expected = np.quantile(values, (0.025, 0.975))
    assert interval(measure, table) == pytest.approx(expected, abs=0.06)


def test_the_seed_decides() -> None:
    table = pair_tables(STANCES).counts[0]
    assert interval("kappa", table) == interval("kappa", table)
    assert interval("kappa", table) != interval("kappa", table, seed=2)


@pytest.mark.parametrize("measure", list(MEASURES))
def test_a_pair_has_one_interval_in_every_view(measure: str) -> None:
    every = pairs(STANCES, measure=measure).set_index(["actor_a", "actor_b"])
    alone = pairs(STANCES.select(actors=("d", "b")), measure=measure).iloc[0]
    ends = ["interval_low", "interval_high"]
    assert every.loc[("b", "d"), ends].tolist() == alone[ends].tolist()


def test_clauses_that_all_speak_alike_have_no_width() -> None:
    table = np.zeros((5, 5))
    table[4, 4] = 7
    assert interval("graded", table) == (1, 1)
    assert np.isnan(interval("kappa", table)).all()


def test_without_draws_or_clauses_there_is_none() -> None:
    assert pairs(STANCES, draws=0)["interval_low"].isna().all()
    assert np.isnan(interval("graded", np.zeros((5, 5)))).all()
    assert intervals(np.empty((0, 5, 5)), MEASURES["graded"], SCALE, draws=9, seed=1).shape == (
        0,
        2,
    )
