"""Here alone data/ itself is read: what these tests say may change with an edition of the data."""

from __future__ import annotations

import pytest

import parley
from parley.dataset import Dataset
from parley.paths import BUNDLED_DATA


@pytest.fixture(scope="session")
def bundled() -> Dataset:
    """The data set in data/."""
    return parley.load(BUNDLED_DATA)
