"""Dates, counts and filters as a reader sees them."""

from datetime import date

import pytest

from parley.dataset import Dataset
from parley.dataset.text import fold
from parley.wording import count, day, filters_in_words, in_digits, listed


def test_dates_counts_and_lists():
    assert day(date(2026, 7, 4)) == "4 July 2026"
    assert [count(n, "clause") for n in (0, 1, 6000)] == ["0 clauses", "1 clause", "6,000 clauses"]
    assert count(2, "party", "parties") == "2 parties"
    assert [listed(x) for x in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize("text", ["TÜRKİYE", "Türkiye", "turkiye"])
def test_folding(text: str):
    assert fold(text) == "turkiye"


def test_filters_in_words(bundled: Dataset):
    assert filters_in_words(bundled.view()) == (
        "all texts; all issues; all actors; as of 4 July 2026"
    )
    view = bundled.view(
        plan="us-28", actor=["ua", "ru"], basis=["authored"], text="army", asof=date(2025, 12, 1)
    )
    assert filters_in_words(view) == (
        "US 28 points; all issues; Ukraine's government and Russia's government; "
        "only authored positions; search 'army'; as of 1 December 2025"
    )


def test_whole_numbers_are_grouped_by_thousands():
    assert [in_digits(number) for number in (0, 999, 6_000, 1_048_575)] == [
        "0", "999", "6,000", "1,048,575",
    ]  # fmt: skip
