"""Whether a package hangs on the coding: shares of draws, by rates that leave no doubt or even ones."""

from __future__ import annotations

import numpy as np
import pytest

from parley.analysis.packages import (
    Package,
    coding,
    field_of,
    frontier,
    redrawn,
    space,
    start,
)
from parley.dataset import Dataset
from tests.analysis.packages.bare import NAN, bare, drawn

AS_IT_IS = np.eye(5)
"""Rates, from the stance of the row to that of the column, -2 to 2: nothing changes."""


def becomes(*changes: tuple[int, int, float]) -> np.ndarray:
    """Rates in which a stance becomes another in this share of cases."""
    rates = np.eye(5)
    for stance, other, share in changes:
        rates[stance + 2, stance + 2] -= share
        rates[stance + 2, other + 2] += share
    return rates


# a rejects t0 and accepts t1; b the other way round, and is silent on one clause.
FIELD = bare([[[[-2, 2], [1, NAN]], [[1, -1]]]])
CHOSEN = Package.read("i0:t0")


def test_shares_where_rates_leave_no_doubt():
    same = redrawn(space(FIELD), CHOSEN, AS_IT_IS, 10, ("a", "b"), draws=5)
    assert (same.same_red_lines, same.none_new, same.undominated) == (1.0, 1.0, 1.0)
    # Four stances of statements of their own; the silent cell is none.
    assert (same.coded, same.redrawn, same.draws) == (10, 5, 5)
    softer = redrawn(space(FIELD), CHOSEN, becomes((-2, -1, 1.0)), 10, ("a", "b"), draws=5)
    assert (softer.same_red_lines, softer.none_new, softer.undominated) == (0.0, 1.0, 1.0)
    harder = redrawn(space(FIELD), CHOSEN, becomes((1, -2, 1.0)), 10, ("a", "b"), draws=5)
    # Now a rejects all three clauses: t0 is -2 and t1 -1 for a, t0 is +1 and t1 -1 for b.
    assert (harder.same_red_lines, harder.none_new, harder.undominated) == (0.0, 0.0, 1.0)
    # b accepts t1, too: t0 is (0, 1), t1 (1, 1).
    beaten = redrawn(space(FIELD), CHOSEN, becomes((-1, 1, 1.0)), 10, ("a", "b"), draws=5)
    assert (beaten.undominated_now, beaten.undominated) == (True, 0.0)


def test_with_every_objection_a_red_line():
    found = redrawn(space(FIELD), CHOSEN, becomes((-2, -1, 1.0)), 10, red_line=-1, draws=5)
    assert (found.same_red_lines, found.none_new) == (1.0, 1.0)
    assert (found.undominated, found.undominated_now) == (None, None)


def test_what_is_supposed_stays_so_in_every_draw():
    field = FIELD.suppose({("a", "i0/t0/0"): 1, ("b", "i0/t0/1"): -2})
    found = redrawn(space(field), CHOSEN, becomes((-2, 2, 1.0), (1, -2, 1.0)), 10, draws=5)
    # a's second clause, 1, becomes a red line; what was supposed neither way does.
    assert (found.same_red_lines, found.none_new) == (0.0, 0.0)
    found = redrawn(space(field), CHOSEN, becomes((-2, 2, 1.0)), 10, draws=5)
    assert (found.same_red_lines, found.none_new) == (1.0, 1.0)


def test_one_statement_is_redrawn_once_wherever_it_counts(small):
    data = small(
        plans={"old": "2025-01-01"},
        clauses=["old/1", ("old/1a", "old/1"), ("old/1b", "old/1"), ("old/1c", "old/1")],
        positions=[("ann", "old/1", "2025-01-05", -2)],
    )
    field = field_of(data.view(), ["ann"], "items")
    found = redrawn(space(field), Package.read("i:old"), becomes((-2, 1, 0.5)), 10, draws=400)
    assert found.redrawn == 1
    # All three items keep their red line, or none does: one half, and not an eighth.
    assert found.same_red_lines == pytest.approx(0.5, abs=0.08)
    assert found.none_new == 1.0


@pytest.mark.parametrize("seed", range(40))
def test_what_nothing_beats_is_what_stands_on_the_frontier(seed: int):
    rng = np.random.default_rng(seed)
    field = drawn(rng, issues=4, options=3, parties=3)
    among = space(field, field.issues[:3])
    choices = {
        issue: str(rng.choice([option.option_id for option in options]))
        for issue, options in zip(field.issues, field.options, strict=True)
    }
    for package in (Package.of(choices), Package.of({**choices, "i3": ""}), Package()):
        chosen = frontier(among, "a", "c", package).chosen
        assert chosen is not None
        found = redrawn(among, package, AS_IT_IS, 1, ("a", "c"), draws=1)
        assert found.undominated_now == (chosen.place != "below")
        assert found.undominated == float(chosen.place != "below")


def test_the_bundled_set_has_codings_to_go_by_and_the_same_seed_gives_the_same(frozen: Dataset):
    view = frozen.view()
    field = field_of(view)
    chosen = start(view, field)
    among = space(field, chosen.issues)
    one = coding(view, among, chosen, ("Ukraine", "Russia"), draws=20)
    assert one == coding(view, among, chosen, ("Ukraine", "Russia"), draws=20)
    assert one.coded > 400
    assert one.same_red_lines is not None
    assert one.none_new is not None
    assert one.same_red_lines <= one.none_new
    narrowed = view.narrow(plan="ua-us-20")
    assert coding(narrowed, space(field_of(narrowed)), Package(), draws=1).coded == one.coded


def test_without_a_second_coding_there_are_no_shares(small):
    data = small(
        plans={"old": "2025-01-01"},
        clauses=["old/1"],
        positions=[("ann", "old/1", "2025-01-05", -2)],
    )
    view = data.view()
    found = coding(view, space(field_of(view, ["ann", "bob"])), Package(), ("ann", "bob"))
    assert (found.coded, found.same_red_lines, found.none_new, found.undominated) == (
        0,
        None,
        None,
        None,
    )
    # ann rejects the only option, and nothing was searched but that.
    assert found.undominated_now is True
    with pytest.raises(ValueError, match="draws: 0 is too small"):
        redrawn(space(FIELD), CHOSEN, AS_IT_IS, 1, draws=0)
    with pytest.raises(ValueError, match="party: 'z' is not among a, b"):
        redrawn(space(FIELD), CHOSEN, AS_IT_IS, 1, ("a", "z"))
