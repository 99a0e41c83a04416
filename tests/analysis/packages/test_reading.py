"""A package as its parties see it: verdicts, ranges under silence, swaps, and what is supposed."""

from __future__ import annotations

import numpy as np
import pytest

import parley
from parley.analysis.packages import (
    Supposed,
    default_parties,
    field_of,
    read,
    tally,
    verdicts,
)
from parley.analysis.stances import COUNTED
from parley.dataset import Dataset
from tests.analysis.packages.bare import NAN, bare, drawn
from tests.analysis.tables import rows

# Two issues, two options each, parties a and b.
SMALL = bare(
    [
        [[[2, -2], [1, NAN]], [[0, 1]]],
        [[[-1, NAN]], [[NAN, 2], [1, 1]]],
    ]
)


def test_five_verdicts_and_where_red_lines_begin():
    stances = np.array([2, 1, 0, -1, -2, NAN])
    # accepted, accepted, mixed, objected, red line, unknown
    assert verdicts(stances).tolist() == [0, 0, 1, 2, 3, 4]
    assert verdicts(stances, -1).tolist() == [0, 0, 1, 3, 3, 4]
    with pytest.raises(ValueError, match="red_line: 0 is unknown; allowed: -2, -1"):
        read(SMALL, "", 0)


def test_a_line_for_each_party_with_what_silence_leaves_open():
    seen = read(SMALL, "i0:t0,i1:t0")
    # a: 2, 1, -1: two accepted, one objected: 2 - 1 = 1. b: -2 and twice nothing: 0 - 1 = -1, and
    # with two refusals -3, with two assents 1.
    assert rows(
        seen.by_party, "party", "clauses", "heard", "accepted", "mixed", "objected", "red_lines"
    ) == [["a", 3, 3, 2, 0, 1, 0], ["b", 3, 1, 0, 0, 0, 1]]
    assert rows(seen.by_party, "accepted_low", "accepted_high", "red_lines_low") == [
        [2, 2, 0],
        [0, 2, 1],
    ]
    assert rows(seen.by_party, "red_lines_high", "score", "score_low", "score_high") == [
        [0, 1, 1, 1],
        [3, -1, -3, 1],
    ]
    assert (seen.holds_for, seen.blocked_by, seen.unheard) == (("a",), ("b",), ())
    assert rows(seen.red_lines, "issue_id", "clause_id", "party", "stance") == [
        ["i0", "i0/t0/0", "b", -2]
    ]
    assert seen.one_step_short == ("b", "i0/t0/0")
    assert rows(seen.by_issue, "issue_id", "option", "party", "worst", "heard", "clauses") == [
        ["i0", "t0", "a", 1, 2, 2],
        ["i0", "t0", "b", -2, 1, 2],
        ["i1", "t0", "a", -1, 1, 1],
        ["i1", "t0", "b", None, 0, 1],
    ]


def test_who_was_never_heard_holds_nothing():
    seen = read(SMALL, "i1:t0")
    assert (seen.holds_for, seen.blocked_by, seen.unheard) == (("a",), (), ("b",))
    nothing = read(SMALL, "")
    assert nothing.unheard == ("a", "b")
    assert nothing.choices == {"i0": "", "i1": ""}
    assert nothing.by_party["clauses"].tolist() == [0, 0]


def test_with_every_objection_a_red_line():
    seen = read(SMALL, "i0:t0,i1:t0", -1)
    assert seen.blocked_by == ("a", "b")
    assert seen.by_party["red_lines"].tolist() == [1, 1]
    # One step up from -2 is -1, which is still a red line; and there are two.
    assert seen.one_step_short is None
    assert read(SMALL, "i0:t0", -1).one_step_short is None
    assert read(SMALL, "i1:t0", -1).one_step_short == ("a", "i1/t0/0")


def test_swaps_stand_in_the_order_of_what_they_lift_and_cost():
    field = bare(
        [
            [
                [[-2, -2], [1, 1]],  # t0: two red lines, one acceptance each
                [[-2, 1]],  # t1: removes two, makes one new
                [[0, 1]],  # t2: removes two, a loses an acceptance
                [[1, 1], [2, NAN]],  # t3: removes two, nobody loses any
                [[NAN, 0]],  # t4: removes two, both lose one
            ]
        ]
    )
    seen = read(field, "i0:t0")
    # On t4 a was not heard, and nobody is on nothing: what goes by silence stands behind what goes by word. Of t2 and t3,
    # both by word, t3 leaves one more answer unknown.
    assert rows(seen.swaps, "instead", "removed", "by_silence", "made", "unknown", "lost") == [
        ["t2", 2, 0, 0, 0, 1],
        ["t3", 2, 0, 0, 1, 0],
        ["t4", 2, 1, 0, 1, 2],
        ["", 2, 2, 0, 0, 2],
        ["t1", 2, 0, 1, 0, 1],
    ]
    # t3 for t0: a has 1 and 2 for -2 and 1, b has 1 and nothing for -2 and 1.
    second = seen.swaps_by_party.iloc[2:4]
    assert rows(second, "party", "removed", "made", "accepted", "red_lines", "unknown") == [
        ["a", 1, 0, 1, -1, 0],
        ["b", 1, 0, 0, -1, 1],
    ]


