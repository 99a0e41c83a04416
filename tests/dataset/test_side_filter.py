"""The filter by side: the actors of the as-of day, with all that they said, and nobody else."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.filters import sides_to_choose
from parley.exhibits.wording.filters import filters_in_words

MOVED = (
    b"actor_id,side,first_day,last_day,source_id,note\n"
    b"ostrell,Upper bank,,2024-03-31,,\nostrell,Lower bank,2024-04-01,,,\n"
)
"""Ostrell goes over to the lower bank on 1 April 2024."""


def who(view) -> list[str]:
    return view["actors"]["actor_id"].tolist()


def test_the_actors_of_a_side_and_what_they_said(example: Dataset):
    view = example.view(side="Upper bank")
    assert who(view) == ["ostrell", "millers"]
    assert set(view["positions"]["actor_id"]) == {"ostrell", "millers"}
    # Every event of the example but that of the council alone names one of the two.
    assert all("ostrell" in cell or "millers" in cell for cell in view["events"]["actors"])
    assert view["clauses"].equals(example.view()["clauses"])
    assert filters_in_words(view, with_asof=False) == (
        "all texts; all issues; all actors; of Upper bank"
    )
    assert str(view.filters) == "side=Upper bank"


def test_several_sides_keep_the_actors_of_each(example: Dataset):
    view = example.view(side=["Lower bank", "Upper bank"])
    assert who(view) == ["ostrell", "millers", "fennmark"]


def test_a_side_is_that_of_the_as_of_day_and_its_actors_bring_all_they_said(check_changed):
    data = check_changed({"memberships.csv": MOVED}).dataset
    view = data.view(side="Lower bank")
    assert who(view) == ["ostrell", "fennmark"]
    # pos-05 of 6 March was said for the upper bank.
    assert "pos-05" in set(view["positions"]["position_id"])
    assert who(data.view(side="Lower bank", asof="2024-03-20")) == ["fennmark"]


def test_actor_and_side_narrow_each_other(example: Dataset):
    assert who(example.view(side="Upper bank", actor=["millers", "fennmark"])) == ["millers"]
    nobody = example.view(side="Upper bank", actor="fennmark")
    for table in ("actors", "positions", "events", "searched"):
        assert nobody[table].empty, table


def test_who_has_no_side_is_kept_by_none(check_changed, example_files):
    actors = example_files["actors.csv"].replace(b"guild,Upper bank", b"guild,")
    data = check_changed({"actors.csv": actors}).dataset
    assert who(data.view(side=data.sides.names)) == ["ostrell", "fennmark", "mediator", "council"]


def test_a_side_that_is_not_there_is_named_with_those_that_are(example: Dataset):
    with pytest.raises(
        ValueError, match="side: 'Nowhere' is not in the data; allowed: Upper bank, "
    ):
        example.view(side="Nowhere")


def test_of_one_side_there_is_nothing_to_choose(check_changed, example_files, example: Dataset):
    assert list(sides_to_choose(example)) == ["Upper bank", "Lower bank", "Between the banks"]
    lines = example_files["actors.csv"].decode()
    for side in ("Lower bank", "Between the banks"):
        lines = lines.replace(side, "Upper bank")
    assert sides_to_choose(check_changed({"actors.csv": lines.encode()}).dataset) == {}
