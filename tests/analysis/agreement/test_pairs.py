"""All pairs at once: what qualifies a figure, what makes it blank, what must not move it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.agreement import AGREEMENT, MEASURES, agreement, pairs, shared_clauses, square
from parley.analysis.stances import Matrix
from parley.dataset import Dataset
from tests.analysis.drawn import matrices

NAN = np.nan
MATRICES = matrices(most_actors=5, most_clauses=9)
NAMES = list(MEASURES)


def matrix(rows: dict[str, list[float]]) -> Matrix:
    values = np.array(list(rows.values()), dtype=np.float64).reshape(len(rows), -1)
    return Matrix(tuple(rows), tuple(f"c{n}" for n in range(values.shape[1])), values)


FOUR = matrix(
    {
        "ru": [2, 2, -2, 0, 1, NAN, NAN],
        "ua": [-2, -1, 2, 0, 1, 2, NAN],
        "us": [2, 1, -1, 0, 1, 1, 2],
        "eu": [NAN, NAN, NAN, NAN, 2, 2, NAN],
    }
)


def by_name(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows under the two actors in alphabetic order, so that frames can be compared."""
    names = frame[["actor_a", "actor_b"]].to_numpy(dtype=object)
    keys = ["-".join(sorted(pair)) for pair in names]
    figures = frame.drop(columns=["actor_a", "actor_b"])
    return figures.set_axis(pd.Index(keys, dtype="str")).sort_index()


def test_a_pair_worked_by_hand() -> None:
    """Russia and Ukraine share five clauses, at distances 4, 3, 4, 0 and 0: 1 - 11 / 20."""
    row = pairs(FOUR).iloc[0]
    assert (row["actor_a"], row["actor_b"]) == ("ru", "ua")
    assert row["value"] == pytest.approx(0.45)
    assert (row["shared"], row["total"]) == (5, 7)
    assert row["zeros"] == pytest.approx(1 / 5)
    assert row["reason"] == ""
    # The sixth clause (only Ukraine: 2) and the seventh (neither) may be opposite or equal.
    assert row["low"] == pytest.approx(9 / 4 / 7)
    assert row["high"] == pytest.approx((9 / 4 + 2) / 7)


def test_every_pair_once_in_the_order_of_the_matrix() -> None:
    frame = pairs(FOUR, draws=0)
    assert list(zip(frame["actor_a"], frame["actor_b"], strict=True)) == [
        ("ru", "ua"), ("ru", "us"), ("ru", "eu"), ("ua", "us"), ("ua", "eu"), ("us", "eu"),
    ]  # fmt: skip


def test_below_the_minimum_the_value_is_blank_and_says_why() -> None:
    frame = pairs(FOUR).set_index(["actor_a", "actor_b"])
    assert frame.loc[("ru", "eu"), "reason"] == "1 shared clause, fewer than 5"
    assert frame.loc[("ua", "eu"), "reason"] == "2 shared clauses, fewer than 5"
    blank = frame["reason"] != ""
    assert frame.loc[blank, ["value", "interval_low", "interval_high"]].isna().all(axis=None)
    silent = pairs(matrix({"a": [1, NAN], "b": [NAN, 1]}))
    assert silent["reason"].tolist() == ["no shared clause"]
    assert silent["zeros"].isna().all()


@pytest.mark.parametrize(
    ("measure", "rows", "reason"),
    [
        ("pearson", {"a": [1, 1, 1], "b": [1, 2, 0]}, "undefined: one of them never varies"),
        ("cosine", {"a": [0, 0, 0], "b": [1, 2, 0]}, "undefined: one of them only ever says 0"),
        (
            "kappa",
            {"a": [1, 1, 1], "b": [1, 1, 1]},
            "undefined: both gave one and the same answer throughout",
        ),
    ],
)
def test_an_undefined_value_says_why(measure: str, rows: dict, reason: str) -> None:
    row = pairs(matrix(rows), measure=measure, min_shared=3).iloc[0]
    assert np.isnan(row["value"])
    assert row["reason"] == reason


def test_without_zeros_fewer_clauses_count() -> None:
    row = pairs(FOUR, exclude_zero=True, min_shared=4).iloc[0]
    assert row["value"] == pytest.approx(1 - 11 / 16)
    assert row["shared"] == 4
    assert row["zeros"] == 0
    assert pairs(FOUR, exclude_zero=True)["reason"][0] == (
        "4 shared clauses without a 0, fewer than 5"
    )


