"""Agreement among more actors than a reader can look at."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.blocs import Groups
from parley.dataset import Dataset
from parley.exhibits.agreement.blocs.model import largest
from parley.exhibits.agreement.pair.model import build as pair
from parley.exhibits.agreement.pair.wording import firm
from parley.exhibits.agreement.pairs.exhibit import build as exhibit
from parley.exhibits.agreement.pairs.model import Options, build, groups_of, opens_on_groups
from parley.exhibits.agreement.pairs.wording import EVERYBODY, left_out
from parley.exhibits.agreement.robustness.model import of as robustness
from parley.exhibits.registry import EXHIBITS
from parley.exhibits.wording.shared import LEFT_TO_ZOOM
from tests.many import dataset_of


def test_a_grid_of_few_squares_has_all_its_heads(example: Dataset):
    shown = EXHIBITS["stances"].exhibit(example.view())
    assert shown is not None
    assert not shown.zoom
    assert LEFT_TO_ZOOM not in shown.explained


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
    # 60 x 60 squares are more than 2,500: their heads are thinned by the zoom, and that is said.
    assert shown.zoom
    assert LEFT_TO_ZOOM in shown.explained
    assert LEFT_TO_ZOOM in shown.all_notes
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


def test_the_page_opens_on_groups_side_by_side(parliament: Dataset):
    view = parliament.view()
    assert opens_on_groups(view, Options())
    assert not opens_on_groups(view, Options(of="South"))
    assert not opens_on_groups(view, Options(of=EVERYBODY))
    shown = EXHIBITS["blocs"].exhibit(view)
    # Six sides, each with the others and itself.
    assert shown is not None
    assert len(shown.table) == 6 * 7 / 2


def test_clusters_stand_side_by_side_and_are_said_to_be_computed():
    shown = EXHIBITS["blocs"].exhibit(dataset_of(600, sides=False).view())
    assert shown is not None
    assert shown.title == "How far do the clusters agree?"
    assert set(shown.table["first"]) == {"Cluster 1", "Cluster 2"}
    assert any("no group that anybody declared" in note for note in shown.notes)


def test_of_many_groups_the_largest_are_shown():
    # Group n of 70 has n actors: the 60 largest are those of 11 to 70.
    names = tuple(f"group {n}" for n in range(1, 71))
    every = Groups(names, np.repeat(np.arange(70), np.arange(1, 71)))
    most = largest(every)
    assert most.names == names[10:]
    assert most.members.tolist() == list(range(11, 71))
    assert (most.code == -1).sum() == 10 * 11 / 2
