"""Agreement between groups: pooled by hand, equal to pairs of actors, and blind to their order."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.agreement import MEASURES, pairs
from parley.analysis.blocs import Groups, between
from parley.analysis.stances import Matrix
from tests.analysis.drawn import matrices
from tests.analysis.tables import rows

NAN = np.nan
MATRICES = matrices(most_actors=6, most_clauses=7)

NORTH_SOUTH = Matrix(
    ("n1", "n2", "n3", "s1", "s2", "alone"),
    ("c0", "c1", "c2"),
    np.array(
        [[2, 1, NAN], [1, NAN, NAN], [-2, NAN, 0], [2, -1, NAN], [NAN, -1, NAN], [2, 2, 2]],
        dtype=np.float64,
    ),
)
SIDES = Groups(("north", "south"), np.array([0, 0, 0, 1, 1, -1]))


def test_two_groups_pooled_by_hand() -> None:
    """Distances out of 4. North and south: on c0 0, 1 and 4, on c1 2 and 2: 1 - 9 / 4 / 5.

    Within the north on c0 alone: 1, 4 and 3: 1 - 8 / 4 / 3. Within the south on c1 alone: 0.
    Who is in no group counts nowhere.
    """
    frame = between(NORTH_SOUTH, SIDES, min_shared=1)
    assert rows(frame, "group_a", "group_b", "pairs", "clauses", "compared") == [
        ["north", "north", 3, 1, 3],
        # n1 with both, n2 and n3 with s1 alone.
        ["north", "south", 4, 2, 5],
        ["south", "south", 1, 1, 1],
    ]
    assert frame["value"].tolist() == pytest.approx([1 - 8 / 12, 1 - 9 / 20, 1])


def test_too_few_clauses_are_blank_however_many_pairs_of_answers() -> None:
    frame = between(NORTH_SOUTH, SIDES, min_shared=2)
    assert frame["value"].isna().tolist() == [True, False, True]


def test_without_zero_an_answer_of_0_is_none() -> None:
    """On c2 one side only spoke; of two answers on c0 the 0 goes."""
    matrix = Matrix(("a", "b", "c"), ("c0",), np.array([[0.0], [2.0], [1.0]]))
    frame = between(
        matrix, Groups(("x", "y"), np.array([0, 0, 1])), min_shared=1, exclude_zero=True
    )
    assert rows(frame, "pairs", "clauses", "compared") == [[0, 0, 0], [1, 1, 1], [0, 0, 0]]
    assert frame["value"].tolist() == pytest.approx([NAN, 0.75, NAN], nan_ok=True)


def test_an_answer_stands_under_the_group_of_its_clause() -> None:
    """An actor that changed from x to y between the two clauses is compared with either once."""
    matrix = Matrix(
        ("moved", "x1", "y1"), ("before", "after"), np.array([[2.0, 2.0], [1, 1], [0, 0]])
    )
    code = np.array([[0, 1], [0, 0], [1, 1]])
    frame = between(matrix, Groups(("x", "y"), code), min_shared=1)
    assert rows(frame, "group_a", "group_b", "pairs", "clauses", "compared") == [
        ["x", "x", 1, 1, 1],
        # moved and y1 before; x1 with moved and with y1 after, and y1 before.
        ["x", "y", 3, 2, 4],
        ["y", "y", 1, 1, 1],
    ]
    assert frame["value"].tolist() == pytest.approx([0.75, 1 - (2 + 1 + 1 + 1) / 16, 0.5])


@settings(max_examples=25)
@given(matrix=MATRICES, measure=st.sampled_from(list(MEASURES)), least=st.integers(1, 3))
def test_groups_of_one_actor_are_pairs_of_actors(matrix: Matrix, measure: str, least: int) -> None:
    groups = Groups(matrix.actors, np.arange(len(matrix.actors)))
    frame = between(matrix, groups, measure, least)
    apart = frame[frame["group_a"] != frame["group_b"]]
    known = pairs(matrix, measure=measure, min_shared=least, draws=0)
    np.testing.assert_allclose(apart["value"], known["value"], atol=1e-12)
    assert apart["clauses"].tolist() == known["shared"].tolist() == apart["compared"].tolist()
    assert apart["pairs"].tolist() == (known["shared"] > 0).astype(int).tolist()
    within = frame[frame["group_a"] == frame["group_b"]]
    assert within["value"].isna().all()
    assert not within[["pairs", "clauses", "compared"]].any(axis=None)


@settings(max_examples=25)
@given(matrix=MATRICES, data=st.data())
def test_counted_pair_by_pair(matrix: Matrix, data: st.DataObject) -> None:
    """Graded agreement, the mean over every pair of answers, and pairs that meet, one by one."""
    of = data.draw(
        st.lists(st.integers(-1, 2), min_size=len(matrix.actors), max_size=len(matrix.actors))
    )
    frame = between(matrix, Groups(("x", "y", "z"), np.array(of, dtype=int)), min_shared=1)
    for row in frame.to_dict("records"):
        a, b = ("xyz".index(row[name]) for name in ("group_a", "group_b"))
        members = range(len(of))
        if a == b:
            who = list(combinations([m for m in members if of[m] == a], 2))
        else:
            who = list(
                product([m for m in members if of[m] == a], [m for m in members if of[m] == b])
            )
        near = [1 - np.abs(matrix.values[i] - matrix.values[j]) / 4 for i, j in who]
        met = [each[~np.isnan(each)] for each in near]
        assert row["pairs"] == sum(len(each) > 0 for each in met)
        every = np.concatenate([*met, []])
        assert row["compared"] == len(every)
        assert row["value"] == pytest.approx(every.mean() if len(every) else NAN, nan_ok=True)


@settings(max_examples=15)
@given(matrix=MATRICES, data=st.data())
def test_neither_the_order_of_actors_nor_of_groups_moves_a_figure(
    matrix: Matrix, data: st.DataObject
) -> None:
    size = len(matrix.actors)
    of = np.array(data.draw(st.lists(st.integers(0, 1), min_size=size, max_size=size)), dtype=int)
    order = data.draw(st.permutations(range(size)))
    turned = Matrix(
        tuple(matrix.actors[n] for n in order), matrix.clauses, matrix.values[list(order), :]
    )
    measure = data.draw(st.sampled_from(list(MEASURES)))
    frame = between(matrix, Groups(("x", "y"), of), measure, 1)
    other = between(turned, Groups(("y", "x"), 1 - of[list(order)]), measure, 1).iloc[::-1]
    np.testing.assert_allclose(frame["value"], other["value"], atol=1e-12)
    assert frame["pairs"].tolist() == other["pairs"].tolist()


def test_many_clauses_take_several_words_of_bits() -> None:
    """Two meet on the last of 130 clauses alone, two on none."""
    values = np.full((3, 130), NAN)
    values[0, [0, 129]] = values[1, [1, 129]] = values[2, 64] = 1.0
    matrix = Matrix(tuple("abc"), tuple(map(str, range(130))), values)
    frame = between(matrix, Groups(("one", "two"), np.array([0, 1, 1])), min_shared=1)
    assert frame["pairs"].tolist() == [0, 1, 0]


def test_what_cannot_be_asked_is_named() -> None:
    with pytest.raises(ValueError, match="measure: 'near' is not known"):
        between(NORTH_SOUTH, SIDES, "near")
    with pytest.raises(ValueError, match="min_shared: 0"):
        between(NORTH_SOUTH, SIDES, min_shared=0)
    with pytest.raises(ValueError, match=r"code: shape \(2,\)"):
        between(NORTH_SOUTH, Groups(("x",), np.array([0, 0])))
    with pytest.raises(ValueError, match="code: -1 to 1; allowed: -1 to 0"):
        Groups(("x",), np.array([-1, 1]))
    with pytest.raises(ValueError, match="twice"):
        Groups(("x", "x"), np.array([0, 1]))
