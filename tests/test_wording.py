"""Dates, counts and numbers as a reader sees them."""

from datetime import date

import pandas as pd
import pytest

from parley.dataset.text import fold
from parley.wording import count, day, days, in_digits, listed, month, plural, rounded


def test_dates_counts_and_lists():
    assert day(date(2026, 7, 4)) == "4 July 2026"
    assert [count(n, "clause") for n in (0, 1, 6000)] == ["0 clauses", "1 clause", "6,000 clauses"]
    assert count(2, "party", "parties") == "2 parties"
    assert [listed(x) for x in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


def test_every_day_of_a_year_as_it_was_written_before_the_locale_data():
    for moment in pd.date_range("2024-01-01", "2024-12-31"):
        assert day(moment) == day(moment.date()) == f"{moment.day} {moment:%B} 2024"
        assert month(moment) == f"{moment:%B} 2024"


def test_stretches_numbers_and_plurals():
    assert days(date(2025, 11, 20), date(2026, 7, 4)) == "20 November 2025 to 4 July 2026"
    assert days(date(2026, 7, 4), date(2026, 7, 4)) == "4 July 2026"
    assert [in_digits(n) for n in (0, 999, -1000, 1234567)] == ["0", "999", "-1,000", "1,234,567"]
    assert [plural(n, one="voice", other="voices") for n in (0, 1, 2, 21)] == [
        "voices", "voice", "voices", "voices",
    ]  # fmt: skip
    assert listed(["a", "b", "c"], last="or") == "a, b or c"
    assert listed(["{0}", "{1}"]) == "{0} and {1}"


@pytest.mark.parametrize("text", ["TÜRKİYE", "Türkiye", "turkiye"])
def test_folding(text: str):
    assert fold(text) == "turkiye"


def test_whole_numbers_are_grouped_by_thousands():
    assert [in_digits(number) for number in (0, 999, 6_000, 1_048_575)] == [
        "0", "999", "6,000", "1,048,575",
    ]  # fmt: skip


def test_numbers_are_rounded_to_the_digits_that_count():
    # By hand: ten digits that count leave 3.333333333, noughts at the end are not written.
    assert [rounded(number, 10) for number in (600_000.0, 12.0, 0.05, 10 / 3, -1234.5)] == [
        "600,000", "12", "0.05", "3.333333333", "-1,234.5",
    ]  # fmt: skip
    assert rounded(1.23456789, 6) == "1.23457"
