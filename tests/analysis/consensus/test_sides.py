"""Declared sides: acceptance, group-aware consensus, the worst side, one step short."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parley.analysis.consensus import (
    by_side,
    fixed_sides,
    most_reluctant,
    one_step_short,
    side_counts,
)
from parley.analysis.stances import Matrix

NAN = np.nan
SIDES = {"ru": "Russia", "by": "Russia", "ua": "Ukraine", "de": "Europe", "fr": "Europe"}
STANCES = Matrix(
    tuple(SIDES),
    ("all", "none", "block", "hard", "split", "lone"),
    np.array(
        [
            # all none block hard split lone
            [2, NAN, -1, -2, 1, NAN],  # ru
            [1, NAN, NAN, -2, NAN, NAN],  # by
            [1, NAN, 2, 1, -1, NAN],  # ua
            [1, NAN, 0, 0, -1, -1],  # de
            [2, NAN, 1, NAN, NAN, 0],  # fr
        ]
    ),
)
TOLD = side_counts(STANCES, fixed_sides(STANCES, SIDES))


def column(values: np.ndarray) -> dict[str, float]:
    return dict(zip(STANCES.clauses, values.tolist(), strict=True))


def test_what_each_side_says() -> None:
    frame = by_side(STANCES, fixed_sides(STANCES, SIDES)).set_index(["clause_id", "side"])
    europe = frame.loc[("block", "Europe")]
    assert europe.tolist() == [2, 2, 0.5, 0, 0.5, False]
    unheard = frame.loc[("block", "Russia")]
    assert unheard[["members", "n", "mean", "acceptance"]].tolist() == [2, 1, -1, 0]
    assert frame.loc["none", ["mean", "median", "acceptance"]].isna().all(axis=None)
    assert list(by_side(STANCES, fixed_sides(STANCES, SIDES))["side"][:3]) == [
        "Russia",
        "Ukraine",
        "Europe",
    ]


def test_a_side_is_split_whose_actors_stand_on_both_sides_of_0() -> None:
    # Europe: 2 and -1 on the first, 2 and 0 on the second, on the third nobody.
    values = np.array([[2, 2, NAN], [-1, 0, NAN]])
    stances = Matrix(("de", "fr"), ("k0", "k1", "k2"), values)
    frame = by_side(stances, fixed_sides(stances, SIDES))
    assert frame["split"].tolist() == [True, False, False]


def test_the_sides_stand_in_the_order_declared() -> None:
    per_side = side_counts(
        STANCES, fixed_sides(STANCES, SIDES, order=["Europe", "China", "Russia"])
    )
    assert per_side.sides == ("Europe", "Russia", "Ukraine")


def test_group_consensus_is_polis_product_over_the_sides_heard() -> None:
    product = column(TOLD.group_consensus)
    assert product["all"] == pytest.approx(3 / 4 * 2 / 3 * 3 / 4)
    assert product["block"] == pytest.approx(1 / 3 * 2 / 3 * 2 / 4)
    assert product["lone"] == pytest.approx(1 / 4)
    assert np.isnan(product["none"])


def test_an_unheard_side_is_no_side_split_in_half() -> None:
    """Polis' formula as it stands would multiply by 1/2 for each side that said nothing."""
    assert column(TOLD.sides_heard)["lone"] == 1
    assert column(TOLD.group_consensus)["lone"] != pytest.approx(1 / 4 * 1 / 2 * 1 / 2)


def test_per_side_figures_compare_clauses_with_more_and_fewer_sides() -> None:
    one_each = Matrix(("ru", "ua", "de"), ("three", "one"), np.array([[1, NAN], [1, NAN], [1, 1]]))
    per_side = side_counts(one_each, fixed_sides(one_each, SIDES))
    assert per_side.group_consensus.tolist() == pytest.approx([8 / 27, 2 / 3])
    assert per_side.group_consensus_per_side.tolist() == pytest.approx([2 / 3, 2 / 3])


def test_the_worst_side_and_ties() -> None:
    names, means = most_reluctant(TOLD)
    assert dict(zip(STANCES.clauses, names, strict=True)) == {
        "all": "Ukraine", "none": "", "block": "Russia", "hard": "Russia",
        "split": "Ukraine", "lone": "Europe",
    }  # fmt: skip
    assert column(means)["split"] == -1
    assert np.isnan(column(means)["none"])


def test_one_step_short_and_who_stands_in_the_way() -> None:
    frame = one_step_short(TOLD, STANCES).set_axis(list(STANCES.clauses))
    assert frame["one_step_short"].to_dict() == {
        "all": False, "none": False, "block": True, "hard": False, "split": False, "lone": False,
    }  # fmt: skip
    assert frame.loc["block", "blocked_by"] == "Russia"
    assert frame.loc["block", "blocking_actors"] == "ru"
    others = frame.loc[~frame["one_step_short"], ["blocked_by", "blocking_actors"]]
    assert others.eq("").all(axis=None)


def test_a_side_blocks_with_all_its_actors_that_object() -> None:
    stances = Matrix(("ru", "by", "ua"), ("c",), np.array([[-1], [-2], [0]]))
    frame = one_step_short(side_counts(stances, fixed_sides(stances, SIDES)), stances)
    assert frame["blocking_actors"].tolist() == ["ru;by"]
    hard = Matrix(("ru", "by", "ua"), ("c",), np.array([[-2], [-2], [0]]))
    assert not one_step_short(side_counts(hard, fixed_sides(hard, SIDES)), hard)[
        "one_step_short"
    ].any()


def test_one_side_alone_is_not_one_step_short_of_anything() -> None:
    stances = Matrix(("ru",), ("c",), np.array([[-1]]))
    assert not one_step_short(side_counts(stances, fixed_sides(stances, SIDES)), stances)[
        "one_step_short"
    ].any()


@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (2, 0)])
def test_thin_data_make_no_noise(shape: tuple[int, int]) -> None:
    empty = Matrix(("ru", "ua")[: shape[0]], ("x", "y")[: shape[1]], np.empty(shape))
    per_side = side_counts(empty, fixed_sides(empty, SIDES))
    assert len(one_step_short(per_side, empty)) == shape[1]
    assert np.isnan(per_side.group_consensus).all()
    assert (most_reluctant(per_side)[0] == "").all()
    assert isinstance(by_side(empty, fixed_sides(empty, SIDES)), pd.DataFrame)


def test_an_actor_without_a_side_counts_among_all_and_in_no_side() -> None:
    # Without a side for fr, Europe on "block" is de's 0 alone; ru -1, ua 2, de 0 and fr 1 are all that spoke.
    sides = fixed_sides(STANCES, {name: side for name, side in SIDES.items() if name != "fr"})
    per_side = side_counts(STANCES, sides)
    assert per_side.sides == ("Russia", "Ukraine", "Europe")
    assert per_side.members.tolist() == [2, 1, 1]
    at = STANCES.clauses.index("block")
    assert per_side.means[:, at].tolist() == [-1, 2, 0]
    assert per_side.everybody[at].tolist() == [0, 1, 1, 1, 1]
    # (0 + 1) / (1 + 2) of Russia, (1 + 1) / (1 + 2) of Ukraine, (0 + 1) / (1 + 2) of Europe.
    assert per_side.group_consensus[at] == pytest.approx(1 / 3 * 2 / 3 * 1 / 3)
