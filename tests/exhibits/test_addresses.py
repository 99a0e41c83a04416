"""Addresses within the app: every row has a place."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits import addresses
from parley.exhibits.wording.rows import RowWords
from parley.pages import PAGES


def test_where_a_row_can_be_read(frozen: Dataset):
    address = addresses.row(frozen, "positions", "pos-hu-ua-us-20.7-2026-05-26")
    assert address.page == "stances"
    assert address.query == {"st_text": "Twenty points", "cell": "hu~ua-us-20/7"}
    expert = addresses.row(frozen, "analyst_views", "view-028")
    assert expert.page == "analysts"
    assert expert.query == {"analyst": "edgar", "claim": "us-guarantee-protects"}
    event = addresses.row(frozen, "events", "ev-1")
    assert (event.page, event.query) == ("timeline", {"at": "event~ev-1"})
    clause = addresses.row(frozen, "clauses", "us-28/6")
    assert (clause.page, clause.query) == ("clauses", {"clause": "us-28/6"})
    with pytest.raises(ValueError, match="'issues' has no rows with a place of their own"):
        addresses.row(frozen, "issues", "x")


def test_every_row_has_words_and_a_place(frozen: Dataset):
    words = RowWords.of(frozen)
    for table, key in (
        ("positions", "position_id"), ("analyst_views", "view_id"), ("events", "event_id"),
        ("plans", "plan_id"), ("clauses", "clause_id"),
    ):  # fmt: skip
        for row in frozen[table][key]:
            assert words.what(table, row)
            assert addresses.row(frozen, table, row).opens in PAGES.values()


def test_texts_side_by_side(frozen: Dataset):
    assert addresses.compared(frozen, ["us-28", "ua-us-20"]).query == {
        "pl_texts": ["US 28 points", "Twenty points"]
    }
    assert addresses.compared(frozen, []).query == {}
