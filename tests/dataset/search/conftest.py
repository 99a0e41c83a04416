"""The fictional set with other words than its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.dataset import Dataset


@pytest.fixture
def with_words(check_changed: Callable) -> Callable[..., Dataset]:
    """The fictional set whose table of words has these rows: word, language, what it leads to."""

    def make(*rows: str) -> Dataset:
        table = "\n".join(["word,language,leads_to", *rows, ""])
        checked = check_changed({"words.csv": table.encode()})
        assert checked.dataset is not None, checked.report.faults
        return checked.dataset

    return make
