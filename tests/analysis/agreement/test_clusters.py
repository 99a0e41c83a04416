"""Clusters of actors, where a data set declares no sides."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.agreement import clusters
from parley.analysis.stances import Matrix

NAN = np.nan


def matrix(*rows: list[float]) -> Matrix:
    actors = tuple("abcdefgh"[: len(rows)])
    clauses = tuple(str(n) for n in range(len(rows[0])))
    return Matrix(actors, clauses, np.array(rows, dtype=np.float64))


def test_actors_at_one_are_a_cluster_and_one_apart_is_in_none() -> None:
    # a, c and e say +2 to all, b and d -2: 1.00 within, 0.00 between. f is 0.5 from everybody. Joining
    # goes in steps of 0 and then of 0.5 or more: the gap from 0 to 0.5 is the largest, as wide as
    # the next at most. What has one member is no cluster.
    yes, no, between = [2.0] * 5, [-2.0] * 5, [0.0] * 5
    assert clusters(matrix(yes, no, yes, no, yes, between)).tolist() == [0, 1, 0, 1, 0, -1]


def test_of_equal_size_the_one_whose_first_actor_comes_first_is_the_first() -> None:
    yes, no = [2.0] * 5, [-2.0] * 5
    assert clusters(matrix(no, yes, no, yes)).tolist() == [0, 1, 0, 1]


def test_only_those_who_spoke_most_are_clustered() -> None:
    yes, no = [2.0] * 6, [-2.0] * 6
    less = [2.0] * 5 + [NAN]
    assert clusters(matrix(less, yes, no, yes, no), most=4).tolist() == [-1, 0, 1, 0, 1]


def test_who_has_a_figure_with_nobody_is_in_no_cluster() -> None:
    yes, no = [2.0] * 5, [-2.0] * 5
    silent = [2.0] * 4 + [NAN]
    assert clusters(matrix(silent, yes, no, yes, no)).tolist() == [-1, 0, 1, 0, 1]


@pytest.mark.parametrize("rows", [1, 3, 6])
def test_where_all_are_at_one_there_is_no_cluster(rows: int) -> None:
    assert clusters(matrix(*[[1.0] * 5] * rows)).tolist() == [-1] * rows
