"""Rows of any table in words."""

from __future__ import annotations

from parley.dataset import Dataset
from parley.exhibits.wording.rows import RowWords


def test_rows_in_words(frozen: Dataset):
    words = RowWords.of(frozen)
    row = "pos-hu-ua-us-20.7-2026-05-26"
    assert words.what("positions", row) == "Hungary on Twenty points 7: Membership by a set date"
    assert words.what("positions", "pos-de-us-28-2025-11-20").endswith("US 28 points as a whole")
