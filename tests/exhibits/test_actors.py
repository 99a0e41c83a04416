"""How figures arrange actors."""

from __future__ import annotations

from parley.dataset import Dataset
from parley.exhibits.actors import side_by_side


def test_an_actor_without_a_short_name_has_its_name(example: Dataset, frozen: Dataset):
    nobody_short = side_by_side(example, example["actors"])
    assert nobody_short["short"].tolist() == nobody_short["name"].tolist()
    short = side_by_side(frozen, frozen["actors"]).set_index("actor_id")["short"]
    assert (short["ru"], short["eu"]) == ("Russia", "EU")


def test_sides_stand_in_the_data_sets_order_and_actors_in_theirs(frozen: Dataset):
    turned = frozen["actors"].iloc[::-1]
    actors = side_by_side(frozen, turned)
    sides = list(dict.fromkeys(frozen["actors"]["side"]))
    assert list(dict.fromkeys(actors["side"])) == sides
    for side in sides:
        own = turned.loc[turned["side"] == side, "actor_id"].tolist()
        assert actors.loc[actors["side"] == side, "actor_id"].tolist() == own
