"""The filters of a view as a reader sees them."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.wording.filters import filters_in_words


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
