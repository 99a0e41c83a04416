"""Common ground on each clause of a matrix and of a view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.consensus import CONSENSUS, consensus, fixed_sides
from parley.analysis.consensus import common_ground as common_ground_of_sides
from parley.analysis.stances import Matrix
from parley.dataset import Dataset
from tests.analysis.drawn import matrices

NAN = np.nan
MATRICES = matrices(most_actors=4, most_clauses=6)
SIDES = {"a0": "north", "a1": "south", "a2": "north", "a3": "south"}


def common_ground(
    stances: Matrix, sides: Mapping[str, str], order: Iterable[str] = (), **asked: int
) -> pd.DataFrame:
    """Common ground of sides that do not change."""
    return common_ground_of_sides(stances, fixed_sides(stances, sides, order), **asked)


def test_closed_forms() -> None:
    stances = Matrix(
        tuple(SIDES),
        ("agreed", "camps", "lone", "silent"),
        np.array([[1, 2, 2, NAN], [1, -2, NAN, NAN], [1, 2, NAN, NAN], [1, -2, NAN, NAN]]),
    )
    frame = common_ground(stances, SIDES).set_index("clause_id")
    measures = ["agreement_a", "consensus", "polarisation"]
    assert frame.loc["agreed", measures].tolist() == [1, 1, 0]
    assert frame.loc["camps", measures].tolist() == pytest.approx([-1, 0, 1])
    assert frame.loc["camps", "mean"] == 0
    assert frame["n"].tolist() == [4, 4, 1, 0]
    assert frame["sides_heard"].tolist() == [2, 2, 1, 0]
    assert frame["sides_total"].tolist() == [2] * 4
    assert frame["worst_side"].tolist() == ["north", "south", "north", ""]


def test_one_speaker_is_no_agreement() -> None:
    stances = Matrix(("a0", "a1"), ("c",), np.array([[2], [NAN]]))
    blank = ["agreement_a", "consensus", "polarisation", "polarisation_percentile"]
    row = common_ground(stances, SIDES).iloc[0]
    assert row["mean"] == 2
    assert row[blank].isna().all()
    assert common_ground(stances, SIDES, min_heard=1)["agreement_a"].tolist() == [1]


@given(MATRICES, st.randoms())
@settings(max_examples=20)
def test_the_order_of_actors_and_clauses_does_not_matter(stances: Matrix, random) -> None:
    actors, clauses = list(stances.actors), list(stances.clauses)
    random.shuffle(actors)
    random.shuffle(clauses)
    order = ("north", "south")
    before = common_ground(stances, SIDES, order=order, draws=0)
    after = common_ground(stances.select(actors, clauses), SIDES, order=order, draws=0)
    without = ["blocking_actors"]  # these stand in the matrix's order
    pd.testing.assert_frame_equal(
        before.drop(columns=without),
        after.set_index("clause_id").loc[list(stances.clauses)].reset_index().drop(columns=without),
    )


@given(MATRICES)
@settings(max_examples=20)
def test_a_silent_actor_changes_nothing(stances: Matrix) -> None:
    silent = np.full((1, len(stances.clauses)), NAN)
    joined = Matrix(
        (*stances.actors, "quiet"), stances.clauses, np.vstack([stances.values, silent])
    )
    frame = common_ground(joined, SIDES | {"quiet": "east"}, draws=10)
    expected = common_ground(stances, SIDES, draws=10)
    expected["sides_total"] += 1
    pd.testing.assert_frame_equal(frame, expected)


@given(MATRICES)
@settings(max_examples=20)
def test_filtered_clauses_equal_recomputed(stances: Matrix) -> None:
    kept = stances.clauses[::2]
    pd.testing.assert_frame_equal(
        common_ground(stances.select(clauses=kept), SIDES, draws=0),
        common_ground(stances, SIDES, draws=0).iloc[::2].reset_index(drop=True),
    )


@given(MATRICES)
@settings(max_examples=20)
def test_bounds(stances: Matrix) -> None:
    frame = common_ground(stances, SIDES, draws=10)
    bounds = {
        "mean": (-2, 2), "agreement_a": (-1, 1), "consensus": (0, 1), "polarisation": (0, 1),
        "polarisation_baseline": (0, 1), "polarisation_percentile": (0, 100),
        "group_consensus": (0, 1), "group_consensus_per_side": (0, 1), "lowest_mean": (-2, 2),
    }  # fmt: skip
    for column, (low, high) in bounds.items():
        assert frame[column].dropna().between(low, high).all()
    blocked = frame["blocked_by"] != ""
    assert blocked.equals(frame["one_step_short"])
    assert (frame.loc[blocked, "blocking_actors"] != "").all()
    assert (frame.loc[blocked, "blocked_by"] != "").all()


def test_bad_parameters_are_named() -> None:
    stances = Matrix((), (), np.empty((0, 0)))
    with pytest.raises(ValueError, match="min_heard: 0 is too small"):
        common_ground(stances, SIDES, min_heard=0)
    with pytest.raises(ValueError, match="draws: -1 is too small"):
        common_ground(stances, SIDES, draws=-1)


def test_a_view_gives_exactly_the_documented_columns(frozen: Dataset) -> None:
    frame = consensus(frozen.view(plan="us-28"))
    assert tuple(frame) == CONSENSUS.column_names
    assert len(frame) == 28
    spoken = frame["n"] > 1
    assert frame.loc[spoken, "agreement_a"].notna().all()
    assert frame.loc[~spoken, "agreement_a"].isna().all()
    assert set(frame["worst_side"]) <= {*frozen["actors"]["side"], ""}


def test_an_empty_view_gives_an_empty_frame(frozen: Dataset) -> None:
    frame = consensus(frozen.view(actor="ru", text="no such words anywhere"))
    assert tuple(frame) == CONSENSUS.column_names
    assert frame.empty


def test_a_view_refuses_an_unknown_unit(frozen: Dataset) -> None:
    with pytest.raises(ValueError, match=r"unit: .*allowed: points, items"):
        consensus(frozen.view(), unit="chapters")