def test_silence_is_not_neutrality() -> None:
    """Filling the gaps with 0 would make the least known pair look close (a classic fault)."""
    known = matrix({"a": [2, 2, 2, NAN], "b": [2, 2, 2, NAN], "c": [2, NAN, NAN, NAN]})
    filled = Matrix(known.actors, known.clauses, np.nan_to_num(known.values))
    assert pairs(known, min_shared=3)["value"].tolist()[0] == 1
    assert np.isnan(pairs(known, min_shared=3)["value"][1])
    assert pairs(filled, min_shared=3)["value"][1] == pytest.approx(0.75)


@pytest.mark.parametrize("measure", NAMES)
@pytest.mark.parametrize("exclude_zero", [False, True])
@given(MATRICES)
@settings(max_examples=25)
def test_bounds(measure: str, exclude_zero: bool, stances: Matrix) -> None:
    frame = pairs(stances, measure=measure, min_shared=1, exclude_zero=exclude_zero, draws=20)
    lowest, highest = MEASURES[measure].range
    for column in ("value", "low", "high", "interval_low", "interval_high"):
        known = frame[column].dropna()
        assert known.between(lowest - 1e-9, highest + 1e-9).all()
    known = frame.dropna(subset=["value", "low"])
    assert (known["low"] <= known["value"]).all()
    assert (known["value"] <= known["high"]).all()
    known = frame.dropna(subset=["interval_low"])
    assert (known["interval_low"] <= known["interval_high"]).all()
    assert (frame["value"].isna() == (frame["reason"] != "")).all()
    assert (frame["shared"] <= frame["total"]).all()


@pytest.mark.parametrize("measure", NAMES)
@given(MATRICES, st.randoms())
@settings(max_examples=20)
def test_the_order_of_actors_and_clauses_does_not_matter(measure, stances, random) -> None:
    actors, clauses = list(stances.actors), list(stances.clauses)
    random.shuffle(actors)
    random.shuffle(clauses)
    before = by_name(pairs(stances, measure=measure, min_shared=1, draws=10))
    after = by_name(pairs(stances.select(actors, clauses), measure=measure, min_shared=1, draws=10))
    pd.testing.assert_frame_equal(before, after)


@pytest.mark.parametrize("measure", NAMES)
@given(MATRICES)
@settings(max_examples=20)
def test_a_silent_actor_changes_nothing_for_the_others(measure: str, stances: Matrix) -> None:
    silent = np.full((1, len(stances.clauses)), NAN)
    joined = Matrix(
        ("silent", *stances.actors), stances.clauses, np.vstack([silent, stances.values])
    )
    after = pairs(joined, measure=measure, min_shared=1, draws=10)
    own = after["actor_a"] == "silent"
    assert after.loc[own, "value"].isna().all()
    pd.testing.assert_frame_equal(
        after[~own].reset_index(drop=True),
        pairs(stances, measure=measure, min_shared=1, draws=10),
    )


@pytest.mark.parametrize("measure", NAMES)
@given(MATRICES, st.data())
@settings(max_examples=20)
def test_fewer_actors_keep_their_figures(
    measure: str, stances: Matrix, data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(stances.actors or ("",)), unique=True))
    kept = [actor for actor in stances.actors if actor in kept]
    every = pairs(stances, measure=measure, min_shared=1, draws=10)
    rows = every["actor_a"].isin(kept) & every["actor_b"].isin(kept)
    pd.testing.assert_frame_equal(
        pairs(stances.select(actors=kept), measure=measure, min_shared=1, draws=10),
        every[rows].reset_index(drop=True),
    )


@given(MATRICES)
@settings(max_examples=25)
def test_fewer_clauses_count_as_if_the_others_had_never_been(stances: Matrix) -> None:
    kept = stances.clauses[::2]
    fewer = pairs(stances.select(clauses=kept), min_shared=1, draws=0)
    for row in fewer.itertuples():
        both = shared_clauses(stances, str(row.actor_a), str(row.actor_b))
        distances = both.loc[both["clause_id"].isin(kept), "distance"]
        assert row.shared == len(distances)
        np.testing.assert_allclose(row.value, 1 - distances.mean() / 4)


@given(MATRICES)
@settings(max_examples=25)
def test_s_is_twice_graded_less_one(stances: Matrix) -> None:
    graded, s = (pairs(stances, measure=name, min_shared=1) for name in ("graded", "s"))
    for column in ("value", "low", "high", "interval_low", "interval_high"):
        np.testing.assert_allclose(s[column], 2 * graded[column] - 1, atol=1e-12)


