"""The frontier for two parties: the same as by trying all and by integer programming."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from parley.analysis.packages import Field, Package, field_of, frontier, space, start
from parley.dataset import Dataset
from tests.analysis.packages.bare import NAN, bare, drawn
from tests.analysis.packages.brute import Choice, every, scores
from tests.analysis.tables import rows


def by_trying(
    field: Field, issues: tuple[str, ...], pinned: dict[str, str], leave_out: bool
) -> dict[tuple[int, int], list[tuple[int, int, int, Choice]]]:
    """The undominated pairs of a and b, each with its packages: what is left out and unknown first."""
    of: dict[tuple[int, int], list[tuple[int, int, int, Choice]]] = {}
    for n, (choice, stances) in enumerate(every(field, issues, pinned, leave_out)):
        x, y = scores(stances)[:2]
        left = sum(1 for _, option in choice if not option)
        of.setdefault((int(x), int(y)), []).append(
            (left, int(np.isnan(stances[:, :2]).sum()), n, choice)
        )
    return {
        pair: packages
        for pair, packages in of.items()
        if not any(o[0] >= pair[0] and o[1] >= pair[1] and o != pair for o in of)
    }


@pytest.mark.parametrize("seed", range(200))
def test_as_by_trying_every_package(seed: int):
    rng = np.random.default_rng(seed)
    issues = int(rng.integers(2, 7))
    field = drawn(
        rng,
        issues=issues,
        options=3 if issues > 4 else 5,
        parties=int(rng.integers(2, 6)),
        silence=float(rng.choice([0.0, 0.3, 0.8])),
    )
    leave_out = bool(rng.random() < 0.3)
    asked = field.issues if rng.random() < 0.5 else field.issues[1:]
    pinned = {field.issues[-1]: "t1"} if rng.random() < 0.4 else {}
    expected = by_trying(field, asked, pinned, leave_out)
    found = frontier(space(field, asked, pinned, leave_out=leave_out), "a", "b")
    assert [(p.scores.x, p.scores.y) for p in found.points] == sorted(expected)
    for point in found.points:
        packages = expected[point.scores.x, point.scores.y]
        assert point.number == len(packages)
        assert point.package == Package(min(packages)[3])


@pytest.mark.parametrize("seed", range(20))
def test_as_by_integer_programming_under_a_constraint_on_one_axis(seed: int):
    field = drawn(np.random.default_rng(seed), issues=8, options=6, parties=2)
    every_option = field.every_option
    score = np.array(
        [
            scores(field.values[:, [field.clauses.index(c) for c in option.clauses]].T)
            for option in every_option
        ]
    )
    issue = np.array([[o.issue_id == i for o in every_option] for i in field.issues], dtype=float)

    def most_y(least_x: int) -> tuple[int, int] | None:
        rows = [LinearConstraint(issue, 1, 1), LinearConstraint(score[:, 0], least_x, np.inf)]
        # A hundredth of x beside y, so that of those with the most y the one with the most x is found.
        got = milp(
            -(score[:, 1] + score[:, 0] / 100),
            constraints=rows,
            integrality=np.ones(len(score), dtype=np.int64),
            bounds=Bounds(0, 1),
            options={"mip_rel_gap": 0.0},
        )
        if got.x is None:
            return None
        x, y = np.rint(got.x) @ score
        return int(x), int(y)

    pairs = []
    pair = most_y(-100)
    while pair is not None:
        pairs.append(pair)
        pair = most_y(pair[0] + 1)
    found = frontier(space(field), "a", "b")
    assert [(p.scores.x, p.scores.y) for p in found.points] == pairs


def test_a_frontier_by_hand():
    # i0: t0 is +1 for a and -1 for b, t1 the other way round. i1: t0 +2 for a, b silent on both
    # clauses; t1 +1 for both; t2 nothing for a and +1 for b, so t1 is as good for b and better for a.
    field = bare(
        [
            [[[1, -2]], [[-1, 2]]],
            [[[1, NAN], [2, NAN]], [[1, 1]], [[0, 1]]],
        ]
    )
    chosen = Package.read("i0:t1,i1:t2")
    found = frontier(space(field), "a", "b", chosen)
    # (1, -1) or (-1, 1), with (2, 0), (1, 1) or (0, 1): (3, -1), (2, 0), (1, 0), (1, 1), (0, 2), (-1, 2).
    assert rows(found.table, "x", "y", "package", "number") == [
        [0, 2, "i0:t1,i1:t1", 1],
        [1, 1, "i0:t1,i1:t0", 1],
        [2, 0, "i0:t0,i1:t1", 1],
        [3, -1, "i0:t0,i1:t0", 1],
    ]
    # b is silent on two clauses of the second and fourth.
    assert rows(found.table, "x_low", "x_high", "y_low", "y_high")[1] == [1, 1, -1, 3]
    assert found.chosen is not None
    assert (found.chosen.place, found.chosen.dominated_by) == ("below", (0,))
    assert found.chosen.searched
    on_it = frontier(space(field), "a", "b", Package.read("i0:t0,i1:t1")).chosen
    assert on_it is not None
    assert (on_it.place, on_it.dominated_by) == ("on", ())
    # What leaves an issue out was not searched, and may be better for one than all that were.
    out = frontier(
        space(field, issues=["i0", "i1"], pinned={"i1": "t2"}), "a", "b", Package.read("i1:t0")
    )
    assert out.chosen is not None
    assert (out.chosen.place, out.chosen.searched) == ("beyond", False)


def test_as_good_packages_are_counted_however_many():
    field = bare([[[[1, 1]], [[2, 2]], [[1, NAN], [NAN, 1]]]] * 60)
    (point,) = frontier(space(field), "a", "b").points
    # Each of the 60 issues has three options that give both 1; the first two are silent nowhere.
    assert point.number == 3**60
    assert point.package.text == ",".join(f"{i}:t0" for i in sorted(f"i{n}" for n in range(60)))


def test_the_published_texts_are_marked(frozen: Dataset):
    field = field_of(frozen.view())
    chosen = start(frozen.view(), field)
    field = field.suppose({("Russia", "ua-us-20/20"): 2})
    among = space(field, chosen.issues)
    found = frontier(among, "Ukraine", "Russia", chosen)
    assert len(found.marks) == len(field.landmarks) + 1
    table = found.marks_table
    assert table["kind"].tolist() == ["text"] * len(field.landmarks) + ["chosen"]
    current = table[table["plan_id"] == "ua-us-20"]
    assert current["searched"].all()
    assert current["supposed"].all()
    assert not table[table["plan_id"] == "us-28"]["supposed"].any()
    assert set(table[table["searched"]]["place"]) <= {"on", "below"}


def test_who_the_axes_are_is_checked():
    field = bare([[[[1, 1]], [[2, 2]]]])
    with pytest.raises(ValueError, match="party: 'c' is not among a, b"):
        frontier(space(field), "a", "c")
    with pytest.raises(ValueError, match="parties: 'a' is on both axes"):
        frontier(space(field), "a", "a")


def test_with_nothing_to_choose_from_there_is_one_empty_package(frozen: Dataset):
    view = frozen.view(asof="2020-01-01")
    found = frontier(space(field_of(view, ["us", "ru"])), "us", "ru", Package())
    assert rows(found.table, "x", "y", "package", "number") == [[0, 0, "", 1]]
    assert found.chosen is not None
    assert found.chosen.place == "on"
