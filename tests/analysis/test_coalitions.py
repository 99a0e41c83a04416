"""Actors that are made of actors: who belongs to them, and where they stand beside their members."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from parley.analysis.coalitions import beside_members, members_only, spoken
from parley.analysis.consensus import consensus
from parley.analysis.stances import matrix
from parley.dataset import Checked, Dataset
from parley.exhibits.agreement.common_ground import exhibit as ground_exhibit
from parley.exhibits.agreement.common_ground import model as ground
from parley.exhibits.agreement.pair import model as pair
from parley.exhibits.agreement.pair import wording as pair_wording
from parley.exhibits.agreement.pairs import exhibit as pairs_exhibit
from parley.exhibits.agreement.pairs import model as pairs
from parley.exhibits.stances.matrix import exhibit as matrix_exhibit
from parley.exhibits.stances.matrix import model as stance_matrix

Check = Callable[[Mapping[str, bytes | None]], Checked]

HEADER = "coalition_id,member_id,first_day,last_day,source_id,note\n"

# The river council is made of Ostrell and the millers, and of Fennmark from April on.
ROWS = "council,ostrell,,,,\ncouncil,millers,,,,\ncouncil,fennmark,2024-04-01,2024-04-30,,\n"

# On the revised text: council 2, Ostrell 1 and Fennmark 0 on point 1, nobody else on it.
BESIDE = "On 1 clause it stands beside members with a stance of their own (Ostrell on 1, Fennmark on 1), and each is counted as an actor."


def with_coalitions(check_changed: Check, rows: str) -> Checked:
    return check_changed({"coalitions.csv": (HEADER + rows).encode()})


@pytest.fixture(scope="module")
def data(check_changed: Check) -> Dataset:
    checked = with_coalitions(check_changed, ROWS)
    assert checked.report.ok
    assert checked.dataset is not None
    return checked.dataset


def test_who_belongs_to_a_coalition_hangs_on_the_day(data: Dataset):
    on = data.coalitions.on
    assert on(date(2024, 3, 31)) == {"council": ("ostrell", "millers")}
    assert on(date(2024, 4, 1)) == {"council": ("ostrell", "millers", "fennmark")}
    assert on(date(2024, 4, 30)) == {"council": ("ostrell", "millers", "fennmark")}
    assert on(date(2024, 5, 1)) == {"council": ("ostrell", "millers")}


def test_the_members_of_a_member_are_members(check_changed: Check):
    checked = with_coalitions(check_changed, "council,ostrell,,,,\nostrell,millers,,,,\n")
    assert checked.dataset is not None
    members = checked.dataset.coalitions.on(date(2024, 6, 1))
    assert members == {"ostrell": ("millers",), "council": ("ostrell", "millers")}


@pytest.mark.parametrize(
    "rows", ["council,council,,,,\n", "council,millers,,,,\nmillers,council,,,,\n"]
)
def test_a_member_of_itself_is_a_fault(check_changed: Check, rows: str):
    faults = with_coalitions(check_changed, rows).report.faults
    assert {(f.file, f.column, f.problem) for f in faults} == {
        ("coalitions.csv", "member_id", "leads back to itself:")
    }


def test_where_a_coalition_stands_beside_its_members(data: Dataset):
    view = data.view(plan="revised", asof="2024-04-20")
    both = beside_members(spoken(matrix(view)), data.coalitions.on(view.asof))
    assert both.to_numpy().tolist() == [
        ["council", "ostrell", "revised/1"],
        ["council", "fennmark", "revised/1"],
    ]


def test_members_only_leaves_the_coalition_out_where_a_member_spoke(data: Dataset):
    view = data.view(plan="revised", asof="2024-04-20")
    every = matrix(view)
    alone = members_only(every, data.coalitions.on(view.asof))
    council, clause = every.actors.index("council"), every.clauses.index("revised/1")
    assert every.values[council, clause] == 2
    assert not alone.spoke[council].any()
    # The three others of the matrix are as they were.
    others = [row for row in range(len(every.actors)) if row != council]
    assert (every.spoke[others] == alone.spoke[others]).all()


def test_common_ground_counts_both_and_says_so_and_can_count_members_only(data: Dataset):
    view = data.view(plan="revised", asof="2024-04-20")
    counted = ground.build(view)
    assert consensus(view).set_index("clause_id").loc["revised/1", "n"] == 3
    assert any(
        "On 1 point it stands beside members" in n for n in ground_exhibit.build(counted).notes
    )
    alone = ground.build(view, ground.Options(members_only=True))
    # 2 of the council leaves; 1 of Ostrell and 0 of Fennmark stay.
    assert alone.clauses.set_index("clause_id").loc["revised/1", "n"] == 2
    assert any("A coalition is left out" in note for note in ground_exhibit.build(alone).notes)


def test_stances_name_the_coalition_and_say_where_it_is_counted_beside_its_members(data: Dataset):
    view = data.view(asof="2024-04-20")
    model = stance_matrix.build(view, stance_matrix.Options(text="revised", columns="all"))
    shown = matrix_exhibit.build(model)
    told = "River Council is a coalition; its members in these data: Ostrell, Millers' Guild and Fennmark."
    assert f"{told} {BESIDE}" in shown.notes


def test_agreement_says_so_of_all_pairs_and_of_one(data: Dataset):
    view = data.view(asof="2024-04-20")
    model = pairs.build(view, pairs.Options(min_shared=1, everyone=True))
    assert any("River Council is a coalition" in note for note in pairs_exhibit.build(model).notes)
    one = pair.build(model, "ostrell", "council")
    assert "Ostrell is one of them" in pair_wording.coalition(one)
    other = pair.build(model, "ostrell", "fennmark")
    assert pair_wording.coalition(other) == ""


def test_without_coalitions_nothing_is_said_of_them(example: Dataset):
    view = example.view()
    model = stance_matrix.build(view, stance_matrix.Options(text="draft", columns="all"))
    assert not any("coalition" in note for note in matrix_exhibit.build(model).notes)
    assert not any("coalition" in note for note in ground_exhibit.build(ground.build(view)).notes)
