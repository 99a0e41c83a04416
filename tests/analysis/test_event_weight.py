"""What an event weighs, against the rows of the files."""

from __future__ import annotations

from datetime import date

import pytest

from parley.analysis.event_weight import weightiest, weights
from parley.analysis.events import events
from parley.dataset import Dataset
from tests.paths import frozen_rows


def test_texts_statements_and_pages_add_up(frozen: Dataset) -> None:
    found = weights(frozen.view())
    # 4 June 2026: the letter, by Ukraine, became public (10). Of its actors ua, ru and us Ukraine
    # alone made a statement that day that is not the text's own (one, inferred), and no other event
    # of that day has it.
    assert found["ev-2026-06-04-letter"] == 11
    # 9 April 2026: Russia's Easter truce became public (10); nobody made a statement.
    assert found["ev-2026-04-09-easter"] == 10


def test_a_statement_is_shared_among_the_events_of_its_day(frozen: Dataset) -> None:
    # 20 November 2025: us-28, of the United States, counts for the event whose actors are most nearly
    # its sponsors: us and ua (one of two) before us, ua and ru (one of three).
    found = weights(frozen.view())
    on_day = [r for r in frozen_rows("events") if r["date"] == "2025-11-20"]
    said = [
        r for r in frozen_rows("positions")
        if r["date"] == "2025-11-20" and r["basis"] not in ("authored", "tabled")
    ]  # fmt: skip
    shared = sum(
        1 / len(takes_part)
        for r in said
        if (takes_part := [e for e in on_day if r["actor_id"] in e["actors"].split(";")])
        and any(e["event_id"] == "ev-2025-11-20-driscoll" for e in takes_part)
    )
    assert found["ev-2025-11-20-driscoll"] == pytest.approx(10 + shared, abs=1e-5)


def test_the_weightiest_first_and_of_equal_ones_the_earlier(frozen: Dataset) -> None:
    view = frozen.view()
    rows = events(view)
    ranked = weightiest(view, rows[rows["begins"] >= "2025-11-19"], 10)
    found = weights(view)
    order = [(-found[event_id], event_id[3:13]) for event_id in ranked]
    assert order == sorted(order)
    assert ranked[0] == "ev-2025-11-23-geneva"
    assert "ev-2026-06-04-letter" in ranked


def test_only_the_as_of_date_changes_a_weight(frozen: Dataset) -> None:
    whole = weights(frozen.view())
    assert weights(frozen.view(actor="hu", issue="territory")).equals(whole)
    early = weights(frozen.view(asof=date(2025, 12, 24)))
    assert early["ev-2025-12-24-twenty"] == whole["ev-2025-12-24-twenty"]
    assert "ev-2026-06-04-letter" not in early.index


def test_an_unknown_day_weighs_by_pages_alone_and_nothing_is_not_weightiest(with_events) -> None:
    data = with_events(("a", "2024-03-01", "", "month", "talks"))
    view = data.view()
    assert weights(view).to_dict() == {"a": 0}
    assert weightiest(view, events(view), 10) == []
