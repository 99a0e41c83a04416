"""A thousand slips of a curator, each named rightly and where it stands: the same every time.

``scripts/mutate.py`` tries as many as one likes.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from tests.dataset.judged import judged
from tests.dataset.mutations import MUTATIONS, Making, Slip, slips

SEED = 20261128
SHARES = 20
"""Parts that processes share between them."""
OF_EACH = 50


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_what_is_said_of_a_slip_is_right_and_at_its_place(share: int):
    of_share = slips(range(share, SHARES * OF_EACH, SHARES), SEED)
    wrong = [
        f"{slip.kind}: {verdict.name}; {verdict.why}"
        for slip in of_share
        if not (verdict := judged(slip)).right
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("mutate", dict.fromkeys(MUTATIONS), ids=lambda one: one.__name__)
def test_every_kind_of_slip(mutate: Callable[[Making], Slip]):
    slip = mutate(Making(random.Random(7)))  # noqa: S311 (dice, and no secret)
    verdict = judged(slip)
    assert verdict.right, f"{verdict.name}; {verdict.why}"


def test_a_verdict_is_not_given_for_nothing():
    """The judge holds a set against what should be said of it, and finds that wanting."""
    whole = Making(random.Random(7)).files()  # noqa: S311 (dice, and no secret)
    assert judged(Slip("none", whole, "fine")).right
    assert judged(Slip("none", whole, "fault", {("plans.csv", 2, "points")})).name == "accepted"
    broken = {**whole, "plans.csv": b""}
    assert judged(Slip("emptied", broken, "fine")).name == "refused"
    elsewhere = judged(Slip("emptied", broken, "fault", {("plans.csv", 2, "points")}))
    assert elsewhere.name == "wrong place"
