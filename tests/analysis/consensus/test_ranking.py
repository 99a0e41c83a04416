"""The two rankings of points, by hand."""

from __future__ import annotations

from datetime import date

import numpy as np

from parley.analysis.consensus import (
    counts_by_side,
    fixed_sides,
    furthest_apart,
    nearest,
    side_counts,
    standings,
)
from parley.analysis.stances import Matrix
from parley.dataset import Dataset

SIDES = {"a": "North", "b": "North", "c": "South"}
NO = np.nan


def standings_of(*columns: list[float]):
    """Standings of three actors, a and b of the North, c of the South, on clauses k0, k1, ..."""
    names = tuple(f"k{n}" for n in range(len(columns)))
    stances = Matrix(("a", "b", "c"), names, np.array(columns).T)
    return standings(side_counts(stances, fixed_sides(stances, SIDES)))


def test_where_the_sides_stand():
    spoken = standings_of([2, 0, -1], [NO, NO, NO]).iloc[0]
    # The mean of the North is 1, of its 2 and its 0; the South stands at -1.
    assert spoken[["n", "against", "in_favour", "sides_heard"]].tolist() == [3, 1, 1, 2]
    assert spoken[["lowest", "highest", "gap"]].tolist() == [-1.0, 1.0, 2.0]
    assert spoken[["most_reluctant", "most_willing"]].tolist() == ["South", "North"]
    silent = standings_of([NO, NO, NO]).iloc[0]
    assert silent["n"] == 0
    assert np.isnan(silent["gap"])


def test_a_point_is_as_near_as_its_most_reluctant_side():
    # k0: South 0; k1: both accept (1 and 1); k2: both accept, more warmly (2 and 2); k3: one side.
    ranked = standings_of([2, 2, 0], [1, 1, 1], [2, 2, 2], [2, 2, NO])
    assert nearest(ranked)["clause_id"].tolist() == ["k2", "k1", "k0"]


def test_contested_takes_one_side_below_and_one_above_zero():
    # Gaps: k0 2 - -2 = 4; k1 1 - -1 = 2 with three heard; k2 the same with two; k3 nobody above 0.
    ranked = standings_of([2, 2, -2], [1, 1, -1], [1, NO, -1], [-1, -1, 0])
    assert furthest_apart(ranked)["clause_id"].tolist() == ["k0", "k1", "k2"]


def test_the_first_day_of_the_us_draft_by_hand(frozen: Dataset):
    # On 20 November 2025 the US had put its text forward, at 2 on every point. Of us-28/21 Kyiv had
    # said -2 and the Holy See 0 (pos-va-us-28.21-2025-11-20): the gap between the sides is 4.
    ranked = standings(counts_by_side(frozen.view(plan="us-28", asof=date(2025, 11, 20))))
    first = furthest_apart(ranked).iloc[0]
    assert first["clause_id"] == "us-28/21"
    assert first[["n", "sides_heard", "gap"]].tolist() == [3, 3, 4.0]
