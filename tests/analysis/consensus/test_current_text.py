"""The current text, from plans.csv: us-28 (20 November 2025), gva-19 (24 November), ua-us-20
(24 December), each of which supersedes the one before."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.consensus import current_text
from parley.dataset import Dataset


@pytest.mark.parametrize(
    ("day", "plan", "replaced"),
    [
        (date(2025, 11, 20), "us-28", ()),
        (date(2025, 11, 23), "us-28", ()),
        (date(2025, 11, 24), "gva-19", ("us-28",)),
        (date(2025, 12, 23), "gva-19", ("us-28",)),
        (date(2025, 12, 24), "ua-us-20", ("gva-19", "us-28")),
        (date(2026, 7, 4), "ua-us-20", ("gva-19", "us-28")),
    ],
)
def test_the_chain(frozen: Dataset, day: date, plan: str, replaced: tuple):
    current = current_text(frozen.view(asof=day))
    assert (current.plan_id, current.rule, current.replaced) == (plan, "chain", replaced)


def test_before_the_chain_no_text_is_on_the_table(frozen: Dataset):
    current = current_text(frozen.view(asof=date(2025, 11, 19)))
    assert (current.plan_id, current.read, current.rule) == (None, None, "none")
    assert current.newest == "eu-ua-12"  # 21 October 2025


def test_an_unpublished_text_is_read_through_the_one_it_goes_back_to(frozen: Dataset):
    # Of the six reported points of gva-19 one (r2) had drawn statements of two sides.
    assert current_text(frozen.view(asof=date(2025, 12, 1))).read == "us-28"
    assert current_text(frozen.view()).read == "ua-us-20"


def test_chosen_texts_take_precedence(frozen: Dataset):
    current = current_text(frozen.view(plan=["us-28", "eu-28"]))
    assert (current.plan_id, current.rule, current.read) == ("eu-28", "chosen", "eu-28")
    nothing = current_text(frozen.view(plan="us-28", asof=date(2022, 4, 15)))
    assert (nothing.plan_id, nothing.newest) == (None, None)


def test_another_data_set(example: Dataset):
    assert current_text(example.view()).plan_id == "revised"
    assert current_text(example.view(asof=date(2024, 3, 20))).plan_id == "draft"
