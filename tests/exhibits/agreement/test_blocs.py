"""Sides against sides: the figures of the frozen set by hand, what is drawn, and what is said."""

from __future__ import annotations

import math

import numpy as np
import pytest

from parley.analysis.blocs import Groups
from parley.analysis.stances import matrix
from parley.dataset import Dataset, View
from parley.exhibits.agreement.blocs import wording
from parley.exhibits.agreement.blocs.exhibit import build as exhibit
from parley.exhibits.agreement.blocs.model import Model, Options, build, of
from tests.hovers import hovers

UA_RU = 7 / 12
"""Ukraine and Russia on us-28, worked out in `test_agreement_pairs`: each is a side of one actor."""


@pytest.fixture(scope="module")
def view(frozen: Dataset) -> View:
    return frozen.view(plan="us-28")


@pytest.fixture(scope="module")
def model(view: View) -> Model:
    return build(view)


def row(model: Model, first: str, second: str) -> dict:
    pairs = model.pairs
    (found,) = pairs[(pairs["group_a"] == first) & (pairs["group_b"] == second)].to_dict("records")
    return found


def test_sides_of_one_actor_stand_as_the_two_actors_do(model: Model):
    pair = row(model, "Ukraine", "Russia")
    assert pair["value"] == pytest.approx(UA_RU)
    assert (pair["pairs"], pair["clauses"], pair["compared"]) == (1, 9, 9)


def test_who_is_alone_has_nobody_to_agree_with(model: Model):
    pair = row(model, "Ukraine", "Ukraine")
    assert math.isnan(pair["value"])
    assert wording.value_in_words(model, pair) == wording.ALONE


def test_a_figure_says_on_what_it_rests(model: Model):
    words = wording.value_in_words(model, row(model, "Ukraine", "Russia"))
    assert words == "0.58: 1 pair of actors, 9 of 28 points, 9 pairs of answers"
    too_few = build(model.view, Options(min_shared=10))
    assert wording.value_in_words(too_few, row(too_few, "Ukraine", "Russia")) == (
        "no figure, fewer than 10 points: 1 pair of actors, 9 of 28 points, 9 pairs of answers"
    )


def test_every_square_twice_and_the_diagonal_once(model: Model):
    shown = exhibit(model)
    assert shown.drawing is not None
    said = hovers(shown.figure)
    sides = len(model.names)
    assert len(said) == sides * (sides + 1) // 2
    assert sum(words.startswith("<b>Within ") for words in said.values()) == sides
    assert said["Ukraine~Russia"].startswith("<b>Ukraine and Russia</b><br>0.58: 1 pair")
    assert wording.WITHIN_MARK in "".join(chip.sign for chip in shown.legend)


def test_the_table_has_each_pair_once_nearest_first(model: Model):
    shown = exhibit(model)
    known = shown.table["value"].dropna()
    assert known.is_monotonic_decreasing
    assert len(shown.table) == len(model.names) * (len(model.names) + 1) // 2
    assert wording.finding(model).endswith(
        f"{known[shown.table['first'] != shown.table['second']].max():.2f}"
    )


def test_any_grouping_is_set_side_by_side(view: View):
    """Two clusters of a matrix, the second and the first turned round; who is in none is said."""
    stances = matrix(view)
    code = np.full(len(stances.actors), -1)
    code[:3], code[3:6] = 0, 1
    groups = Groups(("Cluster 1", "Cluster 2"), code)
    model = of(view, Options(reverse=True), stances, groups, "cluster")
    assert model.names == ("Cluster 2", "Cluster 1")
    assert model.members == {"Cluster 2": 3, "Cluster 1": 3}
    assert model.ungrouped == len(stances.actors) - 6
    assert f"6 actors in 2 clusters; {model.ungrouped} in none" in wording.rests_on(model)
    straight = of(view, Options(), stances, groups, "cluster")
    assert row(model, "Cluster 2", "Cluster 1")["value"] == pytest.approx(
        row(straight, "Cluster 1", "Cluster 2")["value"], nan_ok=True
    )


def test_an_answer_stands_under_the_side_of_its_day(check_changed):
    """Ostrell goes over to the lower bank on 1 April 2024: what it said on 3 April is said there.

    With Fennmark, of that bank: on revised/1 1 and 0, on revised/3-f -2 and 2: 1 - (1 + 4) / 8. What it said
    in March stays with the upper bank, and so beside the millers on draft/2: -2 and 0.
    """
    checked = check_changed(
        {
            "memberships.csv": b"actor_id,side,first_day,last_day,source_id,note\n"
            b"ostrell,Upper bank,,2024-03-31,,\nostrell,Lower bank,2024-04-01,,,\n"
        }
    )
    assert checked.dataset is not None, checked.report.faults
    of_all = build(checked.dataset.view(), Options(unit="items", min_shared=1))
    lower, upper = (row(of_all, side, side) for side in ("Lower bank", "Upper bank"))
    assert (lower["value"], lower["compared"]) == (pytest.approx(1 - 5 / 8), 2)
    assert (upper["value"], upper["compared"]) == (0.5, 1)
    assert wording.DATED in exhibit(of_all).notes
