"""Ranks under several measures, and the pairs whose place depends on the choice."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.agreement import MEASURES, ranks, robustness
from parley.analysis.stances import Matrix

NAN = np.nan
STANCES = Matrix(
    ("ru", "ua", "us", "eu"),
    tuple(f"c{n}" for n in range(6)),
    np.array(
        [
            [2, 2, -2, -2, 1, 2],
            [-2, -2, 2, 2, -1, -2],
            [1, 1, -1, -1, 0, 1],
            [2, NAN, NAN, NAN, NAN, NAN],
        ]
    ),
)


def test_ranks_by_hand() -> None:
    """Russia and the US move together (cosine 1) but a step apart; Ukraine opposes both."""
    table = ranks(STANCES, measures=["graded", "equal", "pearson"], min_shared=5)
    table = table.set_index(["actor_a", "actor_b"])
    assert table.loc[("ru", "us")].tolist() == [1, 1, 1, 0]
    # No two give equal answers: under that measure all three tie for the first place.
    assert table.loc[("ua", "us"), ["graded", "equal", "pearson"]].tolist() == [2, 1, 2]
    assert table.loc[("ru", "ua"), "spread"] == 1


def test_pairs_without_a_value_have_no_rank() -> None:
    table = ranks(STANCES).set_index(["actor_a", "actor_b"])
    assert table.loc[("ru", "eu")].isna().all()
    assert list(table) == [*MEASURES, "spread"]


def test_one_measure_has_no_spread() -> None:
    assert ranks(STANCES, measures=["graded"])["spread"].isna().all()
    assert ranks(STANCES, measures=["graded", "s"])["spread"].dropna().eq(0).all()


def test_the_pairs_that_move_most_come_first() -> None:
    moved = robustness(STANCES, measures=["graded", "equal"], top=2)
    assert moved[["actor_a", "actor_b"]].to_numpy().tolist() == [["ru", "ua"], ["ua", "us"]]
    first = moved.iloc[0]
    assert (first["nearest_under"], first["nearest_rank"]) == ("equal", 1)
    assert (first["farthest_under"], first["farthest_rank"]) == ("graded", 3)
    assert len(robustness(STANCES)) == 3


@pytest.mark.parametrize("actors", [0, 1, 2])
def test_few_actors(actors: int) -> None:
    few = STANCES.select(actors=STANCES.actors[:actors])
    assert len(ranks(few)) == actors * (actors - 1) // 2
    moved = robustness(few)
    assert moved.empty
    assert moved["nearest_rank"].dtype == np.int64


def test_a_lone_pair_has_the_first_rank_and_no_spread() -> None:
    alone = ranks(STANCES.select(actors=("ru", "ua")))
    assert alone["graded"].tolist() == [1]
    assert alone["spread"].isna().all()


def test_bad_parameters_are_named() -> None:
    with pytest.raises(ValueError, match="measure: 'tau' is not known"):
        ranks(STANCES, measures=["graded", "tau"])
    with pytest.raises(ValueError, match="min_shared: 0 is too small"):
        robustness(STANCES, min_shared=0)
