"""What a group's actors share, who stands against it, and what sets it apart: by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.analysis.blocs import (
    Groups,
    agreement_index,
    cohesion,
    holding,
    rebels,
    setting_apart,
    traits,
)
from parley.analysis.stances import Matrix
from tests.analysis.drawn import matrices
from tests.analysis.tables import rows

NAN = np.nan
VALUES = np.array(
    [
        # c0  c1    c2   c3
        [2, -2, 1, NAN],  # n1
        [2, 1, 1, 0],  # n2
        [1, 2, NAN, 2],  # n3
        [-1, NAN, 0, 2],  # n4
        [-2, -1, NAN, -2],  # s1
        [-2, 1, 2, NAN],  # s2
        [2, 2, 2, 2],  # in no group
    ],
    dtype=np.float64,
)
MATRIX = Matrix(("n1", "n2", "n3", "n4", "s1", "s2", "alone"), ("c0", "c1", "c2", "c3"), VALUES)
SIDES = Groups(("north", "south"), np.array([0, 0, 0, 0, 1, 1, -1]))


def test_cohesion_by_hand() -> None:
    """The index of three options: 1 for all of one, on c0 of the north (3 - 1 / 2) / 4.

    Tastle and Wierman for one answer is 1, for one at each end 0.
    """
    frame = cohesion(MATRIX, SIDES)
    assert rows(frame, "group", "clause_id", "n", "median") == [
        ["north", "c0", 4, 1], ["north", "c1", 3, 1], ["north", "c2", 3, 1], ["north", "c3", 3, 2],
        ["south", "c0", 2, -2], ["south", "c1", 2, 0], ["south", "c2", 1, 2], ["south", "c3", 1, -2],
    ]  # fmt: skip
    # c0: 3 for, 1 against; c1: 2 and 1; c2: 2 for, 1 mixed; c3 the same; one actor agrees with nobody.
    assert frame["agreement_index"].tolist() == pytest.approx(
        [2.5 / 4, 1.5 / 3, 1.5 / 3, 1.5 / 3, 1, (1 - 0.5) / 2, NAN, NAN], nan_ok=True
    )
    assert frame["consensus"].tolist()[4] == pytest.approx(1)
    assert frame["consensus"].isna().tolist() == [*[False] * 6, True, True]


def test_the_index_is_0_where_as_many_stand_for_against_and_between() -> None:
    """Hix, Noury & Roland 2005: 0 when a group is divided equally between the three, 1 when it is one."""
    counts = np.array([[3, 2, 5, 1, 4], [0, 0, 0, 3, 4], [0, 0, 0, 0, 0]], dtype=np.float64)
    assert agreement_index(counts).tolist() == pytest.approx([0, 1, NAN], nan_ok=True)


def test_who_stands_against_the_own_side_by_hand() -> None:
    """n4 objects to c0, where the others say 2, 2 and 1; n1 rejects c1, where they say 1 and 2, median 1.

    n4's 0 on c2 stands against nothing; in the south nobody has two others.
    """
    frame = rebels(MATRIX, SIDES)
    assert rows(frame, "actor_id", "group", "clause_id", "stance", "others", "n", "distance") == [
        ["n1", "north", "c1", -2, 1, 2, 3],
        ["n4", "north", "c0", -1, 2, 3, 3],
    ]


@pytest.mark.parametrize(
    ("others", "breaks"),
    [
        ([1, 1], True),
        ([1], False),
        ([1, 0], False),
        ([1, -1], False),
        ([2, 1, -1], True),
        ([0, 0], False),
    ],
)
def test_others_count_by_their_median_toward_0_and_are_two_at_least(
    others: list[int], breaks: bool
) -> None:
    """Of 1 and 0 the median toward 0 is 0; of 1 alone there are too few."""
    values = np.array([[-1], *([answer] for answer in others)], dtype=np.float64)
    matrix = Matrix(tuple(f"a{n}" for n in range(len(values))), ("c",), values)
    found = rebels(matrix, Groups(("side",), np.zeros(len(values), dtype=int)))
    assert ("a0" in found["actor_id"].tolist()) == breaks


@settings(max_examples=25)
@given(matrix=matrices(most_actors=7, most_clauses=4), data=st.data())
def test_each_stance_looked_at_by_itself(matrix: Matrix, data: st.DataObject) -> None:
    size = len(matrix.actors)
    of = data.draw(st.lists(st.integers(-1, 1), min_size=size, max_size=size))
    expected = []
    for actor, group in enumerate(of):
        for clause in range(len(matrix.clauses)):
            own = matrix.values[actor, clause]
            rest = [
                matrix.values[n, clause]
                for n in range(size)
                if n != actor and of[n] == group and not np.isnan(matrix.values[n, clause])
            ]
            if group < 0 or np.isnan(own) or len(rest) < 2:
                continue
            median = int(np.median(rest))  # of a whole number and a half, toward 0
            if own * median < 0:
                expected.append([f"a{actor}", f"c{clause}", own, median, len(rest)])
    found = rebels(matrix, Groups(("x", "y"), np.array(of, dtype=int)))
    assert rows(found, "actor_id", "clause_id", "stance", "others", "n") == expected


def test_no_group_has_nobody_against_it() -> None:
    none = Groups((), np.full(len(MATRIX.actors), -1))
    assert rebels(MATRIX, none).empty
    assert cohesion(MATRIX, none).empty
    assert traits(MATRIX, none).empty


def test_traits_by_hand() -> None:
    """On c0 three of four in the north accept, nobody of two in the south: (3 + 1) / (4 + 2) to 1 / 4."""
    frame = traits(MATRIX, SIDES).set_index(["group", "clause_id"])
    c0 = frame.loc[("north", "c0")]
    assert (c0["n"], c0["rest"]) == (4, 2)
    assert (c0["accepting"], c0["accepting_rest"]) == (0.75, 0)
    assert c0["difference"] == pytest.approx(1 - -2)
    assert c0["ratio_for"] == pytest.approx((4 / 6) / (1 / 4))
    # One of four objects, and both of two: (1 + 1) / 6 to (2 + 1) / 4.
    assert c0["ratio_against"] == pytest.approx((2 / 6) / (3 / 4))
    assert frame.loc[("south", "c0"), "ratio_against"] == pytest.approx((3 / 4) / (2 / 6))
    assert frame.loc[("south", "c2"), "n"] == 1
    assert np.isnan(frame.loc[("south", "c2"), "consensus"])


def test_a_clause_that_the_rest_is_silent_on_sets_nobody_apart() -> None:
    stances = np.array([[2, 2], [-2, NAN], [-2, NAN]], dtype=np.float64)
    frame = traits(
        Matrix(("a", "b", "c"), ("c0", "c1"), stances), Groups(("x", "y"), np.array([0, 1, 1]))
    )
    assert frame["ratio_for"].isna().tolist() == [False, True, False, True]
    # Beside y one other alone was heard, which is no rest to stand apart from.
    assert rows(setting_apart(frame, 5), "group", "clause_id") == [["x", "c0"]]


def test_drawing_a_share_toward_one_half_makes_nobody_object() -> None:
    """One actor alone endorses, of six others five accept and one is mixed: (0 + 1) / 3 is more than (0 + 1) / 8.

    Nobody objects, so what sets the one apart is that it accepts: (1 + 1) / 3 to (5 + 1) / 8, below 1.
    """
    matrix = Matrix(tuple("abcdefg"), ("c",), np.array([[2], *[[1]] * 5, [0]], dtype=np.float64))
    frame = traits(matrix, Groups(("one", "six"), np.array([0, 1, 1, 1, 1, 1, 1])))
    assert frame["ratio_against"].tolist() == pytest.approx([8 / 3, 3 / 8])
    assert frame["more"].tolist() == [1, 0]
    assert frame["times"].tolist() == pytest.approx([8 / 9, NAN], nan_ok=True)
    assert setting_apart(frame, 5).empty


def test_what_holds_a_group_together_is_first_the_firmest() -> None:
    """c0 holds the south together; in the north c2 and c3 have less spread than c1, and c0 less, too.

    The south's median on c1 is 0, which is nothing held in common.
    """
    held = holding(traits(MATRIX, SIDES), 2)
    of_south = held[held["group"] == "south"]
    assert of_south["clause_id"].tolist() == ["c0"]
    of_north = held[held["group"] == "north"]
    # 1, 1 and 0 lie nearest together; then 0, 2 and 2; then 2, 2, 1 and -1; then -2, 1 and 2.
    assert of_north["clause_id"].tolist() == ["c2", "c3"]
