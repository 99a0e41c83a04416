"""Behind the figure of two sides, and of one by itself: the frozen set by hand."""

from __future__ import annotations

import pytest

from parley.analysis.blocs import Groups, common_clauses
from parley.analysis.stances import Matrix
from parley.dataset import Dataset
from parley.exhibits.agreement.bloc_pair import wording
from parley.exhibits.agreement.bloc_pair.model import Model
from parley.exhibits.agreement.bloc_pair.model import build as pair
from parley.exhibits.agreement.blocs.model import Model as Blocs
from parley.exhibits.agreement.blocs.model import Options, build
from tests.analysis.tables import rows

NAN = float("nan")


@pytest.fixture(scope="module")
def blocs(frozen: Dataset) -> Blocs:
    return build(frozen.view(plan="us-28"))


def clause(model: Model, clause_id: str) -> dict:
    (row,) = model.clauses[model.clauses["clause_id"] == clause_id].to_dict("records")
    return row


def test_clauses_on_which_both_were_heard_by_hand():
    """North: Ann 2, Ben -1, Cy -2 on x, Ann 1 on y. South: Dan 0 on x, 2 on z."""
    matrix = Matrix(
        ("ann", "ben", "cy", "dan"),
        ("x", "y", "z"),
        [[2, 1, NAN], [-1, NAN, NAN], [-2, NAN, NAN], [0, NAN, 2]],  # ty: ignore[invalid-argument-type]
    )
    groups = Groups(("North", "South"), [0, 0, 0, 1])  # ty: ignore[invalid-argument-type]
    both = common_clauses(matrix, groups, "North", "South")
    assert rows(both, *both.columns) == [["x", 3, -1, True, 1, 0, False]]
    within = common_clauses(matrix, groups, "North", "North")
    assert rows(within, "clause_id", "n_a", "n_b") == [["x", 3, 3]]
    assert common_clauses(matrix, groups, "North", "South", exclude_zero=True).empty
    with pytest.raises(ValueError, match="groups: 'East' is unknown; allowed: North, South"):
        common_clauses(matrix, groups, "North", "East")


def test_two_sides_on_the_nine_points_on_which_both_were_heard(blocs: Blocs):
    """Ukraine and Russia, each one actor, as worked out in `test_agreement_pairs`: both accept 11, 18 and 24."""
    model = pair(blocs, "Russia", "Ukraine")
    assert wording.title(model) == "Ukraine and Russia"
    assert wording.figure(model) == (
        "Graded agreement: 0.58: 1 pair of actors, 9 of 28 points, 9 pairs of answers."
    )
    assert set(model.at("accept")["clause_id"]) == {"us-28/11", "us-28/18", "us-28/24"}
    assert len(model.clauses) == 9
    assert wording.signs(model, clause(model, "us-28/7")) == (
        "\u2212\u2212 Ukraine (1 heard), ++ Russia (1 heard)"
    )


def test_a_side_by_itself_says_where_its_actors_are_divided(blocs: Blocs):
    """On 13 E3 accepts; EU, France and Poland object and Germany rejects: the median of five is -1."""
    model = pair(blocs, "Europe", "Europe")
    assert wording.title(model) == "Within Europe"
    row = clause(model, "us-28/13")
    assert (row["n_a"], row["median_a"], row["standing"]) == (5, -1, "divided")
    assert wording.heading(model, "divided", 2) == "Its actors stand on both sides of 0 (2)"
    assert wording.signs(model, row).endswith("\u2212, 5 heard")


def test_a_side_of_one_actor_alone_is_a_sentence_and_no_pale_square(frozen: Dataset):
    alone = build(frozen.view(plan="us-28", actor="ua"))
    assert alone.empty
    assert (
        build(frozen.view(plan="us-28", actor=["ua", "ru"]), Options(min_shared=99)).empty is False
    )
