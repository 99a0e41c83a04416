"""Tables show all their columns on a screen of 1280 pixels: what is too long for its column wraps."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.registry import EXHIBITS

BESIDE_PANEL, ALONE = 575, 905
"""Pixels that the columns of a table have at 1280, measured in a browser: beside a panel, and alone."""

TABLES = {
    "acceptance": BESIDE_PANEL,
    "stances": BESIDE_PANEL,
    "agreement": BESIDE_PANEL,
    "timeline": BESIDE_PANEL,
    "other-changes": BESIDE_PANEL,
    "between": BESIDE_PANEL,
    "splits": BESIDE_PANEL,
    "sources": BESIDE_PANEL,
    "clauses": ALONE,
    "bench-best": ALONE,
    "bench-frontier": ALONE,
    "bench-coding": ALONE,
}


@pytest.mark.parametrize(("name", "room"), TABLES.items(), ids=TABLES)
def test_all_columns_of_a_table_are_seen(frozen: Dataset, name: str, room: int):
    exhibit = EXHIBITS[name].exhibit(frozen.view())
    shown = exhibit.table.columns.drop(list(exhibit.hidden))
    assert set(shown) == set(exhibit.widths)
    assert sum(exhibit.widths.values()) <= room
    assert exhibit.wraps
