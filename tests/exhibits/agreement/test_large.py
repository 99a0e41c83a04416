"""Agreement among more actors than a reader can look at."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.agreement.pair.model import build as pair
from parley.exhibits.agreement.pair.wording import firm
from parley.exhibits.agreement.pairs.exhibit import build as exhibit
from parley.exhibits.agreement.pairs.model import Options, build, groups_of
from parley.exhibits.agreement.pairs.wording import left_out
from parley.exhibits.agreement.robustness.model import of as robustness
from tests.many import dataset_of


@pytest.fixture(scope="module")
def parliament() -> Dataset:
    return dataset_of(600)


def test_no_more_are_compared_than_can_be_read_and_the_rest_is_said(parliament: Dataset):
    # 600 people and two of the example's five actors have a stance on five points or more.
    model = build(parliament.view())
    assert len(model.compared.ids) == 60
    assert len(model.pairs) == 60 * 59 / 2
    assert left_out(model).startswith(
        "Of 602 actors with a stance on 5 points or more, the 60 who spoke on most are compared; 542 "
        "are left out."
    )
    shown = exhibit(model)
    assert left_out(model) in shown.rests_on
    assert len(shown.table) == 60 * 59 / 2
    assert len(robustness(model).moved) == 10


def test_of_a_side_its_own_are_compared(parliament: Dataset):
    view = parliament.view()
    sides = groups_of(view, Options())
    assert sides.noun == "side"
    assert sides.names == (
        "Upper bank",
        "Lower bank",
        "Between the banks",
        "North",
        "South",
        "East",
    )
    model = build(view, Options(of="South"))
    of_side = set(view["actors"].query("side == 'South'")["actor_id"])
    assert len(model.compared.ids) == 60
    assert set(model.compared.ids) <= of_side
    assert "Of 200 actors of South" in left_out(model)
    # A name that no side has means everybody.
    assert build(view, Options(of="West")).compared.among == 602


def test_any_two_have_their_figure_compared_or_not(parliament: Dataset):
    # Persons 1 and 599 stand on South and East: -2 and 1 on each point, 1 - 3/4.
    model = build(parliament.view())
    assert "person-00001~person-00599" in model.choices()
    assert "person-00001~person-00001" not in model.choices()
    assert "person-00001~nobody" not in model.choices()
    assert not model.is_compared("person-00001", "person-00599")
    assert model.row("person-00599", "person-00001")["value"] == 0.25
    shown = pair(model, "person-00599", "person-00001")
    assert shown.ranks["rank"].isna().all()
    assert firm(shown) == (
        "On 5 points; the two are not both among the actors compared, so the pair has no place."
    )


def test_without_sides_there_are_clusters(parliament: Dataset):
    view = dataset_of(600, sides=False).view()
    groups = groups_of(view, Options())
    # North says +2 and East +1, a quarter apart; South says -2.
    assert (groups.noun, groups.names) == ("cluster", ("Cluster 1", "Cluster 2"))
    model = build(view, Options(of="Cluster 2"))
    souths = {f"person-{n:05}" for n in range(600) if n % 3 == 1 and n % 10}
    assert set(model.compared.ids) - {"fennmark"} <= souths


def test_few_actors_are_all_compared(example: Dataset):
    model = build(example.view())
    assert model.compared.ids == model.matrix.actors
    assert left_out(model) == ""
