"""Where the tests find the data set that no curation changes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

FROZEN_DATA: Final = Path(__file__).with_name("frozen")
"""A copy of data/ as it stood on one day: what the code is tested on, so that an edition of
the data can break only tests/curated."""


def frozen_rows(table: str) -> list[dict[str, str]]:
    """The rows of a file of the frozen copy, read without the code under test."""
    with (FROZEN_DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