def test_without_red_lines_there_is_nothing_to_swap():
    seen = read(SMALL, "i0:t1")
    assert seen.swaps.empty
    assert seen.swaps_by_party.empty
    assert seen.one_step_short is None


def test_what_is_supposed_is_marked_wherever_it_counts():
    field = SMALL.suppose({("b", "i0/t0/0"): 1, ("a", "i0/t1/0"): None, ("a", "gone/1"): -2})
    seen = read(field, "i0:t0,i1:t0")
    assert seen.holds_for == ("a", "b")
    assert rows(seen.clauses, "party", "stance", "supposed")[:2] == [
        ["a", 2, False],
        ["b", 1, True],
    ]
    assert seen.by_party["supposed"].tolist() == [0, 1]
    assert rows(seen.by_issue, "issue_id", "party", "supposed")[:2] == [
        ["i0", "a", 0],
        ["i0", "b", 1],
    ]
    # One is on another option, one on a clause that no option has.
    assert seen.aside == (Supposed("a", "i0/t1/0", None), Supposed("a", "gone/1", -2))
    assert field.outside == (Supposed("a", "gone/1", -2),)
    # Supposing anew takes the place of what was supposed, and the field of before is as it was.
    again = field.suppose({("b", "i0/t0/0"): -2})
    assert read(again, "i0:t0").blocked_by == ("b",)
    assert len(again.supposed) == 3
    assert read(SMALL, "i0:t0").by_party["supposed"].tolist() == [0, 0]
    swap = read(again, "i0:t0").swaps
    assert swap["supposed"].tolist() == [True, True]


@pytest.mark.parametrize(
    ("key", "stance", "says"),
    [
        (("c", "i0/t0/0"), 1, "suppose: 'c' is none of the parties; allowed: a, b"),
        (("a", "i0/t0/0"), 3, "suppose: 3 of 'a' on 'i0/t0/0' is off the scale; allowed: whole"),
    ],
)
def test_what_cannot_be_supposed_is_said(key: tuple[str, str], stance: int, says: str):
    with pytest.raises(ValueError, match=says):
        SMALL.suppose({key: stance})


@pytest.mark.parametrize("seed", range(40))
def test_a_stance_raised_adds_no_red_line_and_assent_for_silence_no_worse_upper_end(seed: int):
    rng = np.random.default_rng(seed)
    field = drawn(rng, issues=3, options=3, parties=3)
    whole = {
        issue: options[0].option_id
        for issue, options in zip(field.issues, field.options, strict=True)
    }
    before = read(field, whole).by_party
    row, column = rng.integers(len(field.parties)), rng.integers(len(field.clauses))
    old = field.values[row, column]
    key = (field.keys[row], field.clauses[column])
    new = 1 if np.isnan(old) else min(int(old) + 1, 2)
    after = read(field.suppose({key: new}), whole).by_party
    assert (after["red_lines"] <= before["red_lines"]).all()
    assert (after["red_lines_high"] <= before["red_lines_high"]).all()
    assert (after["score_high"] >= before["score_high"]).all()
    assert (after["accepted_high"] >= before["accepted_high"]).all()
    assert (after["score_low"] >= before["score_low"]).all()


def test_counts_of_a_package_are_those_of_its_options(frozen: Dataset):
    field = field_of(frozen.view())
    counted = tally(field).counts
    for mark in field.landmarks:
        seen = read(field, mark.package).by_party
        parts = [counted[field.option_of[pair]] for pair in mark.package.choices]
        total = np.sum(parts, axis=0)
        names = ["accepted", "mixed", "objected", "red_lines", "unknown"]
        assert seen[names].to_numpy().tolist() == total.tolist()