@pytest.mark.parametrize("measure", NAMES)
@pytest.mark.parametrize(
    "stances",
    [
        Matrix((), (), np.empty((0, 0))),
        Matrix((), ("c",), np.empty((0, 1))),
        Matrix(("a",), ("c",), np.ones((1, 1))),
        Matrix(("a", "b"), (), np.empty((2, 0))),
        matrix({"a": [NAN, NAN], "b": [NAN, NAN]}),
        matrix({"a": [1], "b": [2]}),
        matrix({"a": [2] * 6, "b": [2] * 6, "c": [0] * 6}),
    ],
    ids=["empty", "no actor", "one actor", "no clause", "all silent", "one clause", "constant"],
)
def test_thin_data_make_no_noise(measure: str, stances: Matrix) -> None:
    frame = pairs(stances, measure=measure)
    actors = len(stances.actors)
    assert len(frame) == actors * (actors - 1) // 2
    assert frame["value"].dtype == np.float64
    assert frame["reason"].dtype == "str"
    table = square(frame, "value")
    assert table.shape in {(actors, actors), (0, 0)}


def test_no_clause_no_range() -> None:
    row = pairs(Matrix(("a", "b"), (), np.empty((2, 0)))).iloc[0]
    assert np.isnan(row["low"])
    assert np.isnan(row["high"])
    assert row["reason"] == "no shared clause"


def test_shared_clauses_lists_both_answers() -> None:
    frame = shared_clauses(FOUR, "us", "ru")
    assert frame["clause_id"].tolist() == ["c0", "c1", "c2", "c3", "c4"]
    assert frame["stance_a"].tolist() == [2, 1, -1, 0, 1]
    assert frame["stance_b"].tolist() == [2, 2, -2, 0, 1]
    assert frame["distance"].tolist() == [0, 1, 1, 0, 0]
    assert len(shared_clauses(matrix({"a": [1, NAN], "b": [NAN, 1]}), "a", "b")) == 0
    with pytest.raises(ValueError, match="actors: the matrix has no 'xx'"):
        shared_clauses(FOUR, "ru", "xx")


def test_the_square_is_symmetric_with_an_empty_diagonal() -> None:
    frame = pairs(FOUR, min_shared=1, draws=0)
    table = square(frame, "value")
    assert list(table.index) == list(table.columns) == ["ru", "ua", "us", "eu"]
    np.testing.assert_array_equal(table, table.T)
    assert np.isnan(np.diag(table)).all()
    assert table.loc["us", "ru"] == frame["value"][1]


def test_the_square_takes_words_too_but_not_a_part_of_the_pairs() -> None:
    frame = pairs(FOUR, draws=0)
    assert square(frame, "reason").loc["eu", "ru"] == "1 shared clause, fewer than 5"
    with pytest.raises(ValueError, match="pairs: 5 rows, but 4 actors make 6"):
        square(frame.iloc[1:], "value")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"measure": "tau"}, "measure: 'tau' is not known; allowed: graded, equal, same_side"),
        ({"min_shared": 0}, "min_shared: 0 is too small; allowed: a whole number from 1 up"),
        ({"draws": -1}, "draws: -1 is too small; allowed: a whole number from 0 up"),
    ],
)
def test_bad_parameters_are_named(options: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        pairs(FOUR, **options)


def test_a_view_gives_exactly_the_documented_columns(frozen: Dataset) -> None:
    frame = agreement(frozen.view(plan="us-28"))
    assert tuple(frame) == AGREEMENT.column_names
    actors = len(frozen["actors"])
    assert len(frame) == actors * (actors - 1) // 2
    assert frame["value"].notna().any()
    assert (frame["shared"] < 5).equals(frame["value"].isna())


def test_a_filter_on_actors_keeps_their_figures(frozen: Dataset) -> None:
    every = agreement(frozen.view(plan="us-28"))
    few = agreement(frozen.view(plan="us-28", actor=("ru", "ua", "us")))
    rows = every["actor_a"].isin(("ru", "ua", "us")) & every["actor_b"].isin(("ru", "ua", "us"))
    pd.testing.assert_frame_equal(few, every[rows].reset_index(drop=True))


def test_an_empty_view_gives_an_empty_frame(frozen: Dataset) -> None:
    frame = agreement(frozen.view(actor="ru", text="no such words anywhere"))
    assert tuple(frame) == AGREEMENT.column_names
    assert frame.empty


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"measure": "tau"}, "measure: .*allowed: graded"),
        ({"unit": "chapters"}, "unit: .*allowed: points, items"),
        ({"min_shared": 0}, "min_shared: .*allowed: a whole number from 1 up"),
    ],
)
def test_a_view_refuses_bad_parameters(frozen: Dataset, options: dict, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        agreement(frozen.view(), **options)
