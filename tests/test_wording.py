"""Dates, counts and filters as a reader sees them."""

import subprocess
import sys
from datetime import date

import pandas as pd
import pytest

from parley.dataset import Dataset
from parley.dataset.text import fold
from parley.exhibits.wording.filters import filters_in_words
from parley.wording import count, day, days, in_digits, listed, month, plural


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


def test_the_locale_data_wait_for_the_first_word():
    run = subprocess.run(
        [sys.executable, "-c", "import sys, parley.wording; print('babel' in sys.modules)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("text", ["TÜRKİYE", "Türkiye", "turkiye"])
def test_folding(text: str):
    assert fold(text) == "turkiye"


def test_filters_in_words(frozen: Dataset):
    assert filters_in_words(frozen.view()) == (
        "all texts; all issues; all actors; as of 4 July 2026"
    )
    view = frozen.view(
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
