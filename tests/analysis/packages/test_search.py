"""The best packages: the same as by trying all, ties told and listed, and why none holds."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

import parley
from parley.analysis.packages import AIMS, Package, best, field_of, space, start
from parley.analysis.packages.obstacles import smallest_sets
from parley.analysis.packages.worst_off import Costs, worst_off
from parley.dataset import Dataset
from tests.analysis.packages.bare import NAN, bare, drawn
from tests.analysis.packages.brute import best_of
from tests.analysis.tables import rows

LISTED = 20


@pytest.mark.parametrize("seed", range(240))
def test_as_by_trying_every_package(seed: int):
    rng = np.random.default_rng(seed)
    aim = AIMS[seed % 3]
    issues = int(rng.integers(2, 7))
    field = drawn(
        rng,
        issues=issues,
        options=3 if issues > 4 else 5,
        parties=int(rng.integers(2, 6)),
        silence=float(rng.choice([0.0, 0.3, 0.8])),
    )
    leave_out, red_line = bool(rng.random() < 0.3), int(rng.choice([-2, -1]))
    asked = field.issues if rng.random() < 0.5 else field.issues[:2]
    pinned = {}
    if rng.random() < 0.4:
        issue = field.issues[-1]
        pinned = {issue: str(rng.choice(["t0", "t1", ""]))}
    _, choices = best_of(field, aim, asked, pinned, leave_out, red_line)
    found = best(field, aim, asked, pinned, leave_out=leave_out, red_line=red_line)
    assert found.complete
    assert found.packages == tuple(Package(choice) for choice in choices[:LISTED])
    assert found.more == (len(choices) > LISTED)
    if found.number is not None:
        assert found.number == len(choices)
    else:
        assert aim == "worst-off"
    fewest, _ = best_of(field, "fewest", asked, pinned, leave_out, red_line)
    assert found.possible == (fewest[0] == 0)


def test_the_three_aims_part_where_they_should():
    # Of t0 a has two red lines and b none; of t1 each has one, and c too; t2 is accepted by all
    # who spoke, but a has three red lines beside it.
    field = bare(
        [
            [
                [[-2, 1, 1], [-2, NAN, 1]],
                [[-2, -2, -2]],
                [[1, NAN, 2], [2, 1, 1], [-2, 0, 0], [-2, 0, 0], [-2, 0, 0]],
            ]
        ]
    )
    assert best(field, "fewest").packages[0].text == "i0:t0"
    assert best(field, "worst-off").packages[0].text == "i0:t1"
    found = best(field, "accepted")
    assert found.packages[0].text == "i0:t2"
    # b is silent on one clause.
    assert rows(found.table, "red_lines", "worst_off", "agreed", "left_out", "unknown") == [
        [3, 3, 2, 0, 1]
    ]
    # With leaving out allowed nothing has no red line, and what is accepted by all is still best.
    assert best(field, "fewest", leave_out=True).packages[0].text == ""
    assert best(field, "accepted", leave_out=True).packages[0].text == "i0:t2"


def test_of_equals_the_one_with_less_unknown_and_with_less_left_out():
    field = bare([[[[1, NAN]], [[1, 0]], [[0, 2]]]])
    found = best(field, leave_out=True)
    # None has a red line; t0 is silent once; leaving out would leave one issue more out.
    assert [package.text for package in found.packages] == ["i0:t1", "i0:t2"]
    assert (found.number, found.more) == (2, False)


def test_more_than_twenty_are_counted_and_the_first_twenty_listed():
    field = bare([[[[1]], [[1]], [[2]]]] * 3)
    for aim in AIMS:
        found = best(field, aim)
        assert found.more
        assert len(found.packages) == LISTED
        assert [package.text for package in found.packages[:4]] == [
            "i0:t0,i1:t0,i2:t0",
            "i0:t0,i1:t0,i2:t1",
            "i0:t0,i1:t0,i2:t2",
            "i0:t0,i1:t1,i2:t0",
        ]
    assert best(field).number == 27


def test_why_nothing_holds():
    field = bare(
        [
            # Every option has a red line: of t0 one of two clauses, and t1's only one.
            [[[-2, 1], [1, -2]], [[1, -2]]],
            # t1 has none.
            [[[-2, -2]], [[1, 1]]],
            # One option only.
            [[[NAN, -2]]],
        ]
    )
    found = best(field)
    assert not found.possible
    assert found.obstacles.blocked_issues == ("i0", "i2")
    # i2 takes one clause, i0 two.
    assert found.obstacles.smallest == (("i2/t0/0",),)
    assert rows(found.obstacles.table, "set", "issue_id", "option", "clause_id", "party") == [
        [0, "i2", "t0", "i2/t0/0", "b"]
    ]
    assert found.space.forced == ("i2",)
    both = best(field, issues=["i0"])
    assert both.obstacles.smallest == (("i0/t0/0", "i0/t1/0"), ("i0/t0/1", "i0/t1/0"))
    # A pinned option with a red line is enough.
    pinned = best(field, issues=["i1"], pinned={"i1": "t0"})
    assert pinned.obstacles.smallest == (("i1/t0/0",),)
    assert rows(pinned.obstacles.table, "party") == [["a"], ["b"]]
    assert best(field, leave_out=True).possible


@pytest.mark.parametrize("seed", range(60))
def test_the_smallest_sets_are_those_found_by_trying(seed: int):
    rng = np.random.default_rng(seed)
    sets = [
        frozenset(rng.choice(8, size=rng.integers(1, 4), replace=False).tolist())
        for _ in range(rng.integers(1, 6))
    ]
    hits = [
        hit
        for size in range(1, 6)
        for hit in combinations(range(8), size)
        if all(set(hit) & of for of in sets)
    ]
    smallest = [hit for hit in hits if len(hit) == len(hits[0])]
    assert smallest_sets(sets, 1000) == smallest


def test_where_looking_for_equals_is_given_up_the_best_is_still_named(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr("parley.analysis.packages.worst_off.MOST_LOOKED_AT", 2)
    found = best(bare([[[[1]], [[1]]]] * 3), "worst-off")
    assert (found.complete, found.number, found.more) == (False, None, True)
    assert found.packages[0].issues == ("i0", "i1", "i2")
    assert rows(found.table, "red_lines", "unknown") == [[0, 0]]


def test_everything_pinned_and_nothing_to_choose_from(frozen: Dataset):
    field = bare([[[[1]], [[-2]]], [[[0]], [[1]]]])
    found = best(field, pinned={"i0": "t1", "i1": ""}, issues=())
    assert (found.packages, found.number) == ((Package.read("i0:t1"),), 1)
    assert found.space.free == ()
    assert found.space.pinned == (("i0", "t1"), ("i1", ""))
    for aim in AIMS:
        empty = parley.best_packages(frozen.view(asof="2020-01-01"), aim=aim)
        assert (empty.packages, empty.number, empty.possible) == ((Package(),), 1, True)
        assert best(bare([[[[]], [[]]]], 0), aim).number in (2, None)
    silent = bare([[[[NAN, NAN]], [[NAN, NAN]]]])
    assert best(silent).first.unheard == ("a", "b")


def test_what_is_asked_wrongly_is_said():
    field = bare([[[[1]], [[-2]]]])
    with pytest.raises(ValueError, match="aim: 'most' is unknown; allowed: fewest, worst-off, acc"):
        best(field, "most")  # ty: ignore[invalid-argument-type]
    with pytest.raises(ValueError, match="option: 't7' is none on 'i0'; allowed: t0, t1"):
        best(field, pinned={"i0": "t7"})
    with pytest.raises(ValueError, match="issue: 'i7' is not in play"):
        best(field, issues=["i7"])
    assert space(field).holds(Package.read("i0:t1"))
    assert not space(field).holds(Package())
    assert space(field).size == 2


def test_by_default_the_issues_of_the_current_text_are_searched(frozen: Dataset):
    found = parley.best_packages(frozen.view(), aim="worst-off")
    assert len(found.space.issues) == 19
    assert found.possible
    assert found.first.holds_for == ("United States", "Ukraine", "Russia", "Europe")


@pytest.mark.parametrize("seed", range(30))
def test_the_least_for_the_worst_off_in_spaces_of_tens_of_thousands(seed: int):
    rng = np.random.default_rng(seed)
    # Eight issues with up to five options, each with its red lines by party and one further cost.
    sizes = rng.integers(2, 6, 8)
    parties = int(rng.integers(2, 6))
    costs = [
        Costs(rng.integers(0, 4, (size, parties)), rng.integers(0, 3, (size, 2))) for size in sizes
    ]
    found = worst_off(costs, 10_000)
    # All sums at once, in lexicographic order of the choices.
    red, further = np.zeros((1, parties), dtype=int), np.zeros((1, 2), dtype=int)
    for cost in costs:
        red = (red[:, None] + cost.red).reshape(-1, parties)
        further = (further[:, None] + cost.further).reshape(-1, 2)
    keys = [(int(r.max()), *map(int, f)) for r, f in zip(red, further, strict=True)]
    least = min(keys)
    choices = [
        tuple(int(at) for at in np.unravel_index(n, sizes))
        for n, key in enumerate(keys)
        if key == least
    ]
    assert found.complete
    assert found.choices == choices


def test_of_equals_the_one_without_a_red_line_on_a_single_item(small):
    # Both points have the stance -1; of the first, ann also rejects an item. On the second there is
    # bob's silence, which would count after it.
    data = small(
        plans={"old": "2025-01-01", "new": "2025-02-01"},
        clauses=["old/1", ("old/1a", "old/1"), "new/1"],
        positions=[
            ("ann", "old/1", "2025-01-05", -1),
            ("ann", "old/1a", "2025-01-05", -2),
            ("bob", "old/1", "2025-01-05", 1),
            ("ann", "new/1", "2025-02-05", -1),
        ],
    )
    for aim in AIMS:
        asked = {"parties": ["ann", "bob"], "aim": aim, "issues": ["i"]}
        found = parley.best_packages(data.view(), **asked)
        assert found.packages == (Package.read("i:new"),)
        assert rows(found.table, "red_lines", "item_red_lines", "unknown") == [[0, 0, 1]]
        (pinned,) = parley.best_packages(data.view(), pinned={"i": "old"}, **asked).packages
        assert pinned.text == "i:old"
    table = parley.best_packages(data.view(), pinned={"i": "old"}, **asked).table
    assert rows(table, "red_lines", "item_red_lines", "unknown") == [[0, 1, 0]]


def test_of_equals_the_one_that_keeps_most_of_a_package_comes_first(frozen: Dataset) -> None:
    """On any set: what is near is taken wherever it is among the best, and the equals are as many as without it."""
    view = frozen.view()
    field = field_of(view)
    own = start(view, field)
    plain = best(field, "fewest", own.issues)
    nearest = best(field, "fewest", own.issues, near=own)
    assert nearest.number == plain.number
    assert nearest.table["red_lines"].iloc[0] == plain.table["red_lines"].iloc[0]
    kept = [
        len(set(own.choices) & set(package.choices))
        for package in (*nearest.packages, *plain.packages)
    ]
    assert kept[0] == max(kept)