def test_sides_say_the_median_of_what_stands_under_them_and_name_who_spoke(example: Dataset):
    view = example.view()
    assert default_parties(view) == ("Upper bank", "Lower bank", "Between the banks")
    # On draft/2 ostrell says -2 and millers 0: the median toward 0 is -1.
    field = field_of(view)
    row, column = field.place("Upper bank", "draft/2")
    assert field.values[row, column] == -1
    assert rows(field.behind("Upper bank", "draft/2"), "actor_id", "stance", "state") == [
        ["ostrell", -2, "direct"],
        ["millers", 0, "direct"],
    ]
    assert field.suppose({("Upper bank", "draft/2"): 2}).behind("Upper bank", "draft/2").empty


def test_another_wording_is_unknown_and_shown(frozen: Dataset):
    view = frozen.view()
    seen = parley.package(view, parties=["us", "ua", "ru", "e3"])
    cells = parley.stances(view).set_index(["actor_id", "clause_id"])
    for cell in seen.clauses.itertuples():
        there = cells.loc[(cell.party, cell.clause_id)]
        counts = there["state"] in COUNTED
        assert (cell.verdict != "unknown") == counts
        assert not counts or cell.stance == there["stance"]
        assert (cell.other_wording == cell.party) == (there["state"] == "other wording")
    assert (seen.clauses["other_wording"] != "").any()


def test_red_lines_on_single_items_are_told_where_the_point_has_none(small):
    # Only the item of the earlier text was spoken on; the later text keeps that item's wording, so
    # its item has the stance -2 by the same wording, which never goes up to its point.
    data = small(
        plans={"old": "2025-01-01", "new": "2025-02-01"},
        clauses=["old/1", ("old/1a", "old/1"), "new/1", ("new/1a", "new/1")],
        lineage=[("new/1a", "old/1a", "kept")],
        positions=[("ann", "old/1a", "2025-01-05", -2)],
    )
    seen = parley.package(data.view(), {"i": "new"}, parties=["ann", "bob"])
    assert rows(seen.item_red_lines, "clause_id", "item_id", "party", "stance", "point_stance") == [
        ["new/1", "new/1a", "ann", -2, None]
    ]
    assert seen.blocked_by == ()
    items = parley.package(data.view(), {"i": "new"}, parties=["ann", "bob"], unit="items")
    assert items.blocked_by == ("ann",)
    assert items.item_red_lines.empty


def test_same_wording_counts_in_the_later_text_on_its_own_column(small):
    data = small(
        plans={"old": "2025-01-01", "new": "2025-02-01"},
        clauses=["old/1", "new/1"],
        lineage=[("new/1", "old/1", "kept")],
        positions=[("ann", "old/1", "2025-01-05", -2)],
    )
    view = data.view()
    for text in ("old", "new"):
        assert parley.package(view, {"i": text}, parties=["ann"]).blocked_by == ("ann",)
    swap = parley.package(view, {"i": "old"}, parties=["ann"]).swaps
    assert rows(swap, "instead", "removed", "made") == [["", 1, 0], ["new", 1, 1]]


def test_nothing_to_choose_from_is_no_fault(frozen: Dataset, example: Dataset):
    empty = parley.package(frozen.view(asof="2020-01-01"))
    assert (empty.field.issues, empty.package.text, empty.holds_for) == ((), "", ())
    assert empty.by_issue.empty
    assert empty.swaps.empty
    nobody = parley.package(example.view(), parties=[])
    assert nobody.by_party.empty
    silent = parley.package(example.view(plan="counter"), parties=["millers"])
    assert silent.unheard == ("millers",)
    with pytest.raises(ValueError, match="parties: 'x' is not in the data; allowed: the sides"):
        parley.package(example.view(), parties=["x"])
    with pytest.raises(ValueError, match="unit: 'x' is unknown; allowed: points, items"):
        parley.package(example.view(), unit="x")


def test_the_four_that_it_opens_on_come_from_the_data(frozen: Dataset):
    assert default_parties(frozen.view()) == ("United States", "Ukraine", "Russia", "Europe")


def test_an_actor_and_a_side_of_one_name_are_told_apart(small):
    # Both actors are of the side "side", and one is called so, too.
    data = small(
        plans={"old": "2025-01-01"},
        clauses=["old/1"],
        positions=[("side", "old/1", "2025-01-05", -2), ("bob", "old/1", "2025-01-05", 2)],
        actors=("side", "bob"),
    )
    seen = parley.package(data.view(), {"i": "old"}, parties=["side", "side:side", "actor:bob"])
    # The median of -2 and 2 is 0.
    assert rows(seen.clauses, "party", "stance", "actors") == [
        ["side", -2, "side"],
        ["side:side", 0, "side;bob"],
        ["bob", 2, "bob"],
    ]
